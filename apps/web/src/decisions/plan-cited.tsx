import type { ReactNode } from 'react';
import { formatShare, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { useCitedPriority } from './cited.js';

type Cited = Schema['Application']['priorityRefs'][number];

/** The sentence of the plan that something serves, in short: where it stands, and with what part. */
export function PlanCited({ cited }: { cited: Cited }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const found = useCitedPriority(cited);
  return (
    <Answer to={found}>
      {({ title, plan }) => (
        <>
          <blockquote>
            <strong>{t('priority', { code: cited.priorityCode })}:</strong> <span data-sentence>{title}</span>
          </blockquote>
          <p className="hint">
            {plan.title}
            {cited.measureCode ? `, ${t('measure', { code: cited.measureCode })}` : ''}
            {cited.share === '1' ? '' : ` · ${formatShare(cited.share, locale)}`}
          </p>
        </>
      )}
    </Answer>
  );
}
