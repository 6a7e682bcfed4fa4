// `npm run -s levada -- …`: the operator's program. Nothing is on stdout but what it says itself.
import { become, prepare } from './prepare.mjs';

await prepare();
await become('apps/levada/dist/main.js', process.argv.slice(2));
