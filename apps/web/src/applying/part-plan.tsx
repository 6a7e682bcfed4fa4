import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { SelectField, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import type { PartOf } from './editor.js';
import { useAuthority } from './own.js';
import { PlanText } from './plan-text.js';
import { planTextQuery } from './questions.js';
import { ShareSum } from './share-sum.js';
import { withOne, withoutOne } from './shared-out.js';
import type { Serving } from './written.js';

/** Which priorities of the plan it serves, and with what part each: the link that every crown is followed by later. */
export function PartPlan({
  written: { serves },
  change,
  errorOf,
  plan,
}: PartOf & { plan: Schema['RoundPriorities'] }): ReactNode {
  const t = useWords('applying');
  const text = useQuery(planTextQuery(useAuthority(), plan.planId, plan.planVersion));
  const measuresOf = (code: string) =>
    text.data?.elements.filter(({ kind, parent }) => kind === 'measure' && parent === code) ?? [];
  const set = (code: string, some: Partial<Serving>): void =>
    change({ serves: serves.map((one) => (one.priorityCode === code ? rid({ ...one, ...some }) : one)) });
  // What it cites and the plan has no more stays to be seen, and can be taken away.
  const gone = serves.filter(({ priorityCode }) => !plan.priorities.some(({ code }) => code === priorityCode));
  const error = errorOf('priorityRefs');
  return (
    <div className="narrow">
      <fieldset id="priorityRefs" tabIndex={-1} className={error ? 'wrong' : undefined}>
        <legend>{t('whichPriorities')}</legend>
        <p className="hint">{t('whichPrioritiesHint')}</p>
        {error && (
          <p className="error">
            <span aria-hidden="true">✕ </span>
            {error}
          </p>
        )}
        {[...plan.priorities, ...gone.map(({ priorityCode: code }) => ({ code, title: t('notInPlanAnyMore') }))].map(
          ({ code, title }) => {
            const at = serves.findIndex(({ priorityCode }) => priorityCode === code);
            const serving = serves[at];
            return (
              <div key={code} id={`priorityRefs-${at}`} tabIndex={-1}>
                <label className="tick">
                  <input
                    type="checkbox"
                    checked={serving !== undefined}
                    onChange={({ target }) =>
                      change({
                        serves: target.checked
                          ? withOne(serves, { planVersion: plan.planVersion, priorityCode: code, share: '' })
                          : withoutOne(serves, (one) => one.priorityCode === code),
                      })
                    }
                  />
                  {code}: {title}
                </label>
                {serving && errorOf(`priorityRefs-${at}`) && (
                  <p className="error">
                    <span aria-hidden="true">✕ </span>
                    {errorOf(`priorityRefs-${at}`)}
                  </p>
                )}
                {serving && (
                  <>
                    <PlanText plan={plan} code={code} title={title} />
                    {measuresOf(code).length > 0 && (
                      <SelectField
                        label={t('measureOf', { code })}
                        value={serving.measureCode ?? ''}
                        choices={[
                          ['', t('noMeasure')],
                          ...measuresOf(code).map((one) => [one.code, `${one.code}: ${one.title}`] as const),
                        ]}
                        onChange={({ target }) => set(code, { measureCode: target.value })}
                      />
                    )}
                    {(serves.length > 1 || serving.share !== '1') && (
                      <TextField
                        id={`priorityRefs-${at}-share`}
                        label={t('partOfIt', { name: code })}
                        hint={t('partHint')}
                        value={serving.share}
                        error={errorOf(`priorityRefs-${at}-share`)}
                        onChange={({ target }) => set(code, { share: target.value })}
                      />
                    )}
                  </>
                )}
              </div>
            );
          },
        )}
        <ShareSum of={serves} />
      </fieldset>
    </div>
  );
}

/** No measure is no member, not an empty one. */
function rid({ measureCode, ...rest }: Serving): Serving {
  return measureCode ? { ...rest, measureCode } : rest;
}
