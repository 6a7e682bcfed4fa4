import type { ReactNode } from 'react';
import { DataTable, Facts, formatDay, Money, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import { TerritoryName } from './territory-fields.js';

/** An element as it stands, where nobody writes in it. */
export function ElementRead({ element }: { element: Schema['PlanElement'] }): ReactNode {
  const t = useWords('plans');
  const locale = useLocale();
  const { title, body, officer, responsible, cooperating, measureKind, territories, costs, indicators } = element;
  const value = (one: { value: string; on: string } | null | undefined): string =>
    one ? `${one.value} (${formatDay(one.on, locale)})` : '–';
  return (
    <>
      <h3>{title}</h3>
      {body && <p className="told">{body}</p>}
      <Facts
        of={[
          officer
            ? [t('member-officer'), [officer.name, officer.department, officer.contact].filter(Boolean).join(', ')]
            : undefined,
          responsible.length > 0 ? [t('member-responsible'), responsible.join(', ')] : undefined,
          cooperating.length > 0 ? [t('member-cooperating'), cooperating.join(', ')] : undefined,
          measureKind ? [t('member-measureKind'), t(`measure-${measureKind}`)] : undefined,
          element.from ? [t('member-from'), formatDay(element.from, locale)] : undefined,
          element.to ? [t('member-to'), formatDay(element.to, locale)] : undefined,
          element.targetGroups.length > 0 ? [t('member-targetGroups'), element.targetGroups.join(', ')] : undefined,
          element.serviceTypes.length > 0 ? [t('member-serviceTypes'), element.serviceTypes.join(', ')] : undefined,
          territories.length > 0
            ? [
                t('member-territories'),
                territories.map((one, at) => (
                  <span key={`${one.level} ${one.code}`}>
                    {at > 0 && ', '}
                    <TerritoryName of={one} />
                  </span>
                )),
              ]
            : undefined,
          element.isSocialService ? undefined : [t('member-budgetLine'), element.budgetLine ?? '–'],
        ]}
      />
      {costs.length > 0 && (
        <DataTable
          caption={t('member-costs')}
          rows={costs}
          keyOf={({ year, source, amount }) => `${year} ${source} ${amount.currency}`}
          columns={[
            { key: 'year', head: t('year'), names: true, cell: ({ year }) => year },
            { key: 'source', head: t('costSource'), cell: ({ source }) => t(`source-${source}`) },
            { key: 'amount', head: t('amount'), numeric: true, cell: ({ amount }) => <Money of={amount} /> },
          ]}
        />
      )}
      {indicators.length > 0 && (
        <DataTable
          caption={t('member-indicators')}
          rows={indicators}
          keyOf={({ code }) => code}
          columns={[
            { key: 'name', head: t('indicator-name'), names: true, cell: ({ name, unit }) => `${name} (${unit})` },
            { key: 'source', head: t('indicator-source'), cell: ({ source }) => source },
            { key: 'baseline', head: t('indicator-baseline'), cell: ({ baseline }) => value(baseline) },
            { key: 'target', head: t('indicator-target'), cell: ({ targets }) => targets.map(value).join('; ') || '–' },
          ]}
        />
      )}
    </>
  );
}
