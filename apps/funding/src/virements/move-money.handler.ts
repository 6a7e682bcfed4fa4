import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1 } from '@levada/contracts';
import { fromMoneyText, money, newId, refuse, type Clock, type Money } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import { EnvelopeTable } from '../envelopes/envelope.table.js';
import { accountId, transfer } from '../ledger/ledger.js';
import { TransferTable } from '../ledger/ledger.table.js';
import { SourceTable } from '../sources/source.table.js';
import { virementProposed } from './virement-notice.js';
import { VirementTable } from './virement.table.js';
import { confirmVirement, proposeVirement, refuseVirement, withdrawVirement, type Virement } from './virement.js';
import type { ProposeVirementBody } from './virements.dto.js';

@Injectable()
export class MoveMoney {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Proposes to move money; it stays where it is until a second person confirms. */
  async propose(body: ProposeVirementBody, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const source = await tx.load(SourceTable, body.sourceId);
      const [debit, credit] = [await accountOf(tx, source.id, body.from), await accountOf(tx, source.id, body.to)];
      const placed = { id: newId(at), authorityId: source.authorityId, sourceId: source.id, debit, credit };
      const asked = { ...placed, amount: fromMoneyText(body.amount), reason: body.reason };
      const virement = proposeVirement({ ...asked, proposedBy: by.id, proposedAt: at }, await freeIn(tx, debit));
      const detail = { from: debit, to: credit, amount: body.amount };
      tx.store(VirementTable, virement, { action: 'propose', reason: body.reason, detail });
      raiseNotices(tx, FundingNoticesRaisedV1, [virementProposed(virement, source.title)]);
      return { id: virement.id };
    });
  }

  /** A second person's yes moves it: what is no longer there is refused by the ledger. */
  async confirm(id: string, version: number, by: Actor, key: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const virement = confirmVirement(await seen(tx, id, version), by.id, at);
      tx.store(VirementTable, virement, { action: 'confirm' });
      const { authorityId, debit, credit, amount } = virement;
      const moved = { id: newId(at), kind: 'move', authorityId, debit, credit, amount, reference: id, at } as const;
      tx.append(TransferTable, [transfer(moved)]);
      return { id };
    });
  }

  async refuse(id: string, version: number, why: string, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const refused = refuseVirement(await seen(tx, id, version), by.id, at, why);
      tx.store(VirementTable, refused, { action: 'refuse', reason: why });
    });
  }

  async withdraw(id: string, version: number, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      tx.store(VirementTable, withdrawVirement(await seen(tx, id, version), by.id, at), { action: 'withdraw' });
    });
  }
}

async function seen(tx: Tx, id: string, version: number): Promise<Virement> {
  const virement = await tx.load(VirementTable, id);
  expectVersion(virement, version);
  return virement;
}

/** Where money is taken from or put to: outside of the source, what the source has free, or one of its envelopes. */
async function accountOf(tx: Tx, sourceId: string, place: string): Promise<string> {
  if (place === 'outside') return accountId(sourceId, 'outside');
  if (place === 'source') return accountId(sourceId, 'free');
  const envelope = await tx.load(EnvelopeTable, place);
  if (envelope.sourceId !== sourceId) throw refuse('envelope/of-another-source');
  return accountId(envelope.id, 'available');
}

async function freeIn(tx: Tx, account: string): Promise<Money> {
  const [row] = await tx.query<{ kind: string; minor: string; currency: string }>(
    'select kind, balance_minor as minor, currency from ledger_account where id = $1',
    [account],
  );
  // Outside of a source there is as much as somebody says: 2^63 - 1 is the most that any account holds.
  return money(row!.kind === 'outside' ? 2n ** 63n - 1n : BigInt(row!.minor), row!.currency);
}
