import { useMemo, type ReactNode } from 'react';
import { digitsOf, formatAmount, money } from '@levada/kernel';
import { REST_RULES, ROUND_RULES, ROUNDINGS } from '@levada/allocation';
import { Button, SelectField, SliderField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { amountOf } from '../amounts.js';
import { RuleName, useRuleName } from '../rounds/words.js';
import { useWords } from '../languages/words.js';
import { inputTextOf, requestsOf, type StoredRun } from './engine.js';
import type { EngineState } from './use-engine.js';
import {
  countOf,
  decimalText,
  decimalValue,
  envelopeIn,
  sliderPlace,
  sliderValue,
  STEPS,
  weightIn,
  withRow,
  type WhatIf,
} from './what-if.js';
import { Caps } from './caps.js';

const SCORE_DIGITS = 6;
const POINT = 1_000_000n;
/** A weight by its slider: 0.05 to 5, in twentieths. */
const WEIGHTS = 100;

/** What can be tried: the rule and its least score, the money of each envelope, what a priority counts, caps. */
export function WhatIfStrip({
  run,
  round,
  what,
  onWhat,
  engine,
}: {
  run: StoredRun;
  round: Schema['Round'];
  what: WhatIf;
  onWhat: (what: WhatIf) => void;
  engine: EngineState;
}): ReactNode {
  const t = useWords('workbench');
  const ruleName = useRuleName();
  const input = inputTextOf(run);
  const requests = useMemo(() => requestsOf(run), [run]);
  const digits = digitsOf(round.roundTo.currency);
  const rule = what.rule ?? run.rule;
  const scores = useMemo(
    () => requests.flatMap(({ score }) => (score === null ? [] : [decimalValue(score, SCORE_DIGITS) ?? 0n])),
    [requests],
  );
  const priorities = useMemo(
    () => [...new Set(requests.flatMap(({ priority }) => (priority === null ? [] : [priority])))].sort(),
    [requests],
  );
  const most = scores.reduce((all, one) => (one > all ? one : all), POINT);
  // `null` is none: what the version has is not shown again where somebody took it away.
  const asked = what.parameters?.threshold;
  const threshold = (asked === undefined ? run.parameters.threshold : asked) ?? '';
  const parameter = (name: 'threshold' | 'rounding' | 'rest', value: string | null): void =>
    onWhat({ ...what, parameters: { ...what.parameters, [name]: value } as NonNullable<WhatIf['parameters']> });
  const unit = decimalValue(round.roundTo.amount, digits) ?? 1n;
  const isRanked = rule.startsWith('greedy') || rule === 'score-proportional';
  return (
    <section aria-labelledby="what-if">
      <h2 id="what-if">{t('whatIf')}</h2>
      <p className="hint">{t('whatIfHint')}</p>
      <SelectField
        label={t('rule')}
        value={rule}
        onChange={({ target }) => onWhat({ ...what, rule: target.value })}
        choices={ROUND_RULES.map((one) => [one, ruleName(one)])}
      />
      {rule === 'network-first' && (
        <SelectField
          label={t('restRule')}
          value={what.parameters?.rest ?? run.parameters.rest ?? 'proportional'}
          onChange={({ target }) => parameter('rest', target.value)}
          choices={REST_RULES.map((one) => [one, ruleName(one)])}
        />
      )}
      {!rule.startsWith('greedy') && (
        <SelectField
          label={t('rounding')}
          value={what.parameters?.rounding ?? run.parameters.rounding ?? ROUNDINGS[0]!}
          onChange={({ target }) => parameter('rounding', target.value)}
          choices={ROUNDINGS.map((one) => [one, t(`rounding-${one}`)])}
        />
      )}
      {(isRanked || threshold !== '') && scores.length > 0 && (
        <SliderField
          label={t('leastScore')}
          steps={STEPS}
          at={sliderPlace(decimalValue(threshold.replace(',', '.'), SCORE_DIGITS) ?? 0n, most)}
          text={threshold}
          onSlide={(at) => parameter('threshold', decimalText(sliderValue(at, most, POINT / 2n), SCORE_DIGITS))}
          onType={(text) => parameter('threshold', text.replace(',', '.') || null)}
        />
      )}
      {input.envelopes.map(({ id, amount }) => {
        const now = envelopeIn(what, id) ?? amount;
        const ceiling = (decimalValue(amount, digits) ?? 0n) * 2n;
        const set = (text: string): void =>
          onWhat(withRow(what, 'envelopes', id, text === amount ? undefined : { id, amount: text }));
        return (
          <SliderField
            key={id}
            label={input.envelopes.length === 1 ? t('envelopeOf') : t('envelopeNamed', { name: id })}
            steps={STEPS}
            at={sliderPlace(decimalValue(now, digits) ?? 0n, ceiling)}
            text={now}
            onSlide={(at) => set(formatAmount(money(sliderValue(at, ceiling, unit), round.roundTo.currency)))}
            onType={(text) => set(text === '' ? '0' : amountOf(text))}
          />
        );
      })}
      {scores.length > 0 && priorities.length > 1 && (
        <details>
          <summary>{t('weights')}</summary>
          <p className="hint">{t('weightsHint')}</p>
          {priorities.map((priority) => {
            const weight = weightIn(what, priority) ?? '1';
            const set = (text: string): void =>
              onWhat(withRow(what, 'weights', priority, text === '1' ? undefined : { priority, weight: text }));
            return (
              <SliderField
                key={priority}
                label={t('weightOf', { priority })}
                steps={WEIGHTS}
                at={Number((decimalValue(weight, 2) ?? 100n) / 5n)}
                text={weight}
                onSlide={(at) => set(decimalText(BigInt(Math.max(1, at)) * 5n, 2))}
                onType={(text) => set(text.replace(',', '.') || '1')}
              />
            );
          })}
        </details>
      )}
      <Caps requests={requests} what={what} onWhat={onWhat} />
      {countOf(what) > 0 && (
        <div className="bar">
          <span role="status">{t('triedThings', { count: countOf(what) })}</span>
          <Button quiet onClick={() => onWhat({})}>
            {t('asItWas')}
          </Button>
        </div>
      )}
      {engine.took !== undefined && (
        <p className="hint">
          {t('calculatedHere')} <RuleName of={engine.tried?.rule ?? rule} />
        </p>
      )}
    </section>
  );
}
