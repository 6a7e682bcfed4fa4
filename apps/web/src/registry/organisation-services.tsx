import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { DataTable, formatDay, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords, type Say } from '../languages/words.js';
import { OrganisationPage } from './organisation.js';
import { capacitiesQuery, registrationsQuery, servicesQuery, sitesQuery } from './questions.js';
import { RegistrationDeeds } from './registration-deeds.js';
import { FORMS } from './states.js';

type Registration = Schema['ListedRegistration'];
type Capacity = Schema['Capacity'];

export const REGISTRATION_STATUSES = {
  registered: ['caseRegistered', 'good'],
  suspended: ['suspended', 'part'],
  ended: ['ended', 'bad'],
} as const;
const SERVICE_STATUSES = {
  recorded: ['recorded', ''],
  active: ['active', 'good'],
  suspended: ['suspended', 'part'],
  ended: ['ended', 'bad'],
} as const;
const BASES: Readonly<Record<Capacity['basis'], Parameters<Say<'registry'>>[0]>> = {
  registered: 'basisRegistered',
  actual: 'basisActual',
  funded: 'basisFunded',
  occupied: 'basisOccupied',
};

/** Each service with its registrations, and how many places each had when: never added up, for one unit is not another. */
export function OrganisationServices(): ReactNode {
  return <OrganisationPage part="services">{({ id }) => <Services organisationId={id} />}</OrganisationPage>;
}

function Services({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const services = useQuery(servicesQuery(organisationId));
  const registrations = useQuery(registrationsQuery(organisationId));
  const capacities = useQuery(capacitiesQuery(organisationId));
  return (
    <Answer to={services}>
      {({ items }) =>
        items.length === 0 ? (
          <p role="status">{t('noServices')}</p>
        ) : (
          items.map((service) => {
            const [sentence, tone] = SERVICE_STATUSES[service.status];
            return (
              <section key={service.id} aria-labelledby={service.id}>
                <h3 id={service.id}>{service.name}</h3>
                <p>
                  <State tone={tone}>{t(sentence)}</State>
                  {service.serviceType && <span className="soft"> – {service.serviceType.code}</span>}
                </p>
                <Answer to={registrations}>
                  {({ items: all }) => (
                    <Registrations
                      organisationId={organisationId}
                      rows={all.filter(({ serviceId }) => serviceId === service.id)}
                      capacities={capacities.data?.items ?? []}
                    />
                  )}
                </Answer>
              </section>
            );
          })
        )
      }
    </Answer>
  );
}

function Registrations({
  organisationId,
  rows,
  capacities,
}: {
  organisationId: string;
  rows: readonly Registration[];
  capacities: readonly Capacity[];
}): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const may = useMay();
  const sites = useQuery(sitesQuery(organisationId));
  if (rows.length === 0) return <p>{t('noRegistrations')}</p>;
  const siteName = (id: string | null): string =>
    id === null ? t('withoutPlace') : (sites.data?.items.find((site) => site.id === id)?.name ?? '–');
  const own = capacities.filter(({ registrationId }) => rows.some(({ id }) => id === registrationId));
  const numberOf = (registrationId: string): string => {
    const one = rows.find(({ id }) => id === registrationId);
    return one ? `${one.number}, ${t(FORMS[one.form])}, ${siteName(one.siteId)}` : '–';
  };
  return (
    <>
      <DataTable
        caption={t('registrations', { count: rows.length })}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { key: 'number', head: t('number'), names: true, cell: ({ number }) => number },
          { key: 'form', head: t('form'), cell: ({ form }) => t(FORMS[form]) },
          { key: 'site', head: t('site'), cell: ({ siteId }) => siteName(siteId) },
          { key: 'from', head: t('from'), cell: ({ validFrom }) => formatDay(validFrom, locale) },
          {
            key: 'until',
            head: t('until'),
            cell: ({ validUntil }) => (validUntil ? formatDay(validUntil, locale) : t('noEnd')),
          },
          {
            key: 'status',
            head: t('status'),
            cell: ({ status }) => (
              <State tone={REGISTRATION_STATUSES[status][1]}>{t(REGISTRATION_STATUSES[status][0])}</State>
            ),
          },
        ]}
      />
      {own.length > 0 && (
        <DataTable
          caption={t('capacitiesOverTime')}
          rows={own}
          keyOf={({ id }) => id}
          columns={[
            { key: 'of', head: t('registration'), names: true, cell: ({ registrationId }) => numberOf(registrationId) },
            { key: 'basis', head: t('basis'), cell: ({ basis }) => t(BASES[basis]) },
            { key: 'amount', head: t('capacity'), numeric: true, cell: ({ amount, unit }) => `${amount} ${unit}` },
            { key: 'from', head: t('from'), cell: ({ from }) => formatDay(from, locale) },
            { key: 'until', head: t('until'), cell: ({ until }) => (until ? formatDay(until, locale) : t('noEnd')) },
            { key: 'reason', head: t('reason'), cell: ({ reason }) => reason || '–' },
          ]}
        />
      )}
      {may('registry_suspendRegistration') &&
        rows
          .filter(({ status }) => status !== 'ended')
          .map((one) => <RegistrationDeeds key={one.id} of={one} named={numberOf(one.id)} />)}
    </>
  );
}
