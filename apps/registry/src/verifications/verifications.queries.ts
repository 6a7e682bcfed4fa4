import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '@levada/persistence';
import {
  among,
  equals,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import { CHECKS } from '../registration-rules/registration-rules.js';
import { OUTCOMES, type Verification } from './verification.js';
import { VerificationTable } from './verification.table.js';
import type { ShownVerification } from './verifications.dto.js';

type Row = Omit<ShownVerification, 'madeAt'> & { readonly madeAt: Date };

export const verificationList: ListDefinition<Row, ShownVerification> = {
  columns: `v.id, v.organisation_id as "organisationId", v.site_id as "siteId", v.check_code as "check", v.source, v.outcome,
    v.evidence, v.made_by as "madeBy", v.made_at as "madeAt"`,
  from: 'verification v',
  id: 'v.id',
  filters: {
    organisation: equals('v.organisation_id', 'uuid', 'Of this organisation.'),
    site: equals('v.site_id', 'uuid', 'Of this place.'),
    check: among('v.check_code', CHECKS, 'Of this kind.'),
    outcome: among('v.outcome', OUTCOMES, 'With this outcome.'),
  },
  sorts: { id: { sql: 'v.id', type: 'uuid' }, madeAt: { sql: 'v.made_at', type: 'instant' } },
  order: '-madeAt',
  search: ['v.source'],
  show: ({ madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() }),
  sheet: [
    { title: TITLES.kind, value: ({ check }) => check },
    { title: TITLES.outcome, value: ({ outcome }) => outcome },
    { title: TITLES.source, value: ({ source }) => source },
    { title: TITLES.raisedAt, value: ({ madeAt }) => madeAt },
    { title: TITLES.text, value: ({ evidence }) => JSON.stringify(evidence) },
  ],
};

@Injectable()
export class VerificationsQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, asked: AskedList): Promise<Page<ShownVerification>> {
    return this.lists.answer(by, verificationList, asked, []);
  }
}

export async function verificationsOf(tx: Tx, organisationId: string): Promise<Verification[]> {
  return tx.list(VerificationTable, { organisationId });
}
