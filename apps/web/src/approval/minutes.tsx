import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, DataTable, Facts, formatCount, formatShare, Money, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Outcome } from '../decisions/outcome.js';
import { useNames } from '../frame/person.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { useRuleName } from '../rounds/words.js';
import { minutesQuery } from './questions.js';

/** What a meeting would write down of it. */
export function Minutes({ proposal: { id, version } }: { proposal: Schema['FundingProposal'] }): ReactNode {
  const t = useWords('approval');
  const minutes = useQuery(minutesQuery(id, version));
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes">{t('tab-minutes')}</h2>
      <Answer to={minutes}>{(found) => <Written minutes={found} />}</Answer>
    </section>
  );
}

function Written({ minutes }: { minutes: Schema['ProposalMinutes'] }): ReactNode {
  const t = useWords('approval');
  const locale = useLocale();
  const nameOf = useNames();
  const ruleName = useRuleName();
  const { run, outcomes, followedRule, departures, votes, recusals, proposal } = minutes;
  return (
    <>
      <Facts
        of={[
          [t('proposedBy'), nameOf(proposal.proposedBy)],
          run ? [t('calculatedBy'), `${nameOf(run.calculatedBy)} (${run.title})`] : undefined,
          run ? [t('rule'), ruleName(run.rule)] : undefined,
          followedRule === null ? undefined : [t('followedRule'), formatShare(followedRule, locale)],
          [t('total'), <Money of={proposal.total} />],
        ]}
      />
      <DataTable
        caption={t('outcomes')}
        rows={outcomes}
        keyOf={({ outcome }) => outcome}
        columns={[
          { key: 'outcome', head: t('outcome'), names: true, cell: (one) => <Outcome of={one} /> },
          { key: 'count', head: t('applications'), numeric: true, cell: ({ count }) => formatCount(count, locale) },
          { key: 'amount', head: t('total'), numeric: true, cell: ({ amount }) => <Money of={amount} /> },
        ]}
      />
      {proposal.approvals.length > 0 && (
        <>
          <h3>{t('words')}</h3>
          <ul>
            {proposal.approvals.map((one) => (
              <li key={`${one.at} ${one.person}`}>
                {proposal.levels.find(({ position }) => position === one.position)?.title}: {nameOf(one.person)} –{' '}
                {t(one.verdict === 'approved' ? 'saidYes' : 'handedBack')}
                {one.comment && ` – ${one.comment}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {votes.length > 0 && (
        <DataTable
          caption={t('votes')}
          rows={votes}
          keyOf={({ position, person }) => `${position} ${person}`}
          columns={[
            { key: 'person', head: t('member'), names: true, cell: ({ person }) => nameOf(person) },
            { key: 'ballot', head: t('ballot'), cell: ({ ballot }) => t(ballot) },
            { key: 'out', head: t('recusedFrom'), cell: ({ recusedFrom }) => recusedFrom.join(', ') },
            { key: 'comment', head: t('comment'), cell: ({ comment }) => comment ?? '' },
          ]}
        />
      )}
      {recusals.length > 0 && (
        <>
          <h3>{t('recusals')}</h3>
          <ul>
            {recusals.map(({ reference, person, reason }) => (
              <li key={`${reference} ${person}`}>
                {reference}: {nameOf(person)}
                {reason && ` – ${reason}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('departuresInFull')}</h3>
      {departures.length === 0 ? (
        <p>{t('noDepartures')}</p>
      ) : (
        <DataTable
          caption={t('departuresFound', { count: departures.length })}
          rows={departures}
          keyOf={({ reference }) => reference}
          columns={[
            { key: 'number', head: t('number'), cell: ({ reference }) => reference },
            { key: 'project', head: t('project'), names: true, cell: ({ title }) => title },
            {
              key: 'computed',
              head: t('byTheRule'),
              numeric: true,
              cell: ({ computed }) => (computed ? <Money of={computed} /> : '–'),
            },
            { key: 'amount', head: t('putForwardAmount'), numeric: true, cell: ({ amount }) => <Money of={amount} /> },
            { key: 'reason', head: t('reason'), cell: ({ reason }) => reason ?? '' },
            { key: 'by', head: t('changedBy'), cell: ({ changedBy }) => nameOf(changedBy) },
          ]}
        />
      )}
      <Button quiet onClick={() => window.print()}>
        {t('print')}
      </Button>
    </>
  );
}
