import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { civilDate, fromMoneyText, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { expectTold, isSame, type ToldGrant } from './past-grant.js';
import { PastGrantTable } from './past-grant.table.js';
import type { PastGrantDto, RecordedPastGrants, RecordPastGrantsBody } from './past-grants.dto.js';

@Injectable()
export class RecordPastGrants {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All of them or none: told before and otherwise now, it is written anew; told the same, nothing changes. */
  async record({ source, records }: RecordPastGrantsBody, isDryRun: boolean, by: Actor): Promise<RecordedPastGrants> {
    const at = this.clock.now();
    const told = records.map((one) => toldBy(source, one));
    const seen = new Set<string>();
    for (const one of told) {
      expectTold(one);
      if (seen.has(one.reference)) throw refuse('past-grant/told-twice', { reference: one.reference });
      seen.add(one.reference);
    }
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      // Two who bring the same file in at once do so one after the other.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('past grants of ' || $1, 0))`, [by.authorityId]);
      const known = await tx.list(PastGrantTable, { source, reference: In([...seen]) });
      const byReference = new Map(known.map((one) => [one.reference, one]));
      const results = told.map((one) => {
        const before = byReference.get(one.reference);
        const outcome = !before ? 'created' : isSame(before, one) ? 'unchanged' : 'updated';
        if (outcome === 'unchanged' || isDryRun) return { reference: one.reference, outcome } as const;
        const id = before?.id ?? newId(at);
        const version = (before?.version ?? 0) + 1;
        tx.store(PastGrantTable, { ...one, id, authorityId: by.authorityId, version }, { action: 'record' });
        return { reference: one.reference, outcome } as const;
      });
      return { results };
    });
  }
}

function toldBy(source: string, one: PastGrantDto): ToldGrant {
  const awarded = fromMoneyText(one.awarded);
  const minorOf = (amount: PastGrantDto['requested']): bigint | null => {
    if (!amount) return null;
    if (amount.currency !== awarded.currency) {
      throw refuse('money/mixed-currencies', { one: awarded.currency, other: amount.currency });
    }
    return fromMoneyText(amount).minor;
  };
  return {
    ...{ source, reference: one.reference, title: one.title, recipientName: one.recipientName, awarded },
    ...{ scheme: one.scheme ?? null, identifier: one.identifier ?? null, awardedOn: civilDate(one.awardedOn) },
    ...{ requestedMinor: minorOf(one.requested), paidMinor: minorOf(one.paid) },
    ...{ programme: one.programme ?? null, priority: one.priority ?? null },
  };
}
