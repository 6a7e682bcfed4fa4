import { useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { Button, DataTable, Dialog, formatInstant, SelectField, TextField, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { answerOf, api, Unknown } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { useTitle } from './in-language.js';
import { paperName } from './paper-name.js';
import { caseFilesQuery, renew } from './questions.js';

type File = Schema['File'];
type Status = Schema['OnboardingCase']['status'];
const CLOSED: readonly Status[] = ['registered', 'refusal-upheld', 'withdrawn', 'discontinued'];
/** What the door takes at most. */
const MEGABYTES = 25;

/** The papers of an application: evidence that is added, opened and, with a reason, taken away. */
export function CasePapers({
  one,
  rules,
}: {
  one: Schema['OnboardingCase'];
  rules: Schema['RegistrationRules'];
}): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const may = useMay();
  const files = useQuery(caseFilesQuery(one.id));
  const [removed, setRemoved] = useState<File>();
  const isOpen = !CLOSED.includes(one.status) && may('registry_attachCaseFile');
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t('papers')}</h2>
      <Answer to={files}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">{t('noPapers')}</p>
          ) : (
            <DataTable
              caption={t('papersFound', { count: items.length })}
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  head: t('paper'),
                  names: true,
                  cell: (file) => (file.status === 'kept' ? <PaperLink caseId={one.id} file={file} /> : file.name),
                },
                { key: 'kept', head: t('added'), cell: ({ keptAt }) => formatInstant(keptAt, locale) },
                {
                  key: 'status',
                  head: t('status'),
                  cell: (file) =>
                    file.status === 'removed' ? (
                      <State tone="bad">{t('paperRemoved', { reason: file.reason ?? '' })}</State>
                    ) : isOpen ? (
                      <Button quiet aria-label={`${t('remove')}: ${file.name}`} onClick={() => setRemoved(file)}>
                        {t('remove')}
                      </Button>
                    ) : (
                      <State tone="good">{t('paperKept')}</State>
                    ),
                },
              ]}
            />
          )
        }
      </Answer>
      {isOpen && <AddPaper one={one} rules={rules} />}
      <Dialog title={t('removePaper')} isOpen={removed !== undefined} onClose={() => setRemoved(undefined)}>
        {removed && <RemovePaper caseId={one.id} file={removed} done={() => setRemoved(undefined)} />}
      </Dialog>
    </section>
  );
}

/** The address of a paper: the browser keeps it under its name. */
export function PaperLink({ caseId, file: { id, name } }: { caseId: string; file: File }): ReactNode {
  return (
    <a className="paper" href={`/api/v1/registry/onboarding-cases/${caseId}/files/${id}/content`} download>
      {name}
    </a>
  );
}

function AddPaper({ one, rules }: { one: Schema['OnboardingCase']; rules: Schema['RegistrationRules'] }): ReactNode {
  const t = useWords('registry');
  const title = useTitle();
  const chosen = useRef<HTMLInputElement>(null);
  const add = async (item: string): Promise<void> => {
    const file = chosen.current?.files?.[0];
    if (!file) throw new Unknown(t('paperMissing'));
    const query = { name: paperName(item, file.name), mediaType: file.type || 'application/octet-stream' };
    await answerOf(
      api.POST('/api/v1/registry/onboarding-cases/{caseId}/files', {
        params: { path: { caseId: one.id }, query },
        body: file as unknown as string,
        bodySerializer: (bytes: unknown) => bytes as Blob,
        headers: { 'content-type': 'application/octet-stream' },
      }),
    );
    if (chosen.current) chosen.current.value = '';
    await renew(one.id);
  };
  return (
    <DeedForm
      does={t('addPaper')}
      quiet
      check={() => {
        const file = chosen.current?.files?.[0];
        if (!file) return [{ field: 'paper-file', text: t('paperMissing') }];
        return file.size > MEGABYTES * 1024 * 1024
          ? [{ field: 'paper-file', text: t('paperTooLarge', { megabytes: MEGABYTES }) }]
          : [];
      }}
      carryOut={({ item }) => add(item ?? '')}
    >
      <SelectField
        name="item"
        label={t('paperFor')}
        choices={[
          ['', t('paperForNothing')],
          ...rules.checklist.map(({ code, title: names }) => [code, title(names, code)] as const),
        ]}
      />
      <TextField
        id="paper-file"
        ref={chosen}
        type="file"
        label={t('paperFile')}
        hint={t('paperHint', { megabytes: MEGABYTES })}
      />
    </DeedForm>
  );
}

function RemovePaper({ caseId, file, done }: { caseId: string; file: File; done: () => void }): ReactNode {
  const t = useWords('registry');
  return (
    <>
      <p>{t('removePaperMeans', { name: file.name })}</p>
      <DeedForm
        does={t('removePaper')}
        check={({ reason }) => (reason ? [] : [{ field: 'remove-reason', text: t('reasonMissing') }])}
        carryOut={async ({ reason }) => {
          await answerOf(
            api.POST('/api/v1/registry/onboarding-cases/{caseId}/files/{id}/remove', {
              params: { path: { caseId, id: file.id }, header: { 'If-Match': `"${file.version}"` } },
              body: { reason: reason! },
            }),
          );
          await renew(caseId);
          done();
        }}
      >
        <TextField id="remove-reason" name="reason" label={t('reason')} hint={t('reasonHint')} />
      </DeedForm>
    </>
  );
}
