import { refuse } from '@levada/kernel';
import { expectEditable, type CatalogueVersion } from '../versions/catalogue-version.js';

export const POSITIONS = ['agrees', 'agrees-with-reservation', 'objects'] as const;
export type Position = (typeof POSITIONS)[number];

/** A party to the joint drafting: a provider of the register, or somebody known by name alone. */
export interface Participant {
  readonly id: string;
  readonly authorityId: string;
  readonly versionId: string;
  /** Its people may read the draft and speak for it. */
  readonly organisationId: string | null;
  readonly name: string;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly position: Position | null;
  readonly remark: string | null;
  /** The content that the position was taken on: it lapses when that changes. */
  readonly contentHash: string | null;
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
  readonly version: number;
}

type Invited = Pick<Participant, 'id' | 'organisationId' | 'name' | 'invitedBy' | 'invitedAt'>;

export function invite(version: CatalogueVersion, told: Invited): Participant {
  expectEditable(version);
  return {
    ...told,
    ...{ authorityId: version.authorityId, versionId: version.id },
    ...{ position: null, remark: null, contentHash: null, takenBy: null, takenAt: null },
    version: 1,
  };
}

/** A party signs what it has read: whoever has a reservation says which. It may think again until the version is published. */
export function takePosition(
  participant: Participant,
  version: CatalogueVersion,
  told: {
    readonly position: Position;
    readonly remark: string | null;
    readonly contentHash: string;
    readonly by: string;
    readonly at: Date;
  },
): Participant {
  if (version.status !== 'in-discussion' && version.status !== 'signed-off')
    throw refuse('participant/no-position-now', { status: version.status });
  const { position, remark, contentHash, by: takenBy, at: takenAt } = told;
  if (position !== 'agrees' && remark === null) throw refuse('participant/remark-missing', { position });
  return { ...participant, position, remark, contentHash, takenBy, takenAt, version: participant.version + 1 };
}

/** Whether the position is about what stands there now. */
export function isStanding({ contentHash }: Pick<Participant, 'contentHash'>, current: string): boolean {
  return contentHash === current;
}
