import { Inject, Injectable } from '@nestjs/common';
import { civilDate, idOf, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { textsOf } from '../service-types/service-type.js';
import { checkEntry, type CodeEntry, type CodeList } from './code-entry.js';
import { CodeEntryTable } from './code-entry.table.js';
import type { CodeEntryDto } from './code-lists.dto.js';

@Injectable()
export class KeepCode {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(by: Actor, list: CodeList, code: string, told: CodeEntryDto): Promise<CodeEntry> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const id = idOf('code-entry', by.authorityId, list, code);
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
      if (await tx.find(CodeEntryTable, { id })) throw refuse('code-entry/code-taken', { list, code });
      const entry = { ...checkEntry({ id, authorityId: by.authorityId, list, code, ...said(told) }), version: 1 };
      return store(tx, entry, 'add');
    });
  }

  async change(by: Actor, id: string, read: number, told: CodeEntryDto): Promise<CodeEntry> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const known = await tx.load(CodeEntryTable, id);
      expectVersion(known, read);
      const { version: _version, ...same } = known;
      return store(tx, { ...checkEntry({ ...same, ...said(told) }), version: known.version + 1 }, 'change');
    });
  }
}

async function store(tx: Tx, entry: CodeEntry, action: string): Promise<CodeEntry> {
  if (entry.successor !== null && !(await tx.find(CodeEntryTable, { list: entry.list, code: entry.successor })))
    throw refuse('code-entry/unknown', { list: entry.list, code: entry.successor });
  tx.store(CodeEntryTable, entry, { action, detail: { list: entry.list, code: entry.code } });
  return entry;
}

function said({ names, validFrom, validUntil, successor }: CodeEntryDto) {
  return {
    names: textsOf(names),
    validFrom: validFrom === undefined ? null : civilDate(validFrom),
    validUntil: validUntil === undefined ? null : civilDate(validUntil),
    successor: successor ?? null,
  };
}
