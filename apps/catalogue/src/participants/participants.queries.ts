import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { among, TITLES, type ListDefinition, type Reach } from '@levada/platform';
import { POSITIONS, type Participant } from './participant.js';
import { ParticipantTable } from './participant.table.js';
import { shown, type ShownParticipant } from './participants.dto.js';

/** `current`: the hash of what stands in the version now. */
export function participantList(current: string): ListDefinition<Participant, ShownParticipant> {
  return {
    columns: `p.id, p.version_id as "versionId", p.organisation_id as "organisationId", p.name, p.invited_at as "invitedAt",
      p.position, p.remark, p.content_hash as "contentHash", p.taken_by as "takenBy", p.taken_at as "takenAt", p.version`,
    from: 'participant p',
    id: 'p.id',
    filters: { position: among('p.position', POSITIONS, 'What position they took.') },
    sorts: { name: { sql: 'p.name', type: 'text' }, id: { sql: 'p.id', type: 'uuid' } },
    order: 'name',
    search: ['p.name'],
    show: (row) => shown(row, current),
    sheet: [
      { title: TITLES.name, value: ({ name }) => name },
      { title: TITLES.position, value: ({ position }) => position },
      { title: TITLES.text, value: ({ remark }) => remark },
    ],
  };
}

/** The participant, or the refusal `participant/not-found`, also for another party than one's own. */
export async function findParticipant(tx: Tx, versionId: string, id: string, reach: Reach): Promise<Participant> {
  const found = await tx.find(ParticipantTable, { id, versionId });
  const isOwn = (one: Participant): boolean =>
    one.organisationId !== null && reach.organisations.includes(one.organisationId);
  if (!found || !(reach.everywhere || isOwn(found))) throw refuse('participant/not-found', { id });
  return found;
}
