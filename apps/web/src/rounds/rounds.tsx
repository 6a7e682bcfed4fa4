import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useWords } from '../languages/words.js';
import { DataTable, formatCount, Money, Page, useLocale } from '@levada/ui';
import { Pages, SearchBar, SortMark } from '../frame/list-tools.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { directionOf, sortedBy } from '../list-search.js';
import { roundsQuery } from '../questions.js';
import { RoundStatus, RuleName } from './words.js';

const route = getRouteApi('/rounds');

export function Rounds(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const rounds = useQuery({ ...roundsQuery(search), placeholderData: keepPreviousData });
  const direction = directionOf('title', search);
  return (
    <Page title={t('fundingRounds')}>
      {may('funding_openRound') && (
        <p>
          <Link className="button" to="/rounds/new">
            {t('newRound')}
          </Link>
        </p>
      )}
      <SearchBar
        label={t('searchRounds')}
        value={search.search ?? ''}
        onSearch={(words) =>
          void navigate({ search: { ...(search.sort && { sort: search.sort }), ...(words && { search: words }) } })
        }
      />
      <Answer to={rounds}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <p role="status">{search.search ? t('noMatch', { search: search.search }) : t('noRounds')}</p>
          ) : (
            <>
              <DataTable
                caption={t('roundsFound', { count: items.length })}
                rows={items}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'title',
                    names: true,
                    sorted: direction,
                    head: (
                      <Link to="/rounds" search={sortedBy('title', search)}>
                        {t('round')}
                        <SortMark direction={direction} />
                      </Link>
                    ),
                    cell: ({ id, title }) => (
                      <Link to="/rounds/$roundId" params={{ roundId: id }}>
                        {title}
                      </Link>
                    ),
                  },
                  { key: 'status', head: t('status'), cell: ({ status }) => <RoundStatus of={status} /> },
                  { key: 'rule', head: t('rule'), cell: ({ rule }) => <RuleName of={rule} /> },
                  {
                    key: 'applications',
                    head: t('applications'),
                    numeric: true,
                    cell: ({ applications }) => formatCount(applications, locale),
                  },
                  {
                    key: 'envelope',
                    head: t('envelope'),
                    numeric: true,
                    cell: ({ envelope }) => <Money of={envelope} />,
                  },
                ]}
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
    </Page>
  );
}
