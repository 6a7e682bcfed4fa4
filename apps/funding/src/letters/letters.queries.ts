import { Inject, Injectable } from '@nestjs/common';
import { LANGUAGES, money, toMoneyText } from '@levada/kernel';
import {
  among,
  equals,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { ownOf } from '../applications/applications.queries.js';
import {
  joinOrganisation,
  ofOrganisations,
  organisationIdOf,
} from '../known-organisations/known-organisations.queries.js';
import { OUTCOMES } from '../proposals/proposal.js';
import type { ShownLetter } from './letters.dto.js';

type Row = Omit<ShownLetter, 'organisation' | 'amount' | 'issuedAt'> &
  Record<'organisationId' | 'minor' | 'currency', string> &
  Record<'name' | 'identifier', string | null> & { readonly issuedAt: Date };

export const letterList: ListDefinition<Row, ShownLetter> = {
  columns: `l.id, l.decision_id as "decisionId", d.application_id as "applicationId", d.round_id as "roundId", d.proposal_id as "proposalId",
    a.reference, a.title, ${organisationIdOf('l')} as "organisationId", o.name, o.identifier, d.outcome, d.amount_minor as minor,
    d.amount_currency as currency, l.language, s.number as settings, l.template, l.sha256, l.size, l.issued_by as "issuedBy",
    l.issued_at as "issuedAt", l.version`,
  from: `letter l join decision d on d.id = l.decision_id join application a on a.id = d.application_id
    join letter_settings s on s.id = l.settings_id ${joinOrganisation('l')}`,
  id: 'l.id',
  filters: {
    id: equals('l.id', 'uuid', 'Letters.'),
    decision: equals('l.decision_id', 'uuid', 'Of these decisions.'),
    proposal: equals('d.proposal_id', 'uuid', 'Of decisions out of these proposals.'),
    round: equals('d.round_id', 'uuid', 'Of these rounds.'),
    organisation: where('uuid', 'To these organisations.', (text) => ofOrganisations('l', text.split(','))),
    outcome: among('d.outcome', OUTCOMES, 'What was decided.'),
    language: among('l.language', LANGUAGES, 'In these languages.'),
  },
  sorts: {
    id: { sql: 'l.id', type: 'uuid' },
    reference: { sql: 'a.reference', type: 'text' },
    organisation: { sql: `coalesce(o.name, '')`, type: 'text' },
  },
  order: '-id',
  search: ['a.reference', 'a.title', 'o.name'],
  show: ({ organisationId, name, identifier, minor, currency, issuedAt, ...row }) => ({
    ...row,
    organisation: { id: organisationId, name, identifier },
    amount: toMoneyText(money(BigInt(minor), currency)),
    issuedAt: issuedAt.toISOString(),
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.reference, value: ({ reference }) => reference },
    { title: TITLES.organisation, value: ({ organisation }) => organisation.name },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.outcome, value: ({ outcome }) => outcome },
    { title: TITLES.amount, amount: true, value: ({ amount }) => amount.amount },
    { title: TITLES.currency, value: ({ amount }) => amount.currency },
    { title: TITLES.language, value: ({ language }) => language },
    { title: TITLES.issuedAt, value: ({ issuedAt }) => issuedAt },
  ],
};

@Injectable()
export class Letters {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, reach: Reach, id: string): Promise<ShownLetter> {
    return this.lists.one(by, letterList, id, 'letter/not-found', ownOf('l', reach));
  }

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownLetter>> {
    return this.lists.answer(by, letterList, asked, ownOf('l', reach));
  }
}
