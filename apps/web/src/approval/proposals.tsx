import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatCount, formatBrief, Money, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { ListView } from '../frame/list-view.js';
import { useNames } from '../frame/person.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import type { ListSearch } from '../list-search.js';
import { roundQuery } from '../questions.js';
import { RoundTabs } from '../rounds/round-tabs.js';
import { ProposalState, STATES } from './proposal-state.js';

const ofRound = getRouteApi('/rounds/$roundId/proposals');
const ofAll = getRouteApi('/approvals');

/** What was put forward in a round. */
export function Proposals(): ReactNode {
  const t = useWords('approval');
  const { roundId } = ofRound.useParams();
  const search = ofRound.useSearch();
  const round = useQuery(roundQuery(roundId));
  const above = (
    <p className="way-back">
      <Link to="/rounds">← {t('fundingRounds')}</Link>
    </p>
  );
  return (
    <Page title={round.data?.title ?? t('proposals')} above={above}>
      <Answer to={round}>
        {(found) => (
          <>
            <RoundTabs round={found} />
            <h2>{t('proposals')}</h2>
            <ProposalList search={search} round={roundId} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** What waits for a yes, in all rounds: where the day of who approves begins. */
export function Approvals(): ReactNode {
  const t = useWords('approval');
  return (
    <Page title={t('approvals')}>
      <ProposalList search={{ status: 'submitted', ...ofAll.useSearch() }} />
    </Page>
  );
}

function ProposalList({ search, round }: { search: ListSearch; round?: string }): ReactNode {
  const t = useWords('approval');
  const locale = useLocale();
  const nameOf = useNames();
  return (
    <ListView<Schema['FundingProposal']>
      name={['proposals', round ?? 'all']}
      search={search}
      ask={(query) =>
        answerOf(
          api.GET('/api/v1/funding/proposals', {
            params: { query: { ...withoutAny(query), ...(round ? { round } : {}) } as never },
          }),
        )
      }
      keyOf={({ id }) => id}
      caption={(count) => t('proposalsFound', { count })}
      nothing={t('noProposals')}
      searchLabel={t('search')}
      filters={[
        {
          name: 'status',
          label: t('status'),
          choices: [
            ...(round ? [] : [[ANY, t('anyState')] as const]),
            ...STATES.map((one) => [one, t(`state-${one}`)] as const),
          ],
        },
      ]}
      columns={[
        {
          key: 'what',
          title: t('proposal'),
          names: true,
          cell: (one) => (
            <Link to="/proposals/$proposalId" params={{ proposalId: one.id }}>
              {round ? formatBrief(one.proposedAt, locale) : <RoundTitle id={one.roundId} />}
            </Link>
          ),
        },
        { key: 'status', title: t('status'), cell: ({ status }) => <ProposalState of={status} /> },
        { key: 'waits', title: t('waitsFor'), cell: ({ waitsFor }) => waitsFor?.title ?? '–' },
        { key: 'total', title: t('total'), numeric: true, cell: ({ total }) => <Money of={total} /> },
        { key: 'lines', title: t('applications'), numeric: true, cell: ({ lines }) => formatCount(lines, locale) },
        {
          key: 'departures',
          title: t('departures'),
          numeric: true,
          cell: ({ departures }) => formatCount(departures, locale),
        },
        { key: 'by', title: t('proposedBy'), cell: ({ proposedBy }) => nameOf(proposedBy) },
      ]}
    />
  );
}

/** Where only what waits is shown unless told, what is told has to say that all is. */
const ANY = 'any';
const withoutAny = ({ status, ...query }: Record<string, string>): Record<string, string> =>
  status === undefined || status === ANY ? query : { ...query, status };

function RoundTitle({ id }: { id: string }): ReactNode {
  const round = useQuery(roundQuery(id));
  return round.data?.title ?? '…';
}
