import { useState, type ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Button, Dialog, formatInstant, Page, TextField, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { ListView } from '../frame/list-view.js';
import { useWords } from '../languages/words.js';
import { renew } from './questions.js';

const route = getRouteApi('/merges');

type Row = Schema['Merge'] & {
  /** What both are called. */
  readonly from: string;
  readonly to: string;
};

/** What was merged, and what of it was undone again. */
export function Merges(): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const [undone, setUndone] = useState<Row>();
  return (
    <Page
      title={t('merges')}
      above={
        <p className="way-back">
          <Link to="/organisations">{t('organisations')}</Link>
        </p>
      }
    >
      <ListView<Row>
        name={['merges']}
        search={route.useSearch()}
        ask={mergesPage}
        keyOf={({ id }) => id}
        caption={(count) => t('mergesFound', { count })}
        nothing={t('noMerges')}
        csv="/api/v1/registry/merges"
        columns={[
          { key: 'from', title: t('whatWent'), names: true, cell: ({ from }) => from },
          {
            key: 'to',
            title: t('whatRemains'),
            cell: ({ to, toId }) => (
              <Link to="/organisations/$organisationId" params={{ organisationId: toId }}>
                {to}
              </Link>
            ),
          },
          { key: 'when', title: t('date'), cell: ({ mergedAt }) => formatInstant(mergedAt, locale) },
          { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
          {
            key: 'status',
            title: t('status'),
            cell: (one) =>
              one.status === 'undone' ? (
                <State tone="part">{t('mergeUndoneFor', { reason: one.undoReason ?? '' })}</State>
              ) : (
                <Button quiet aria-label={`${t('undoMerge')}: ${one.from}`} onClick={() => setUndone(one)}>
                  {t('undoMerge')}
                </Button>
              ),
          },
        ]}
      />
      <Dialog title={t('undoMerge')} isOpen={undone !== undefined} onClose={() => setUndone(undefined)}>
        {undone && <Undo merge={undone} done={() => setUndone(undefined)} />}
      </Dialog>
    </Page>
  );
}

/** The names of both are asked for at once. */
async function mergesPage(query: Record<string, string>): Promise<{ items: Row[]; nextCursor?: string | undefined }> {
  const { items, nextCursor } = await answerOf(api.GET('/api/v1/registry/merges', { params: { query } }));
  const ids = [...new Set(items.flatMap(({ fromId, toId }) => [fromId, toId]))].slice(0, 200);
  const named = { id: ids.join(','), merged: 'all', limit: 200 } as const;
  const known =
    ids.length > 0
      ? (await answerOf(api.GET('/api/v1/registry/organisations', { params: { query: named } }))).items
      : [];
  const nameOf = (id: string): string => known.find((one) => one.id === id)?.name ?? id;
  return { items: items.map((one) => ({ ...one, from: nameOf(one.fromId), to: nameOf(one.toId) })), nextCursor };
}

function Undo({ merge, done }: { merge: Row; done: () => void }): ReactNode {
  const t = useWords('registry');
  return (
    <DeedForm
      does={t('undoMerge')}
      check={({ reason }) => (reason ? [] : [{ field: 'undo-reason', text: t('reasonMissing') }])}
      carryOut={async ({ reason }) => {
        const params = { path: { id: merge.id }, header: { 'If-Match': `"${merge.version}"` } };
        await answerOf(api.POST('/api/v1/registry/merges/{id}/undoing', { params, body: { reason: reason! } }));
        await renew(merge.fromId, merge.toId);
        done();
      }}
    >
      <p>{t('undoMeans', { from: merge.from, to: merge.to })}</p>
      <TextField id="undo-reason" name="reason" label={t('reason')} hint={t('reasonHint')} />
    </DeedForm>
  );
}
