import { walk } from './journey.js';
import { STORIES } from './stories/stories.js';

// `npm run journey -- PROFILE [--json]`: exit code 0 when every step that is built held, 1 when one did not, 2 usage.
const args = process.argv.slice(2);
const json = args.includes('--json');
const [profile, ...rest] = args.filter((one) => one !== '--json');
if (profile === undefined || rest.length > 0 || !Object.hasOwn(STORIES, profile)) {
  process.stderr.write(
    `usage: npm run journey -- PROFILE [--json]; stories so far: ${Object.keys(STORIES).join(', ')}\n`,
  );
  process.exit(2);
}
let fallen = 0;
for await (const walked of walk(profile)) {
  if (!walked.held) fallen += 1;
  const line = `${walked.held ? 'held  ' : 'FELL  '} ${walked.step.padEnd(8)} ${walked.what}${walked.because ? `\n         ${walked.because}` : ''}`;
  process.stdout.write(`${json ? JSON.stringify(walked) : line}\n`);
}
process.exitCode = fallen === 0 ? 0 : 1;
