import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { historyTitle } from './case.js';
import type { Happening } from './happenings.js';
import { fieldName } from './organisation-proposals.js';
import { CHECKS, FORMS, STANDINGS } from './states.js';

interface Told {
  readonly title: ReactNode;
  readonly detail?: ReactNode;
}

/** One thing that happened, as a line of the timeline. */
export function useTold(): (one: Happening, kind: string) => Told {
  const t = useWords('registry');
  return (one, kind) => {
    switch (one.kind) {
      case 'change': {
        const { field, from, to, reason, source } = one.change;
        return {
          title: `${kind}: ${[one.of, fieldName(field, t)].filter(Boolean).join(', ')}`,
          detail: (
            <p>
              {t('fromTo', { from: from || '–', to: to || '–' })}
              {reason && <span className="soft"> {reason}</span>}
              {!['hand', 'proposal'].includes(source) && <span className="soft"> ({source})</span>}
            </p>
          ),
        };
      }
      case 'case': {
        const { step, text, madeByName } = one.one.history[one.step]!;
        return {
          title: (
            <>
              <Link to="/onboarding/$caseId" params={{ caseId: one.one.id }}>
                {one.one.reference}
              </Link>
              {`: ${historyTitle(step, t)} – ${madeByName}`}
            </>
          ),
          detail: text ? <p className="told">{text}</p> : undefined,
        };
      }
      case 'registration':
        return {
          title: t(one.is === 'begun' ? 'registrationBegun' : 'registrationEnded', { number: one.one.number }),
          detail: <p>{`${one.one.service}, ${t(FORMS[one.one.form])}`}</p>,
        };
      case 'capacity': {
        const { service, amount, unit, reason } = one.one;
        return { title: `${kind}: ${amount} ${unit}`, detail: <p>{[service, reason].filter(Boolean).join(' – ')}</p> };
      }
      case 'check': {
        const { check, outcome, source } = one.one;
        return {
          title: (
            <>
              {`${kind}: ${t(CHECKS[check])} `}
              <State tone={STANDINGS[outcome][1]}>{t(STANDINGS[outcome][0])}</State>
            </>
          ),
          detail: source ? <p className="soft">{source}</p> : undefined,
        };
      }
      case 'proposal':
        return {
          title: t(one.is === 'made' ? 'proposalMade' : 'proposalAnswered'),
          detail: <p>{one.is === 'made' ? one.one.reason : one.one.answer}</p>,
        };
      case 'merge':
        return {
          title: t(one.is === 'merged' ? 'merged' : 'mergeUndone'),
          detail: <p>{one.is === 'merged' ? one.one.reason : one.one.undoReason}</p>,
        };
    }
  };
}
