import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatBrief, SelectField, TextArea, TextField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm, type KeyOf, type Typed } from '../frame/deed-form.js';
import { ListView } from '../frame/list-view.js';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { BodyPage } from './body-page.js';
import { MEETING_STATUSES, MeetingState } from './meeting-state.js';
import { renew } from './questions.js';

const route = getRouteApi('/bodies/$bodyId/meetings');

/** When a body met, and when it will. */
export function BodyMeetings(): ReactNode {
  const t = useWords('bodies');
  const locale = useLocale();
  const may = useMay();
  const { bodyId } = route.useParams();
  const search = route.useSearch();
  return (
    <BodyPage bodyId={bodyId}>
      {(body) => (
        <section aria-labelledby="meetings">
          <h2 id="meetings">{t('meetings')}</h2>
          {may('planning_callMeeting') && <CallMeeting body={body} />}
          <ListView<Schema['Meeting']>
            name={['meetings', bodyId]}
            search={search}
            order="-startsAt"
            ask={(query) =>
              answerOf(api.GET('/api/v1/planning/meetings', { params: { query: { ...query, body: bodyId } as never } }))
            }
            keyOf={({ id }) => id}
            caption={(count) => t('meetingsFound', { count })}
            nothing={t('noMeetings')}
            searchLabel={t('searchMeetings')}
            filters={[
              {
                name: 'status',
                label: t('status'),
                choices: MEETING_STATUSES.map((one) => [one, t(`meeting-${one}`)]),
              },
            ]}
            columns={[
              {
                key: 'title',
                title: t('meeting'),
                sort: 'title',
                names: true,
                cell: ({ id, title }) => (
                  <Link to="/meetings/$meetingId" params={{ meetingId: id }}>
                    {title}
                  </Link>
                ),
              },
              {
                key: 'startsAt',
                title: t('begins'),
                sort: 'startsAt',
                cell: ({ startsAt }) => formatBrief(startsAt, locale),
              },
              { key: 'place', title: t('place'), cell: ({ place }) => place },
              { key: 'form', title: t('form'), cell: ({ form }) => t(`form-${form}`) },
              { key: 'status', title: t('status'), cell: ({ status }) => <MeetingState of={status} /> },
            ]}
          />
        </section>
      )}
    </BodyPage>
  );
}

function CallMeeting({ body }: { body: Schema['WorkingBody'] }): ReactNode {
  const t = useWords('bodies');
  const call = async (typed: Typed, keyOf: KeyOf): Promise<void> => {
    const { title = '', form, place = '', startsAt = '', endsAt = '', quorum, agenda = '' } = typed;
    const items = agenda
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const told = {
      ...{ title, place, kind: 'meeting' as const, form: form as 'formal' },
      ...{ startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() },
      ...(quorum ? { quorum: Number(quorum) } : {}),
      ...(items.length > 0 ? { agenda: items.map((item) => ({ title: item })) } : {}),
    };
    const headers = { 'Idempotency-Key': keyOf('call', told) };
    const params = { path: { bodyId: body.id } };
    await answerOf(api.POST('/api/v1/planning/bodies/{bodyId}/meetings', { params, body: told, headers }));
    await renew(body.id);
  };
  return (
    <details>
      <summary>{t('callMeeting')}</summary>
      <div className="narrow">
        <DeedForm
          does={t('callMeeting')}
          check={({ title, place, startsAt, endsAt, quorum = '' }) => [
            ...(title ? [] : [{ field: 'meeting-title', text: t('titleMissing') }]),
            ...(place ? [] : [{ field: 'meeting-place', text: t('placeMissing') }]),
            ...(startsAt ? [] : [{ field: 'meeting-starts', text: t('startMissing') }]),
            ...(endsAt ? [] : [{ field: 'meeting-ends', text: t('endMissing') }]),
            ...(startsAt && endsAt && endsAt <= startsAt ? [{ field: 'meeting-ends', text: t('endsBefore') }] : []),
            ...(/^\d{0,4}$/.test(quorum) ? [] : [{ field: 'meeting-quorum', text: t('quorumMalformed') }]),
          ]}
          carryOut={call}
        >
          <p className="hint">{t('callMeans')}</p>
          <TextField id="meeting-title" name="title" label={t('meetingTitle')} maxLength={300} />
          <SelectField
            name="form"
            label={t('form')}
            choices={[
              ['formal', t('form-formal')],
              ['informal', t('form-informal')],
            ]}
          />
          <TextField id="meeting-place" name="place" label={t('place')} maxLength={300} />
          <div className="bar">
            <TextField id="meeting-starts" name="startsAt" type="datetime-local" label={t('begins')} />
            <TextField id="meeting-ends" name="endsAt" type="datetime-local" label={t('ends')} />
          </div>
          <TextField id="meeting-quorum" name="quorum" inputMode="numeric" label={t('quorum')} hint={t('quorumHint')} />
          <TextArea name="agenda" label={t('agenda')} hint={t('agendaHint')} />
        </DeedForm>
      </div>
    </details>
  );
}
