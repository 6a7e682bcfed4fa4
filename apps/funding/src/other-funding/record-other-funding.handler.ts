import { Inject, Injectable } from '@nestjs/common';
import { civilDate, fromMoneyText, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { correctFunding, funderKey, recordFunding } from './other-funding.js';
import type { CorrectOtherFundingBody, RecordOtherFundingBody } from './other-funding.dto.js';
import { standingWith } from './other-funding.queries.js';
import { OtherFundingTable } from './other-funding.table.js';

@Injectable()
export class RecordOtherFunding {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(body: RecordOtherFundingBody, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const { serviceId, year, funder } = body;
      const organisationId = await providerOf(tx, serviceId);
      const known = (await standingWith(tx, serviceId, year)).some(
        (one) => funderKey(one.funder) === funderKey(funder),
      );
      if (known) throw refuse('other-funding/known-already', { funder, year });
      const of = { authorityId: by.authorityId, organisationId, serviceId, year, funder };
      const recorded = recordFunding(of, { ...saidOf(body), id: newId(at), recordedBy: by.id, recordedAt: at });
      tx.store(OtherFundingTable, recorded, { action: 'record' });
      return { id: recorded.id };
    });
  }

  /** What was recorded stays; from now on another figure stands. */
  async correct(id: string, body: CorrectOtherFundingBody, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const wrong = await tx.load(OtherFundingTable, id);
      if (await tx.find(OtherFundingTable, { correctsId: id })) throw refuse('other-funding/corrected-already');
      const { reason } = body;
      const said = { ...saidOf(body), id: newId(at), recordedBy: by.id, recordedAt: at, reason };
      const corrected = correctFunding(wrong, said);
      tx.store(OtherFundingTable, corrected, { action: 'correct', reason, detail: { corrects: id } });
      return { id: corrected.id };
    });
  }
}

const saidOf = ({ amount, source, knownOn }: Pick<RecordOtherFundingBody, 'amount' | 'source' | 'knownOn'>) => ({
  ...{ amount: fromMoneyText(amount), source, knownOn: civilDate(knownOn) },
});

async function providerOf(tx: Tx, serviceId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `select organisation_id as id from known_registration where service_id = $1
     order by status = 'registered' desc, valid_from desc limit 1`,
    [serviceId],
  );
  if (!row) throw refuse('other-funding/service-not-known', { id: serviceId });
  return row.id;
}
