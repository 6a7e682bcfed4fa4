import type { ReactNode } from 'react';
import { ROUND_RULES } from '@levada/allocation';
import type { Schema } from '@levada/api-client';
import { useWords, type Say } from '../languages/words.js';

/** A sign and a word: never by colour alone. */
export function RoundStatus({ of: status }: { of: Schema['Round']['status'] }): ReactNode {
  const t = useWords();
  return status === 'decided' ? (
    <span className="state good">
      <span aria-hidden="true">✓</span> {t('decided')}
    </span>
  ) : (
    <span className="state">
      <span aria-hidden="true">○</span> {t('open')}
    </span>
  );
}

/** Where an open round stands in time. */
export function RoundPhase({ of: phase }: { of: Schema['Round']['phase'] }): ReactNode {
  return useWords()(`phase-${phase}`);
}

/** A rule that has no word here yet is called by its own name. */
export function useRuleName(): (rule: string) => string {
  const t = useWords();
  return (rule) => (ROUND_RULES.includes(rule) ? t(`rule-${rule}` as Parameters<Say>[0]) : rule);
}

export function RuleName({ of: rule }: { of: string }): ReactNode {
  return useRuleName()(rule);
}
