import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Body } from './body.js';
import type { Member, Nomination } from './member.js';
import type { SeatRule } from './seat-rule.js';

const optionalDate = { ...column.date, nullable: true };

export const BodyTable = new EntitySchema<Body>({
  name: 'body',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    title: column.text,
    kind: column.text,
    mandate: column.text,
    fromOn: column.date,
    untilOn: optionalDate,
    parentId: column.optionalUuid,
    planId: column.optionalUuid,
    territory: column.json,
    openedBy: column.text,
    version: column.version,
  },
});

export const SeatRuleTable = new EntitySchema<SeatRule>({
  name: 'seat_rule',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    bodyId: column.uuid,
    code: column.text,
    title: column.text,
    stakeholderType: column.text,
    territory: { ...column.json, nullable: true },
    places: column.int,
    version: column.version,
  },
});

const named = {
  name: column.text,
  email: column.optionalText,
  personId: column.optionalUuid,
  represents: column.text,
  organisationId: column.optionalUuid,
  partnerId: column.optionalUuid,
};

export const NominationTable = new EntitySchema<Nomination>({
  name: 'nomination',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    bodyId: column.uuid,
    seatRuleId: column.uuid,
    ...named,
    nominatedBy: column.text,
    nominatedAt: column.instant,
    status: column.text,
    reason: column.optionalText,
    version: column.version,
  },
});

export const MemberTable = new EntitySchema<Member>({
  name: 'member',
  tableName: 'body_member',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    bodyId: column.uuid,
    seatRuleId: column.uuid,
    nominationId: column.optionalUuid,
    ...named,
    substituteFor: column.optionalUuid,
    fromOn: column.date,
    untilOn: optionalDate,
    endReason: column.optionalText,
    version: column.version,
  },
});
