import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { DataTable, formatInstant, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { State } from '../frame/state.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords, type Say } from '../languages/words.js';
import { AnswerProposal } from './answer-proposal.js';
import { OrganisationPage } from './organisation.js';
import { ProposeChange } from './propose-change.js';
import { changeProposalsQuery, renew } from './questions.js';

const STATUSES = {
  open: ['proposalOpen', 'part'],
  accepted: ['proposalAccepted', 'good'],
  'partly-accepted': ['proposalPartly', 'part'],
  refused: ['proposalRefused', 'bad'],
  withdrawn: ['proposalWithdrawn', 'bad'],
} as const;

/** What the provider asks the office to change. */
export function OrganisationProposals(): ReactNode {
  const may = useMay();
  return (
    <OrganisationPage part="proposals">
      {(organisation) => (
        <>
          {may('registry_proposeChange') && <ProposeChange of={organisation} />}
          <Proposals organisationId={organisation.id} />
        </>
      )}
    </OrganisationPage>
  );
}

const FIELDS: Readonly<Record<string, Parameters<Say<'registry'>>[0]>> = {
  name: 'name',
  legalType: 'legalType',
  legalForm: 'legalForm',
  iban: 'iban',
  street: 'street',
  postalCode: 'postalCode',
  municipality: 'municipality',
  country: 'country',
  closedOn: 'fieldClosedOn',
  isConfidential: 'keepAddress',
  status: 'status',
  siteIds: 'tabSites',
  mergedInto: 'fieldMergedInto',
  parentId: 'partOf',
  identifiers: 'otherIdentifiers',
  names: 'otherNames',
};

/** What a field is called; one that has no word here by its own name. */
export function fieldName(field: string, t: Say<'registry'>): string {
  const sentence = FIELDS[field];
  return sentence ? t(sentence) : field;
}

function Proposals({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const proposals = useQuery(changeProposalsQuery(organisationId));
  return (
    <Answer to={proposals}>
      {({ items }) =>
        items.length === 0 ? (
          <p role="status">{t('noProposals')}</p>
        ) : (
          items.map((one) => <One key={one.id} proposal={one} />)
        )
      }
    </Answer>
  );
}

function Withdraw({ proposal: { id, version, organisationId } }: { proposal: Schema['Proposal'] }): ReactNode {
  const t = useWords('registry');
  return (
    <DeedForm
      does={t('withdrawProposal')}
      quiet
      carryOut={async () => {
        const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
        await answerOf(api.POST('/api/v1/registry/proposals/{id}/withdrawal', { params }));
        await renew(organisationId);
      }}
    />
  );
}

function One({ proposal }: { proposal: Schema['Proposal'] }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const may = useMay();
  const { id, noun, reason, proposedAt, status, changes, answer } = proposal;
  const nouns = { organisation: t('organisation'), site: t('site'), service: t('service') };
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {nouns[noun]} – {formatInstant(proposedAt, locale)}
      </h3>
      <p>
        <State tone={STATUSES[status][1]}>{t(STATUSES[status][0])}</State>
      </p>
      <blockquote className="told">{reason}</blockquote>
      {status === 'open' && may('registry_acceptProposal') ? (
        <AnswerProposal proposal={proposal} />
      ) : (
        <DataTable
          caption={t('changesProposed')}
          rows={changes}
          keyOf={({ field }) => field}
          columns={[
            { key: 'field', head: t('field'), names: true, cell: ({ field }) => fieldName(field, t) },
            { key: 'from', head: t('found'), cell: ({ from }) => from || '–' },
            { key: 'to', head: t('proposedValue'), cell: ({ to }) => to || '–' },
          ]}
        />
      )}
      {answer && <p>{t('answerOf', { answer })}</p>}
      {status === 'open' && may('registry_withdrawProposal') && <Withdraw proposal={proposal} />}
    </section>
  );
}
