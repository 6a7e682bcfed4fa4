import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts, formatCount, formatInstant, Money, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Person } from '../frame/person.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { roundQuery } from '../questions.js';
import { proposalLinesQuery, proposalQuery } from '../workbench/questions.js';
import { Changes } from './changes.js';
import { Decide } from './decide.js';
import { Letters } from './letters.js';
import { Levels } from './levels.js';
import { Lines } from './lines.js';
import { Minutes } from './minutes.js';
import { ProposalState } from './proposal-state.js';

const route = getRouteApi('/proposals/$proposalId');

/** One proposal as whoever signs it has to see it: what changed, what it comes to, who had a hand in it. */
export function Proposal(): ReactNode {
  const t = useWords('approval');
  const { proposalId } = route.useParams();
  const proposal = useQuery({ ...proposalQuery(proposalId), refetchInterval: 15_000 });
  const round = useQuery({ ...roundQuery(proposal.data?.roundId ?? ''), enabled: proposal.data !== undefined });
  const above = proposal.data && (
    <p className="way-back">
      <Link to="/rounds/$roundId/proposals" params={{ roundId: proposal.data.roundId }}>
        ← {round.data?.title ?? t('round')}
      </Link>
    </p>
  );
  const title = round.data ? t('proposalIn', { round: round.data.title }) : t('proposal');
  return (
    <Page title={title} above={above}>
      <Answer to={proposal}>{(found) => <Laid proposal={found} />}</Answer>
    </Page>
  );
}

function Laid({ proposal }: { proposal: Schema['FundingProposal'] }): ReactNode {
  const t = useWords('approval');
  const locale = useLocale();
  const { tab = 'changes' } = route.useSearch();
  const { id, version, total, lines, departures, status, proposedBy, submittedAt, expiresAt } = proposal;
  const all = useQuery(proposalLinesQuery(id, version));
  const tabs = ['changes', 'lines', 'minutes', 'letters'] as const;
  return (
    <>
      <Facts
        of={[
          [t('status'), <ProposalState of={status} />],
          [t('total'), <Money of={total} />],
          [t('applications'), formatCount(lines, locale)],
          [t('departures'), formatCount(departures, locale)],
          [t('proposedBy'), <Person id={proposedBy} />],
          submittedAt ? [t('submittedAt'), formatInstant(submittedAt, locale)] : undefined,
          ['draft', 'submitted', 'returned'].includes(status)
            ? [t('holdsUntil'), formatInstant(expiresAt, locale)]
            : undefined,
        ]}
      />
      {!proposal.isCurrent && <p className="notice">{t('outdatedProposal')}</p>}
      <Levels proposal={proposal} />
      <nav className="tabs" aria-label={t('proposal')}>
        {tabs.map((one) => (
          <Link
            key={one}
            to="/proposals/$proposalId"
            params={{ proposalId: id }}
            search={(was) => ({ ...was, tab: one })}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(`tab-${one}`)}
          </Link>
        ))}
      </nav>
      {tab === 'minutes' ? (
        <Minutes proposal={proposal} />
      ) : tab === 'letters' ? (
        <Letters proposal={proposal} />
      ) : (
        <Answer to={all}>
          {({ items }) => (
            <>
              {tab === 'changes' && <Changes proposal={proposal} lines={items} />}
              {tab === 'lines' && <Lines proposal={proposal} lines={items} />}
              {status === 'submitted' && <Decide key={version} proposal={proposal} lines={items} />}
            </>
          )}
        </Answer>
      )}
    </>
  );
}
