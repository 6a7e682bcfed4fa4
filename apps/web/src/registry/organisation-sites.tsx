import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { Button, DataTable, Dialog, formatDay, TextField, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { answerOf, api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { todayHere } from './days.js';
import { OrganisationPage } from './organisation.js';
import { renew, sitesQuery } from './questions.js';

type Site = Schema['Site'];

/** Where services are given. The address of a confidential place is told to those who need it, and to nobody else. */
export function OrganisationSites(): ReactNode {
  return <OrganisationPage part="sites">{({ id }) => <Sites organisationId={id} />}</OrganisationPage>;
}

function Sites({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const may = useMay();
  const sites = useQuery(sitesQuery(organisationId));
  const [closing, setClosing] = useState<Site>();
  return (
    <>
      <Answer to={sites}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">{t('noSites')}</p>
          ) : (
            <DataTable
              caption={t('sitesFound', { count: items.length })}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                { key: 'name', head: t('name'), names: true, cell: ({ name }) => name },
                {
                  key: 'address',
                  head: t('address'),
                  cell: (site) =>
                    site.isHidden ? (
                      <State tone="part">{t('addressHidden')}</State>
                    ) : (
                      <>
                        {addressOf(site)} {site.isConfidential && <State tone="part">{t('confidential')}</State>}
                      </>
                    ),
                },
                {
                  key: 'status',
                  head: t('status'),
                  cell: ({ closedOn }) =>
                    closedOn ? (
                      <State tone="bad">{t('closedOn', { day: formatDay(closedOn, locale) })}</State>
                    ) : (
                      <State tone="good">{t('inUse')}</State>
                    ),
                },
                ...(may('registry_closeSite')
                  ? [
                      {
                        key: 'close',
                        head: t('change'),
                        cell: (site: Site) =>
                          !site.closedOn && (
                            <Button
                              quiet
                              aria-label={`${t('closeSite')}: ${site.name}`}
                              onClick={() => setClosing(site)}
                            >
                              {t('closeSite')}
                            </Button>
                          ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Answer>
      {may('registry_openSite') && <OpenSite organisationId={organisationId} />}
      <Dialog title={t('closeSite')} isOpen={closing !== undefined} onClose={() => setClosing(undefined)}>
        {closing && <CloseSite site={closing} done={() => setClosing(undefined)} />}
      </Dialog>
    </>
  );
}

function addressOf({ street, postalCode, municipality, country }: Site): string {
  return [street, [postalCode, municipality].filter(Boolean).join(' '), country].filter(Boolean).join(', ') || '–';
}

function CloseSite({ site: { id, organisationId, name, version }, done }: { site: Site; done: () => void }): ReactNode {
  const t = useWords('registry');
  return (
    <DeedForm
      does={t('closeSite')}
      check={({ on, reason }) => [
        ...(on ? [] : [{ field: 'close-on', text: t('dayMissing') }]),
        ...(reason ? [] : [{ field: 'close-reason', text: t('reasonMissing') }]),
      ]}
      carryOut={async ({ on, reason }) => {
        const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
        await answerOf(api.POST('/api/v1/registry/sites/{id}/closure', { params, body: { on: on!, reason: reason! } }));
        await renew(organisationId ?? id);
        done();
      }}
    >
      <p>{t('closeSiteMeans', { name })}</p>
      <TextField id="close-on" name="on" type="date" label={t('from')} defaultValue={todayHere()} />
      <TextField id="close-reason" name="reason" label={t('reason')} hint={t('reasonHint')} />
    </DeedForm>
  );
}

function OpenSite({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const [opened, setOpened] = useState(0);
  const open = async ({ isConfidential, ...typed }: Typed): Promise<void> => {
    const told = Object.fromEntries(Object.entries(typed).filter(([, text]) => text));
    const body = { organisationId, ...told, isConfidential: isConfidential === 'on' } as Schema['OpenSiteDto'];
    await answerOf(api.POST('/api/v1/registry/sites', { body }));
    await renew(organisationId);
    setOpened(opened + 1);
  };
  return (
    <details>
      <summary>{t('openSite')}</summary>
      {/* Empty again for the next one. */}
      <div className="narrow" key={opened}>
        <DeedForm
          does={t('openSite')}
          quiet
          check={({ name }) => (name ? [] : [{ field: 'site-name', text: t('nameMissing') }])}
          carryOut={open}
        >
          <TextField id="site-name" name="name" label={t('name')} />
          <TextField name="street" label={t('street')} autoComplete="off" />
          <TextField name="postalCode" label={t('postalCode')} />
          <TextField name="municipality" label={t('municipality')} />
          <TextField name="country" label={t('countryCode')} maxLength={2} pattern="[A-Z]{2}" />
          <label className="tick">
            <input type="checkbox" name="isConfidential" />
            {t('keepAddress')}
          </label>
        </DeedForm>
      </div>
    </details>
  );
}
