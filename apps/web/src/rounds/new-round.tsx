import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useWords } from '../languages/words.js';
import { Page, SelectField, TextField } from '@levada/ui';
import { amountOf } from '../amounts.js';
import { answerOf, api } from '../api.js';
import { amountMistakes } from '../mistakes.js';
import { DeedForm, type KeyOf, type Typed } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { queries } from '../queries.js';
import { adoptedPlansQuery, sourcesQuery } from '../questions.js';

const NEW = 'new';

/** Opens a round: its money out of a source, for the priorities of an adopted plan. */
export function NewRound(): ReactNode {
  const t = useWords();
  const plans = useQuery(adoptedPlansQuery);
  const sources = useQuery(sourcesQuery);
  const navigate = useNavigate();
  const above = (
    <p className="way-back">
      <Link to="/rounds">← {t('fundingRounds')}</Link>
    </p>
  );
  const open = async (typed: Typed, keyOf: KeyOf): Promise<void> => {
    const { id } = await openRound(typed, keyOf);
    await queries.invalidateQueries({ queryKey: ['rounds'] });
    await navigate({ to: '/rounds/$roundId', params: { roundId: id } });
  };
  return (
    <Page title={t('newRound')} above={above}>
      <div className="narrow">
        <Answer to={plans}>
          {({ items: adopted }) =>
            adopted.length === 0 ? (
              <p className="notice">{t('noPlanYet')}</p>
            ) : (
              <Answer to={sources}>
                {({ items: known }) => (
                  <DeedForm
                    does={t('openRound')}
                    check={({ title, amount, currency, unit }) => [
                      ...(title ? [] : [{ field: 'title', text: t('titleMissing') }]),
                      ...amountMistakes('amount', amount, t),
                      ...(currency ? [] : [{ field: 'currency', text: t('currencyMissing') }]),
                      ...amountMistakes('unit', unit, t),
                    ]}
                    carryOut={open}
                  >
                    <TextField id="title" name="title" label={t('roundTitle')} maxLength={300} />
                    <SelectField
                      name="plan"
                      label={t('forPlan')}
                      choices={adopted.map(({ id, title }) => [id, title])}
                    />
                    <SelectField
                      name="source"
                      label={t('outOfSource')}
                      hint={t('outOfSourceHint')}
                      choices={[...known.map(({ id, title }) => [id, title] as const), [NEW, t('newSource')]]}
                    />
                    <TextField
                      id="amount"
                      name="amount"
                      inputMode="decimal"
                      label={t('envelope')}
                      hint={t('amountHint')}
                    />
                    <TextField
                      id="currency"
                      name="currency"
                      label={t('currency')}
                      maxLength={3}
                      defaultValue={known[0]?.amount.currency ?? ''}
                    />
                    <TextField id="unit" name="unit" inputMode="decimal" label={t('roundedTo')} defaultValue="1" />
                  </DeedForm>
                )}
              </Answer>
            )
          }
        </Answer>
      </div>
    </Page>
  );
}

/** Three steps, each once: the ones that were done before a fault was mended are found done. */
async function openRound(typed: Typed, keyOf: KeyOf): Promise<{ id: string }> {
  const { title = '', plan = '', source = '', amount = '', currency: told = '', unit = '' } = typed;
  const currency = told.toUpperCase();
  const money = { amount: amountOf(amount), currency };
  const once = <Body extends object>(step: string, body: Body) => ({
    ...{ params: { header: { 'Idempotency-Key': keyOf(step, body) } }, body },
  });
  const sourceId =
    source === NEW
      ? (await answerOf(api.POST('/api/v1/funding/sources', once('source', { title, amount: money })))).id
      : source;
  const cut = once('envelope', { sourceId, title, amount: money });
  const envelope = await answerOf(api.POST('/api/v1/funding/envelopes', cut));
  const roundTo = { amount: amountOf(unit), currency };
  const asked = { envelopeId: envelope.id, planId: plan, title, rule: 'proportional' as const, roundTo };
  return answerOf(api.POST('/api/v1/funding/rounds', once('round', asked)));
}
