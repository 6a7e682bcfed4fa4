import { czLiberec } from './cz-liberec.js';
import { czUsti } from './cz-usti.js';
import { deThLsz } from './de-th-lsz.js';
import { liAsd } from './li-asd.js';
import { lvLm } from './lv-lm.js';
import type { Step } from './step.js';

/** The stories that can be walked so far, by profile. */
export const STORIES: Readonly<Record<string, readonly Step[]>> = {
  'cz-liberec': czLiberec,
  'li-asd': liAsd,
  'lv-lm': lvLm,
  'de-th-lsz': deThLsz,
  'cz-usti': czUsti,
};
