import { useState, type ReactNode } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { TextArea, TextField } from '@levada/ui';
import { api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { useWords, type Say } from '../languages/words.js';
import type { CaseStep } from './case-steps.js';
import { todayHere } from './days.js';
import { useTitle } from './in-language.js';
import { Proposed } from './proposed.js';
import { STEP_NAMES } from './case-step.js';
import { useStepOf, type CaseParams } from './take-step.js';

type Case = Schema['OnboardingCase'];
type Rules = Schema['RegistrationRules'];
const CASE = '/api/v1/registry/onboarding-cases/{id}';
const route = getRouteApi('/onboarding/$caseId');

const MEANS: Readonly<Record<CaseStep, Parameters<Say<'registry'>>[0]>> = {
  ask: 'askMeansOne',
  complete: 'completeMeans',
  confirm: 'confirmMeans',
  register: 'registerMeans',
  refuse: 'refuseMeans',
  return: 'returnMeans',
  decide: 'decideMeans',
  appeal: 'appealMeans',
  uphold: 'upholdMeans',
  reopen: 'reopenMeans',
  withdraw: 'withdrawMeans',
  discontinue: 'discontinueMeans',
};

/** The fields of one step, and what it does. */
export function StepForm({ step, one, rules }: { step: CaseStep; one: Case; rules: Rules }): ReactNode {
  const t = useWords('registry');
  const navigate = route.useNavigate();
  const take = useStepOf(one);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const needsText = !['confirm', 'register', 'decide'].includes(step);
  const carryOut = async (typed: Typed): Promise<void> => {
    await take((params) => sent(step, one, { ...typed, reasons: reasons.join(' ') }, params));
    await navigate({ search: {} });
  };
  return (
    <DeedForm
      does={t(STEP_NAMES[step])}
      check={({ text, number, inForceOn }) => [
        ...(step === 'refuse' && reasons.length === 0
          ? [{ field: 'step-reasons', text: t('refusalReasonMissing') }]
          : []),
        ...(needsText && !text ? [{ field: 'step-text', text: t('stepTextMissing') }] : []),
        ...(step === 'decide' && !number ? [{ field: 'step-number', text: t('numberMissing') }] : []),
        ...(step === 'decide' && !inForceOn ? [{ field: 'step-in-force', text: t('dayMissing') }] : []),
      ]}
      carryOut={carryOut}
    >
      <p>{t(MEANS[step])}</p>
      {(step === 'decide' || step === 'return') && <Proposed one={one} rules={rules} />}
      {step === 'refuse' && <Reasons rules={rules} chosen={reasons} onChoose={setReasons} />}
      {step === 'ask' && (
        <TextField
          name="dueOn"
          type="date"
          label={t('askDue')}
          hint={t('askDueUsual', { count: rules.completionDays })}
        />
      )}
      {step === 'decide' && (
        <>
          <TextField id="step-number" name="number" label={t('decisionNumber')} hint={t('decisionNumberHint')} />
          <TextField
            id="step-in-force"
            name="inForceOn"
            type="date"
            label={t('inForceOn')}
            defaultValue={todayHere()}
          />
        </>
      )}
      {(needsText || step === 'register') && (
        <TextArea
          id="step-text"
          name="text"
          label={t(step === 'refuse' ? 'grounds' : step === 'ask' ? 'askText' : 'stepText')}
          hint={step === 'refuse' ? t('groundsHint') : step === 'register' ? t('optional') : undefined}
          rows={step === 'refuse' ? 6 : 3}
        />
      )}
    </DeedForm>
  );
}

/** The grounds for a refusal, in the words of the authority's rules. */
function Reasons({
  rules,
  chosen,
  onChoose,
}: {
  rules: Rules;
  chosen: readonly string[];
  onChoose: (codes: readonly string[]) => void;
}): ReactNode {
  const t = useWords('registry');
  const title = useTitle();
  return (
    <fieldset id="step-reasons">
      <legend>{t('refusalReasons')}</legend>
      {rules.refusalReasons.map(({ code, title: names }) => (
        <label key={code} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          />
          {title(names, code)}
        </label>
      ))}
      <p className="soft">{t('legalBasis', { basis: rules.legalBasis })}</p>
    </fieldset>
  );
}

function sent(step: CaseStep, one: Case, typed: Typed, params: CaseParams) {
  const text = { text: typed.text ?? '' };
  switch (step) {
    case 'ask':
      return api.POST(`${CASE}/completion-request`, {
        params,
        body: { ...text, ...(typed.dueOn ? { dueOn: typed.dueOn } : {}) },
      });
    case 'complete':
      return api.POST(`${CASE}/completion`, { params, body: text });
    case 'confirm':
      return api.POST(`${CASE}/completeness`, { params });
    case 'register':
      return api.POST(`${CASE}/proposal`, { params, body: { outcome: 'register', reasons: [], ...text } });
    case 'refuse':
      return api.POST(`${CASE}/proposal`, {
        params,
        body: { outcome: 'refuse', reasons: typed.reasons!.split(' ').filter(Boolean), ...text },
      });
    case 'return':
      return api.POST(`${CASE}/return`, { params, body: text });
    case 'decide':
      return api.POST(`${CASE}/decision`, {
        params,
        body: { contentHash: one.contentHash, number: typed.number!, inForceOn: typed.inForceOn! },
      });
    case 'appeal':
      return api.POST(`${CASE}/appeal`, { params, body: text });
    case 'uphold':
      return api.POST(`${CASE}/appeal/dismissal`, { params, body: text });
    case 'reopen':
      return api.POST(`${CASE}/appeal/reopening`, { params, body: text });
    case 'withdraw':
      return api.POST(`${CASE}/withdrawal`, { params, body: text });
    case 'discontinue':
      return api.POST(`${CASE}/discontinuation`, { params, body: text });
  }
}
