import { Inject, Injectable } from '@nestjs/common';
import { money, toMoneyText } from '@levada/kernel';
import {
  among,
  equals,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { ownOf } from '../applications/applications.queries.js';
import { openLevel } from '../approval-levels/approval.js';
import { withoutRecused } from '../conflicts/conflicts.queries.js';
import { joinOrganisation } from '../known-organisations/known-organisations.queries.js';
import { VARIATION_KINDS } from './variation.js';
import type { ShownVariation } from './variations.dto.js';

type Instants = 'proposedAt' | 'expiresAt' | 'answeredAt';
interface Row extends Omit<ShownVariation, Instants | 'before' | 'after' | 'approvals' | 'waitsFor'> {
  readonly beforeMinor: string;
  readonly afterMinor: string;
  readonly currency: string;
  readonly proposedAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
  readonly approvals: ShownVariation['approvals'] | null;
}

const STATES = ['proposed', 'offered', 'confirmed', 'refused', 'declined', 'withdrawn', 'lapsed'] as const;

export const variationList: ListDefinition<Row, ShownVariation> = {
  columns: `v.id, v.decision_id as "decisionId", v.application_id as "applicationId", a.reference, v.envelope_id as "envelopeId", v.number, v.kind,
    v.before_minor as "beforeMinor", v.after_minor as "afterMinor", v.after_currency as currency, v.organisation_id as "organisationId", v.reason,
    v.passed_over as "passedOver", v.appeal_id as "appealId", v.status, v.content_hash as "contentHash", v.levels,
    (select json_agg(json_build_object('position', y.position, 'person', y.person, 'onBehalfOf', y.on_behalf_of, 'comment', y.comment,
       'at', y.at) order by y.position) from variation_approval y where y.variation_id = v.id) as approvals,
    v.proposed_by as "proposedBy", v.proposed_at as "proposedAt", v.expires_at as "expiresAt", v.answered_by as "answeredBy",
    v.answered_at as "answeredAt", v.answer, v.version`,
  from: `variation v join application a on a.id = v.application_id ${joinOrganisation('v')}`,
  id: 'v.id',
  filters: {
    id: equals('v.id', 'uuid', 'Variations.'),
    decision: equals('v.decision_id', 'uuid', 'Of these decisions.'),
    round: equals('a.round_id', 'uuid', 'Of decisions of these rounds.'),
    kind: among('v.kind', VARIATION_KINDS, 'What kind of change.'),
    status: among('v.status', STATES, 'Where it stands.'),
  },
  sorts: { id: { sql: 'v.id', type: 'uuid' } },
  order: '-id',
  search: ['a.reference', 'o.name', 'v.reason'],
  show: ({ beforeMinor, afterMinor, currency, approvals, proposedAt, expiresAt, answeredAt, ...row }) => {
    const amount = (minor: string) => toMoneyText(money(BigInt(minor), currency));
    const said = approvals ?? [];
    const words = said.map((one) => ({ ...one, verdict: 'approved' as const, contentHash: row.contentHash }));
    return {
      ...row,
      ...{ before: amount(beforeMinor), after: amount(afterMinor) },
      approvals: said.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
      waitsFor: row.status === 'proposed' ? (openLevel(row, words) ?? null) : null,
      ...{ proposedAt: proposedAt.toISOString(), expiresAt: expiresAt.toISOString() },
      answeredAt: answeredAt?.toISOString() ?? null,
    };
  },
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.reference, value: ({ reference }) => reference },
    { title: TITLES.kind, value: ({ kind }) => kind },
    { title: TITLES.amount, amount: true, value: ({ after }) => after.amount },
    { title: TITLES.currency, value: ({ after }) => after.currency },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

/** What a provider reads of its own: what it wrote itself, and what was put to it; not how the office came to it. */
const providerList: ListDefinition<Row, ShownVariation> = {
  ...variationList,
  show: (row) => {
    const { levels: _levels, passedOver: _passed, approvals, waitsFor: _waits, ...told } = variationList.show(row);
    return {
      ...told,
      ...{ levels: [], passedOver: [], waitsFor: null },
      approvals: approvals.map((one) => ({ ...one, comment: null })),
      reason: told.kind === 'offer' ? null : told.reason,
    };
  },
};
const TOLD = `(v.kind = 'renunciation' or v.status in ('offered', 'confirmed', 'declined')
  or v.status = 'lapsed' and v.kind = 'offer' and not exists (select from jsonb_array_elements(v.levels) l
    where not exists (select from variation_approval y where y.variation_id = v.id and y.position = (l->>'position')::int)))`;

@Injectable()
export class Variations {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, reach: Reach, id: string): Promise<ShownVariation> {
    const { list, within } = readBy(by, reach);
    return this.lists.one(by, list, id, 'variation/not-found', within);
  }

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownVariation>> {
    const { list, within } = readBy(by, reach);
    return this.lists.answer(by, list, asked, within);
  }
}

function readBy(by: Actor, reach: Reach): { list: ListDefinition<Row, ShownVariation>; within: Condition[] } {
  return reach.everywhere
    ? { list: variationList, within: [withoutRecused('a', by)] }
    : { list: providerList, within: [...ownOf('v', reach), () => TOLD] };
}
