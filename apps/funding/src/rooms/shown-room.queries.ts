import { fill, LANGUAGES, money, toMoneyText, type Sentence } from '@levada/kernel';
import { shape } from '@levada/platform';
import { compensationRefusals } from '../compensations/compensation-refusals.js';
import { roomRefusals } from './room-refusals.js';
import type { Room } from './room.js';

/** What the compensation of a service leaves, as it was reckoned. */
export const roomShape = shape.object({
  ...{ year: shape.count, state: shape.oneOf('unreckoned', 'none', 'reckoned') },
  /** What is left, of which compensation, and what others give; `null`: there is none, or it was not reckoned yet. */
  ...{ left: shape.orNull(shape.money), compensation: shape.orNull(shape.money), others: shape.orNull(shape.money) },
  compensationIds: shape.list(shape.id),
  /** Applications of the round for the same service, by their numbers: the room was shared out among them. */
  sharedWith: shape.list(shape.text),
  /** Why there is no compensation. */
  ...{ code: shape.orNull(shape.text), reason: shape.orNull(shape.sentence) },
});

const SENTENCES = { ...compensationRefusals, ...roomRefusals };

/** A room as people read it: where there is none, with the reason in each language. */
export function shownRoom(room: Room, currency: string) {
  const text = (minor: string) => toMoneyText(money(BigInt(minor), currency));
  const reckoned = room.state === 'reckoned' ? room : null;
  return {
    ...{ year: room.year, state: room.state, left: reckoned && text(reckoned.minor) },
    ...{ compensation: reckoned && text(reckoned.compensation), others: reckoned && text(reckoned.others) },
    ...{ compensationIds: [...(reckoned?.compensationIds ?? [])], sharedWith: [...(reckoned?.sharedWith ?? [])] },
    ...(room.state === 'none' ? { code: room.code, reason: reasonOf(room) } : { code: null, reason: null }),
  };
}

function reasonOf({ code, facts }: Extract<Room, { state: 'none' }>): Record<keyof Sentence, string> | null {
  const sentence = SENTENCES[code];
  if (!sentence) return null;
  const said = LANGUAGES.map((language) => [language, fill(sentence[language], facts)]);
  return Object.fromEntries(said) as Record<keyof Sentence, string>;
}
