import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Page, SelectField, TextArea, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm, type KeyOf, type Typed } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { authorityQuery, sessionQuery } from '../questions.js';
import { BODY_KINDS } from './bodies.js';
import { renew } from './questions.js';

/** A body begins with its mandate; its seats and people come after. */
export function NewBody(): ReactNode {
  const t = useWords('bodies');
  const navigate = useNavigate();
  const session = useQuery(sessionQuery);
  const authority = useQuery(authorityQuery(session.data?.authority));
  const plans = useQuery({
    queryKey: ['plans', 'all'],
    queryFn: () => answerOf(api.GET('/api/v1/planning/plans', { params: { query: { limit: 200 } } })),
  });
  const open = async (typed: Typed, territory: Schema['Authority']['territory'], keyOf: KeyOf): Promise<void> => {
    const { title = '', kind, mandate = '', from = '', until, planId } = typed;
    const body = {
      ...{ title, kind: kind as 'council', mandate, from, territory },
      ...(until ? { until } : {}),
      ...(planId ? { planId } : {}),
    };
    const headers = { 'Idempotency-Key': keyOf('open', body) };
    const { id } = await answerOf(api.POST('/api/v1/planning/bodies', { body, headers }));
    await renew();
    await navigate({ to: '/bodies/$bodyId', params: { bodyId: id } });
  };
  return (
    <Page
      title={t('newBody')}
      above={
        <p className="way-back">
          <Link to="/bodies">← {t('bodiesTitle')}</Link>
        </p>
      }
    >
      <Answer to={authority}>
        {({ territory }) => (
          <div className="narrow">
            <DeedForm
              does={t('openBody')}
              check={({ title, mandate, from, until }) => [
                ...(title ? [] : [{ field: 'body-title', text: t('titleMissing') }]),
                ...(mandate ? [] : [{ field: 'body-mandate', text: t('mandateMissing') }]),
                ...(from ? [] : [{ field: 'body-from', text: t('dayMissing') }]),
                ...(from && until && until < from ? [{ field: 'body-until', text: t('termReversed') }] : []),
              ]}
              carryOut={(typed, keyOf) => open(typed, territory, keyOf)}
            >
              <TextField id="body-title" name="title" label={t('bodyName')} maxLength={300} />
              <SelectField
                name="kind"
                label={t('kind')}
                // A subgroup is opened below another body: there is no place for that yet.
                choices={BODY_KINDS.filter((one) => one !== 'subgroup').map((one) => [one, t(`kind-${one}`)])}
              />
              <TextArea
                id="body-mandate"
                name="mandate"
                label={t('mandate')}
                hint={t('mandateHint')}
                maxLength={5000}
              />
              <div className="bar">
                <TextField id="body-from" name="from" type="date" label={t('from')} />
                <TextField id="body-until" name="until" type="date" label={t('untilIfAny')} />
              </div>
              <SelectField
                name="planId"
                label={t('ofPlan')}
                choices={[
                  ['', t('noneOfPlans')],
                  ...(plans.data?.items ?? []).map(({ id, title }) => [id, title] as const),
                ]}
              />
            </DeedForm>
          </div>
        )}
      </Answer>
    </Page>
  );
}
