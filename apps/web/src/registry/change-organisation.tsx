import type { ReactNode } from 'react';
import type { Schema } from '@levada/api-client';
import { SelectField, TextField } from '@levada/ui';
import { answerOf, api, Refused, Unknown } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { organisationQuery, renew } from './questions.js';

const FIELDS = ['name', 'legalType', 'legalForm', 'iban'] as const;

/** What changed is sent, with its reason. Where somebody was quicker, what stands now is said beside what was typed. */
export function ChangeOrganisation({ of: one }: { of: Schema['OrganisationInFull'] }): ReactNode {
  const t = useWords('registry');
  const names = { name: t('name'), legalType: t('legalType'), legalForm: t('legalForm'), iban: t('iban') };
  const change = async (typed: Typed): Promise<void> => {
    const { id, version } = one;
    const changed = FIELDS.filter((field) => (typed[field] ?? '') !== (one[field] ?? ''));
    if (changed.length === 0) throw new Unknown(t('nothingChanged'));
    const body = { ...Object.fromEntries(changed.map((field) => [field, typed[field] ?? ''])), reason: typed.reason! };
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
    await answerOf(api.PATCH('/api/v1/registry/organisations/{id}', { params, body })).catch(async (error: unknown) => {
      if (!(error instanceof Refused && error.status === 412)) throw error;
      const now = await queries.fetchQuery({ ...organisationQuery(id), staleTime: 0 });
      const theirs = FIELDS.filter((field) => (now[field] ?? '') !== (one[field] ?? ''));
      if (theirs.length === 0) throw error;
      throw new Unknown(
        t('changedByOthers', { what: theirs.map((field) => `${names[field]}: ${now[field] ?? '–'}`).join('; ') }),
      );
    });
    await renew(id);
  };
  return (
    <details>
      <summary>{t('changeOrganisation')}</summary>
      <div className="narrow">
        <DeedForm
          does={t('saveChange')}
          check={({ name, reason }) => [
            ...(name ? [] : [{ field: 'org-name', text: t('nameMissing') }]),
            ...(reason ? [] : [{ field: 'org-reason', text: t('reasonMissing') }]),
          ]}
          carryOut={change}
        >
          <TextField id="org-name" name="name" label={names.name} defaultValue={one.name} />
          <SelectField
            name="legalType"
            label={names.legalType}
            defaultValue={one.legalType ?? ''}
            choices={[
              ['', t('notToldYet')],
              ['public', t('legalPublic')],
              ['private', t('legalPrivate')],
              ['ngo', t('legalNgo')],
            ]}
          />
          <TextField name="legalForm" label={names.legalForm} defaultValue={one.legalForm ?? ''} />
          <TextField name="iban" label={names.iban} defaultValue={one.iban ?? ''} />
          <TextField id="org-reason" name="reason" label={t('reason')} hint={t('reasonHint')} />
        </DeedForm>
      </div>
    </details>
  );
}
