import { useTranslation } from 'react-i18next';
import type { en as frame } from '../frame/words/en.js';
import type { en as applications } from '../applications/words/en.js';
import type { en as applying } from '../applying/words/en.js';
import type { en as approval } from '../approval/words/en.js';
import type { en as decisions } from '../decisions/words/en.js';
import type { en as scoring } from '../scoring/words/en.js';
import type { en as workbench } from '../workbench/words/en.js';
import type { en as bodies } from '../bodies/words/en.js';
import type { en as catalogue } from '../catalogue/words/en.js';
import type { en as imports } from '../imports/words/en.js';
import type { en as money } from '../money/words/en.js';
import type { en as operations } from '../operations/words/en.js';
import type { en as people } from '../people/words/en.js';
import type { en as open } from '../public/words/en.js';
import type { en as plans } from '../plans/words/en.js';
import type { en as registry } from '../registry/words/en.js';
import type { Sayable } from './catalogue.js';

/** The catalogues of the rooms, by English: what each folder `ROOM/words` holds. */
interface Words {
  frame: typeof frame;
  applications: typeof applications;
  applying: typeof applying;
  approval: typeof approval;
  decisions: typeof decisions;
  scoring: typeof scoring;
  workbench: typeof workbench;
  bodies: typeof bodies;
  catalogue: typeof catalogue;
  imports: typeof imports;
  money: typeof money;
  operations: typeof operations;
  people: typeof people;
  plans: typeof plans;
  public: typeof open;
  registry: typeof registry;
}

export type Room = keyof Words;

type Facts = Readonly<Record<string, string | number>>;

/** Says a sentence in the reader's language, with what belongs into its places: `{ count, name }`. */
export type Say<Of extends Room = 'frame'> = (sentence: Sayable<Words[Of] & Words['frame']>, facts?: Facts) => string;

/** The sentences of a room and of the frame; they come when the room's first screen does. */
export function useWords<Of extends Room = 'frame'>(room?: Of): Say<Of> {
  const { t } = useTranslation(room && room !== 'frame' ? [room, 'frame'] : ['frame'], { nsMode: 'fallback' });
  return t as unknown as Say<Of>;
}
