import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Workshop, WorkshopInvitation, WorkshopOutcome } from './workshop.js';

export const WorkshopTable = new EntitySchema<Workshop>({
  name: 'workshop',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    versionId: column.uuid,
    title: column.text,
    place: column.text,
    heldOn: column.date,
    calledBy: column.text,
    version: column.version,
  },
});

export type WorkshopInvitationRow = WorkshopInvitation & { readonly versionId: string };

export const WorkshopInvitationTable = new EntitySchema<WorkshopInvitationRow>({
  name: 'workshop_invitation',
  columns: {
    workshopId: column.id,
    participantId: column.id,
    versionId: column.uuid,
    authorityId: column.uuid,
    attendance: column.optionalText,
  },
});

export const WorkshopOutcomeTable = new EntitySchema<WorkshopOutcome>({
  name: 'workshop_outcome',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    workshopId: column.uuid,
    code: column.optionalText,
    text: column.text,
    recordedBy: column.text,
    recordedAt: column.instant,
  },
});
