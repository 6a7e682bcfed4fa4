import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatDay, formatInstant, TextArea, TextField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { State } from '../frame/state.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { useTitle } from '../registry/in-language.js';
import { PlanPage } from './plan-page.js';
import { compatibilityQuery, gatesQuery, renewPlan } from './questions.js';

const route = getRouteApi('/plans/$planId/gates');
type Gate = Schema['PlanGates']['items'][number];

/** What a plan has to pass before it is adopted: what each gate still misses, and what can be put on record. */
export function PlanGates(): ReactNode {
  const { planId } = route.useParams();
  return <PlanPage planId={planId}>{({ plan }) => <Gates plan={plan} />}</PlanPage>;
}

function Gates({ plan }: { plan: Schema['Plan'] }): ReactNode {
  const t = useWords('plans');
  const gates = useQuery(gatesQuery(plan.id));
  return (
    <>
      <p className="hint">{t('gatesIntro')}</p>
      <Answer to={gates}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">{t('noGates')}</p>
          ) : (
            <ol className="plain">
              {items.map((gate) => (
                <li key={gate.code} className="gate">
                  <OneGate plan={plan} gate={gate} />
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </>
  );
}

function OneGate({ plan, gate }: { plan: Schema['Plan']; gate: Gate }): ReactNode {
  const t = useWords('plans');
  const locale = useLocale();
  const may = useMay();
  const titleOf = useTitle();
  const { code, kind, title, isPassed, missing, record } = gate;
  const isOpen = plan.status === 'draft' || plan.status === 'in-consultation';
  return (
    <>
      <h2>{titleOf(title, t(`gate-${kind}`))}</h2>
      <p>
        <State tone={isPassed ? 'good' : 'part'}>{t(isPassed ? 'gatePassed' : 'gateMissing')}</State>
      </p>
      {record && (
        <p>
          {[record.body, record.number, formatDay(record.heldOn, locale)].filter(Boolean).join(', ')}: {record.text}
        </p>
      )}
      {missing.length > 0 && (
        <ul>
          {missing.map(({ missing: what, count, until, criterion }, at) => (
            <li key={at}>
              {t(`missing-${what}`, {
                count: count ?? 0,
                until: until ? formatInstant(until, locale) : '',
                criterion: criterion ?? '',
              })}{' '}
              {what === 'answers' && (
                <Link to="/plans/$planId/comments" params={{ planId: plan.id }} search={{ status: 'open' }}>
                  {t('toComments')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {kind === 'compatibility' && !isPassed && <Findings plan={plan} />}
      {!isPassed && isOpen && (kind === 'resolution' || kind === 'evidence') && may('planning_passPlanGate') && (
        <Record plan={plan} code={code} isResolution={kind === 'resolution'} />
      )}
    </>
  );
}

/** Each finding leads to the element that it is about. */
function Findings({ plan }: { plan: Schema['Plan'] }): ReactNode {
  const t = useWords('plans');
  const found = useQuery(compatibilityQuery(plan.id));
  return (
    <Answer to={found}>
      {({ findings }) => (
        <details open={findings.length <= 12}>
          <summary>{t('findingsFound', { count: findings.length })}</summary>
          <ul>
            {findings.map(({ text, element }, at) => (
              <li key={at}>
                {text}{' '}
                {element && (
                  <Link
                    to="/plans/$planId/versions/$number/outline"
                    params={{ planId: plan.id, number: String(plan.planVersion) }}
                    search={{ element }}
                  >
                    {t('toElement', { code: element })}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Answer>
  );
}

function Record({
  plan,
  code,
  isResolution,
}: {
  plan: Schema['Plan'];
  code: string;
  isResolution: boolean;
}): ReactNode {
  const t = useWords('plans');
  const field = (name: string): string => `gate-${code}-${name}`;
  const pass = async ({ body, number, heldOn = '', text = '' }: Typed): Promise<void> => {
    const told = { heldOn, text, ...(body ? { body } : {}), ...(number ? { number } : {}) };
    const params = { path: { id: plan.id, code } };
    await answerOf(api.POST('/api/v1/planning/plans/{id}/gates/{code}', { params, body: told }));
    await renewPlan(plan.id);
  };
  return (
    <details>
      <summary>{t(isResolution ? 'recordResolution' : 'recordEvidence')}</summary>
      <DeedForm
        does={t('record')}
        quiet
        check={({ body, number, heldOn, text }) => [
          ...(isResolution && !body ? [{ field: field('body'), text: t('bodyMissing') }] : []),
          ...(isResolution && !number ? [{ field: field('number'), text: t('numberMissing') }] : []),
          ...(heldOn ? [] : [{ field: field('heldOn'), text: t('dateMissing') }]),
          ...(text ? [] : [{ field: field('text'), text: t('textMissing') }]),
        ]}
        carryOut={pass}
      >
        {isResolution && (
          <>
            <p className="hint">{t('resolutionForText')}</p>
            <TextField id={field('body')} name="body" label={t('resolutionBody')} maxLength={300} />
            <TextField id={field('number')} name="number" label={t('resolutionNumber')} maxLength={100} />
          </>
        )}
        <TextField id={field('heldOn')} name="heldOn" type="date" label={t('heldOn')} />
        <TextArea id={field('text')} name="text" label={t('whatWasResolved')} maxLength={5000} />
      </DeedForm>
    </details>
  );
}
