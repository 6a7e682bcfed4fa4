import { Inject, Injectable } from '@nestjs/common';
import {
  RegistrationChangedV1,
  RegistrationEndedV1,
  RegistrationSuspendedV1,
  type EventClass,
  type RegistrationState,
} from '@levada/contracts';
import { dayOf, newId, type CivilDate, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { end, resume, suspend, type Registration } from './registration.js';
import { RegistrationTable, SuspensionTable } from './registration.table.js';
import { followRegistrations, lockRegistration, tellRegistration } from './registrations.queries.js';

/** Suspends, resumes and ends a registration: its service follows, and whoever has to know is told. */
@Injectable()
export class MoveRegistration {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  suspend(by: Actor, id: string, read: number, reason: string): Promise<void> {
    return this.move(by, id, read, { action: 'suspend', reason }, async (tx, registration, today) => {
      const { authorityId } = registration;
      const suspended = suspend(registration, reason);
      tx.store(
        SuspensionTable,
        {
          ...{ id: newId(tx.scope.at), authorityId, registrationId: id, from: today, until: null, reason },
          ...{ suspendedBy: by.id, liftedBy: null, liftReason: null, version: 1 },
        },
        { action: 'begin' },
      );
      return [suspended, RegistrationSuspendedV1];
    });
  }

  resume(by: Actor, id: string, read: number, reason: string): Promise<void> {
    return this.move(by, id, read, { action: 'resume', reason }, async (tx, registration, today) => {
      const resumed = resume(registration);
      await liftSuspension(tx, id, { on: today, by: by.id, reason });
      return [resumed, RegistrationChangedV1];
    });
  }

  end(by: Actor, id: string, read: number, { on, reason }: { on: CivilDate; reason: string }): Promise<void> {
    return this.move(by, id, read, { action: 'end', reason, detail: { on } }, async (tx, registration, today) =>
      endRegistration(tx, registration, { on, today, reason, by: by.id }),
    );
  }

  private async move(
    by: Actor,
    id: string,
    read: number,
    change: { action: string; reason: string; detail?: Record<string, unknown> },
    step: (
      tx: Tx,
      registration: Registration,
      today: CivilDate,
    ) => Promise<readonly [Registration, EventClass<RegistrationState>]>,
  ): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const registration = await lockRegistration(tx, id);
      expectVersion(registration, read);
      const [moved, event] = await step(tx, registration, dayOf(at));
      tx.store(RegistrationTable, moved, change);
      await tellRegistration(tx, event, moved);
      await followRegistrations(tx, moved.serviceId, change.reason);
    });
  }
}

/** Ended, with the suspension that it may stand in; an end to come is a change until its day. */
export async function endRegistration(
  tx: Tx,
  registration: Registration,
  { by, ...told }: { readonly on: CivilDate; readonly today: CivilDate; readonly reason: string; readonly by: string },
): Promise<readonly [Registration, EventClass<RegistrationState>]> {
  const ended = end(registration, told);
  if (ended.status !== 'ended') return [ended, RegistrationChangedV1];
  if (registration.status === 'suspended')
    await liftSuspension(tx, registration.id, { on: told.today, by, reason: told.reason });
  return [ended, RegistrationEndedV1];
}

async function liftSuspension(
  tx: Tx,
  registrationId: string,
  { on, by, reason }: { readonly on: CivilDate; readonly by: string; readonly reason: string },
): Promise<void> {
  const [open] = (await tx.list(SuspensionTable, { registrationId })).filter(({ until }) => until === null);
  const lifted = { ...open!, until: on, liftedBy: by, liftReason: reason, version: open!.version + 1 };
  tx.store(SuspensionTable, lifted, { action: 'lift', reason });
}
