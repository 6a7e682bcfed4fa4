import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { formatInstant, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { declarationQuery } from './questions.js';

/** Nobody scores or approves before they have said where they are in conflict; each such application is named on its own page. */
export function Declaration({ round: { id } }: { round: Pick<Schema['Round'], 'id'> }): ReactNode {
  const t = useWords('scoring');
  const locale = useLocale();
  const mayDeclare = useMay()('funding_declareForRound');
  const declaration = useQuery({ ...declarationQuery(id), enabled: mayDeclare });
  if (!declaration.data) return null;
  const { declaredAt, conflicts } = declaration.data;
  const declare = async (): Promise<void> => {
    await answerOf(api.POST('/api/v1/funding/rounds/{roundId}/declaration', { params: { path: { roundId: id } } }));
    await queries.invalidateQueries({ queryKey: ['declaration', id] });
  };
  if (declaredAt) {
    return (
      <p className="hint">
        {t('declaredOn', { at: formatInstant(declaredAt, locale) })} {t('conflicts', { count: conflicts.length })}
      </p>
    );
  }
  return (
    <div className="notice">
      <DeedForm does={t('declare')} quiet carryOut={declare}>
        <p>{t('declareMeans')}</p>
      </DeedForm>
    </div>
  );
}
