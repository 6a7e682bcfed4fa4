import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { DataTable, Money } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Outcome } from '../decisions/outcome.js';
import { useWords } from '../languages/words.js';

/** Every line, as it would be decided. */
export function Lines({
  proposal,
  lines,
}: {
  proposal: Schema['FundingProposal'];
  lines: readonly Schema['FundingProposalLine'][];
}): ReactNode {
  const t = useWords('approval');
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{t('tab-lines')}</h2>
      <p>
        <a href={`/api/v1/funding/proposals/${proposal.id}/lines?format=csv`} download>
          {t('asTable')}
        </a>
      </p>
      <DataTable
        caption={t('applicationsFound', { count: lines.length })}
        rows={lines}
        keyOf={({ reference }) => reference}
        columns={[
          { key: 'number', head: t('number'), cell: ({ reference }) => reference },
          {
            key: 'project',
            head: t('project'),
            names: true,
            cell: ({ applicationId, title }) => (
              <Link to="/applications/$applicationId" params={{ applicationId }} preload={false}>
                {title}
              </Link>
            ),
          },
          { key: 'organisation', head: t('organisation'), cell: ({ organisation }) => organisation ?? '–' },
          {
            key: 'priorities',
            head: t('priorities'),
            cell: ({ priorityRefs }) =>
              priorityRefs.map(({ priorityCode }) => priorityCode).join(', ') || t('outsideOfPlan'),
          },
          { key: 'requested', head: t('requested'), numeric: true, cell: ({ requested }) => <Money of={requested} /> },
          {
            key: 'computed',
            head: t('byTheRule'),
            numeric: true,
            cell: ({ computed }) => (computed ? <Money of={computed} /> : '–'),
          },
          { key: 'amount', head: t('putForwardAmount'), numeric: true, cell: ({ amount }) => <Money of={amount} /> },
          { key: 'outcome', head: t('outcome'), cell: (one) => <Outcome of={one} /> },
          { key: 'reason', head: t('reason'), cell: ({ reason }) => reason ?? '' },
        ]}
      />
    </section>
  );
}
