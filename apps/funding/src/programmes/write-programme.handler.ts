import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, take, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { readRules, type FactTypes, type Rule } from '@levada/rules';
import { APPLICATION_FACTS } from '../eligibility/facts.js';
import { MEASURE_FACTS } from '../eligibility/measure-facts.js';
import { draftVersion, PROGRAMME_LIFECYCLE, publishVersion, rewrite, type Programme } from './programme.js';
import { ProgrammeTable, ProgrammeVersionTable } from './programme.table.js';
import type { OpenProgrammeBody, ProgrammeTextBody } from './programmes.dto.js';

@Injectable()
export class WriteProgramme {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a programme with the draft of its first text. */
  async open({ code, title, ...text }: OpenProgrammeBody, by: Actor): Promise<string> {
    const at = this.clock.now();
    const read = readText(text);
    const programme: Programme = { id: newId(at), authorityId: by.authorityId, code, title, version: 1 };
    const of = { id: newId(at), number: 1, ...read, by: by.id };
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      tx.store(ProgrammeTable, programme, { action: 'open', detail: { code } });
      tx.store(ProgrammeVersionTable, draftVersion(programme, of), { action: 'draft' });
    });
    return of.id;
  }

  /** Begins the next text of a programme; what was opened under an earlier one stays under it. */
  async begin(programmeId: string, text: ProgrammeTextBody, by: Actor): Promise<string> {
    const at = this.clock.now();
    const read = readText(text);
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const programme = await tx.load(ProgrammeTable, programmeId);
      const [last] = await versionsOf(tx, programmeId);
      if (last!.status === 'draft') throw refuse('programme/draft-begun');
      const of = { id: newId(at), number: last!.number + 1, ...read, by: by.id };
      tx.store(ProgrammeVersionTable, draftVersion(programme, of), { action: 'draft' });
      return of.id;
    });
  }

  async rewrite(id: string, version: number, text: ProgrammeTextBody, by: Actor): Promise<void> {
    const read = readText(text);
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const found = await tx.load(ProgrammeVersionTable, id);
      expectVersion(found, version);
      const next = rewrite(found, read, by.id);
      tx.store(ProgrammeVersionTable, next, { action: 'rewrite' });
    });
  }

  /** A second person puts it in force; the one before it is history from then on. */
  async publish(id: string, version: number, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const found = await tx.load(ProgrammeVersionTable, id);
      expectVersion(found, version);
      const published = publishVersion(found, by.id, at);
      const before = (await versionsOf(tx, found.programmeId)).find(({ status }) => status === 'published');
      if (before) {
        const superseded = take(PROGRAMME_LIFECYCLE.supersede, before, undefined);
        tx.store(ProgrammeVersionTable, superseded, { action: 'supersede', detail: { by: id } });
      }
      tx.store(ProgrammeVersionTable, published, { action: 'publish' });
    });
  }
}

/** Newest first. */
async function versionsOf(tx: Tx, programmeId: string) {
  const all = await tx.list(ProgrammeVersionTable, { programmeId });
  return all.sort((a, b) => b.number - a.number);
}

/** What comes as JSON is a rule once it was read. */
function readText({ guideline, conditions, measureConditions = [] }: ProgrammeTextBody) {
  const read = (rules: readonly object[], facts: FactTypes): readonly Rule[] =>
    readRules(JSON.parse(JSON.stringify(rules)) as Rule[], facts);
  return {
    guideline,
    conditions: read(conditions, APPLICATION_FACTS),
    measureConditions: read(measureConditions, MEASURE_FACTS),
  };
}
