import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@levada/api-client';

/** A sign and a word: never by colour alone. */
export function RoundStatus({ of: status }: { of: Schema['Round']['status'] }): ReactNode {
  const { t } = useTranslation();
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

/** A rule that has no word here yet is called by its own name. */
export function RuleName({ of: rule }: { of: string }): ReactNode {
  const { t } = useTranslation();
  return rule === 'proportional' ? t('proportional') : rule;
}
