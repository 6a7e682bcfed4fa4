import type { ReactNode } from 'react';
import { SelectField, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { renew } from './questions.js';

/** Somebody is proposed for a seat; empty seats come first. */
export function Nominate({
  body,
  seats,
}: {
  body: Schema['WorkingBody'];
  seats: Schema['BodyBalance']['seats'];
}): ReactNode {
  const t = useWords('bodies');
  const byVacancy = seats.toSorted((a, b) => Number(b.vacant > 0) - Number(a.vacant > 0));
  return (
    <details>
      <summary>{t('nominate')}</summary>
      <div className="narrow">
        <DeedForm
          does={t('nominate')}
          quiet
          check={({ name, represents, nominatedBy }) => [
            ...(name ? [] : [{ field: 'nominee-name', text: t('nameMissing') }]),
            ...(represents ? [] : [{ field: 'nominee-represents', text: t('representsMissing') }]),
            ...(nominatedBy ? [] : [{ field: 'nominee-by', text: t('nominatedByMissing') }]),
          ]}
          carryOut={async ({ seatRuleId = '', name = '', represents = '', nominatedBy = '', email }, keyOf) => {
            const told = { seatRuleId, name, represents, nominatedBy, ...(email ? { email } : {}) };
            const headers = { 'Idempotency-Key': keyOf('nominate', told) };
            const params = { path: { bodyId: body.id } };
            await answerOf(api.POST('/api/v1/planning/bodies/{bodyId}/nominations', { params, body: told, headers }));
            await renew(body.id);
          }}
        >
          <SelectField
            name="seatRuleId"
            label={t('seat')}
            choices={byVacancy.map(({ id, title, vacant }) => [
              id,
              `${title} – ${vacant > 0 ? t('vacantCount', { count: vacant }) : t('noVacancy')}`,
            ])}
          />
          <TextField id="nominee-name" name="name" label={t('name')} maxLength={200} />
          <TextField id="nominee-represents" name="represents" label={t('represents')} maxLength={200} />
          <TextField id="nominee-by" name="nominatedBy" label={t('nominatedBy')} maxLength={200} />
          <TextField name="email" type="email" label={t('emailIfAny')} hint={t('emailHint')} maxLength={254} />
        </DeedForm>
      </div>
    </details>
  );
}
