import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { DataTable, formatDay, Money, SelectField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Person } from '../frame/person.js';
import { Told } from '../frame/told.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { memberName, memberValue } from './member-name.js';
import { PlanPage, type PlanShown } from './plan-page.js';
import { PlanState } from './plan-state.js';
import { comparisonQuery } from './questions.js';

const route = getRouteApi('/plans/$planId/versions');

/** The versions of a plan, and what two of them say differently. */
export function PlanVersions(): ReactNode {
  const { planId } = route.useParams();
  return <PlanPage planId={planId}>{(shown) => <Versions {...shown} />}</PlanPage>;
}

function Versions({ plan, versions }: PlanShown): ReactNode {
  const t = useWords('plans');
  const locale = useLocale();
  const navigate = useNavigate();
  const search = route.useSearch();
  const [newest, before] = versions;
  const to = search.to ?? String(newest!.planVersion);
  const from = search.from ?? (before ? String(before.planVersion) : undefined);
  const choices = versions.map(
    ({ planVersion, status }) =>
      [String(planVersion), `${t('versionNumber', { number: planVersion })} – ${t(`status-${status}`)}`] as const,
  );
  const go = (next: { from?: string | undefined; to?: string }): void =>
    void navigate({ to: '.', search: { ...(from ? { from } : {}), to, ...next } as never });
  return (
    <>
      <DataTable
        caption={t('versionsFound', { count: versions.length })}
        rows={versions}
        keyOf={({ planVersion }) => String(planVersion)}
        columns={[
          {
            key: 'number',
            head: t('versionHead'),
            names: true,
            cell: ({ planVersion }) => (
              <Link
                to="/plans/$planId/versions/$number/outline"
                params={{ planId: plan.id, number: String(planVersion) }}
              >
                {t('versionNumber', { number: planVersion })}
              </Link>
            ),
          },
          { key: 'status', head: t('status'), cell: ({ status }) => <PlanState of={status} /> },
          {
            key: 'period',
            head: t('period'),
            cell: (one) => `${formatDay(one.from, locale)} – ${formatDay(one.to, locale)}`,
          },
          { key: 'drafted', head: t('draftedBy'), cell: ({ draftedBy }) => <Person id={draftedBy} /> },
          {
            key: 'adopted',
            head: t('adoptedAt'),
            cell: ({ adoptedAt }) => (adoptedAt ? formatDay(adoptedAt, locale) : '–'),
          },
          {
            key: 'file',
            head: t('files'),
            cell: ({ planVersion }) =>
              (['pdf', 'odt', 'xlsx'] as const).map((format) => (
                <a
                  key={format}
                  className="paper"
                  href={`/api/v1/planning/plans/${plan.id}/versions/${planVersion}/file?format=${format}`}
                  download
                  aria-label={`${t('versionNumber', { number: planVersion })}: ${format.toUpperCase()}`}
                >
                  {format.toUpperCase()}
                </a>
              )),
          },
        ]}
      />
      <section aria-labelledby="compare">
        <h2 id="compare">{t('compareTitle')}</h2>
        {from === undefined ? (
          <p>{t('oneVersion')}</p>
        ) : (
          <>
            <div className="bar">
              <SelectField
                label={t('compareFrom')}
                value={from}
                onChange={({ target }) => go({ from: target.value })}
                choices={choices}
              />
              <SelectField
                label={t('compareTo')}
                value={to}
                onChange={({ target }) => go({ to: target.value })}
                choices={choices}
              />
            </div>
            {from === to ? (
              <p role="status">{t('sameVersion')}</p>
            ) : (
              <Comparison planId={plan.id} from={from} to={to} />
            )}
          </>
        )}
      </section>
    </>
  );
}

function Comparison({ planId, from, to }: { planId: string; from: string; to: string }): ReactNode {
  const t = useWords('plans');
  const comparison = useQuery(comparisonQuery(planId, from, to));
  const listed = (title: string, of: Schema['PlanComparison']['added']): ReactNode =>
    of.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul>
          {of.map(({ code, title: called }) => (
            <li key={code}>
              <strong>{code}</strong> {called}
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <Answer to={comparison}>
      {({ added, removed, changed, unchanged, money }) => (
        <>
          <p role="status">
            {t('comparedTo', { added: added.length, removed: removed.length, changed: changed.length, unchanged })}
          </p>
          {listed(t('addedElements'), added)}
          {listed(t('removedElements'), removed)}
          {changed.length > 0 && (
            <>
              <h3>{t('changedElements')}</h3>
              <DataTable
                caption={t('changedFound', { count: changed.length })}
                rows={changed.flatMap(({ code, title, members }) => members.map((one) => ({ ...one, code, title })))}
                keyOf={({ code, member }) => `${code} ${member}`}
                columns={[
                  { key: 'code', head: t('element'), names: true, cell: ({ code, title }) => `${code} ${title}` },
                  { key: 'member', head: t('whatChanged'), cell: ({ member }) => memberName(member, t) },
                  {
                    key: 'before',
                    head: t('before'),
                    cell: ({ member, before }) => <Told of={memberValue(member, before, t)} />,
                  },
                  {
                    key: 'after',
                    head: t('after'),
                    cell: ({ member, after }) => <Told of={memberValue(member, after, t)} />,
                  },
                ]}
              />
            </>
          )}
          {money.length > 0 && (
            <DataTable
              caption={t('moneyCompared')}
              rows={money}
              keyOf={({ year, source, isSocialService, before }) =>
                `${year} ${source} ${isSocialService} ${before.currency}`
              }
              columns={[
                { key: 'year', head: t('year'), names: true, cell: ({ year }) => year },
                { key: 'source', head: t('costSource'), cell: ({ source }) => t(`source-${source as 'state'}`) },
                {
                  key: 'related',
                  head: t('isRelatedHead'),
                  cell: ({ isSocialService }) => t(isSocialService ? 'no' : 'yes'),
                },
                { key: 'before', head: t('before'), numeric: true, cell: ({ before }) => <Money of={before} /> },
                { key: 'after', head: t('after'), numeric: true, cell: ({ after }) => <Money of={after} /> },
                {
                  key: 'difference',
                  head: t('difference'),
                  numeric: true,
                  cell: ({ difference }) => <Money of={difference} />,
                },
              ]}
            />
          )}
        </>
      )}
    </Answer>
  );
}
