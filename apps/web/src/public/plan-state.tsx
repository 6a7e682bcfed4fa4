import type { ReactNode } from 'react';
import { formatInstant, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import { isOpen } from './is-open.js';

/** Where a plan stands for somebody outside, as a sign and a word. */
export function PlanState({ of: plan }: { of: Pick<Schema['PublicPlan'], 'status' | 'closesAt'> }): ReactNode {
  const t = useWords('public');
  const locale = useLocale();
  const until = plan.closesAt ? formatInstant(plan.closesAt, locale) : '';
  const [look, sign, word] =
    plan.status === 'adopted'
      ? ['good', '✓', t('isInForce')]
      : plan.status === 'superseded'
        ? ['part', '↩', t('isSuperseded')]
        : isOpen(plan)
          ? ['good', '✎', t('openUntil', { until })]
          : ['part', '○', t('overSince', { until })];
  return (
    <span className={`state ${look}`}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}
