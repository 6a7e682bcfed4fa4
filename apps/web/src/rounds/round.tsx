import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useWords } from '../languages/words.js';
import { DataTable, Facts, formatCount, Money, Page, useLocale, type Column } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Outcome } from '../decisions/outcome.js';
import { Pages, SearchBar, SortMark } from '../frame/list-tools.js';
import { Answer } from '../frame/trouble.js';
import { directionOf, sortedBy, type ListSearch } from '../list-search.js';
import { awardsQuery, roundQuery } from '../questions.js';
import { RoundTabs } from './round-tabs.js';
import { RoundStatus, RuleName } from './words.js';

const route = getRouteApi('/rounds/$roundId');

/** One round, and what was decided in it. */
export function Round(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { roundId } = route.useParams();
  const round = useQuery(roundQuery(roundId));
  const above = (
    <p className="way-back">
      <Link to="/rounds">← {t('fundingRounds')}</Link>
    </p>
  );
  return (
    <Page title={round.data?.title ?? t('round')} above={above}>
      <Answer to={round}>
        {(found) => (
          <>
            <RoundTabs round={found} />
            <Facts
              of={[
                [t('status'), <RoundStatus of={found.status} />],
                [t('envelope'), <Money of={found.envelope} />],
                [t('rule'), <RuleName of={found.rule} />],
                [t('roundedTo'), <Money of={found.roundTo} />],
                [t('applications'), formatCount(found.applications, locale)],
              ]}
            />
            <Awards roundId={roundId} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Awards({ roundId }: { roundId: string }): ReactNode {
  const t = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns(roundId, search);
  const awards = useQuery({ ...awardsQuery(roundId, search), placeholderData: keepPreviousData });
  return (
    <section aria-labelledby="awards">
      <h2 id="awards">{t('awards')}</h2>
      <SearchBar
        label={t('searchAwards')}
        value={search.search ?? ''}
        onSearch={(words) =>
          void navigate({ search: { ...(search.sort && { sort: search.sort }), ...(words && { search: words }) } })
        }
      >
        <a href={tableAddress(roundId, search)} download>
          {t('asTable')}
        </a>
      </SearchBar>
      <Answer to={awards}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <p role="status">{search.search ? t('noMatch', { search: search.search }) : t('noAwards')}</p>
          ) : (
            <>
              <DataTable
                caption={t('awardsFound', { count: items.length })}
                rows={items}
                keyOf={({ id }) => id}
                columns={columns}
              />
              <Pages
                search={search}
                next={nextCursor}
                onGo={(cursor) => void navigate({ search: { ...search, cursor } })}
              />
            </>
          )
        }
      </Answer>
    </section>
  );
}

function useColumns(roundId: string, search: ListSearch): readonly Column<Schema['Decision']>[] {
  const t = useWords();
  const sortable = (column: string, name: string) => {
    const sorted = directionOf(column, search);
    const head = (
      <Link to="/rounds/$roundId" params={{ roundId }} search={sortedBy(column, search)}>
        {name}
        <SortMark direction={sorted} />
      </Link>
    );
    return { key: column, head, sorted };
  };
  return [
    { ...sortable('reference', t('number')), cell: ({ reference }) => reference },
    {
      key: 'project',
      head: t('project'),
      names: true,
      cell: ({ id, title }) => (
        <Link to="/decisions/$decisionId" params={{ decisionId: id }}>
          {title}
        </Link>
      ),
    },
    {
      ...sortable('organisation', t('organisation')),
      cell: ({ organisation: { name, identifier, id } }) => name ?? identifier ?? id,
    },
    { key: 'requested', head: t('requested'), numeric: true, cell: ({ requested }) => <Money of={requested} /> },
    { ...sortable('amount', t('awarded')), numeric: true, cell: ({ amount }) => <Money of={amount} /> },
    {
      key: 'priorities',
      head: t('priorities'),
      cell: ({ priorityRefs }) => priorityRefs.map(({ priorityCode }) => priorityCode).join(', '),
    },
    { key: 'outcome', head: t('outcome'), cell: (decision) => <Outcome of={decision} /> },
  ];
}

/** Exactly what the list shows, all its pages. */
function tableAddress(roundId: string, { sort, search }: ListSearch): string {
  const wanted = { round: roundId, status: 'all', format: 'csv', ...(sort && { sort }), ...(search && { search }) };
  return `/api/v1/funding/decisions?${new URLSearchParams(wanted)}`;
}
