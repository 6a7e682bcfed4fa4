import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Agreement, Invitation } from './agreement.js';
import type { Meeting } from './meeting.js';
import type { Task } from './task.js';

const optionalInt = { ...column.int, nullable: true };
const optionalJson = { ...column.json, nullable: true };

export const MeetingTable = new EntitySchema<Meeting>({
  name: 'meeting',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    bodyId: column.uuid,
    seriesId: column.optionalUuid,
    title: column.text,
    kind: column.text,
    form: column.text,
    calling: column.text,
    startsAt: column.instant,
    endsAt: column.instant,
    place: column.text,
    quorum: optionalInt,
    agenda: column.json,
    status: column.text,
    minutes: column.optionalText,
    minutesBy: column.optionalText,
    minutesAt: column.optionalInstant,
    approvedBy: column.optionalText,
    approvedAt: column.optionalInstant,
    calledBy: column.text,
    version: column.version,
  },
});

export const InvitationTable = new EntitySchema<Invitation>({
  name: 'meeting_invitation',
  columns: {
    meetingId: column.id,
    memberId: column.id,
    authorityId: column.uuid,
    told: column.text,
    attendance: column.optionalText,
    substituteId: column.optionalUuid,
    notedAt: column.optionalInstant,
  },
});

export const AgreementTable = new EntitySchema<Agreement>({
  name: 'agreement',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    meetingId: column.uuid,
    text: column.text,
    way: column.text,
    votes: optionalJson,
    reached: { type: 'boolean' },
    positions: column.json,
    planId: column.optionalUuid,
    elementCode: column.optionalText,
    recordedBy: column.text,
    recordedAt: column.instant,
  },
});

export const TaskTable = new EntitySchema<Task>({
  name: 'task',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    bodyId: column.uuid,
    meetingId: column.optionalUuid,
    text: column.text,
    memberId: column.optionalUuid,
    who: column.text,
    dueOn: column.date,
    postId: column.optionalUuid,
    doneAt: column.optionalInstant,
    doneBy: column.optionalText,
    createdBy: column.text,
    version: column.version,
  },
});
