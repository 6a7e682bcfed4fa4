import type { ReactNode } from 'react';
import { DataTable, formatCount, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { renew } from './questions.js';

const ATTENDANCES = ['attended', 'excused', 'absent'] as const;
type Invitation = Schema['Meeting']['invitations'][number];

/** Who came. Agreements need it first: by it the quorum is counted. */
export function Attendance({ meeting, mayRecord }: { meeting: Schema['Meeting']; mayRecord: boolean }): ReactNode {
  const t = useWords('bodies');
  const locale = useLocale();
  const { id, version, invitations, present } = meeting;
  const record = async (typed: Typed): Promise<void> => {
    // Of whom nothing changed nothing is said: who came in their place stays known.
    const attendances = invitations.flatMap(({ memberId, attendance: known }) => {
      const attendance = typed[memberId];
      return attendance && attendance !== known ? [{ memberId, attendance: attendance as 'attended' }] : [];
    });
    const params = { path: { meetingId: id }, header: { 'If-Match': `"${version}"` } };
    await answerOf(api.PUT('/api/v1/planning/meetings/{meetingId}/attendance', { params, body: { attendances } }));
    await renew(id);
  };
  const table = (
    <DataTable<Invitation>
      caption={t('invitedFound', { count: invitations.length })}
      rows={invitations}
      keyOf={({ memberId }) => memberId}
      columns={[
        { key: 'name', head: t('name'), names: true, cell: ({ name }) => name },
        { key: 'represents', head: t('represents'), cell: ({ represents }) => represents },
        { key: 'told', head: t('toldBy'), cell: ({ told }) => t(`told-${told}`) },
        {
          key: 'attendance',
          head: t('attendance'),
          cell: ({ memberId, name, attendance, substitute }) =>
            mayRecord ? (
              <select name={memberId} aria-label={t('attendanceOf', { name })} defaultValue={attendance ?? ''}>
                <option value="">{t('notRecorded')}</option>
                {ATTENDANCES.map((one) => (
                  <option key={one} value={one}>
                    {t(`attendance-${one}`)}
                  </option>
                ))}
              </select>
            ) : (
              <>
                {attendance ? t(`attendance-${attendance}`) : t('notRecorded')}
                {substitute && ` (${substitute})`}
              </>
            ),
        },
      ]}
    />
  );
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance">{t('attendance')}</h2>
      {invitations.length === 0 ? (
        <p>{t('nobodyInvited')}</p>
      ) : mayRecord ? (
        <DeedForm does={t('recordAttendance')} quiet carryOut={record}>
          {table}
        </DeedForm>
      ) : (
        table
      )}
      <p>{t('presentCount', { count: present, shown: formatCount(present, locale) })}</p>
    </section>
  );
}
