import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { BY_HAND } from '../history/field-change.js';
import { textOfTerritories } from '../sites/territory-text.js';
import type { Service } from './service.js';
import type { ChangeServiceDto } from './services.dto.js';
import { changeService, lockService } from './write-service.queries.js';

@Injectable()
export class ChangeService {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async change(by: Actor, id: string, read: number, { reason, name, coverage }: ChangeServiceDto): Promise<Service> {
    const fields = {
      ...(name === undefined ? {} : { name }),
      ...(coverage === undefined ? {} : { coverage: textOfTerritories(coverage) }),
    };
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const service = await lockService(tx, id);
      expectVersion(service, read);
      return changeService(tx, service, { fields, source: BY_HAND, reason });
    });
  }
}
