import type { ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { SelectField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';

/** Which version is read; where there is one alone, nothing has to be chosen. */
export function WhichVersion({ versions, number }: { versions: readonly Schema['Plan'][]; number: number }): ReactNode {
  const t = useWords('plans');
  const navigate = useNavigate();
  if (versions.length < 2) return null;
  return (
    <SelectField
      label={t('versionHead')}
      value={String(number)}
      onChange={({ target }) =>
        void navigate({
          to: '/plans/$planId/versions/$number/outline',
          params: { planId: versions[0]!.id, number: target.value },
          search: (was: object) => was,
        })
      }
      choices={versions.map(({ planVersion, status }) => [
        String(planVersion),
        `${t('versionNumber', { number: planVersion })} – ${t(`status-${status}`)}`,
      ])}
    />
  );
}
