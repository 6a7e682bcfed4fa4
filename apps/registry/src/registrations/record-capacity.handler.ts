import { Inject, Injectable } from '@nestjs/common';
import { RegistrationCapacityChangedV1 } from '@levada/contracts';
import { civilDate, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { knownServiceType } from '../known-service-types/known-service-types.queries.js';
import { changeCapacity, FTE } from './capacity.js';
import type { Registration } from './registration.js';
import { CapacityTable, RegistrationTable } from './registration.table.js';
import type { RecordCapacityDto } from './registrations.dto.js';
import { capacitiesOf, lockRegistration, tellRegistration } from './registrations.queries.js';

@Injectable()
export class RecordCapacity {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The registration takes a new version with it: two who change its capacities at once do not overwrite each other. */
  async record(by: Actor, id: string, read: number, told: RecordCapacityDto): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const registration = await lockRegistration(tx, id);
      expectVersion(registration, read);
      if (registration.status === 'ended') throw refuse('registration/wrong-step', { status: 'ended' });
      await expectUnit(tx, registration, told.unit);
      const { basis, unit, amount, reason } = told;
      const { changed, added } = changeCapacity(await capacitiesOf(tx, id), {
        ...{ id: newId(at), authorityId: by.authorityId, registrationId: id, basis, unit, amount, reason },
        ...{ from: civilDate(told.from), recordedBy: by.id, recordedAt: at },
      });
      const detail = { basis, unit, amount, from: told.from };
      if (changed) tx.store(CapacityTable, changed, { action: added ? 'close' : 'correct', reason, detail });
      if (added) tx.store(CapacityTable, added, { action: 'record', reason, detail });
      const next = { ...registration, version: registration.version + 1 };
      tx.store(RegistrationTable, next, { action: 'record-capacity', reason, detail });
      await tellRegistration(tx, RegistrationCapacityChangedV1, next);
    });
  }
}

/** What a kind of service is counted in, its catalogue says. */
export async function expectUnit(
  tx: Tx,
  type: Pick<Registration, 'catalogueVersionId' | 'code'>,
  unit: string,
): Promise<void> {
  const { capacityUnits } = await knownServiceType(tx, type);
  if (unit !== FTE && !capacityUnits.includes(unit))
    throw refuse('capacity/unknown-unit', { unit, known: [...capacityUnits, FTE].join(', ') });
}
