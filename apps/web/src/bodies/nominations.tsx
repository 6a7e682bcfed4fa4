import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, DataTable, Dialog, TextArea, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { nominationsQuery, renew } from './questions.js';

type Nomination = Schema['Nomination'];

/** Who is proposed and neither chosen nor declined yet. */
export function Nominations({ body, mayKeep }: { body: Schema['WorkingBody']; mayKeep: boolean }): ReactNode {
  const t = useWords('bodies');
  const nominations = useQuery(nominationsQuery(body.id));
  const [open, setOpen] = useState<{ readonly one: Nomination; readonly does: 'choose' | 'decline' }>();
  const close = (): void => setOpen(undefined);
  return (
    <section aria-labelledby="nominations">
      <h2 id="nominations">{t('nominations')}</h2>
      <Answer to={nominations}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('noNominations')}</p>
          ) : (
            <DataTable
              caption={t('nominationsFound', { count: items.length })}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                { key: 'name', head: t('name'), names: true, cell: ({ name }) => name },
                { key: 'represents', head: t('represents'), cell: ({ represents }) => represents },
                { key: 'seat', head: t('seat'), cell: ({ seat }) => seat },
                { key: 'by', head: t('nominatedBy'), cell: ({ nominatedBy }) => nominatedBy },
                ...(mayKeep
                  ? [
                      {
                        key: 'deeds',
                        head: t('deeds'),
                        cell: (one: Nomination) => (
                          <div className="moves">
                            <Button
                              quiet
                              aria-label={t('chooseNamed', { name: one.name })}
                              onClick={() => setOpen({ one, does: 'choose' })}
                            >
                              {t('choose')}
                            </Button>
                            <Button
                              quiet
                              aria-label={t('declineNamed', { name: one.name })}
                              onClick={() => setOpen({ one, does: 'decline' })}
                            >
                              {t('decline')}
                            </Button>
                          </div>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Answer>
      <Dialog
        title={open ? t(open.does === 'choose' ? 'chooseNamed' : 'declineNamed', { name: open.one.name }) : ''}
        isOpen={open !== undefined}
        onClose={close}
      >
        {open?.does === 'choose' && <Choose body={body} one={open.one} onDone={close} />}
        {open?.does === 'decline' && <Decline body={body} one={open.one} onDone={close} />}
        <Button quiet onClick={close}>
          {t('cancel')}
        </Button>
      </Dialog>
    </section>
  );
}

interface Settling {
  readonly body: Schema['WorkingBody'];
  readonly one: Nomination;
  readonly onDone: () => void;
}

const paramsOf = ({ body, one }: Settling) => ({
  path: { bodyId: body.id, nominationId: one.id },
  header: { 'If-Match': `"${one.version}"` },
});

function Choose(of: Settling): ReactNode {
  const t = useWords('bodies');
  return (
    <DeedForm
      does={t('choose')}
      check={({ from }) => (from ? [] : [{ field: 'choose-from', text: t('dayMissing') }])}
      carryOut={async ({ from = '', until }) => {
        const body = { from, ...(until ? { until } : {}) };
        await answerOf(
          api.POST('/api/v1/planning/bodies/{bodyId}/nominations/{nominationId}/choice', {
            ...{ params: paramsOf(of), body },
          }),
        );
        await renew(of.body.id);
        of.onDone();
      }}
    >
      <TextField
        id="choose-from"
        name="from"
        type="date"
        label={t('sitsFrom')}
        defaultValue={new Date().toISOString().slice(0, 10)}
      />
      <TextField name="until" type="date" label={t('sitsUntil')} hint={t('sitsUntilHint')} />
    </DeedForm>
  );
}

function Decline(of: Settling): ReactNode {
  const t = useWords('bodies');
  return (
    <DeedForm
      does={t('decline')}
      check={({ reason }) => (reason ? [] : [{ field: 'decline-reason', text: t('reasonMissing') }])}
      carryOut={async ({ reason = '' }) => {
        await answerOf(
          api.POST('/api/v1/planning/bodies/{bodyId}/nominations/{nominationId}/refusal', {
            ...{ params: paramsOf(of), body: { reason } },
          }),
        );
        await renew(of.body.id);
        of.onDone();
      }}
    >
      <TextArea id="decline-reason" name="reason" label={t('reason')} hint={t('reasonHint')} maxLength={2000} />
    </DeedForm>
  );
}
