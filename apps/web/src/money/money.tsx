import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, DataTable, formatCount, formatMoney, Meter, Money, useLocale, type Column } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { minorOf, shareOf } from './minor.js';
import { OfPlan } from './of-plan.js';
import { moneyQuery } from './questions.js';
import { saveAsCsv } from './save-as-csv.js';
import { Warnings } from './warnings.js';

const route = getRouteApi('/money');

type Line = Schema['MoneyByPriority']['items'][number];
const SUMS = [
  ...(['planned', 'plannedRelated', 'requested', 'proposed'] as const),
  ...(['granted', 'committed', 'paid', 'returned'] as const),
];

/** What each priority of a plan was to cost, asks for and gets. */
export function MoneyByPriority(): ReactNode {
  const t = useWords('money');
  const { plan } = route.useSearch();
  return (
    <OfPlan title={t('moneyTitle')} plan={plan} to="/money">
      {(planId) => <Sums key={planId} planId={planId} />}
    </OfPlan>
  );
}

function Sums({ planId }: { planId: string }): ReactNode {
  const t = useWords('money');
  const found = useQuery(moneyQuery(planId));
  return (
    <>
      <p className="hint">{t('countedFrom')}</p>
      <Answer to={found}>
        {(money) => (
          <>
            <Table planId={planId} lines={money.items} />
            <Warnings of={money} />
            <Bars lines={money.items} />
          </>
        )}
      </Answer>
    </>
  );
}

function Table({ planId, lines }: { planId: string; lines: readonly Line[] }): ReactNode {
  const t = useWords('money');
  const locale = useLocale();
  // Most plans have no related activities: a column of nothing would only push the rest aside.
  const sums = SUMS.filter((sum) => sum !== 'plannedRelated' || lines.some((line) => minorOf(line[sum]) > 0n));
  const columns: readonly Column<Line>[] = [
    {
      key: 'priority',
      head: t('priorityHead'),
      names: true,
      cell: ({ priorityCode: code }) => (
        <Link to="/money/$planId/$code" params={{ planId, code }}>
          {code}
        </Link>
      ),
    },
    { key: 'title', head: t('sentence'), cell: ({ title }) => title },
    ...sums.map((sum) => ({
      ...{ key: sum, head: t(sum), numeric: true },
      cell: (line: Line) => <Money of={line[sum]} />,
    })),
    {
      key: 'secured',
      head: t('securedServices'),
      numeric: true,
      cell: ({ securedServices, isSecuredWithoutMoney }) => (
        <>
          {formatCount(securedServices, locale)}
          {isSecuredWithoutMoney && <span className="state part"> ○ {t('securedWithoutMoney')}</span>}
        </>
      ),
    },
  ];
  const save = (): void =>
    saveAsCsv('money-by-priority.csv', [
      [t('priorityHead'), t('sentence'), ...sums.map((sum) => t(sum)), t('currency')],
      ...lines.map((line) => [
        ...[line.priorityCode, line.title],
        ...sums.map((sum) => line[sum].amount),
        line.granted.currency,
      ]),
    ]);
  return (
    <>
      <div className="bar tools">
        <Button quiet onClick={save}>
          {t('asTable')}
        </Button>
        <Button quiet onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <DataTable
        caption={t('prioritiesFound', { count: new Set(lines.map(({ priorityCode }) => priorityCode)).size })}
        columns={columns}
        rows={lines}
        keyOf={({ priorityCode, granted }) => priorityCode + granted.currency}
      />
    </>
  );
}

function Bars({ lines }: { lines: readonly Line[] }): ReactNode {
  const t = useWords('money');
  const locale = useLocale();
  return (
    <section className="narrow">
      <h2>{t('barsTitle')}</h2>
      {lines.map(({ priorityCode, title, granted, requested }) => (
        <Meter
          key={priorityCode + granted.currency}
          label={
            <>
              <strong>{priorityCode}</strong> {title}
            </>
          }
          share={shareOf(granted, requested)}
          says={
            minorOf(requested) === 0n
              ? t('noRequest')
              : t('grantedOf', { granted: formatMoney(granted, locale), requested: formatMoney(requested, locale) })
          }
        />
      ))}
    </section>
  );
}
