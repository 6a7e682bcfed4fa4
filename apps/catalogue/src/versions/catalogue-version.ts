import { refuse, take, type CivilDate, type Guard, type Language, type Lifecycle, type Step } from '@levada/kernel';
import type { AttributeDefinition } from '../service-types/service-type.js';

interface VersionText {
  readonly id: string;
  readonly authorityId: string;
  /** Which catalogue it is a version of, as the authority calls it: an authority may keep several. */
  readonly catalogue: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly title: string;
  /** Who is responsible, and whom to ask. */
  readonly contact: string;
  readonly languages: readonly Language[];
  readonly attributes: readonly AttributeDefinition[];
  readonly predecessorId: string | null;
  readonly draftedBy: string;
  readonly version: number;
}

interface SignedOff {
  readonly signedOffBy: string;
  readonly signedOffAt: Date;
  /** Of the entries and the crosswalk as they were signed off: nothing changes after it. */
  readonly contentHash: string;
}

interface Published extends SignedOff {
  readonly publishedBy: string;
  readonly publishedAt: Date;
  readonly effectiveOn: CivilDate;
}

export type DraftVersion = VersionText & { readonly status: 'draft' };
export type DiscussedVersion = VersionText & { readonly status: 'in-discussion' };
export type SignedOffVersion = VersionText & SignedOff & { readonly status: 'signed-off' };
export type PublishedVersion = VersionText & Published & { readonly status: 'published' };
/** In force until the day before `effectiveUntil`. */
export type SupersededVersion = VersionText &
  Published & { readonly status: 'superseded'; readonly effectiveUntil: CivilDate };
export type CatalogueVersion =
  DraftVersion | DiscussedVersion | SignedOffVersion | PublishedVersion | SupersededVersion;

type Told = Pick<VersionText, 'id' | 'authorityId' | 'catalogue' | 'title' | 'contact' | 'languages' | 'draftedBy'> &
  Partial<Pick<VersionText, 'attributes'>>;

/** The first version of a catalogue, or the one that follows a published one. */
export function draft(told: Told, predecessor: CatalogueVersion | null): DraftVersion {
  if (predecessor && predecessor.status !== 'published')
    throw refuse('catalogue-version/predecessor-not-published', { status: predecessor.status });
  return {
    ...told,
    attributes: told.attributes ?? predecessor?.attributes ?? [],
    number: (predecessor?.number ?? 0) + 1,
    predecessorId: predecessor?.id ?? null,
    status: 'draft',
    version: 1,
  };
}

/** What has to be known of a version besides itself before it is signed off. */
export interface Readiness {
  readonly entries: number;
  readonly unanswered: number;
  /** Codes of the version before it of which nobody said what became of them. */
  readonly uncovered: readonly string[];
}

/** Entries that end without a successor although something uses them. */
export interface Publication {
  readonly by: string;
  readonly today: CivilDate;
  readonly effectiveOn: CivilDate;
  readonly predecessor: PublishedVersion | null;
  readonly stillUsed: readonly string[];
}

const notEmpty: Guard<CatalogueVersion, { readonly entries: number }> = (_, { entries }) =>
  entries === 0 ? refuse('catalogue-version/empty') : undefined;

const everyCommentAnswered: Guard<CatalogueVersion, Readiness> = (_, { unanswered }) =>
  unanswered > 0 ? refuse('catalogue-version/comment-unanswered', { count: unanswered }) : undefined;

const everyCodeCovered: Guard<CatalogueVersion, Readiness> = (_, { uncovered }) =>
  uncovered.length > 0 ? refuse('catalogue-version/code-uncovered', { codes: named(uncovered) }) : undefined;

const anotherPerson: Guard<CatalogueVersion, Publication> = (version, { by }) =>
  version.draftedBy === by || (version.status === 'signed-off' && version.signedOffBy === by)
    ? refuse('catalogue-version/same-person')
    : undefined;

/** What was agreed under a version is read by its dates: the past is not rewritten by a later one. */
const takesEffectInTime: Guard<CatalogueVersion, Publication> = (_, { effectiveOn, predecessor, today }) => {
  if (!predecessor) return undefined;
  if (effectiveOn <= predecessor.effectiveOn)
    return refuse('catalogue-version/effect-before-predecessor', { date: predecessor.effectiveOn });
  return effectiveOn < today ? refuse('catalogue-version/effect-in-the-past', { today }) : undefined;
};

const nothingUsedEnds: Guard<CatalogueVersion, Publication> = (_, { stillUsed }) =>
  stillUsed.length > 0
    ? refuse('catalogue-version/type-still-used', { uses: named(stillUsed), count: stillUsed.length })
    : undefined;

const elsewhere: Guard<CatalogueVersion, unknown> = ({ status }) => refuse('catalogue-version/wrong-step', { status });

export const VERSION_LIFECYCLE = {
  'open-discussion': {
    from: ['draft'],
    to: 'in-discussion',
    otherwise: elsewhere,
    guards: [notEmpty],
  } satisfies Step<CatalogueVersion, { readonly entries: number }, 'in-discussion'>,
  'sign-off': {
    from: ['draft', 'in-discussion'],
    to: 'signed-off',
    otherwise: elsewhere,
    guards: [notEmpty, everyCommentAnswered, everyCodeCovered],
  } satisfies Step<CatalogueVersion, Readiness, 'signed-off'>,
  reopen: { from: ['signed-off'], to: 'in-discussion', otherwise: elsewhere } satisfies Step<
    CatalogueVersion,
    unknown,
    'in-discussion'
  >,
  publish: {
    from: ['signed-off'],
    to: 'published',
    otherwise: elsewhere,
    guards: [anotherPerson, takesEffectInTime, nothingUsedEnds],
  } satisfies Step<CatalogueVersion, Publication, 'published'>,
  supersede: { from: ['published'], to: 'superseded', otherwise: elsewhere } satisfies Step<
    CatalogueVersion,
    unknown,
    'superseded'
  >,
} as const satisfies Lifecycle<CatalogueVersion>;

/** Entries change while it is drafted and discussed, never after. */
export function expectEditable(version: CatalogueVersion): void {
  if (version.status !== 'draft' && version.status !== 'in-discussion')
    throw refuse('catalogue-version/not-editable', { status: version.status });
}

export function openDiscussion(version: CatalogueVersion, facts: { readonly entries: number }): DiscussedVersion {
  return take(VERSION_LIFECYCLE['open-discussion'], version, facts) as DiscussedVersion;
}

export function signOff(
  version: CatalogueVersion,
  facts: Readiness,
  signed: { readonly by: string; readonly at: Date; readonly contentHash: string },
): SignedOffVersion {
  const { by: signedOffBy, at: signedOffAt, contentHash } = signed;
  return { ...take(VERSION_LIFECYCLE['sign-off'], version, facts), signedOffBy, signedOffAt, contentHash };
}

/** Back to those who discuss it: the sign-off is gone with the content that it named. */
export function reopen(version: CatalogueVersion): DiscussedVersion {
  const moved = take(VERSION_LIFECYCLE.reopen, version, undefined) as DiscussedVersion & Partial<SignedOff>;
  const { signedOffBy: _by, signedOffAt: _at, contentHash: _hash, ...rest } = moved;
  return rest;
}

export function publish(version: CatalogueVersion, facts: Publication, at: Date): PublishedVersion {
  const moved = take(VERSION_LIFECYCLE.publish, version, facts) as PublishedVersion;
  return { ...moved, publishedBy: facts.by, publishedAt: at, effectiveOn: facts.effectiveOn };
}

export function supersede(version: CatalogueVersion, effectiveUntil: CivilDate): SupersededVersion {
  return { ...(take(VERSION_LIFECYCLE.supersede, version, undefined) as SupersededVersion), effectiveUntil };
}

/** Whether it holds on a day: from its date of effect to the day before the next one's. */
export function isInForce(version: CatalogueVersion, on: CivilDate): boolean {
  if (version.status === 'published') return version.effectiveOn <= on;
  return version.status === 'superseded' && version.effectiveOn <= on && on < version.effectiveUntil;
}

const MOST_NAMED = 20;

function named(codes: readonly string[]): string {
  return codes.slice(0, MOST_NAMED).join(', ') + (codes.length > MOST_NAMED ? ', …' : '');
}
