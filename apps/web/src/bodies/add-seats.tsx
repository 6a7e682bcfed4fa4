import type { ReactNode } from 'react';
import { SelectField, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { renew } from './questions.js';

export const STAKEHOLDERS = [
  ...(['authority', 'municipality', 'provider', 'ngo', 'user', 'professional', 'expert', 'state', 'partner'] as const),
];

/** Seats of one kind: one rule, or one for each territory of a level. */
export function AddSeats({ body }: { body: Schema['WorkingBody'] }): ReactNode {
  const t = useWords('bodies');
  const { scheme } = body.territory;
  return (
    <details>
      <summary>{t('addSeats')}</summary>
      <div className="narrow">
        <DeedForm
          does={t('addSeats')}
          quiet
          check={({ code, title, places = '' }) => [
            ...(/^[^\s/]{1,30}$/.test(code ?? '') ? [] : [{ field: 'seat-code', text: t('codeMissing') }]),
            ...(title ? [] : [{ field: 'seat-title', text: t('seatTitleMissing') }]),
            ...(/^[1-9]\d{0,2}$/.test(places) ? [] : [{ field: 'seat-places', text: t('placesMissing') }]),
          ]}
          carryOut={async ({ code = '', title = '', places, stakeholderType, level }) => {
            const told = {
              ...{ code, title, places: Number(places), stakeholderType: stakeholderType as 'municipality' },
              ...(level ? { eachOf: { scheme, level, within: body.territory } } : {}),
            };
            const params = { path: { bodyId: body.id } };
            await answerOf(api.POST('/api/v1/planning/bodies/{bodyId}/seats', { params, body: told }));
            await renew(body.id);
          }}
        >
          <TextField id="seat-code" name="code" label={t('seatCode')} maxLength={30} />
          <TextField id="seat-title" name="title" label={t('seatTitle')} maxLength={300} />
          <SelectField
            name="stakeholderType"
            label={t('standsFor')}
            choices={STAKEHOLDERS.map((one) => [one, t(`type-${one}`)])}
          />
          <TextField id="seat-places" name="places" inputMode="numeric" label={t('placesEach')} defaultValue="1" />
          <SelectField
            name="level"
            label={t('eachOf')}
            choices={[
              ['', t('eachOfNone')],
              ['district', t('eachOf-district')],
              ['orp', t('eachOf-orp')],
            ]}
          />
        </DeedForm>
      </div>
    </details>
  );
}
