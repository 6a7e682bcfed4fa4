import { useState, type ReactNode } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button, DataTable, Dialog, formatCount, formatInstant, TextField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Refused, Unknown, Unreached } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { allOf } from '../frame/list-view.js';
import { useNames } from '../frame/person.js';
import { Answer } from '../frame/trouble.js';
import { currentLanguage } from '../languages/language.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { sessionQuery } from '../questions.js';

type File = Schema['File'];
/** Files hang on applications and on drafts of them; both doors are of one make. */
type Door = '/api/v1/funding/drafts/{draftId}/files';

const filesQuery = (of: string) =>
  queryOptions({
    queryKey: ['files', of],
    queryFn: () => allOf((query) => answerOf(api.GET(of as Door, { params: { query } as never })), {}),
  });

/** What is attached, and who may attach more; `of` is the address of the files. */
export function AttachedFiles({ of, mayAttach = false }: { of: string; mayAttach?: boolean }): ReactNode {
  const t = useWords('applications');
  const locale = useLocale();
  const nameOf = useNames();
  const session = useQuery(sessionQuery);
  const files = useQuery(filesQuery(of));
  const [removing, setRemoving] = useState<File>();
  const isMine = ({ keptBy, status }: File): boolean => keptBy === session.data?.person.id && status === 'kept';
  const attach = async (): Promise<void> => {
    const chosen = document.querySelector<HTMLInputElement>('#attachment')?.files?.[0];
    if (!chosen) throw new Unknown(t('chooseFile'));
    await attachTo(of, chosen);
    await queries.invalidateQueries({ queryKey: ['files', of] });
  };
  return (
    <>
      <Answer to={files}>
        {({ items }) =>
          items.length === 0 ? (
            <p role="status">{t('noFiles')}</p>
          ) : (
            <DataTable
              caption={t('filesFound', { count: items.length })}
              rows={items}
              keyOf={(one) => one.id}
              columns={[
                {
                  key: 'name',
                  head: t('file'),
                  names: true,
                  cell: (one) =>
                    one.status === 'kept' ? (
                      <a href={`${of}/${one.id}/content`} download={one.name}>
                        {one.name}
                      </a>
                    ) : (
                      `${one.name} (${t('fileRemoved', { reason: one.reason ?? '' })})`
                    ),
                },
                {
                  key: 'size',
                  head: t('size'),
                  numeric: true,
                  cell: ({ size }) => t('kilobytes', { size: formatCount(Math.ceil(size / 1024), locale) }),
                },
                { key: 'by', head: t('attachedBy'), cell: ({ keptBy }) => nameOf(keptBy) },
                { key: 'at', head: t('date'), cell: ({ keptAt }) => formatInstant(keptAt, locale) },
                ...(mayAttach
                  ? [
                      {
                        key: 'remove',
                        head: t('change'),
                        cell: (one: File) =>
                          isMine(one) && (
                            <Button
                              quiet
                              aria-label={`${t('removeFile')}: ${one.name}`}
                              onClick={() => setRemoving(one)}
                            >
                              {t('removeFile')}
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
      {mayAttach && (
        <DeedForm does={t('attach')} quiet carryOut={attach}>
          <TextField id="attachment" type="file" label={t('file')} hint={t('fileHint')} />
        </DeedForm>
      )}
      <Dialog title={t('removeFile')} isOpen={removing !== undefined} onClose={() => setRemoving(undefined)}>
        {removing && <Remove of={of} file={removing} done={() => setRemoving(undefined)} />}
      </Dialog>
    </>
  );
}

/** Its bytes go; its name and the reason stay to be read. */
function Remove({ of, file, done }: { of: string; file: File; done: () => void }): ReactNode {
  const t = useWords('applications');
  return (
    <DeedForm
      does={t('removeFile')}
      check={({ reason }) => (reason ? [] : [{ field: 'remove-reason', text: t('reasonMissing') }])}
      carryOut={async ({ reason = '' }) => {
        const header = { 'If-Match': `"${file.version}"` };
        const path = `${of}/${file.id}/remove` as `${Door}/{id}/remove`;
        await answerOf(api.POST(path, { params: { header } as never, body: { reason } }));
        await queries.invalidateQueries({ queryKey: ['files', of] });
        done();
      }}
    >
      <p>{t('removeFileMeans', { name: file.name })}</p>
      <TextField id="remove-reason" name="reason" label={t('reason')} />
    </DeedForm>
  );
}

/** As it is, byte for byte: the client of the door writes JSON. */
async function attachTo(of: string, file: globalThis.File): Promise<void> {
  const query = new URLSearchParams({ name: file.name, ...(file.type ? { mediaType: file.type } : {}) });
  const response = await fetch(`${of}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': currentLanguage() },
    body: file,
  }).catch(() => {
    throw new Unreached();
  });
  if (!response.ok) {
    const problem = (await response.json().catch(() => undefined)) as Schema['Problem'] | undefined;
    throw new Refused(response.status, problem);
  }
}
