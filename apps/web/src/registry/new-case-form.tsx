import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Button, SelectField, TextField } from '@levada/ui';
import { amountOf } from '../amounts.js';
import { answerOf, api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { sessionQuery } from '../questions.js';
import { useTitle } from './in-language.js';
import { renew, sitesQuery } from './questions.js';
import { catalogueQuery } from './service-types.js';
import { FORMS } from './states.js';
import { todayHere } from './days.js';

type Form = keyof typeof FORMS;

/** What is applied for: one service, in one form or several, each at a place or at none, with its capacity. */
export function NewCaseForm({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const catalogue = useQuery(catalogueQuery);
  return (
    <Answer to={catalogue}>
      {({ versionId, types }) =>
        versionId === undefined ? (
          <p className="notice">{t('noCatalogue')}</p>
        ) : (
          <Fields organisationId={organisationId} versionId={versionId} types={types} />
        )
      }
    </Answer>
  );
}

function Fields({
  organisationId,
  versionId,
  types,
}: {
  organisationId: string;
  versionId: string;
  types: readonly Schema['ServiceType'][];
}): ReactNode {
  const t = useWords('registry');
  const title = useTitle();
  const navigate = useNavigate();
  const session = useQuery(sessionQuery);
  const sites = useQuery(sitesQuery(organisationId));
  const [code, setCode] = useState(types[0]?.code ?? '');
  const [units, setUnits] = useState(1);
  const type = types.find((one) => one.code === code);
  const apply = async (typed: Typed): Promise<void> => {
    const body = {
      ...({ kind: 'registration', organisationId, reference: typed.reference!, contact: typed.contact! } as const),
      ...{ serviceName: typed.serviceName!, startsOn: typed.startsOn! },
      serviceType: { catalogueVersionId: versionId, code },
      units: Array.from({ length: units }, (_, at) => unitOf(typed, at)),
    };
    const { id } = await answerOf(api.POST('/api/v1/registry/onboarding-cases', { body }));
    await renew(organisationId);
    await navigate({ to: '/onboarding/$caseId', params: { caseId: id } });
  };
  return (
    <DeedForm
      does={t('takeIn')}
      check={(typed) => [
        ...(typed.reference ? [] : [{ field: 'reference', text: t('referenceMissing') }]),
        ...(typed.serviceName ? [] : [{ field: 'serviceName', text: t('serviceMissing') }]),
        ...(typed.startsOn ? [] : [{ field: 'startsOn', text: t('dayMissing') }]),
        ...(typed.contact ? [] : [{ field: 'contact', text: t('ownerMissing') }]),
        ...Array.from({ length: units }, (_, at) => at)
          .filter((at) => !typed[`amount ${at}`])
          .map((at) => ({ field: `amount-${at}`, text: t('capacityMissing', { number: at + 1 }) })),
      ]}
      carryOut={apply}
    >
      <TextField id="reference" name="reference" label={t('reference')} hint={t('referenceHint')} maxLength={100} />
      <SelectField
        label={t('serviceType')}
        value={code}
        onChange={({ target }) => setCode(target.value)}
        choices={types.map(({ code: one, names }) => [one, `${one} – ${title(names, one)}`])}
      />
      <TextField id="serviceName" name="serviceName" label={t('serviceName')} />
      <TextField id="startsOn" name="startsOn" type="date" label={t('startsOn')} min={todayHere()} />
      <TextField
        key={session.data?.person.name}
        id="contact"
        name="contact"
        label={t('owner')}
        hint={t('ownerHint')}
        defaultValue={session.data?.person.name}
      />
      {Array.from({ length: units }, (_, at) => (
        <fieldset key={at}>
          <legend>{t('unitNumber', { number: at + 1 })}</legend>
          <SelectField
            name={`form ${at}`}
            label={t('form')}
            choices={(type?.forms ?? (Object.keys(FORMS) as Form[])).map((form) => [form, t(FORMS[form])])}
          />
          <SelectField
            name={`site ${at}`}
            label={t('site')}
            choices={[
              ['', t('withoutPlace')],
              ...(sites.data?.items ?? [])
                .filter(({ closedOn }) => !closedOn)
                .map(({ id, name }) => [id, name] as const),
            ]}
          />
          <TextField id={`amount-${at}`} name={`amount ${at}`} inputMode="decimal" label={t('capacity')} />
          <SelectField
            name={`unit ${at}`}
            label={t('capacityUnit')}
            choices={[...new Set([...(type?.capacityUnits ?? []), 'fte'])].map((unit) => [unit, unit])}
          />
        </fieldset>
      ))}
      <p className="bar">
        <Button quiet onClick={() => setUnits(units + 1)}>
          {t('addUnit')}
        </Button>
        {units > 1 && (
          <Button quiet onClick={() => setUnits(units - 1)}>
            {t('removeUnit')}
          </Button>
        )}
      </p>
    </DeedForm>
  );
}

function unitOf(typed: Typed, at: number): Schema['AskedUnitDto'] {
  const siteId = typed[`site ${at}`];
  return {
    form: typed[`form ${at}`] as Form,
    ...(siteId ? { siteId } : {}),
    capacities: [{ unit: typed[`unit ${at}`]!, amount: amountOf(typed[`amount ${at}`]!) }],
  };
}
