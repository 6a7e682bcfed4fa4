import { walk, type WalkedStep } from './journey.js';
import { STORIES } from './stories/stories.js';

it.each(Object.keys(STORIES))(
  'the story of %s holds',
  async (profile) => {
    const walked: WalkedStep[] = [];
    for await (const step of walk(profile)) walked.push(step);
    expect(walked.filter(({ held }) => !held)).toEqual([]);
    expect(walked.map(({ step }) => step)).toEqual(STORIES[profile]!.map(({ step }) => step));
  },
  90_000,
);
