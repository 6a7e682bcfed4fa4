import type { ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { Facts } from '@levada/ui';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { useTitle } from './in-language.js';

/** What one person put forward, in full, for the other one to decide. */
export function Proposed({
  one: { proposal, history },
  rules,
}: {
  one: Schema['OnboardingCase'];
  rules: Schema['RegistrationRules'];
}): ReactNode {
  const t = useWords('registry');
  const title = useTitle();
  if (!proposal) return null;
  const { outcome, reasons, text } = proposal;
  const by = history.findLast(({ step }) => step === 'propose')?.madeByName;
  return (
    <>
      <Facts
        of={[
          [
            t('proposedOutcome'),
            <State tone={outcome === 'register' ? 'good' : 'bad'}>
              {t(outcome === 'register' ? 'outcomeRegister' : 'outcomeRefuse')}
            </State>,
          ],
          [t('proposedBy'), by ?? t('unknown')],
          outcome === 'refuse' ? [t('legalBasisName'), rules.legalBasis] : undefined,
        ]}
      />
      {reasons.length > 0 && (
        <ul>
          {reasons.map((code) => (
            <li key={code}>{title(rules.refusalReasons.find((each) => each.code === code)?.title ?? {}, code)}</li>
          ))}
        </ul>
      )}
      {text && <blockquote className="told">{text}</blockquote>}
    </>
  );
}
