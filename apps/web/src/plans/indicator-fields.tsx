import type { ReactNode } from 'react';
import { Button } from '@levada/ui';
import { useWords } from '../languages/words.js';
import { hasWholeValues, type IndicatorText } from './element-text.js';

const MEMBERS = ['code', 'name', 'unit', 'source', 'baseline', 'baselineOn', 'target', 'targetOn'] as const;
const EMPTY: IndicatorText = {
  ...{ code: '', name: '', unit: '', family: '', source: '' },
  ...{ baseline: '', baselineOn: '', target: '', targetOn: '', more: [] },
};

/** By what one will see whether it works. A row counts once its code, name, unit and source are there. */
export function IndicatorFields({
  of: indicators,
  onChange,
}: {
  of: readonly IndicatorText[];
  onChange: (indicators: readonly IndicatorText[]) => void;
}): ReactNode {
  const t = useWords('plans');
  const add = (): void => {
    const taken = new Set(indicators.map(({ code }) => code));
    let number = 1;
    while (taken.has(`I${number}`)) number += 1;
    onChange([...indicators, { ...EMPTY, code: `I${number}` }]);
  };
  return (
    <fieldset>
      <legend>{t('member-indicators')}</legend>
      {indicators.length === 0 && <p className="hint">{t('noIndicators')}</p>}
      {indicators.map((indicator, at) => (
        <div key={at} className="row" role="group" aria-label={t('indicatorRow', { row: at + 1 })}>
          {MEMBERS.map((member) => (
            <label key={member}>
              {t(`indicator-${member}`)}
              <input
                {...(member.endsWith('On') ? { type: 'date' } : {})}
                {...(member === 'baseline' || member === 'target' ? { inputMode: 'decimal' as const } : {})}
                className={member === 'name' || member === 'source' ? 'long' : 'short'}
                value={indicator[member]}
                onChange={({ target }) =>
                  onChange(indicators.map((one, row) => (row === at ? { ...one, [member]: target.value } : one)))
                }
              />
            </label>
          ))}
          {!hasWholeValues(indicator) && (
            <p className="error">
              <span aria-hidden="true">✕ </span>
              {t('valueMalformed')}
            </p>
          )}
          <Button
            quiet
            aria-label={t('removeIndicator', { row: at + 1 })}
            onClick={() => onChange(indicators.filter((_, row) => row !== at))}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <Button quiet onClick={add}>
        {t('addIndicator')}
      </Button>
    </fieldset>
  );
}
