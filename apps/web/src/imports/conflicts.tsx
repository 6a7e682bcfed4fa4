import { useState, type ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Button, Dialog, Facts, Page, SelectField, TextField } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { ListView } from '../frame/list-view.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';

type Conflict = Schema['ImportConflict'];
const route = getRouteApi('/imports/conflicts');

/** Where people and a source say different things of the same: ours beside theirs, and somebody decides. */
export function Conflicts(): ReactNode {
  const t = useWords('imports');
  const [settled, setSettled] = useState<Conflict>();
  const kinds = { organisation: t('kindOrganisations'), site: t('kindSites'), service: t('kindServices') };
  return (
    <Page
      title={t('conflicts')}
      above={
        <p className="way-back">
          <Link to="/imports">{t('imports')}</Link>
        </p>
      }
    >
      <ListView<Conflict>
        name={['import-conflicts']}
        search={route.useSearch()}
        ask={(query) => answerOf(api.GET('/api/v1/registry/imports/conflicts', { params: { query } }))}
        keyOf={({ id }) => id}
        caption={(count) => t('conflictsFound', { count })}
        nothing={t('noConflicts')}
        searchLabel={t('searchConflicts')}
        csv="/api/v1/registry/imports/conflicts"
        filters={[{ name: 'kind', label: t('rowsAre'), choices: Object.entries(kinds) }]}
        columns={[
          { key: 'name', title: t('name'), names: true, cell: ({ name }) => name },
          { key: 'source', title: t('source'), cell: ({ source }) => source },
          { key: 'field', title: t('field'), sort: 'field', cell: ({ field }) => field },
          { key: 'ours', title: t('ours'), cell: ({ ours }) => ours || '–' },
          { key: 'theirs', title: t('theirs'), cell: ({ theirs }) => theirs || '–' },
          {
            key: 'settle',
            title: t('change'),
            cell: (one) => (
              <Button quiet aria-label={`${t('settle')}: ${one.name}, ${one.field}`} onClick={() => setSettled(one)}>
                {t('settle')}
              </Button>
            ),
          },
        ]}
      />
      <Dialog title={t('settle')} isOpen={settled !== undefined} onClose={() => setSettled(undefined)}>
        {settled && <Settle conflict={settled} done={() => setSettled(undefined)} />}
      </Dialog>
    </Page>
  );
}

function Settle({ conflict, done }: { conflict: Conflict; done: () => void }): ReactNode {
  const t = useWords('imports');
  return (
    <DeedForm
      does={t('settle')}
      check={({ reason }) => (reason ? [] : [{ field: 'settle-reason', text: t('reasonMissing') }])}
      carryOut={async ({ keep, reason }) => {
        const params = {
          path: { conflictId: conflict.id },
          header: { 'If-Match': `"${conflict.version}"` },
        };
        await answerOf(
          api.POST('/api/v1/registry/imports/conflicts/{conflictId}/settlement', {
            params,
            body: { keep: keep as 'ours' | 'theirs', reason: reason! },
          }),
        );
        await queries.invalidateQueries({ queryKey: ['list'] });
        done();
      }}
    >
      <Facts
        of={[
          [t('field'), conflict.field],
          [t('ours'), conflict.ours || '–'],
          [t('theirs'), conflict.theirs || '–'],
        ]}
      />
      <SelectField
        name="keep"
        label={t('whatHolds')}
        choices={[
          ['ours', t('ours')],
          ['theirs', t('theirs')],
        ]}
      />
      <TextField id="settle-reason" name="reason" label={t('reason')} hint={t('reasonHint')} />
    </DeedForm>
  );
}
