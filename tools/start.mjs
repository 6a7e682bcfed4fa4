// `npm start`: from a fresh clone to a running system. What follows `--` goes to `levada up`.
import { become, prepare } from './prepare.mjs';

await prepare();
await become('apps/levada/dist/main.js', ['up', ...process.argv.slice(2)]);
