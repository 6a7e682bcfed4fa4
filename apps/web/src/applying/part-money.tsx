import type { ReactNode } from 'react';
import { Button, Facts, Money, SelectField, TextField } from '@levada/ui';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { AmountField } from './amount-field.js';
import type { PartOf } from './editor.js';
import { sumsOf } from './gap.js';
import { Rows } from './rows.js';
import type { Funder, Line, Written } from './written.js';

const STATES = ['asked', 'promised', 'received'] as const;

/** What it costs, who pays what of it, and what is asked for: together they are 0. */
export function PartMoney({ written, change, errorOf, currency }: PartOf & { currency: string }): ReactNode {
  const t = useWords('applying');
  const { requested, minimumViable, maximumUseful, costs, revenues, sources } = written;
  const amount = (id: keyof Written & string, value: string, hint: string): ReactNode => (
    <AmountField
      id={id}
      label={t(`box-${id}` as 'box-requested', { currency })}
      hint={hint}
      value={value}
      error={errorOf(id)}
      onType={(typed) => change({ [id]: typed })}
    />
  );
  const amountOfRow = (id: string, value: string, onType: (typed: string) => void): ReactNode => (
    <AmountField
      id={`${id}-amount`}
      label={t('amountIn', { currency })}
      value={value}
      error={errorOf(`${id}-amount`)}
      onType={onType}
    />
  );
  const lines = (part: 'costs' | 'revenues', rows: readonly Line[]): ReactNode => (
    <Rows<Line>
      id={`budget-${part}`}
      title={t(`box-${part}`)}
      rows={rows}
      empty={{ category: '', amount: '' }}
      isBlank={(row) => !row.category && !row.amount}
      onChange={(next) => change({ [part]: next })}
      error={errorOf(`budget-${part}`)}
      adds={t(part === 'costs' ? 'addCost' : 'addRevenue')}
      removes={(row, n) => t('removeRow', { what: row.category || String(n + 1) })}
      box={(row, set, id) => (
        <>
          <TextField
            id={`${id}-category`}
            label={t('category')}
            maxLength={200}
            value={row.category}
            error={errorOf(`${id}-category`)}
            onChange={({ target }) => set({ category: target.value })}
          />
          {amountOfRow(id, row.amount, (typed) => set({ amount: typed }))}
        </>
      )}
    />
  );
  return (
    <>
      {lines('costs', costs)}
      {lines('revenues', revenues)}
      <Rows<Funder>
        id="budget-sources"
        title={t('box-sources')}
        rows={sources}
        empty={{ funder: '', amount: '', state: 'asked' }}
        isBlank={(row) => !row.funder && !row.amount}
        onChange={(next) => change({ sources: next })}
        error={undefined}
        adds={t('addFunder')}
        removes={(row, n) => t('removeRow', { what: row.funder || String(n + 1) })}
        box={(row, set, id) => (
          <>
            <TextField
              id={`${id}-funder`}
              label={t('funder')}
              maxLength={200}
              value={row.funder}
              error={errorOf(`${id}-funder`)}
              onChange={({ target }) => set({ funder: target.value })}
            />
            {amountOfRow(id, row.amount, (typed) => set({ amount: typed }))}
            <SelectField
              label={t('howSure')}
              value={row.state}
              choices={STATES.map((state) => [state, t(`money-${state}`)] as const)}
              onChange={({ target }) => set({ state: target.value as Funder['state'] })}
            />
          </>
        )}
      />
      <fieldset>
        <legend>{t('whatIsAsked')}</legend>
        <div className="narrow">
          {amount('requested', requested, t('requestedHint'))}
          <Gap written={written} currency={currency} onAsk={(text) => change({ requested: text })} />
          {amount('minimumViable', minimumViable, t('minimumHint'))}
          {amount('maximumUseful', maximumUseful, t('maximumHint'))}
        </div>
      </fieldset>
    </>
  );
}

/** Whether the budget closes, counted as it is typed; and what would close it. */
function Gap({
  written,
  currency,
  onAsk,
}: {
  written: Written;
  currency: string;
  onAsk: (amount: string) => void;
}): ReactNode {
  const t = useWords('applying');
  const sums = sumsOf(written, currency);
  const money = (amount: string): ReactNode => <Money of={{ amount, currency }} />;
  if (!sums) return <p role="status">{t('sumsUnknown')}</p>;
  const isClosed = /^-?0+(\.0+)?$/.test(sums.gap);
  const couldAsk = !/^(-|0+(\.0+)?$)/.test(sums.uncovered);
  return (
    <div id="budget" tabIndex={-1} aria-live="polite">
      <Facts
        of={[
          [t('sumOfCosts'), money(sums.costs)],
          [t('sumOfIncome'), money(sums.income)],
          [t('uncovered'), money(sums.uncovered)],
        ]}
      />
      <p>
        {isClosed ? (
          <State tone="good">{t('budgetCloses')}</State>
        ) : (
          <State tone="part">
            {t('budgetOpen')} {money(sums.gap)}
          </State>
        )}
      </p>
      {!isClosed && couldAsk && (
        <p>
          <Button quiet onClick={() => onAsk(sums.uncovered)}>
            {t('askUncovered')}
          </Button>
        </p>
      )}
    </div>
  );
}
