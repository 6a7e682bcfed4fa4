import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
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
import type { Draft } from './draft.js';
import { DraftTable } from './draft.table.js';
import type { ShownDraft } from './drafts.dto.js';

type Row = Omit<ShownDraft, 'certifiedAt'> & { readonly certifiedAt: Date | null };

export const draftList: ListDefinition<Row, ShownDraft> = {
  columns: `d.id, d.round_id as "roundId", ${organisationIdOf('d')} as "organisationId", o.name as organisation, d.content, d.status, d.writers,
    d.certified_by as "certifiedBy", d.certified_at as "certifiedAt", d.application_id as "applicationId", d.version`,
  from: `application_draft d ${joinOrganisation('d')}`,
  id: 'd.id',
  filters: {
    id: equals('d.id', 'uuid', 'Drafts.'),
    round: equals('d.round_id', 'uuid', 'Of these rounds.'),
    organisation: where('uuid', 'Of these organisations.', (text) => ofOrganisations('d', text.split(','))),
    application: equals('d.application_id', 'uuid', 'What became these applications, or mends them.'),
    status: among('d.status', ['draft', 'ready', 'submitted', 'discarded'], 'Where it stands.'),
  },
  sorts: { id: { sql: 'd.id', type: 'uuid' } },
  order: '-id',
  search: [`d.content->>'title'`],
  show: ({ certifiedAt, ...row }) => ({ ...row, certifiedAt: certifiedAt?.toISOString() ?? null }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.organisation, value: ({ organisation }) => organisation },
    { title: TITLES.status, value: ({ status }) => status },
  ],
};

/** Within what a grant reaches, or `application-draft/not-found`. */
export async function ownDraft(tx: Tx, id: string, { everywhere, organisations }: Reach): Promise<Draft> {
  const draft = await tx.load(DraftTable, id);
  if (!everywhere && !organisations.includes(draft.organisationId)) {
    throw refuse('application-draft/not-found', { id });
  }
  return draft;
}

/** Drafts are read by their provider's people alone. */
@Injectable()
export class Drafts {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, reach: Reach, id: string): Promise<ShownDraft> {
    return this.lists.one(by, draftList, id, 'application-draft/not-found', ownOf('d', reach));
  }

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownDraft>> {
    return this.lists.answer(by, draftList, asked, ownOf('d', reach));
  }
}
