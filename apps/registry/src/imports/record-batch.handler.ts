import { Inject, Injectable } from '@nestjs/common';
import { OrganisationsRecordedV1, ServicesRecordedV1 } from '@levada/contracts';
import { changedBy, planImport } from '@levada/exchange';
import { isRefusal, refuse, type Clock, type Refusal } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, publishInBulk, scopeOf, type Actor } from '@levada/platform';
import { tellConflicts } from '../history/register-changes.queries.js';
import { outward } from '../organisations/organisation.js';
import { outward as outwardOfService } from '../services/service.js';
import { markSeen, writeConflicts, writeRecords, type PlannedRecord, type Written } from './write-records.queries.js';
import { advance, IMPORT_KINDS, type BatchResult } from './import-run.js';
import { ImportRunTable } from './import-run.table.js';
import {
  followMerges,
  heldOf,
  lockRun,
  nameThoseBroughtBefore,
  strangersAmong,
  takenAmong,
} from './imports.queries.js';
import { place, type IncomingRecord, type PlacedRecord } from './incoming-record.js';

export interface BatchOutcome {
  readonly done: number;
  /** Of what was held, how much the batch changes, or would change. */
  readonly changed: number;
  /** In the order in which the records came. */
  readonly results: readonly {
    readonly id: string;
    readonly outcome: 'created' | 'updated' | 'unchanged' | 'conflict' | 'refused';
    readonly refusal?: Refusal;
    readonly conflicts?: readonly string[];
  }[];
}

@Injectable()
export class RecordBatch {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `dryRun`: says what would become of the records, and stores nothing. */
  async record(
    by: Actor,
    runId: string,
    {
      from,
      records,
      dryRun,
    }: { readonly from: number; readonly records: readonly IncomingRecord[]; readonly dryRun: boolean },
  ): Promise<BatchOutcome> {
    const scope = scopeOf(by, this.clock.now());
    // Before the lock: a client that sends the next batch early has it placed while this one is written.
    const { source } = await this.transactions.run(scope, (tx) => tx.load(ImportRunTable, runId));
    const { placed, refusals } = placedOf(by.authorityId, source, records);
    return this.transactions.run(scope, async (tx) => {
      const run = await lockRun(tx, runId);
      if (from !== run.done && !dryRun) throw refuse('import/out-of-step', { done: run.done });
      await nameThoseBroughtBefore(tx, source, records, placed);
      // The one that remains has its own record, or what people said of it: nothing is written over that.
      const gone = await followMerges(tx, placed);
      // What comes earlier in a dry run is not there yet.
      if (!dryRun) for (const [at, refusal] of await strangersAmong(tx, placed)) refusals.set(at, refusal);
      for (const [at, refusal] of await takenAmong(tx, placed)) refusals.set(at, refusal);
      const good = [...placed].filter(([at]) => !refusals.has(at) && !gone.has(at)).map(([, one]) => one);
      const held = new Map((await heldOf(tx, run.source, good)).map((one) => [one.id, one]));
      const planned = planImport(held.values(), good).planned.filter((one) => one.outcome !== 'missing');
      const result = resultOf(planned, { refused: refusals.size, gone: gone.size });
      const next = dryRun ? run : advance(run, result);
      if (!dryRun) {
        for (const kind of IMPORT_KINDS) {
          const some = planned.filter(({ incoming }) => incoming.kind === kind);
          tell(tx, kind, await writeRecords(tx, run, kind, held, some));
        }
        await tellConflicts(tx, planned.flatMap(changesOf));
        await writeConflicts(tx, run, planned);
        await markSeen(tx, run, [
          ...planned.flatMap((one) => (one.outcome === 'created' ? [] : [one.id])),
          ...gone.values(),
        ]);
        tx.store(ImportRunTable, next, { action: 'record-batch', detail: { from, counts: { ...next.counts } } });
      }
      const outcomes = new Map(planned.map((one) => [one.id, one]));
      const results = records.map(({ id }, at) => {
        const refusal = refusals.get(at);
        if (refusal) return { id, outcome: 'refused' as const, refusal };
        if (gone.has(at)) return { id, outcome: 'unchanged' as const };
        const one = outcomes.get(placed.get(at)!.id)!;
        if (one.outcome !== 'conflict') return { id, outcome: one.outcome };
        return { id, outcome: one.outcome, conflicts: one.conflicts.map(({ field }) => field) };
      });
      return { done: next.done, changed: result.changed, results };
    });
  }
}

/** The records under the ids of the register, by their place in the batch, and those that cannot be placed. */
function placedOf(authorityId: string, source: string, records: readonly IncomingRecord[]) {
  const placed = new Map<number, PlacedRecord>();
  const refusals = new Map<number, Refusal>();
  const seen = new Set<string>();
  records.forEach((record, at) => {
    try {
      const one = place(authorityId, source, record);
      if (seen.has(one.id)) throw refuse('import/record-twice', { id: record.id });
      seen.add(one.id);
      placed.set(at, one);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refusals.set(at, error);
    }
  });
  return { placed, refusals };
}

function resultOf(
  planned: readonly PlannedRecord[],
  { refused, gone }: { readonly refused: number; readonly gone: number },
): BatchResult {
  const count = (outcome: string): number => planned.filter((one) => one.outcome === outcome).length;
  return {
    ...{ created: count('created'), updated: count('updated'), unchanged: count('unchanged') + gone },
    ...{ conflict: count('conflict'), refused, changed: changedBy(planned) },
  };
}

function changesOf(one: PlannedRecord): { nounId: string; field: string; to: string }[] {
  return 'changes' in one ? one.changes.map(({ field, to }) => ({ nounId: one.id, field, to })) : [];
}

function tell(tx: Tx, kind: PlacedRecord['kind'], written: readonly Written[]): void {
  if (kind === 'organisation') {
    const items = written.map(({ scheme, identifier, ...one }) =>
      outward({ ...one, scheme: scheme!, identifier: identifier! }),
    );
    publishInBulk(tx, OrganisationsRecordedV1, items);
  }
  if (kind === 'service') publishInBulk(tx, ServicesRecordedV1, written.map(outwardService));
}

function outwardService({ status, organisationId, catalogueVersionId, code, form, ...one }: Written) {
  const said = { organisationId: organisationId ?? null, code: code ?? null, form: form ?? null, status: status! };
  return outwardOfService({ ...one, ...said, catalogueVersionId: catalogueVersionId ?? null });
}
