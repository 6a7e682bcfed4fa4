import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, formatDay, TextField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { ListView } from '../frame/list-view.js';
import { useMay } from '../frame/may.js';
import { State, type Tone } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { mistakesOf } from '../mistakes.js';
import { BodyPage } from './body-page.js';
import { renew } from './questions.js';

const route = getRouteApi('/bodies/$bodyId/tasks');
type Task = Schema['BodyTask'];
const STATES = ['open', 'waiting', 'overdue', 'done'] as const;
const TONES: Readonly<Record<Task['state'], Tone>> = { open: '', waiting: 'part', overdue: 'bad', done: 'good' };

/** Who promised what until when. */
export function BodyTasks(): ReactNode {
  const t = useWords('bodies');
  const locale = useLocale();
  const may = useMay();
  const { bodyId } = route.useParams();
  const search = route.useSearch();
  return (
    <BodyPage bodyId={bodyId}>
      {(body) => (
        <section aria-labelledby="tasks">
          <h2 id="tasks">{t('tasks')}</h2>
          {may('planning_giveTask') && <GiveTask body={body} />}
          <ListView<Task>
            name={['tasks', bodyId]}
            search={search}
            ask={(query) =>
              answerOf(api.GET('/api/v1/planning/tasks', { params: { query: { ...query, body: bodyId } as never } }))
            }
            keyOf={({ id }) => id}
            caption={(count) => t('tasksFound', { count })}
            nothing={t('noTasks')}
            searchLabel={t('searchTasks')}
            filters={[{ name: 'state', label: t('status'), choices: STATES.map((one) => [one, t(`task-${one}`)]) }]}
            columns={[
              { key: 'text', title: t('task'), names: true, cell: ({ text }) => text },
              { key: 'who', title: t('who'), cell: ({ who }) => who },
              { key: 'dueOn', title: t('due'), cell: ({ dueOn }) => formatDay(dueOn, locale) },
              {
                key: 'state',
                title: t('status'),
                cell: ({ state }) => <State tone={TONES[state]}>{t(`task-${state}`)}</State>,
              },
              ...(may('planning_finishTask')
                ? [{ key: 'deeds', title: t('deeds'), cell: (task: Task) => <Finish task={task} /> }]
                : []),
            ]}
          />
        </section>
      )}
    </BodyPage>
  );
}

function Finish({ task }: { task: Task }): ReactNode {
  const t = useWords('bodies');
  const finish = useMutation({
    mutationFn: async () => {
      const params = { path: { taskId: task.id }, header: { 'If-Match': `"${task.version}"` } };
      await answerOf(api.POST('/api/v1/planning/tasks/{taskId}/done', { params }));
    },
    onSettled: () => renew(task.bodyId),
  });
  if (task.state === 'done') return '–';
  return (
    <>
      <Button
        quiet
        busy={finish.isPending}
        aria-label={t('doneNamed', { text: task.text })}
        onClick={() => finish.mutate()}
      >
        {t('markDone')}
      </Button>
      {finish.error && (
        <p className="error" role="alert">
          {mistakesOf(finish.error, t)[0]!.text}
        </p>
      )}
    </>
  );
}

function GiveTask({ body }: { body: Schema['WorkingBody'] }): ReactNode {
  const t = useWords('bodies');
  return (
    <details>
      <summary>{t('giveTask')}</summary>
      <div className="narrow">
        <DeedForm
          does={t('giveTask')}
          quiet
          check={({ text, who, dueOn }) => [
            ...(text ? [] : [{ field: 'task-text', text: t('taskMissing') }]),
            ...(who ? [] : [{ field: 'task-who', text: t('whoMissing') }]),
            ...(dueOn ? [] : [{ field: 'task-due', text: t('dayMissing') }]),
          ]}
          carryOut={async ({ text = '', who = '', dueOn = '' }, keyOf) => {
            const told = { text, who, dueOn };
            const headers = { 'Idempotency-Key': keyOf('give', told) };
            const params = { path: { bodyId: body.id } };
            await answerOf(api.POST('/api/v1/planning/bodies/{bodyId}/tasks', { params, body: told, headers }));
            await renew(body.id);
          }}
        >
          <TextField id="task-text" name="text" label={t('task')} maxLength={1000} />
          <TextField id="task-who" name="who" label={t('who')} maxLength={200} />
          <TextField id="task-due" name="dueOn" type="date" label={t('due')} />
        </DeedForm>
      </div>
    </details>
  );
}
