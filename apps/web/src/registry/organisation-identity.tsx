import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { DataTable, Facts, formatDay, formatInstant, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { useIs, useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { legalTypeOf } from './applicant.js';
import { ChangeOrganisation } from './change-organisation.js';
import { OrganisationPage } from './organisation.js';
import { organisationsQuery, verificationsQuery } from './questions.js';
import { CHECKS, STANDINGS } from './states.js';
import { StatutoryPersons } from './statutory-persons.js';

/** Who it is, by which numbers and names it is known, and who acts for it. */
export function OrganisationIdentity(): ReactNode {
  const is = useIs();
  const may = useMay();
  return (
    <OrganisationPage part="identity">
      {(found) => (
        <>
          <Identity of={found} />
          {may('registry_changeOrganisation') && <ChangeOrganisation of={found} />}
          {is('registry-administrator', 'auditor') && <StatutoryPersons organisationId={found.id} />}
          {is('registry-administrator', 'approver', 'auditor') && <Checked organisationId={found.id} />}
        </>
      )}
    </OrganisationPage>
  );
}

function Identity({ of: one }: { of: Schema['OrganisationInFull'] }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const parent = useQuery(organisationsQuery(one.parentId ? [one.parentId] : []));
  return (
    <>
      <Facts
        of={[
          [t('name'), one.name],
          [t('identifier'), `${one.scheme} ${one.identifier}`],
          [t('legalType'), legalTypeOf(one, t)],
          [t('iban'), one.iban ?? t('notToldYet')],
          one.parentId ? [t('partOf'), parent.data?.items[0]?.name ?? '…'] : undefined,
        ]}
      />
      {one.identifiers.length > 0 && (
        <DataTable
          caption={t('otherIdentifiers')}
          rows={one.identifiers}
          keyOf={({ scheme, identifier }) => `${scheme} ${identifier}`}
          columns={[
            { key: 'scheme', head: t('scheme'), cell: ({ scheme }) => scheme },
            { key: 'identifier', head: t('identifier'), names: true, cell: ({ identifier }) => identifier },
            { key: 'country', head: t('country'), cell: ({ country }) => country },
          ]}
        />
      )}
      {one.names.length > 0 && (
        <DataTable
          caption={t('otherNames')}
          rows={one.names}
          keyOf={({ name, from }) => `${name} ${from}`}
          columns={[
            { key: 'name', head: t('name'), names: true, cell: ({ name }) => name },
            { key: 'from', head: t('from'), cell: ({ from }) => (from ? formatDay(from, locale) : '–') },
            { key: 'until', head: t('until'), cell: ({ until }) => (until ? formatDay(until, locale) : '–') },
          ]}
        />
      )}
    </>
  );
}

/** The newest answers of the sources, whichever application they were asked for. */
function Checked({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const made = useQuery(verificationsQuery(organisationId));
  return (
    <section aria-labelledby="checked">
      <h3 id="checked">{t('checks')}</h3>
      <Answer to={made}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">{t('neverChecked')}</p>
          ) : (
            <DataTable
              caption={t('checksCaption')}
              rows={items.slice(0, 20)}
              keyOf={({ id }) => id}
              columns={[
                { key: 'check', head: t('check'), names: true, cell: ({ check }) => t(CHECKS[check]) },
                {
                  key: 'outcome',
                  head: t('result'),
                  cell: ({ outcome }) => <State tone={STANDINGS[outcome][1]}>{t(STANDINGS[outcome][0])}</State>,
                },
                { key: 'source', head: t('lookedAt'), cell: ({ source }) => source },
                { key: 'when', head: t('date'), cell: ({ madeAt }) => formatInstant(madeAt, locale) },
              ]}
            />
          )
        }
      </Answer>
    </section>
  );
}
