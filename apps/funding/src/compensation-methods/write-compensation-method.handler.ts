import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, take, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import {
  COMPENSATION_METHOD_LIFECYCLE,
  draftMethod,
  publishMethod,
  rewriteMethod,
  type MethodText,
} from './compensation-method.js';
import { CompensationMethodTable } from './compensation-method.table.js';
import type { DraftMethodBody, MethodTextBody } from './compensation-methods.dto.js';

@Injectable()
export class WriteCompensationMethod {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins the next version of a year's method; what was reckoned by an earlier one stands. */
  async draft({ year, code, ...text }: DraftMethodBody, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const versions = await tx.list(CompensationMethodTable, { year, code });
      if (versions.some(({ status }) => status === 'draft')) throw refuse('compensation-method/draft-begun');
      const number = Math.max(0, ...versions.map((one) => one.number)) + 1;
      const of = { id: newId(at), authorityId: by.authorityId, year, code, number };
      tx.store(CompensationMethodTable, draftMethod(of, textOf(text), by.id), { action: 'draft' });
      return { id: of.id };
    });
  }

  async rewrite(id: string, version: number, text: MethodTextBody, by: Actor): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const found = await tx.load(CompensationMethodTable, id);
      expectVersion(found, version);
      tx.store(CompensationMethodTable, rewriteMethod(found, textOf(text), by.id), { action: 'rewrite' });
    });
  }

  /** A second person puts it in force; the one before it is history from then on. */
  async publish(id: string, version: number, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const found = await tx.load(CompensationMethodTable, id);
      expectVersion(found, version);
      const published = publishMethod(found, by.id, at);
      const { year, code } = found;
      const before = await tx.find(CompensationMethodTable, { year, code, status: 'published' });
      if (before) {
        const superseded = take(COMPENSATION_METHOD_LIFECYCLE.supersede, before, undefined);
        tx.store(CompensationMethodTable, superseded, { action: 'supersede', detail: { by: id } });
      }
      tx.store(CompensationMethodTable, published, { action: 'publish' });
    });
  }
}

/** What comes as JSON is a formula once it was read. */
function textOf(body: MethodTextBody): MethodText {
  const { title, serviceTypes, unit, currency, euroRate, parameters, formulas } = body;
  return {
    ...{ title, serviceTypes: serviceTypes ?? null, unit, currency, euroRate: euroRate ? { ...euroRate } : null },
    parameters: parameters.map(({ name, source, value, byServiceType }) => ({
      ...{ name, source, value: value ?? null },
      byServiceType: (byServiceType ?? []).map((one) => ({ ...one })),
    })),
    formulas: JSON.parse(JSON.stringify(formulas)) as MethodText['formulas'],
  };
}
