import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { SelectField, TextArea, TextField } from '@levada/ui';
import { answerOf, api, Unknown } from '../api.js';
import { DeedForm, type KeyOf, type Typed } from '../frame/deed-form.js';
import { useWords, type Say } from '../languages/words.js';
import { renew, servicesQuery, sitesQuery } from './questions.js';

type Noun = Schema['ProposeChangeDto']['noun'];

/** What can be proposed to be changed, and how it stands. */
interface Proposable {
  readonly noun: Noun;
  readonly id: string;
  readonly name: string;
  readonly fields: readonly (readonly [field: string, stands: string])[];
}

/** People of a provider do not change the register: they propose, and the office answers. */
export function ProposeChange({ of: organisation }: { of: Schema['OrganisationInFull'] }): ReactNode {
  const t = useWords('registry');
  const sites = useQuery(sitesQuery(organisation.id));
  const services = useQuery(servicesQuery(organisation.id));
  const [chosen, setChosen] = useState(organisation.id);
  const [sent, setSent] = useState(0);
  const all: readonly Proposable[] = [
    ofOrganisation(organisation),
    ...(sites.data?.items ?? []).filter(({ closedOn }) => closedOn === null).map(ofSite),
    ...(services.data?.items ?? []).filter(({ status }) => status !== 'ended').map(ofService),
  ];
  const one = all.find(({ id }) => id === chosen) ?? all[0]!;
  const propose = async ({ reason = '', ...typed }: Typed, keyOf: KeyOf): Promise<void> => {
    const fields = Object.fromEntries(
      one.fields.flatMap(([field, stands]) => ((typed[field] ?? '') === stands ? [] : [[field, typed[field] ?? '']])),
    );
    if (Object.keys(fields).length === 0) throw new Unknown(t('nothingChanged'));
    const body = { noun: one.noun, nounId: one.id, fields, reason };
    const header = { 'Idempotency-Key': keyOf('propose', body) };
    await answerOf(api.POST('/api/v1/registry/proposals', { params: { header }, body }));
    await renew(organisation.id);
    setSent(sent + 1);
  };
  return (
    <details>
      <summary>{t('proposeChange')}</summary>
      <p className="hint">{t('proposeChangeMeans')}</p>
      {sent > 0 && <p role="status">{t('proposed')}</p>}
      <div className="narrow">
        <SelectField
          label={t('whatToChange')}
          value={one.id}
          choices={all.map(({ id, noun, name }) => [id, `${t(NOUNS[noun])}: ${name}`] as const)}
          onChange={({ target }) => setChosen(target.value)}
        />
        {/* Another noun, or the next proposal, begins with what stands in the register. */}
        <DeedForm
          key={`${one.id} ${sent}`}
          does={t('propose')}
          check={({ reason }) => (reason ? [] : [{ field: 'proposal-reason', text: t('reasonMissing') }])}
          carryOut={propose}
        >
          {one.fields.map(([field, stands]) => (
            <Box key={field} field={field} stands={stands} t={t} />
          ))}
          <TextArea id="proposal-reason" name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={2000} />
        </DeedForm>
      </div>
    </details>
  );
}

function Box({ field, stands, t }: { field: string; stands: string; t: Say<'registry'> }): ReactNode {
  const label = t(LABELS[field]!);
  if (field === 'description') return <TextArea name={field} label={label} defaultValue={stands} rows={4} />;
  if (field !== 'legalType') return <TextField name={field} label={label} defaultValue={stands} />;
  return (
    <SelectField
      name={field}
      label={label}
      defaultValue={stands}
      choices={[
        ['', t('notToldYet')],
        ['public', t('legalPublic')],
        ['private', t('legalPrivate')],
        ['ngo', t('legalNgo')],
      ]}
    />
  );
}

const NOUNS = { organisation: 'organisation', site: 'site', service: 'service' } as const;
const LABELS: Readonly<Record<string, Parameters<Say<'registry'>>[0]>> = {
  ...{ name: 'name', legalType: 'legalType', legalForm: 'legalForm', iban: 'iban' },
  ...{ street: 'street', postalCode: 'postalCode', municipality: 'municipality' },
  ...{ email: 'ownEmail', website: 'ownWebsite', description: 'ownDescription' },
};

function ofOrganisation({ id, name, legalType, legalForm, iban }: Schema['OrganisationInFull']): Proposable {
  const fields = { name, legalType, legalForm, iban };
  return { noun: 'organisation', id, name, fields: standing(fields) };
}

function ofSite({ id, name, street, postalCode, municipality }: Schema['Site']): Proposable {
  return { noun: 'site', id, name, fields: standing({ name, street, postalCode, municipality }) };
}

function ofService({ id, name, details }: Schema['Service']): Proposable {
  const { email, website, description } = details as Record<string, string | undefined>;
  return { noun: 'service', id, name, fields: standing({ name, email, website, description }) };
}

const standing = (fields: Readonly<Record<string, string | null | undefined>>) =>
  Object.entries(fields).map(([field, stands]) => [field, stands ?? ''] as const);
