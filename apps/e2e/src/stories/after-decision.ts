import { Person } from '../door.js';
import type { System } from '../system.js';
import { signedIn } from './invited.js';
import type { Items, Noun } from './making-plans.js';
import { eventually, granted, holds, refused } from './step.js';
import type { RoundOfStory } from './whole-round.js';

export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** What was decided, and where. */
export interface Decided {
  readonly system: System;
  readonly story: RoundOfStory;
  readonly roundId: string;
  readonly envelopeId: string;
  /** Money by priority before the round. */
  readonly before: Sums;
  readonly money: (amount: string) => Money;
}

type Amounts = 'requested' | 'proposed' | 'granted' | 'returned';
export type Sums = ReadonlyMap<string, Readonly<Record<Amounts, Money>>>;

export async function byPriority(officer: Person, { planId }: RoundOfStory): Promise<Sums> {
  type Item = { priorityCode: string } & Record<Amounts, Money>;
  const { items } = granted(
    await officer.get<Items<Item>>(`planning/money-by-priority?plan=${planId}`),
    'money by priority',
  );
  return new Map(items.map((one) => [one.priorityCode, one]));
}

/** Each provider gets its letter, the very same bytes each time, and nobody else does. */
export async function lettersGo({ system, story, roundId }: Decided, proposalId: string): Promise<void> {
  const officer = await system.as('funding-officer');
  const issued = granted(
    await officer.post<{ issued: number }>(`funding/proposals/${proposalId}/letters`),
    'letters of all decisions',
  );
  holds(issued.issued === 2, `a letter for each: ${issued.issued}`);
  const { items } = granted(await officer.get<Items<Noun>>(`funding/letters?round=${roundId}`), 'the letters');
  const [one, other] = await Promise.all(
    [0, 1].map((at) => signedIn(system, `provider-certifier-${at}@${story.domain}`)),
  );
  const own = granted(await one!.get<Items<Noun>>('funding/letters'), 'their own letters').items;
  holds(own.length === 1 && items.some(({ id }) => id === own[0]!.id), `one letter is theirs: ${own.length}`);
  const [letter, again] = [
    await one!.file(`funding/letters/${own[0]!.id}/file`),
    await one!.file(`funding/letters/${own[0]!.id}/file`),
  ];
  holds(
    typeof letter !== 'string' && letter.subarray(0, 5).toString() === '%PDF-',
    `a PDF: ${String(letter).slice(0, 40)}`,
  );
  holds(typeof again !== 'string' && letter.equals(again), 'the same bytes again');
  const foreign = await other!.file(`funding/letters/${own[0]!.id}/file`);
  holds(foreign === 'letter/not-found', `somebody else’s letter: ${String(foreign).slice(0, 40)}`);
}

/** The first provider gives 100 up; a second person accepts it. */
export async function givenUp({ system, story, roundId, money }: Decided): Promise<void> {
  const provider = await signedIn(system, `provider-certifier-0@${story.domain}`);
  const [officer, approver] = [await system.as('funding-officer'), await system.as('approver')];
  type Listed = Noun & { amount: Money };
  const { items } = granted(await provider.get<Items<Listed>>(`funding/decisions?round=${roundId}`), 'its decision');
  const [own] = items;
  holds(items.length === 1 && own!.amount.amount === money('360.00').amount, `its own alone: ${items.length}`);
  const asked = granted(
    await provider.post<Noun & { contentHash: string }>(`funding/decisions/${own!.id}/renounce`, {
      ...{ amount: money('260.00'), reason: 'menší kapacita' },
    }),
    'a part is given up',
  );
  const approve = (who: Person) =>
    who.post(`funding/variations/${asked.id}/approve`, { contentHash: asked.contentHash }, asked.version);
  refused(await approve(officer), 'proposal/not-your-level', 'an officer accepts it alone');
  granted(await approve(approver), 'it is accepted');
}

/** Ledger, decisions and money by priority say the same, to the last minor unit. */
export async function agrees(
  { system, story, roundId, envelopeId, before, money }: Decided,
  expected: { readonly granted: bigint; readonly returned: bigint },
): Promise<void> {
  const officer = await system.as('funding-officer');
  const minor = ({ amount }: Money) => BigInt(amount.replace('.', ''));
  const envelope = granted(
    await officer.get<{ committed: Money; reserved: Money }>(`funding/envelopes/${envelopeId}`),
    'the envelope',
  );
  holds(minor(envelope.committed) === expected.granted, `committed: ${envelope.committed.amount}`);
  holds(minor(envelope.reserved) === 0n, `nothing is held any more: ${envelope.reserved.amount}`);
  type Decision = { outcome: string; amount: Money; approvedBy: string[]; priorityRefs: { amount: Money }[] };
  const { items } = granted(await officer.get<Items<Decision>>(`funding/decisions?round=${roundId}`), 'the decisions');
  holds(
    items.every(({ approvedBy, priorityRefs }) => approvedBy.length === 2 && priorityRefs.length === 1),
    'each was approved by two and cites its priority',
  );
  const decided = items
    .flatMap(({ priorityRefs }) => priorityRefs)
    .reduce((all, { amount }) => all + minor(amount), 0n);
  holds(decided === expected.granted, `decided by priority: ${decided}`);
  await eventually(async () => {
    const now = await byPriority(officer, story);
    const grown = (what: Amounts) =>
      [...new Set(story.codes)].reduce(
        (all, code) => all + minor(now.get(code)![what]) - minor(before.get(code)?.[what] ?? money('0.00')),
        0n,
      );
    const found = [grown('requested'), grown('proposed'), grown('granted'), grown('returned')];
    holds(found.join() === [150_000n, 0n, expected.granted, expected.returned].join(), `planning: ${found.join()}`);
  });
}
