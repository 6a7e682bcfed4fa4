import type { Attendance, CivilDate } from '@levada/kernel';
import { expectEditable, type CatalogueVersion } from '../versions/catalogue-version.js';

/** A planning event at which a draft is worked on together. */
export interface Workshop {
  readonly id: string;
  readonly authorityId: string;
  readonly versionId: string;
  readonly title: string;
  readonly place: string;
  readonly heldOn: CivilDate;
  readonly calledBy: string;
  readonly version: number;
}

/** Who of those invited was there; `null` until somebody wrote it down. */
export interface WorkshopInvitation {
  readonly workshopId: string;
  readonly participantId: string;
  readonly authorityId: string;
  readonly attendance: Attendance | null;
}

/** What was agreed there, of an entry or of the whole: changes of the draft name it. */
export interface WorkshopOutcome {
  readonly id: string;
  readonly authorityId: string;
  readonly workshopId: string;
  readonly code: string | null;
  readonly text: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export function callWorkshop(
  version: CatalogueVersion,
  told: Pick<Workshop, 'id' | 'title' | 'place' | 'heldOn' | 'calledBy'>,
): Workshop {
  expectEditable(version);
  return { ...told, authorityId: version.authorityId, versionId: version.id, version: 1 };
}
