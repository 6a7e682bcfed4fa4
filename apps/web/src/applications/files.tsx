import type { ReactNode } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { DataTable, formatCount, formatInstant, TextField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Refused, Unreached } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { useNames } from '../frame/person.js';
import { Answer } from '../frame/trouble.js';
import { currentLanguage } from '../languages/language.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';

const filesQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['application-files', applicationId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/funding/applications/{applicationId}/files', {
          params: { path: { applicationId }, query: { limit: 200 } },
        }),
      ),
  });

/** What is attached. */
export function Files({ application: { id, status } }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('applications');
  const locale = useLocale();
  const nameOf = useNames();
  const may = useMay();
  const files = useQuery(filesQuery(id));
  const attach = async (): Promise<void> => {
    const chosen = document.querySelector<HTMLInputElement>('#attachment')?.files?.[0];
    if (!chosen) return;
    await attachTo(id, chosen);
    await queries.invalidateQueries({ queryKey: ['application-files', id] });
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
                      <a href={`/api/v1/funding/applications/${id}/files/${one.id}/content`} download={one.name}>
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
              ]}
            />
          )
        }
      </Answer>
      {status === 'submitted' && may('funding_attachFile') && (
        <DeedForm does={t('attach')} quiet carryOut={attach}>
          <TextField id="attachment" type="file" label={t('file')} hint={t('fileHint')} />
        </DeedForm>
      )}
    </>
  );
}

/** As it is, byte for byte: the client of the door writes JSON. */
async function attachTo(id: string, file: File): Promise<void> {
  const query = new URLSearchParams({ name: file.name, ...(file.type ? { mediaType: file.type } : {}) });
  const response = await fetch(`/api/v1/funding/applications/${id}/files?${query}`, {
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
