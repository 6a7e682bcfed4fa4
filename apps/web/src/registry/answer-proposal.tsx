import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { DataTable, TextField } from '@levada/ui';
import { State } from '../frame/state.js';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { fieldName } from './organisation-proposals.js';
import { renew } from './questions.js';

/** What was found, what is proposed and what stands now, side by side; all of it or some of it is taken over. */
export function AnswerProposal({ proposal: { id, organisationId } }: { proposal: Schema['Proposal'] }): ReactNode {
  const t = useWords('registry');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const proposal = useQuery({
    queryKey: ['change-proposal', id, organisationId],
    queryFn: () => answerOf(api.GET('/api/v1/registry/proposals/{id}', { params: { path: { id } } })),
  });
  return (
    <Answer to={proposal}>
      {({ changes, now, version }) => {
        const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
        const standing = (field: string) => now.find((one) => one.field === field);
        const toggle = (field: string): void => {
          const next = new Set(left);
          if (!next.delete(field)) next.add(field);
          setLeft(next);
        };
        const fields = changes.map(({ field }) => field).filter((field) => !left.has(field));
        return (
          <>
            <DataTable
              caption={t('changesProposed')}
              rows={changes}
              keyOf={({ field }) => field}
              columns={[
                {
                  key: 'take',
                  head: t('takeOver'),
                  cell: ({ field }) => (
                    <label className="mark-row">
                      <input type="checkbox" checked={!left.has(field)} onChange={() => toggle(field)} />
                      <span className="unseen">{`${t('takeOver')}: ${fieldName(field, t)}`}</span>
                    </label>
                  ),
                },
                { key: 'field', head: t('field'), names: true, cell: ({ field }) => fieldName(field, t) },
                { key: 'from', head: t('found'), cell: ({ from }) => from || '–' },
                { key: 'to', head: t('proposedValue'), cell: ({ to }) => <strong>{to || '–'}</strong> },
                {
                  key: 'now',
                  head: t('standsNow'),
                  cell: ({ field }) => (
                    <>
                      {standing(field)?.value || '–'}{' '}
                      {standing(field)?.isStale && <State tone="part">{t('changedSinceProposed')}</State>}
                    </>
                  ),
                },
              ]}
            />
            <div className="narrow">
              <DeedForm
                does={t(left.size > 0 ? 'acceptSome' : 'acceptAll')}
                check={({ reason }) => [
                  ...(fields.length === 0 ? [{ text: t('nothingToTake') }] : []),
                  ...(left.size > 0 && !reason ? [{ field: `accept-${id}`, text: t('reasonMissing') }] : []),
                ]}
                carryOut={async ({ reason }) => {
                  const body = { ...(left.size > 0 ? { fields } : {}), ...(reason ? { reason } : {}) };
                  await answerOf(api.POST('/api/v1/registry/proposals/{id}/acceptance', { params, body }));
                  await renew(organisationId);
                }}
              >
                <TextField
                  id={`accept-${id}`}
                  name="reason"
                  label={t('answer')}
                  hint={left.size > 0 ? t('partlyHint') : t('optional')}
                />
              </DeedForm>
              <details>
                <summary>{t('refuseProposal')}</summary>
                <DeedForm
                  does={t('refuseProposal')}
                  quiet
                  check={({ reason }) => (reason ? [] : [{ field: `refuse-${id}`, text: t('reasonMissing') }])}
                  carryOut={async ({ reason }) => {
                    await answerOf(
                      api.POST('/api/v1/registry/proposals/{id}/refusal', { params, body: { reason: reason! } }),
                    );
                    await renew(organisationId);
                  }}
                >
                  <TextField id={`refuse-${id}`} name="reason" label={t('reason')} hint={t('providerReadsIt')} />
                </DeedForm>
              </details>
            </div>
          </>
        );
      }}
    </Answer>
  );
}
