import { equalShare } from './shares.js';

interface Sharing {
  readonly share: string;
}

/** One more: where all had the same part until now, all have the same again; else it is for people to say. */
export function withOne<One extends Sharing>(all: readonly One[], added: One): One[] {
  return evenly(all, [...all, added]);
}

export function withoutOne<One extends Sharing>(all: readonly One[], isIt: (one: One) => boolean): One[] {
  return evenly(
    all,
    all.filter((one) => !isIt(one)),
  );
}

function evenly<One extends Sharing>(before: readonly One[], after: readonly One[]): One[] {
  const wereEven = before.every(({ share }) => share === equalShare(before.length));
  return wereEven ? after.map((one) => ({ ...one, share: equalShare(after.length) })) : [...after];
}
