import { refuse, take, type Guard, type Lifecycle, type Step } from '@levada/kernel';
import type { Rule } from '@levada/rules';

/** What money is given for and under which conditions, in versions: a round holds to the one that it was opened under. */
export interface Programme {
  readonly id: string;
  readonly authorityId: string;
  readonly code: string;
  readonly title: string;
  readonly version: number;
}

/** One text of a programme. Published, it never changes. */
export interface ProgrammeVersion {
  readonly id: string;
  readonly authorityId: string;
  readonly programmeId: string;
  readonly number: number;
  readonly status: 'draft' | 'published' | 'superseded';
  /** The guideline, as people read it. */
  readonly guideline: string;
  /** What an application has to keep, as rules on its facts. */
  readonly conditions: readonly Rule[];
  /** What a single measure of a plan has to keep to be fundable at all. */
  readonly measureConditions: readonly Rule[];
  readonly writtenBy: string;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly version: number;
}

const notDraft: Guard<ProgrammeVersion, unknown> = () => refuse('programme/not-a-draft');
const anotherPerson: Guard<ProgrammeVersion, { by: string }> = ({ writtenBy }, { by }) =>
  writtenBy === by ? refuse('programme/same-person') : undefined;

export const PROGRAMME_LIFECYCLE = {
  publish: { from: ['draft'], to: 'published', otherwise: notDraft, guards: [anotherPerson] } satisfies Step<
    ProgrammeVersion,
    { by: string },
    'published'
  >,
  supersede: { from: ['published'], to: 'superseded', otherwise: notDraft } satisfies Step<
    ProgrammeVersion,
    unknown,
    'superseded'
  >,
} as const satisfies Lifecycle<ProgrammeVersion>;

type Text = Pick<ProgrammeVersion, 'guideline' | 'conditions' | 'measureConditions'>;

export function draftVersion(
  programme: Programme,
  of: Text & { readonly id: string; readonly number: number; readonly by: string },
): ProgrammeVersion {
  const { id, number, guideline, conditions, measureConditions, by } = of;
  return {
    ...{ id, authorityId: programme.authorityId, programmeId: programme.id, number, status: 'draft' },
    ...{ guideline, conditions, measureConditions, writtenBy: by, publishedBy: null, publishedAt: null, version: 1 },
  };
}

export function rewrite(
  version: ProgrammeVersion,
  { guideline, conditions, measureConditions }: Text,
  by: string,
): ProgrammeVersion {
  if (version.status !== 'draft') throw notDraft(version, undefined)!;
  return { ...version, guideline, conditions, measureConditions, writtenBy: by, version: version.version + 1 };
}

export function publishVersion(version: ProgrammeVersion, by: string, at: Date): ProgrammeVersion {
  return { ...take(PROGRAMME_LIFECYCLE.publish, version, { by }), publishedBy: by, publishedAt: at };
}
