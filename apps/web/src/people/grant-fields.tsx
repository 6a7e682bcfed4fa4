import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { SelectField, TextField, type Mistake } from '@levada/ui';
import type { Typed } from '../frame/deed-form.js';
import type { Role } from '../frame/menu.js';
import { useWords, type Say } from '../languages/words.js';
import { authoritiesQuery } from './questions.js';
import { ROLES } from './roles.js';

const OF_PROVIDERS: readonly string[] = ['provider-editor', 'provider-certifier'];
const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** A role, where it holds and for how long. */
export function GrantFields(): ReactNode {
  const t = useWords('people');
  const [role, setRole] = useState<Role>('funding-officer');
  const authorities = useQuery(authoritiesQuery);
  return (
    <>
      <SelectField
        name="role"
        label={t('role')}
        hint={t(ROLES[role][1])}
        value={role}
        onChange={({ target }) => setRole(target.value as Role)}
        choices={Object.entries(ROLES).map(([value, [name]]) => [value, t(name)] as const)}
      />
      {role !== 'operator' && (
        <SelectField
          name="authority"
          label={t('authority')}
          choices={(authorities.data?.items ?? []).map(({ slug, name }) => [slug, name] as const)}
        />
      )}
      {OF_PROVIDERS.includes(role) && (
        <TextField
          id="grant-organisation"
          name="organisation"
          label={t('ofOrganisation')}
          hint={t('ofOrganisationHint')}
        />
      )}
      <TextField name="until" type="date" label={t('lastDay')} hint={t('lastDayHint')} />
    </>
  );
}

export function grantMistakes({ role, organisation }: Typed, t: Say<'people'>): readonly Mistake[] {
  if (!OF_PROVIDERS.includes(role ?? '') || ID.test(organisation ?? '')) return [];
  return [{ field: 'grant-organisation', text: t('organisationMissing') }];
}

/** The organisation by its id, or by its address in the register, in which the id stands. */
export function grantOf({ role, authority, organisation, until }: Typed): Omit<Schema['GiveGrantBody'], 'personId'> {
  const organisationId = ID.exec(organisation ?? '')?.[0].toLowerCase();
  return {
    role: role as Role,
    ...(authority ? { authority } : {}),
    ...(organisationId ? { organisationId } : {}),
    ...(until ? { until } : {}),
  };
}
