import { Inject, Injectable } from '@nestjs/common';
import { CatalogueNoticesRaisedV1 } from '@levada/contracts';
import { civilDate, dayOf, expectHeld, newId, recordAttendance, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import { calledTo } from '../participants/catalogue-notice.js';
import type { Participant } from '../participants/participant.js';
import { ParticipantTable } from '../participants/participant.table.js';
import { expectEditable } from '../versions/catalogue-version.js';
import { codesOf, lockVersion, sightOf } from '../versions/versions.queries.js';
import { callWorkshop, type Workshop } from './workshop.js';
import {
  WorkshopInvitationTable,
  WorkshopOutcomeTable,
  WorkshopTable,
  type WorkshopInvitationRow,
} from './workshop.table.js';
import type { AttendancesDto, CallWorkshopDto, OutcomeDto } from './workshops.dto.js';

interface Which {
  readonly versionId: string;
  readonly workshopId: string;
}

/** Calls workshops, and writes down who came and what was agreed. */
@Injectable()
export class Workshops {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async call(by: Actor, versionId: string, { invited, heldOn, ...told }: CallWorkshopDto): Promise<Workshop> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const version = await lockVersion(tx, versionId, sightOf(by));
      const day = civilDate(heldOn);
      const workshop = callWorkshop(version, { ...told, id: newId(at), heldOn: day, calledBy: by.id });
      const parties = await partiesOf(tx, versionId, invited);
      tx.store(WorkshopTable, workshop, { action: 'call', detail: { versionId } });
      tx.append(
        WorkshopInvitationTable,
        parties.map(({ id }): WorkshopInvitationRow => ({
          ...{ workshopId: workshop.id, participantId: id, versionId, authorityId: by.authorityId, attendance: null },
        })),
      );
      const notices = parties.flatMap((party) => calledTo(party, workshop, version) ?? []);
      if (dayOf(at) <= day) raiseNotices(tx, CatalogueNoticesRaisedV1, notices);
      return workshop;
    });
  }

  async recordAttendance(by: Actor, which: Which, read: number, { attendances }: AttendancesDto): Promise<void> {
    await this.after(by, which, read, 'record-attendance', async (tx, { id }) => {
      const known = await tx.list(WorkshopInvitationTable, { workshopId: id });
      for (const { participantId, attendance } of recordAttendance('workshop', known, attendances, who))
        await tx.query(
          'update workshop_invitation set attendance = $3 where workshop_id = $1 and participant_id = $2',
          [id, participantId, attendance],
        );
    });
  }

  async recordOutcome(by: Actor, which: Which, read: number, told: OutcomeDto): Promise<void> {
    const code = told.code ?? null;
    await this.after(by, which, read, 'record-outcome', async (tx, { id }) => {
      if (code !== null && !(await codesOf(tx, which.versionId)).has(code))
        throw refuse('entry-comment/unknown-code', { code });
      tx.append(WorkshopOutcomeTable, [
        {
          ...{ id: newId(tx.scope.at), authorityId: by.authorityId, workshopId: id, code, text: told.text },
          ...{ recordedBy: by.id, recordedAt: tx.scope.at },
        },
      ]);
    });
  }

  /** What is written down of a workshop that was held, while its draft may still change. */
  private async after(
    by: Actor,
    { versionId, workshopId }: Which,
    read: number,
    action: string,
    write: (tx: Tx, workshop: Workshop) => Promise<void>,
  ): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      expectEditable(await lockVersion(tx, versionId, sightOf(by)));
      const workshop = await tx.find(WorkshopTable, { id: workshopId, versionId });
      if (!workshop) throw refuse('workshop/not-found', { id: workshopId });
      expectVersion(workshop, read);
      expectHeld('workshop', workshop.heldOn, dayOf(at));
      await write(tx, workshop);
      tx.store(WorkshopTable, { ...workshop, version: workshop.version + 1 }, { action, detail: { versionId } });
    });
  }
}

const who = ({ participantId }: { readonly participantId: string }): string => participantId;

async function partiesOf(tx: Tx, versionId: string, ids: readonly string[] | undefined): Promise<Participant[]> {
  const all = await tx.list(ParticipantTable, { versionId });
  if (ids === undefined) return all;
  const stranger = ids.find((id) => !all.some((one) => one.id === id));
  if (stranger !== undefined) throw refuse('participant/not-found', { id: stranger });
  return all.filter(({ id }) => ids.includes(id));
}
