import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable, Facts, formatShare, Money, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { isAmount } from '../amounts.js';
import { AttachedFiles } from '../applications/attached-files.js';
import { useWords } from '../languages/words.js';
import { contentOfDraft } from './content-of-draft.js';
import { PlaceName } from './place-name.js';
import { roundPrioritiesQuery } from './questions.js';
import { isShare } from './shares.js';
import { writtenOf, type Line, type Part } from './written.js';

/** All that was written, as it will be handed in; each part with the way back into it. */
export function Answers({
  draft,
  currency,
  change = false,
}: {
  draft: Schema['ApplicationDraft'];
  currency: string;
  change?: boolean;
}): ReactNode {
  const t = useWords('applying');
  const locale = useLocale();
  const plan = useQuery(roundPrioritiesQuery(draft.roundId));
  const titleOf = (code: string): string => plan.data?.priorities.find((one) => one.code === code)?.title ?? '';
  const { title, description, serves, places, requested, minimumViable, maximumUseful, costs, revenues, sources } =
    writtenOf(contentOfDraft(draft));
  const money = (amount: string): ReactNode =>
    isAmount(amount) ? <Money of={{ amount, currency }} /> : amount === '' ? t('notSaid') : amount;
  const share = (text: string): string => (isShare(text) ? formatShare(text, locale) : text);
  const part = (name: Part, children: ReactNode): ReactNode => (
    <section aria-labelledby={`answers-${name}`}>
      <h3 id={`answers-${name}`}>{t(`part-${name}`)}</h3>
      {children}
      {change && (
        <p>
          <Link to="/drafts/$draftId" params={{ draftId: draft.id }} search={{ part: name }}>
            {t('changePart', { part: t(`part-${name}`) })}
          </Link>
        </p>
      )}
    </section>
  );
  return (
    <>
      {!change && <h2>{t('whatIsWritten')}</h2>}
      {part(
        'project',
        <>
          <Facts of={[[t('box-title'), title || t('notSaid')]]} />
          <p className="told narrow">{description || t('noDescription')}</p>
        </>,
      )}
      {part(
        'plan',
        serves.length === 0 ? (
          <p>{t('notSaid')}</p>
        ) : (
          <ul>
            {serves.map((one) => (
              <li key={one.priorityCode}>
                <strong>{one.priorityCode}</strong> {titleOf(one.priorityCode)}
                {one.measureCode ? `, ${t('measure', { code: one.measureCode })}` : ''} – {share(one.share)}
              </li>
            ))}
          </ul>
        ),
      )}
      {part(
        'places',
        places.length === 0 ? (
          <p>{t('noPlaces')}</p>
        ) : (
          <ul>
            {places.map((one) => (
              <li key={one.territory}>
                <PlaceName of={one.territory} /> – {share(one.share)}
              </li>
            ))}
          </ul>
        ),
      )}
      {part(
        'money',
        <>
          <Facts
            of={[
              [t('box-asked'), money(requested)],
              minimumViable ? [t('least'), money(minimumViable)] : undefined,
              maximumUseful ? [t('most'), money(maximumUseful)] : undefined,
            ]}
          />
          {costs.length > 0 && <LinesOf title={t('box-costs')} rows={costs} money={money} />}
          {revenues.length > 0 && <LinesOf title={t('box-revenues')} rows={revenues} money={money} />}
          {sources.length > 0 && (
            <LinesOf
              title={t('box-sources')}
              rows={sources.map(({ funder, amount, state }) => ({
                ...{ category: `${funder} (${t(`money-${state}`)})`, amount },
              }))}
              money={money}
            />
          )}
        </>,
      )}
      {part(
        'files',
        <AttachedFiles
          of={
            draft.applicationId === null
              ? `/api/v1/funding/drafts/${draft.id}/files`
              : `/api/v1/funding/applications/${draft.applicationId}/files`
          }
        />,
      )}
    </>
  );
}

function LinesOf({
  title,
  rows,
  money,
}: {
  title: string;
  rows: readonly Line[];
  money: (amount: string) => ReactNode;
}): ReactNode {
  const t = useWords('applying');
  return (
    <DataTable
      caption={title}
      rows={rows.map((row, n) => ({ ...row, n }))}
      keyOf={({ n }) => String(n)}
      columns={[
        { key: 'category', head: t('category'), names: true, cell: ({ category }) => category || '–' },
        { key: 'amount', head: t('amount'), numeric: true, cell: ({ amount }) => money(amount) },
      ]}
    />
  );
}
