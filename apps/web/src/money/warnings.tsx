import type { ReactNode } from 'react';
import { formatMoney, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import { minorOf } from './minor.js';

/** Money that stands under no priority of the plan as it is now: somebody should look at it. */
export function Warnings({ of: money }: { of: Schema['MoneyByPriority'] }): ReactNode {
  const t = useWords('money');
  const locale = useLocale();
  const { closed = [], withoutPriority = [], outsidePlan = [] } = money;
  const says = ({ priorityCode, granted }: Pick<(typeof outsidePlan)[number], 'priorityCode' | 'granted'>): string =>
    t('outsideSays', { code: priorityCode, granted: formatMoney(granted, locale) });
  const planned = withoutPriority.flatMap(({ planned: own, plannedRelated }) => [own, plannedRelated]);
  return (
    <>
      {planned
        .filter((amount) => minorOf(amount) > 0n)
        .map((amount, at) => (
          <p key={at} className="notice">
            {t('withoutPriority', { amount: formatMoney(amount, locale) })}
          </p>
        ))}
      <Listed title={t('closedTitle')} lines={closed.map((line) => `${says(line)} ${line.title}`)} />
      <Listed title={t('outsideTitle')} lines={outsidePlan.map(says)} />
    </>
  );
}

function Listed({ title, lines }: { title: string; lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <section className="notice">
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
