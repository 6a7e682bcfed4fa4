import { useId, type ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { SelectField, TextField } from '@levada/ui';
import { amountOf } from '../amounts.js';
import { answerOf, api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { renew } from './questions.js';

type Registration = Schema['ListedRegistration'];
const REGISTRATION = '/api/v1/registry/registrations/{id}';

/** What the office does with a registration that holds: each with its reason, which everybody reads later. */
export function RegistrationDeeds({ of: one, named }: { of: Registration; named: string }): ReactNode {
  const t = useWords('registry');
  const params = { path: { id: one.id }, header: { 'If-Match': `"${one.version}"` } };
  const then = async (told: Promise<unknown>): Promise<void> => {
    await told;
    await renew(one.organisationId);
  };
  const isHeld = one.status === 'suspended';
  return (
    <details>
      <summary>{t('changeRegistration', { registration: named })}</summary>
      <div className="narrow">
        <Deed
          does={t(isHeld ? 'resume' : 'suspend')}
          carryOut={({ reason }) =>
            then(
              answerOf(
                isHeld
                  ? api.POST(`${REGISTRATION}/resumption`, { params, body: { reason: reason! } })
                  : api.POST(`${REGISTRATION}/suspension`, { params, body: { reason: reason! } }),
              ),
            )
          }
        />
        <Deed
          does={t('end')}
          hint={t('endHint')}
          dated="on"
          carryOut={({ on, reason }) =>
            then(answerOf(api.POST(`${REGISTRATION}/end`, { params, body: { on: on!, reason: reason! } })))
          }
        />
        <Deed
          does={t('recordCapacity')}
          dated="from"
          counts
          carryOut={({ basis, unit, amount, from, reason }) => {
            const body = {
              ...{ basis: basis as Schema['Capacity']['basis'], unit: unit!, amount: amountOf(amount!) },
              ...{ from: from!, reason: reason! },
            };
            return then(answerOf(api.POST(`${REGISTRATION}/capacities`, { params, body })));
          }}
        />
      </div>
    </details>
  );
}

function Deed({
  does,
  hint,
  dated,
  counts,
  carryOut,
}: {
  does: string;
  hint?: string;
  /** The name of its day, where it has one. */
  dated?: 'on' | 'from';
  /** Whether it is about a capacity. */
  counts?: boolean;
  carryOut: (typed: Typed) => Promise<void>;
}): ReactNode {
  const t = useWords('registry');
  const id = useId();
  return (
    <fieldset>
      <legend>{does}</legend>
      <DeedForm
        does={does}
        quiet
        check={(typed) => [
          ...(counts && !typed.amount ? [{ field: `${id}-amount`, text: t('amountMissing') }] : []),
          ...(counts && !typed.unit ? [{ field: `${id}-unit`, text: t('unitMissing') }] : []),
          ...(dated && !typed[dated] ? [{ field: `${id}-day`, text: t('dayMissing') }] : []),
          ...(typed.reason ? [] : [{ field: `${id}-reason`, text: t('reasonMissing') }]),
        ]}
        carryOut={carryOut}
      >
        {counts && (
          <>
            <SelectField
              name="basis"
              label={t('basis')}
              choices={[
                ['registered', t('basisRegistered')],
                ['actual', t('basisActual')],
                ['funded', t('basisFunded')],
                ['occupied', t('basisOccupied')],
              ]}
            />
            <TextField id={`${id}-amount`} name="amount" inputMode="decimal" label={t('capacity')} />
            <TextField id={`${id}-unit`} name="unit" label={t('capacityUnit')} />
          </>
        )}
        {dated && <TextField id={`${id}-day`} name={dated} type="date" label={t('from')} hint={hint} />}
        <TextField id={`${id}-reason`} name="reason" label={t('reason')} />
      </DeedForm>
    </fieldset>
  );
}
