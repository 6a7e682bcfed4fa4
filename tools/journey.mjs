// `npm run journey -- PROFILE [--json]`: walks the story of a profile through the real doors of a fresh system.
import { become, prepare } from './prepare.mjs';

await prepare();
await become('apps/e2e/dist/main.js', process.argv.slice(2));
