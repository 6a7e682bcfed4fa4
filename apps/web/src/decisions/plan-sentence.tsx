import type { ReactNode } from 'react';
import { useWords } from '../languages/words.js';
import { Facts, formatDay, formatShare, Money, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Answer } from '../frame/trouble.js';
import { useCitedPriority, type CitedPriority } from './cited.js';

type Cited = Schema['Decision']['priorityRefs'][number];

/** The very sentence that a decision cites, where it stands, how much of the award serves it, and all else that does. */
export function PlanSentence({ cited }: { cited: Cited }): ReactNode {
  const found = useCitedPriority(cited);
  return <Answer to={found}>{(priority) => <Sentence cited={cited} priority={priority} />}</Answer>;
}

function Sentence({ cited, priority }: { cited: Cited; priority: CitedPriority }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { plan, title, money } = priority;
  const { measureCode, planVersion, share, amount, priorityCode: code } = cited;
  return (
    <>
      <blockquote>
        <strong>{t('priority', { code })}:</strong> <span data-sentence>{title}</span>
      </blockquote>
      <Facts
        of={[
          [t('plan'), plan.title],
          measureCode ? [t('measure', { code: measureCode }), measureCode] : undefined,
          [t('validFromTo'), `${formatDay(plan.from, locale)} – ${formatDay(plan.to, locale)}`],
          plan.resolution
            ? [
                t('resolution'),
                t('resolutionOf', { ...plan.resolution, date: formatDay(plan.resolution.date, locale) }),
              ]
            : undefined,
          [
            t('shareHere'),
            <>
              <Money of={amount} /> ({formatShare(share, locale)})
            </>,
          ],
        ]}
      />
      {plan.planVersion !== planVersion && (
        <p className="notice">{t('citedVersion', { cited: planVersion, now: plan.planVersion })}</p>
      )}
      {money.length > 0 && <h4>{t('moneyOfPriority', { code })}</h4>}
      {money.map(({ requested, granted, committed, paid }) => (
        <Facts
          key={granted.currency}
          of={[
            [t('requested'), <Money of={requested} />],
            [t('granted'), <Money of={granted} />],
            [t('committed'), <Money of={committed} />],
            [t('paid'), <Money of={paid} />],
          ]}
        />
      ))}
    </>
  );
}
