import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { TextArea } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Refused, Unknown } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { sessionQuery } from '../questions.js';
import { meetingQuery, renew } from './questions.js';

/** The minutes: written by one, approved by another; then nothing of the meeting changes any more. */
export function Minutes({ meeting, mayWrite }: { meeting: Schema['Meeting']; mayWrite: boolean }): ReactNode {
  const t = useWords('bodies');
  const may = useMay();
  const session = useQuery(sessionQuery);
  const { status, minutes, minutesBy } = meeting;
  const isOwn = minutesBy === session.data?.person.id;
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes">{t('minutes')}</h2>
      {minutes && !mayWrite && <p className="told narrow">{minutes}</p>}
      {!minutes && !mayWrite && <p>{t('noMinutes')}</p>}
      {mayWrite && <Write meeting={meeting} />}
      {status === 'minutes-draft' &&
        may('planning_approveMinutes') &&
        (isOwn ? <p className="notice">{t('approvedByOther')}</p> : <Approve meeting={meeting} />)}
    </section>
  );
}

const paramsOf = ({ id, version }: Schema['Meeting']) => ({
  path: { meetingId: id },
  header: { 'If-Match': `"${version}"` },
});

function Write({ meeting }: { meeting: Schema['Meeting'] }): ReactNode {
  const t = useWords('bodies');
  // The text that was in the box at first: a version that others made with attendance or agreements is no other text.
  const [read, setRead] = useState(meeting.minutes);
  const put = (now: Schema['Meeting'], text: string): Promise<Schema['Meeting']> => {
    if (now.minutes !== read) {
      // What was typed stays in its box; what stands there now is told beside it.
      setRead(now.minutes);
      throw new Unknown(t('minutesElsewhere', { text: now.minutes ?? '–' }));
    }
    const params = paramsOf(now);
    return answerOf(api.PUT('/api/v1/planning/meetings/{meetingId}/minutes', { params, body: { text } }));
  };
  const write = async (text: string): Promise<void> => {
    const written = await Promise.resolve()
      .then(() => put(meeting, text))
      .catch(async (error: unknown) => {
        if (!(error instanceof Refused && error.status === 412)) throw error;
        return put(await queries.fetchQuery({ ...meetingQuery(meeting.id), staleTime: 0 }), text);
      });
    setRead(written.minutes);
    await renew(meeting.id);
  };
  return (
    <DeedForm
      does={t('keepMinutes')}
      quiet
      check={({ text }) => (text ? [] : [{ field: 'minutes-text', text: t('minutesMissing') }])}
      carryOut={({ text = '' }) => write(text)}
    >
      <TextArea
        id="minutes-text"
        name="text"
        label={t('minutesText')}
        hint={t('minutesHint')}
        rows={12}
        maxLength={100_000}
        defaultValue={meeting.minutes ?? ''}
      />
    </DeedForm>
  );
}

function Approve({ meeting }: { meeting: Schema['Meeting'] }): ReactNode {
  const t = useWords('bodies');
  return (
    <DeedForm
      does={t('approveMinutes')}
      carryOut={async () => {
        await answerOf(api.POST('/api/v1/planning/meetings/{meetingId}/approval', { params: paramsOf(meeting) }));
        await renew(meeting.id);
      }}
    >
      <p>{t('approveMinutesMeans')}</p>
    </DeedForm>
  );
}
