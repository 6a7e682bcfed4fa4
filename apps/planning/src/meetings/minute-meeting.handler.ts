import { Inject, Injectable } from '@nestjs/common';
import { dayOf, newId, recordAttendance, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { lockBody, membersOf } from '../bodies/bodies.queries.js';
import { sitsOn } from '../bodies/seat-rule.js';
import { expectOwnPlan } from '../plans/plans.queries.js';
import { agree, type Invitation } from './agreement.js';
import { approveMinutes, expectRecordable, minute, type Meeting } from './meeting.js';
import { AgreementTable, InvitationTable, MeetingTable } from './meeting.table.js';
import type { AgreeDto, MeetingAttendancesDto } from './meetings.dto.js';
import { loadMeeting } from './meetings.queries.js';

/** Writes down what happened at a meeting: who came, what was agreed, its minutes and their approval. */
@Injectable()
export class MinuteMeeting {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async attend(by: Actor, reach: Reach, id: string, read: number, told: MeetingAttendancesDto): Promise<void> {
    await this.of(by, reach, id, read, async (tx, meeting) => {
      expectRecordable(meeting, tx.scope.at);
      await expectSubstitutes(tx, meeting, told);
      const known = await tx.list(InvitationTable, { meetingId: id });
      const notedAt = tx.scope.at;
      const news = told.attendances.map((one) => ({ ...one, substituteId: one.substituteId ?? null, notedAt }));
      const noted = recordAttendance<Invitation, (typeof news)[number]>('meeting', known, news, who).filter(
        (one) => one.notedAt === notedAt,
      );
      await tx.query(
        `update meeting_invitation i set attendance = n.attendance, substitute_id = n.substitute, noted_at = $5
         from unnest($2::uuid[], $3::text[], $4::uuid[]) as n (member, attendance, substitute)
         where i.meeting_id = $1 and i.member_id = n.member`,
        [id, noted.map(who), noted.map((one) => one.attendance), noted.map((one) => one.substituteId), notedAt],
      );
      tx.store(MeetingTable, { ...meeting, version: meeting.version + 1 }, { action: 'record-attendance' });
    });
  }

  async agree(by: Actor, reach: Reach, id: string, read: number, told: AgreeDto): Promise<void> {
    await this.of(by, reach, id, read, async (tx, meeting) => {
      expectRecordable(meeting, tx.scope.at);
      const { text, votes, positions, planId, elementCode } = told;
      if (planId !== undefined) await expectOwnPlan(tx, planId);
      const agreement = agree(meeting, await tx.list(InvitationTable, { meetingId: id }), {
        ...{ id: newId(tx.scope.at), text, votes: votes ? { ...votes } : null },
        ...{ positions: (positions ?? []).map((one) => ({ ...one })) },
        ...{ planId: planId ?? null, elementCode: elementCode ?? null },
        ...{ recordedBy: by.id, recordedAt: tx.scope.at },
      });
      tx.append(AgreementTable, [agreement]);
      const detail = { agreementId: agreement.id, way: agreement.way, reached: agreement.reached };
      tx.store(MeetingTable, { ...meeting, version: meeting.version + 1 }, { action: 'agree', detail });
    });
  }

  async minute(by: Actor, reach: Reach, id: string, read: number, text: string): Promise<void> {
    await this.of(by, reach, id, read, async (tx, meeting) =>
      tx.store(MeetingTable, minute(meeting, text, { by: by.id, at: tx.scope.at }), { action: 'minute' }),
    );
  }

  /** What was read is approved: the version says it. */
  async approve(by: Actor, reach: Reach, id: string, read: number): Promise<void> {
    await this.of(by, reach, id, read, async (tx, meeting) =>
      tx.store(MeetingTable, approveMinutes(meeting, { by: by.id, at: tx.scope.at }), { action: 'approve-minutes' }),
    );
  }

  private async of(
    by: Actor,
    reach: Reach,
    id: string,
    read: number,
    work: (tx: Tx, meeting: Meeting) => Promise<void>,
  ): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const { meeting } = await loadMeeting(tx, id, reach);
      // The body stood when it met: what was said there is written down also after the last day of the body.
      await lockBody(tx, meeting.bodyId, reach, dayOf(meeting.startsAt));
      expectVersion(meeting, read);
      await work(tx, meeting);
    });
  }
}

const who = ({ memberId }: { readonly memberId: string }): string => memberId;

/** Whoever came in a member's place is their substitute on that day, and stood in for one who attended. */
async function expectSubstitutes(tx: Tx, meeting: Meeting, { attendances }: MeetingAttendancesDto): Promise<void> {
  const told = attendances.filter(({ substituteId }) => substituteId !== undefined);
  if (told.length === 0) return;
  const members = await membersOf(tx, meeting.bodyId);
  for (const { memberId, substituteId, attendance } of told) {
    const found = members.find(({ id }) => id === substituteId);
    if (attendance !== 'attended' || found?.substituteFor !== memberId || !sitsOn(found, dayOf(meeting.startsAt)))
      throw refuse('meeting/no-substitute', { id: substituteId! });
  }
}
