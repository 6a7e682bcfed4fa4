import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { formatCount, Money, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { ListView } from '../frame/list-view.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { planQuery } from '../questions.js';
import { graphOf, type GraphNode } from './graph.js';
import { OfPlan } from './of-plan.js';
import { askFlows, flowsQuery } from './questions.js';

const Picture = lazy(() => import('./picture.js'));
const route = getRouteApi('/money/flow');

type FlowLine = Schema['Flow'];

/** Where the money of a plan goes: as a table, and beside it as a picture. */
export function Flow(): ReactNode {
  const t = useWords('money');
  const { plan } = route.useSearch();
  return (
    <OfPlan title={t('flowTitle')} plan={plan} to="/money/flow">
      {(planId) => <Whole key={planId} planId={planId} />}
    </OfPlan>
  );
}

function Whole({ planId }: { planId: string }): ReactNode {
  const t = useWords('money');
  const flows = useQuery(flowsQuery(planId));
  return (
    <>
      <p className="hint">{t('flowIntro')}</p>
      <Answer to={flows}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">{t('noFlows')}</p>
          ) : (
            <>
              {[...new Set(items.map(({ amount }) => amount.currency))].sort().map((currency) => (
                <Drawn key={currency} currency={currency} all={items} />
              ))}
              <p className="hint">{t('flowHint')}</p>
              <Table planId={planId} all={items} />
            </>
          )
        }
      </Answer>
    </>
  );
}

/** Currencies are never drawn into one picture: they have no common width. */
function Drawn({ currency, all }: { currency: string; all: readonly FlowLine[] }): ReactNode {
  const t = useWords('money');
  const navigate = useNavigate();
  const search = route.useSearch();
  const own = useMemo(() => all.filter(({ amount }) => amount.currency === currency), [all, currency]);
  const graph = useMemo(() => graphOf(own, (count) => t('otherOrganisations', { count })), [own, t]);
  const choose = ({ stage, value }: GraphNode): void => {
    if (value === undefined) return;
    const next = search[stage] === value ? undefined : value;
    void navigate({ to: '.', search: { ...search, [stage]: next, cursor: undefined } as never, resetScroll: false });
  };
  const says = t('flowPicture', { currency });
  return (
    <div className="picture-frame" role="region" aria-label={says} tabIndex={0}>
      <Suspense fallback={<p role="status">{t('loading')}</p>}>
        <Picture graph={graph} like={own[0]!.amount} says={says} onChoose={choose} />
      </Suspense>
    </div>
  );
}

function Table({ planId, all }: { planId: string; all: readonly FlowLine[] }): ReactNode {
  const t = useWords('money');
  const locale = useLocale();
  const plan = useQuery(planQuery(planId));
  const sentences = new Map(plan.data?.priorities.map(({ code, title }) => [code, title]));
  const choices = (pairs: readonly (readonly [string, string])[]) =>
    [...new Map(pairs)].sort(([, a], [, b]) => a.localeCompare(b, locale));
  const types = choices(all.flatMap(({ serviceType }) => (serviceType ? [[serviceType, serviceType]] : [])));
  const nameOf = ({ organisation: { id, name } }: FlowLine): string => name ?? id;
  return (
    <ListView<FlowLine>
      name={['flows', planId]}
      search={{ ...route.useSearch(), plan: planId }}
      ask={askFlows}
      csv="/api/v1/funding/flows"
      keyOf={({ id }) => id}
      caption={(count) => t('flowsFound', { count })}
      nothing={t('noFlows')}
      searchLabel={t('searchFlows')}
      filters={[
        { name: 'source', label: t('source'), choices: choices(all.map(({ source }) => [source.id, source.title])) },
        {
          name: 'priority',
          label: t('priorityHead'),
          choices: choices(all.map(({ priorityCode: code }) => [code, `${code} ${sentences.get(code) ?? ''}`.trim()])),
        },
        ...(types.length > 0 ? [{ name: 'serviceType', label: t('serviceType'), choices: types }] : []),
        {
          name: 'organisation',
          label: t('organisation'),
          choices: choices(all.map((flow) => [flow.organisation.id, nameOf(flow)])),
        },
      ]}
      columns={[
        { key: 'source', title: t('source'), sort: 'source', cell: ({ source }) => source.title },
        {
          key: 'priority',
          title: t('priorityHead'),
          sort: 'priority',
          cell: ({ priorityCode: code }) => (
            <Link to="/money/$planId/$code" params={{ planId, code }}>
              {code}
            </Link>
          ),
        },
        ...(types.length > 0
          ? [{ key: 'serviceType', title: t('serviceType'), cell: ({ serviceType }: FlowLine) => serviceType ?? '–' }]
          : []),
        { key: 'organisation', title: t('organisation'), sort: 'organisation', names: true, cell: nameOf },
        {
          key: 'decisions',
          title: t('decisionsCount'),
          numeric: true,
          cell: ({ decisions }) => formatCount(decisions, locale),
        },
        {
          key: 'amount',
          title: t('amountHere'),
          sort: 'amount',
          numeric: true,
          cell: ({ amount }) => <Money of={amount} />,
        },
      ]}
    />
  );
}
