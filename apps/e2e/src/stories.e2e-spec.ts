import { walk, type WalkedStep } from './journey.js';
import { STORIES } from './stories/stories.js';

/** Two that go through every room; all of them by `npm run stories`. */
const TOLD = (process.env.LEVADA_STORIES ?? 'cz-liberec,li-asd').split(',');

it.each(Object.keys(STORIES).filter((profile) => TOLD.includes(profile) || TOLD.includes('all')))(
  'the story of %s holds',
  async (profile) => {
    const walked: WalkedStep[] = [];
    for await (const step of walk(profile)) walked.push(step);
    expect(walked.filter(({ held }) => !held)).toEqual([]);
    expect(walked.map(({ step }) => step)).toEqual(STORIES[profile]!.map(({ step }) => step));
  },
  90_000,
);
