import { changedMembers } from '@levada/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@levada/kernel';
import {
  among,
  choice,
  exactly,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import { missingTexts, nameOf, SERVICE_FORMS, SERVICE_KINDS } from './service-type.js';
import { serviceTypeOf, type ServiceTypeChange, type ServiceTypeRow } from './service-type.table.js';
import { shownEntry, type ShownChange, type ShownServiceType } from './service-types.dto.js';

export { shownEntry, shownServiceType, TextsDto } from './service-types.dto.js';

type Row = ServiceTypeRow & { readonly languages: Language[] };

/** Finds terms that lie in a term, too: what is classified under a child is found by its parent. */
const classifiedWithin = (place: string): string => `exists (
  select from jsonb_array_elements(t.content -> 'terms') told
  where (told ->> 'taxonomy', told ->> 'code') in (select taxonomy, code from terms_within(${place})))`;

export const serviceTypeList: ListDefinition<Row, ShownServiceType> = {
  columns: `t.id, t.version_id as "versionId", t.code, t.kind, t.content, t.version, v.languages`,
  from: 'service_type t join catalogue_version v on v.id = t.version_id',
  id: 't.id',
  filters: {
    code: exactly('t.code', 'With this code.'),
    kind: among('t.kind', SERVICE_KINDS, 'Social services, or activities related to them.'),
    form: choice(
      Object.fromEntries(SERVICE_FORMS.map((form) => [form, `t.content -> 'forms' @> '["${form}"]'`])),
      'Given in this form.',
    ),
    targetGroup: where(
      'text',
      'For this target group.',
      (group) => (bind) => `t.content -> 'targetGroups' @> to_jsonb(array[${bind(group)}::text])`,
    ),
    domain: exactly(`t.content ->> 'domain'`, 'Of this domain.'),
    term: where(
      'text',
      '`cz-108-2006:40`: classified under this term of a taxonomy, or under one that lies in it.',
      (term) => (bind) => classifiedWithin(bind(term)),
    ),
    mark: choice(
      {
        'community-based': `(t.content ->> 'isCommunityBased')::boolean`,
        continuity: `(t.content ->> 'isContinuity')::boolean`,
        'non-facility': `t.content ->> 'delivery' = 'non-facility'`,
      },
      'With this mark.',
    ),
  },
  sorts: { code: { sql: 't.code', type: 'text' }, id: { sql: 't.id', type: 'uuid' } },
  order: 'code',
  search: ['t.code', `(t.content ->> 'names')`, `(t.content ->> 'definitions')`],
  show: shown,
  sheet: [
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.kind, value: ({ kind }) => kind },
    { title: TITLES.name, value: (entry) => nameOf(entry, 'en') },
    { title: TITLES.form, value: ({ forms }) => forms.join(', ') },
    { title: TITLES.legalBasis, value: ({ legalBasis }) => legalBasis },
    { title: TITLES.unit, value: ({ serviceUnit }) => serviceUnit },
    { title: TITLES.capacityUnit, value: ({ capacityUnits }) => capacityUnits.join(', ') },
  ],
};

export function shown({ languages, ...row }: Row): ShownServiceType {
  const entry = serviceTypeOf(row);
  return {
    ...{ id: row.id, versionId: row.versionId, ...shownEntry(entry) },
    missing: missingTexts(entry, { languages }),
    version: row.version,
  };
}

type ChangeRow = Omit<ServiceTypeChange, 'authorityId'>;

export const changeList: ListDefinition<ChangeRow, ShownChange> = {
  columns: `c.id, c.version_id as "versionId", c.code, c.action, c.before, c.after, c.reason, c.comment_id as "commentId",
    c.outcome_id as "outcomeId", c.made_by as "madeBy", c.made_at as "madeAt"`,
  from: 'service_type_change c',
  id: 'c.id',
  filters: {
    code: exactly('c.code', 'Of this entry.'),
    action: among('c.action', ['added', 'changed', 'removed'], 'What was done.'),
  },
  sorts: { id: { sql: 'c.id', type: 'uuid' } },
  order: '-id',
  search: ['c.code', 'c.reason'],
  show: ({ before, after, madeAt, ...row }) => ({
    ...row,
    members: before && after ? changedMembers(before, after) : [],
    madeAt: madeAt.toISOString(),
  }),
  sheet: [
    { title: TITLES.raisedAt, value: ({ madeAt }) => madeAt },
    { title: TITLES.code, value: ({ code }) => code },
    { title: TITLES.action, value: ({ action }) => action },
    { title: TITLES.text, value: ({ members }) => members.map(({ member }) => member).join(', ') },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

@Injectable()
export class ServiceTypesQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  /** By code. */
  list(by: Actor, versionId: string, asked: AskedList): Promise<Page<ShownServiceType>> {
    return this.lists.answer(by, serviceTypeList, asked, [(bind) => `t.version_id = ${bind(versionId)}`]);
  }

  /** The newest first. */
  changes(by: Actor, versionId: string, asked: AskedList): Promise<Page<ShownChange>> {
    return this.lists.answer(by, changeList, asked, [(bind) => `c.version_id = ${bind(versionId)}`]);
  }
}
