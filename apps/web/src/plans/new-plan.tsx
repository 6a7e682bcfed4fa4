import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Page, SelectField, TextField } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { DeedForm, type KeyOf, type Typed } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { authorityQuery, sessionQuery } from '../questions.js';
import { LEVELS, TYPES } from './plans.js';
import { templatesQuery } from './questions.js';

/** A plan from its first line: what it is and for when. What it says comes after, in the outline. */
export function NewPlan(): ReactNode {
  const t = useWords('plans');
  const navigate = useNavigate();
  const session = useQuery(sessionQuery);
  const templates = useQuery(templatesQuery);
  const authority = useQuery(authorityQuery(session.data?.authority));
  const draft = async (typed: Typed, keyOf: KeyOf): Promise<void> => {
    const { title = '', from = '', to = '', level, type, template } = typed;
    const body = {
      ...{ title, from, to, level: level as 'local', type: type as 'strategic' },
      ...{ territory: authority.data!.territory, ...(template ? { template } : {}) },
    };
    const headers = { 'Idempotency-Key': keyOf('draft', body) };
    const { id, planVersion } = await answerOf(api.POST('/api/v1/planning/plans', { body, headers }));
    await queries.invalidateQueries({ queryKey: ['list', 'plans'] });
    await navigate({
      to: '/plans/$planId/versions/$number/outline',
      params: { planId: id, number: String(planVersion) },
    });
  };
  return (
    <Page
      title={t('newPlan')}
      above={
        <p className="way-back">
          <Link to="/plans">← {t('plansTitle')}</Link>
        </p>
      }
    >
      <Answer to={authority}>
        {({ territory }) => (
          <Answer to={templates}>
            {({ items }) => (
              <div className="narrow">
                <DeedForm
                  does={t('draftPlan')}
                  check={({ title, from = '', to = '' }) => [
                    ...(title ? [] : [{ field: 'plan-title', text: t('planTitleMissing') }]),
                    ...(from ? [] : [{ field: 'plan-from', text: t('fromMissing') }]),
                    ...(to ? [] : [{ field: 'plan-to', text: t('toMissing') }]),
                    ...(from && to && from > to ? [{ field: 'plan-to', text: t('periodReversed') }] : []),
                  ]}
                  carryOut={draft}
                >
                  <TextField id="plan-title" name="title" label={t('planTitle')} maxLength={300} />
                  <div className="bar">
                    <TextField id="plan-from" name="from" type="date" label={t('periodFrom')} />
                    <TextField id="plan-to" name="to" type="date" label={t('periodTo')} />
                  </div>
                  <SelectField
                    name="level"
                    label={t('level')}
                    defaultValue={territory.level === 'region' ? 'regional' : 'local'}
                    choices={LEVELS.map((one) => [one, t(`level-${one}`)])}
                  />
                  <SelectField name="type" label={t('type')} choices={TYPES.map((one) => [one, t(`type-${one}`)])} />
                  <SelectField
                    name="template"
                    label={t('template')}
                    hint={t('templateHint')}
                    choices={[
                      ...items.map(({ code, source }) => [code, source || code] as const),
                      ['', t('noTemplate')] as const,
                    ]}
                  />
                </DeedForm>
              </div>
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}
