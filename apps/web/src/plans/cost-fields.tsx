import type { ReactNode } from 'react';
import { Button } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { isAmount } from '../amounts.js';
import { useWords } from '../languages/words.js';
import type { CostText } from './element-text.js';

export const COST_SOURCES = ['state', 'region', 'municipality', 'eu', 'own', 'users', 'other'] as const;

/** What it costs, by year and source. A row counts once its year and amount are whole. */
export function CostFields({
  plan,
  of: costs,
  onChange,
}: {
  plan: Pick<Schema['Plan'], 'from' | 'to'>;
  of: readonly CostText[];
  onChange: (costs: readonly CostText[]) => void;
}): ReactNode {
  const t = useWords('plans');
  const [first, last] = [plan.from, plan.to].map((day) => Number(day.slice(0, 4))) as [number, number];
  const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  const change = (at: number, members: Partial<CostText>): void =>
    onChange(costs.map((one, row) => (row === at ? { ...one, ...members } : one)));
  const free = COST_SOURCES.flatMap((source) => years.map((year) => ({ year, source }))).find(
    ({ year, source }) => !costs.some((one) => one.year === year && one.source === source),
  );
  return (
    <fieldset>
      <legend>{t('member-costs')}</legend>
      {costs.length === 0 && <p className="hint">{t('noCosts')}</p>}
      {costs.map((cost, at) => (
        <div key={at} className="row" role="group" aria-label={t('costRow', { row: at + 1 })}>
          <label>
            {t('year')}
            <select value={cost.year} onChange={({ target }) => change(at, { year: target.value })}>
              {[...new Set([...years, cost.year])].map((year) => (
                <option key={year}>{year}</option>
              ))}
            </select>
          </label>
          <label>
            {t('costSource')}
            <select value={cost.source} onChange={({ target }) => change(at, { source: target.value as 'state' })}>
              {COST_SOURCES.map((source) => (
                <option key={source} value={source}>
                  {t(`source-${source}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('amount')}
            <input
              inputMode="decimal"
              value={cost.amount}
              aria-invalid={cost.amount !== '' && !isAmount(cost.amount) ? true : undefined}
              onChange={({ target }) => change(at, { amount: target.value })}
            />
          </label>
          <label>
            {t('currency')}
            <input
              className="short"
              maxLength={3}
              value={cost.currency}
              onChange={({ target }) => change(at, { currency: target.value.toUpperCase() })}
            />
          </label>
          <Button
            quiet
            aria-label={t('removeCost', { row: at + 1 })}
            onClick={() => onChange(costs.filter((_, row) => row !== at))}
          >
            {t('remove')}
          </Button>
          {cost.amount !== '' && !isAmount(cost.amount) && (
            <p className="error">{t('amountMalformed', { typed: cost.amount })}</p>
          )}
        </div>
      ))}
      <Button
        quiet
        onClick={() =>
          onChange([
            ...costs,
            { ...(free ?? { year: years[0]!, source: 'other' }), amount: '', currency: costs[0]?.currency ?? 'CZK' },
          ])
        }
      >
        {t('addCost')}
      </Button>
    </fieldset>
  );
}
