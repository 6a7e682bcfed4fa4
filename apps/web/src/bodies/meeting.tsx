import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts, formatCount, formatInstant, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useMay } from '../frame/may.js';
import { Person } from '../frame/person.js';
import { PageAnswer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { Agreements } from './agreements.js';
import { Attendance } from './attendance.js';
import { CancelMeeting } from './cancel-meeting.js';
import { MeetingState } from './meeting-state.js';
import { Minutes } from './minutes.js';
import { meetingQuery } from './questions.js';

const route = getRouteApi('/meetings/$meetingId');

/** A meeting from its invitation to its approved minutes. */
export function MeetingPage(): ReactNode {
  const t = useWords('bodies');
  const { meetingId } = route.useParams();
  const found = useQuery(meetingQuery(meetingId));
  return (
    <PageAnswer to={found}>
      {(meeting) => (
        <Page
          title={meeting.title}
          above={
            <p className="way-back">
              <Link to="/bodies/$bodyId/meetings" params={{ bodyId: meeting.bodyId }}>
                ← {meeting.body}
              </Link>
            </p>
          }
        >
          <p>
            <MeetingState of={meeting.status} />
          </p>
          <Head meeting={meeting} />
          <Agenda meeting={meeting} />
          <Parts meeting={meeting} />
          <p>
            <a href={`/api/v1/planning/meetings/${meeting.id}/calendar`} download>
              {t('calendarFile')}
            </a>
          </p>
        </Page>
      )}
    </PageAnswer>
  );
}

function Head({ meeting }: { meeting: Schema['Meeting'] }): ReactNode {
  const t = useWords('bodies');
  const locale = useLocale();
  const { startsAt, endsAt, place, form, quorum, minutesBy, approvedBy } = meeting;
  return (
    <Facts
      of={[
        [t('begins'), formatInstant(startsAt, locale)],
        [t('ends'), formatInstant(endsAt, locale)],
        [t('place'), place],
        [t('form'), t(`form-${form}`)],
        [t('quorum'), quorum === null ? t('quorumUsual') : formatCount(quorum, locale)],
        minutesBy ? [t('minutesBy'), <Person id={minutesBy} />] : undefined,
        approvedBy ? [t('approvedBy'), <Person id={approvedBy} />] : undefined,
      ]}
    />
  );
}

function Agenda({ meeting }: { meeting: Schema['Meeting'] }): ReactNode {
  const t = useWords('bodies');
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{t('agenda')}</h2>
      {meeting.agenda.length === 0 ? (
        <p>{t('noAgenda')}</p>
      ) : (
        <ol>
          {meeting.agenda.map(({ title, elementCode }, at) => (
            <li key={at}>
              {title}
              {elementCode && ` (${elementCode})`}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What is recorded of a meeting is recorded from when it has begun until its minutes are approved. */
function Parts({ meeting }: { meeting: Schema['Meeting'] }): ReactNode {
  const t = useWords('bodies');
  const may = useMay();
  const hasBegun = new Date(meeting.startsAt) <= new Date();
  const isOpen = meeting.status === 'called' || meeting.status === 'minutes-draft';
  const mayRecord = may('planning_recordMeetingAttendance') && isOpen && hasBegun;
  return (
    <>
      {!hasBegun && isOpen && <p className="notice">{t('notHeldYet')}</p>}
      <Attendance
        key={meeting.invitations.map(({ memberId, attendance }) => `${memberId} ${attendance}`).join()}
        meeting={meeting}
        mayRecord={mayRecord}
      />
      <Agreements meeting={meeting} mayRecord={mayRecord} />
      <Minutes meeting={meeting} mayWrite={may('planning_writeMinutes') && isOpen && hasBegun} />
      {!hasBegun && meeting.status === 'called' && may('planning_cancelMeeting') && <CancelMeeting meeting={meeting} />}
    </>
  );
}
