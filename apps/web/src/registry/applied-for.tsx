import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { DataTable, Facts, formatDay, useLocale } from '@levada/ui';
import { useWords } from '../languages/words.js';
import { useTitle } from './in-language.js';
import { serviceTypeQuery, sitesQuery } from './questions.js';
import { FORMS } from './states.js';

/** What is applied for: the service, its forms and places with the capacities of each, from when, and who is to work with it. */
export function AppliedFor({ one }: { one: Schema['OnboardingCase'] }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const title = useTitle();
  const type = useQuery(serviceTypeQuery(one.serviceType));
  const sites = useQuery(sitesQuery(one.organisationId));
  const siteName = (id: string | null): string =>
    id === null ? t('withoutPlace') : (sites.data?.items.find((site) => site.id === id)?.name ?? t('unknown'));
  const { code } = one.serviceType;
  return (
    <section aria-labelledby="applied-for">
      <h2 id="applied-for">{t('appliedFor')}</h2>
      <Facts
        of={[
          [t('service'), one.serviceName],
          [t('serviceType'), type.data ? `${code} – ${title(type.data.names, code)}` : code],
          [t('startsOn'), formatDay(one.startsOn, locale)],
          one.registrationIds.length > 0
            ? [t('renewed'), t('registrations', { count: one.registrationIds.length })]
            : undefined,
        ]}
      />
      {one.units.length > 0 && (
        <DataTable
          caption={t('unitsAsked')}
          rows={one.units}
          keyOf={({ form, siteId }) => `${form} ${siteId}`}
          columns={[
            { key: 'form', head: t('form'), names: true, cell: ({ form }) => t(FORMS[form]) },
            { key: 'site', head: t('site'), cell: ({ siteId }) => siteName(siteId) },
            {
              key: 'capacity',
              head: t('capacity'),
              cell: ({ capacities }) => capacities.map(({ unit, amount }) => `${amount} ${unit}`).join(', ') || '–',
            },
          ]}
        />
      )}
      {one.people.length > 0 && (
        <>
          <h3>{t('peopleInvited')}</h3>
          <ul>
            {one.people.map(({ email, name, role }) => (
              <li key={`${email} ${role}`}>
                {name} ({email}) – {t(role === 'provider-certifier' ? 'roleCertifier' : 'roleEditor')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
