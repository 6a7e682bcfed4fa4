import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { Button, DataTable, Dialog, formatDay, TextField, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { renew, statutoryPersonsQuery } from './questions.js';

type Person = Schema['StatutoryPerson'];

/** Who acts for an organisation. Only who keeps the register, and who audits it, sees them. */
export function StatutoryPersons({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const may = useMay();
  const [erased, setErased] = useState<Person>();
  const persons = useQuery(statutoryPersonsQuery(organisationId));
  return (
    <section aria-labelledby="statutory">
      <h3 id="statutory">{t('statutoryBody')}</h3>
      <Answer to={persons}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">{t('statutoryNone')}</p>
          ) : (
            <DataTable
              caption={t('statutoryFound', { count: items.length })}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                { key: 'name', head: t('personName'), names: true, cell: ({ name }) => name ?? t('erased') },
                { key: 'function', head: t('office'), cell: (one) => one.function ?? '–' },
                { key: 'born', head: t('born'), cell: ({ bornOn }) => (bornOn ? formatDay(bornOn, locale) : '–') },
                { key: 'from', head: t('from'), cell: ({ from }) => (from ? formatDay(from, locale) : '–') },
                { key: 'until', head: t('until'), cell: ({ until }) => (until ? formatDay(until, locale) : '–') },
                ...(may('registry_eraseStatutoryPerson')
                  ? [
                      {
                        key: 'erase',
                        head: t('change'),
                        cell: (one: Person) =>
                          one.erasedAt === null && (
                            <Button quiet aria-label={`${t('erase')}: ${one.name}`} onClick={() => setErased(one)}>
                              {t('erase')}
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
      {may('registry_enterStatutoryPerson') && <EnterPerson organisationId={organisationId} />}
      <Dialog title={t('erase')} isOpen={erased !== undefined} onClose={() => setErased(undefined)}>
        {erased && <Erase person={erased} done={() => setErased(undefined)} />}
      </Dialog>
    </section>
  );
}

function EnterPerson({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const [entered, setEntered] = useState(0);
  const enter = async (typed: Typed): Promise<void> => {
    const { name, ...rest } = typed;
    const body = { name: name!, ...Object.fromEntries(Object.entries(rest).filter(([, text]) => text)) };
    await answerOf(
      api.POST('/api/v1/registry/organisations/{organisationId}/statutory-persons', {
        params: { path: { organisationId } },
        body: body as Schema['StatutoryPersonDto'],
      }),
    );
    await renew(organisationId);
    setEntered(entered + 1);
  };
  return (
    <details>
      <summary>{t('enterPerson')}</summary>
      {/* Empty again for the next one. */}
      <div className="narrow" key={entered}>
        <DeedForm
          does={t('enterPerson')}
          quiet
          check={({ name, function: office }) => [
            ...(name ? [] : [{ field: 'statutory-name', text: t('nameMissing') }]),
            ...(office ? [] : [{ field: 'statutory-office', text: t('officeMissing') }]),
          ]}
          carryOut={enter}
        >
          <TextField id="statutory-name" name="name" label={t('personName')} />
          <TextField id="statutory-office" name="function" label={t('office')} />
          <TextField name="bornOn" type="date" label={t('born')} />
          <TextField name="from" type="date" label={t('from')} />
          <TextField name="until" type="date" label={t('until')} />
        </DeedForm>
      </div>
    </details>
  );
}

function Erase({ person, done }: { person: Person; done: () => void }): ReactNode {
  const t = useWords('registry');
  return (
    <>
      <p>{t('eraseMeans', { name: person.name ?? '' })}</p>
      <DeedForm
        does={t('erase')}
        check={({ reason }) => (reason ? [] : [{ field: 'erase-reason', text: t('reasonMissing') }])}
        carryOut={async ({ reason }) => {
          const { id, organisationId, version } = person;
          await answerOf(
            api.POST('/api/v1/registry/organisations/{organisationId}/statutory-persons/{id}/erasure', {
              params: { path: { id, organisationId }, header: { 'If-Match': `"${version}"` } },
              body: { reason: reason! },
            }),
          );
          await renew(organisationId);
          done();
        }}
      >
        <TextField id="erase-reason" name="reason" label={t('reason')} hint={t('eraseHint')} />
      </DeedForm>
    </>
  );
}
