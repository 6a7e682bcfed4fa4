import { Inject, Injectable } from '@nestjs/common';
import { PlanningNoticesRaisedV1 } from '@levada/contracts';
import { civilDate, dayOf, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor, type Reach } from '@levada/platform';
import { lockBody, sittingOn } from '../bodies/bodies.queries.js';
import type { Body } from '../bodies/body.js';
import type { Invitation } from './agreement.js';
import { meetingNotices } from './meeting-notice.js';
import { callMeeting, cancel, setAgenda, type AgendaItem, type Meeting } from './meeting.js';
import { InvitationTable, MeetingTable } from './meeting.table.js';
import type { CallMeetingDto, CallSeriesDto } from './meetings.dto.js';
import { loadMeeting } from './meetings.queries.js';
import { occurrences, type Series } from './series.js';

type Gathering = Pick<Meeting, 'title' | 'kind' | 'form' | 'place' | 'quorum' | 'agenda'>;
type Called = Pick<Meeting, 'id' | 'seriesId'>;
type When = Pick<Meeting, 'startsAt' | 'endsAt' | 'calling' | 'seriesId'>;

/** Calls meetings, one or a series, and invites to each who sits on its day. */
@Injectable()
export class CallMeetings {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async call(by: Actor, reach: Reach, bodyId: string, told: CallMeetingDto, key?: IdempotencyKey): Promise<Called> {
    const [startsAt, endsAt] = [new Date(told.startsAt), new Date(told.endsAt)];
    const when: When = { startsAt, endsAt, calling: 'ad-hoc', seriesId: null };
    const [meeting] = await this.callAll(by, reach, bodyId, gatheringOf(told), [when], key);
    return meeting!;
  }

  async callSeries(by: Actor, reach: Reach, bodyId: string, told: CallSeriesDto): Promise<Called[]> {
    const seriesId = newId(this.clock.now());
    const whens = occurrences(seriesOf(told)).map((one): When => ({ ...one, calling: 'regular', seriesId }));
    return this.callAll(by, reach, bodyId, gatheringOf(told), whens);
  }

  async setAgenda(by: Actor, reach: Reach, id: string, read: number, agenda: readonly AgendaItem[]): Promise<void> {
    await this.change(by, reach, id, read, async (tx, meeting) => {
      tx.store(MeetingTable, setAgenda(meeting, agenda), { action: 'set-agenda' });
    });
  }

  /** Who came to sit since the meeting was called is invited, too. */
  async inviteAgain(by: Actor, reach: Reach, id: string, read: number): Promise<void> {
    await this.change(by, reach, id, read, async (tx, meeting, body) => {
      const next = setAgenda(meeting, meeting.agenda);
      await invite(tx, next, body, await tx.list(InvitationTable, { meetingId: id }));
      tx.store(MeetingTable, next, { action: 'invite' });
    });
  }

  async cancel(by: Actor, reach: Reach, id: string, read: number): Promise<void> {
    await this.change(by, reach, id, read, async (tx, meeting, body) => {
      tx.store(MeetingTable, cancel(meeting, { by: by.id, at: tx.scope.at }), { action: 'cancel' });
      const people = await tx.query<{ personId: string }>(
        `select p.person_id as "personId" from meeting_invitation i join body_member p on p.id = i.member_id
         where i.meeting_id = $1 and i.told = 'notice'`,
        [id],
      );
      const told = people.map(({ personId }) => personId);
      raiseNotices(tx, PlanningNoticesRaisedV1, meetingNotices('cancelled', meeting, body, told));
    });
  }

  private async callAll(
    by: Actor,
    reach: Reach,
    bodyId: string,
    gathering: Gathering,
    whens: readonly When[],
    key?: IdempotencyKey,
  ): Promise<Called[]> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const body = await lockBody(tx, bodyId, reach, dayOf(at));
      const meetings = whens.map((when) => {
        const day = dayOf(when.startsAt);
        if (day < body.fromOn || (body.untilOn !== null && day > body.untilOn))
          throw refuse('meeting/outside-term', { day });
        const own = { id: newId(at), authorityId: by.authorityId, bodyId, calledBy: by.id };
        return callMeeting({ ...gathering, ...own, ...when });
      });
      tx.store(MeetingTable, meetings, { action: 'call', detail: { bodyId } });
      for (const meeting of meetings) await invite(tx, meeting, body, []);
      return meetings.map(({ id, seriesId }) => ({ id, seriesId }));
    });
  }

  private change(
    by: Actor,
    reach: Reach,
    id: string,
    read: number,
    work: (tx: Tx, meeting: Meeting, body: Body) => Promise<void>,
  ): Promise<void> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { meeting } = await loadMeeting(tx, id, reach);
      expectVersion(meeting, read);
      await work(tx, meeting, await lockBody(tx, meeting.bodyId, reach, dayOf(at)));
    });
  }
}

/** Those with an account hear of it by a notice; the others are listed for the office to tell. */
async function invite(tx: Tx, meeting: Meeting, body: Body, known: readonly Invitation[]): Promise<void> {
  const invited = new Set(known.map(({ memberId }) => memberId));
  const sitting = await sittingOn(tx, body.id, dayOf(meeting.startsAt));
  const fresh = sitting.filter(({ id }) => !invited.has(id));
  const { id: meetingId, authorityId } = meeting;
  tx.append(
    InvitationTable,
    fresh.map(({ id: memberId, personId }): Invitation => ({
      ...{ meetingId, memberId, authorityId, told: personId === null ? 'office' : 'notice' },
      ...{ attendance: null, substituteId: null, notedAt: null },
    })),
  );
  const people = fresh.flatMap(({ personId }) => personId ?? []);
  if (meeting.startsAt > tx.scope.at)
    raiseNotices(tx, PlanningNoticesRaisedV1, meetingNotices('called', meeting, body, people));
}

function gatheringOf({ title, kind, form, place, quorum, agenda }: CallMeetingDto | CallSeriesDto): Gathering {
  return { title, kind, form, place, quorum: quorum ?? null, agenda: (agenda ?? []).map((one) => ({ ...one })) };
}

function seriesOf(told: CallSeriesDto): Series {
  const { everyWeeks, everyMonths, time, minutes, timeZone } = told;
  if ((everyWeeks === undefined) === (everyMonths === undefined)) throw refuse('meeting/series-rule');
  const every = everyWeeks === undefined ? { months: everyMonths! } : { weeks: everyWeeks };
  return { first: civilDate(told.first), until: civilDate(told.until), every, time, minutes, timeZone };
}
