import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Button, DataTable, Dialog, formatDay, TextField, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useIs, useMay } from '../frame/may.js';
import { State } from '../frame/state.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { grantOf, GrantFields, grantMistakes } from './grant-fields.js';
import { grantsQuery, renewPerson } from './questions.js';
import { ROLES } from './roles.js';

type Grant = Schema['Grant'];

/** What somebody was given, also what no longer holds: by whom and until when. */
export function Grants({ person: { id, name } }: { person: Schema['ShownPerson'] }): ReactNode {
  const t = useWords('people');
  const locale = useLocale();
  const may = useMay();
  // The register is the authority's own: an operator does not read it.
  const reads = useIs()('registry-administrator', 'auditor');
  const grants = useQuery(grantsQuery(id));
  const [taken, setTaken] = useState<Grant>();
  const today = new Date().toISOString().slice(0, 10);
  const standing = ({ withdrawnAt, until, reason }: Grant): ReactNode => {
    if (withdrawnAt !== null) return <State tone="bad">{t('withdrawnFor', { reason: reason ?? '' })}</State>;
    return until !== null && until < today ? (
      <State tone="bad">{t('expired')}</State>
    ) : (
      <State tone="good">{t('holds')}</State>
    );
  };
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">{t('roles')}</h2>
      <Answer to={grants}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">{t('noRoles')}</p>
          ) : (
            <DataTable
              caption={t('rolesFound', { count: items.length })}
              rows={items}
              keyOf={(one) => one.id}
              columns={[
                { key: 'role', head: t('role'), names: true, cell: ({ role }) => t(ROLES[role][0]) },
                {
                  key: 'where',
                  head: t('authority'),
                  cell: ({ authority, territory, organisationId }) => (
                    <>
                      {authority || t('installation')}
                      {territory && <span className="soft"> {`${territory.level} ${territory.code}`}</span>}
                      {organisationId && (
                        <>
                          {', '}
                          {reads ? (
                            <Link to="/organisations/$organisationId" params={{ organisationId }}>
                              {t('oneOrganisation')}
                            </Link>
                          ) : (
                            `${t('oneOrganisation')} (${organisationId})`
                          )}
                        </>
                      )}
                    </>
                  ),
                },
                { key: 'from', head: t('from'), cell: ({ from }) => formatDay(from, locale) },
                { key: 'until', head: t('lastDay'), cell: ({ until }) => (until ? formatDay(until, locale) : '–') },
                { key: 'status', head: t('status'), cell: standing },
                ...(may('access_withdrawGrant')
                  ? [
                      {
                        key: 'withdraw',
                        head: t('change'),
                        cell: (one: Grant) =>
                          one.withdrawnAt === null && (
                            <Button
                              quiet
                              aria-label={`${t('withdraw')}: ${t(ROLES[one.role][0])}`}
                              onClick={() => setTaken(one)}
                            >
                              {t('withdraw')}
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
      {may('access_giveGrant') && (
        <details>
          <summary>{t('giveRole')}</summary>
          <div className="narrow">
            <DeedForm
              does={t('giveRole')}
              quiet
              check={(typed) => grantMistakes(typed, t)}
              carryOut={async (typed) => {
                await answerOf(api.POST('/api/v1/access/grants', { body: { personId: id, ...grantOf(typed) } }));
                await renewPerson(id);
              }}
            >
              <GrantFields />
            </DeedForm>
          </div>
        </details>
      )}
      <Dialog title={t('withdrawRole')} isOpen={taken !== undefined} onClose={() => setTaken(undefined)}>
        {taken && (
          <DeedForm
            does={t('withdrawRole')}
            check={({ reason }) => (reason ? [] : [{ field: 'withdraw-reason', text: t('reasonMissing') }])}
            carryOut={async ({ reason }) => {
              const params = { path: { id: taken.id }, header: { 'If-Match': `"${taken.version}"` } };
              await answerOf(api.POST('/api/v1/access/grants/{id}/withdraw', { params, body: { reason: reason! } }));
              await renewPerson(id);
              setTaken(undefined);
            }}
          >
            <p>{t('withdrawMeans', { name, role: t(ROLES[taken.role][0]) })}</p>
            <TextField id="withdraw-reason" name="reason" label={t('reason')} hint={t('reasonHint')} />
          </DeedForm>
        )}
      </Dialog>
    </section>
  );
}
