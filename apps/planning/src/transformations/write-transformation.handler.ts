import { Inject, Injectable } from '@nestjs/common';
import { civilDate, dayOf, fromMoneyText, newId, refuse, type CivilDate, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { expectElement } from '../elements/elements.queries.js';
import { knownRegistration } from '../known-registrations/known-registrations.queries.js';
import { lockPlan } from '../plans/plans.queries.js';
import {
  accompany,
  agree,
  begin,
  checkedFunds,
  checkedTargets,
  draft,
  end,
  expectStep,
  rewrite,
  stop,
  type ServiceNamed,
  type Transformation,
} from './transformation.js';
import { FundsTable, ReadingTable, StepDoneTable, TargetTable, TransformationTable } from './transformation.table.js';
import type { PeopleDto, ReadTransformationDto, ServiceNamedDto, TransformationDto } from './transformations.dto.js';
import { loadTransformation, stepsDone } from './transformations.queries.js';

export interface Which {
  readonly id: string;
  readonly read: number;
}

@Injectable()
export class WriteTransformation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draft(by: Actor, reach: Reach, planId: string, told: TransformationDto): Promise<string> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { authorityId } = await lockPlan(tx, planId, reach);
      const words = await wordsOf(tx, planId, told);
      const drafted = draft({ ...words, id: newId(at), authorityId, planId, draftedBy: by.id });
      tx.store(TransformationTable, drafted, { action: 'draft', detail: { planId, elementCode: told.elementCode } });
      appendNumbers(tx, drafted, told);
      return drafted.id;
    });
  }

  rewrite(by: Actor, reach: Reach, which: Which, told: TransformationDto): Promise<void> {
    return this.move(by, reach, which, 'rewrite', async (tx, held) => {
      const next = rewrite(held, await wordsOf(tx, held.planId, told), by.id);
      for (const { options } of [FundsTable, TargetTable])
        await tx.query(`delete from ${options.name} where transformation_id = $1`, [held.id]);
      appendNumbers(tx, next, told);
      return next;
    });
  }

  agree(by: Actor, reach: Reach, which: Which): Promise<void> {
    return this.move(by, reach, which, 'agree', async (tx, held) => agree(held, { by: by.id, at: tx.scope.at }));
  }

  begin(by: Actor, reach: Reach, which: Which): Promise<void> {
    return this.move(by, reach, which, 'begin', async (_, held) => begin(held));
  }

  end(by: Actor, reach: Reach, which: Which): Promise<void> {
    return this.move(by, reach, which, 'end', async (tx, held) => end(held, (await stepsDone(tx, held.id)).length));
  }

  stop(by: Actor, reach: Reach, which: Which, reason: string): Promise<void> {
    return this.move(by, reach, which, 'stop', async (_, held) => stop(held, reason));
  }

  accompany(by: Actor, reach: Reach, which: Which, told: PeopleDto): Promise<void> {
    return this.move(by, reach, which, 'accompany', async (_, held) => accompany(held, told));
  }

  doStep(by: Actor, reach: Reach, which: Which, position: number, on: CivilDate): Promise<void> {
    return this.move(by, reach, which, 'do-step', async (tx, held) => {
      expectNotYetToCome(on, tx.scope.at);
      expectStep(held, position, new Set((await stepsDone(tx, held.id)).map((one) => one.position)));
      const { id: transformationId, authorityId } = held;
      const marked = { position, doneOn: on, markedBy: by.id, markedAt: tx.scope.at };
      tx.append(StepDoneTable, [{ transformationId, authorityId, ...marked }]);
      return { ...held, version: held.version + 1 };
    });
  }

  /** Appended: what was read stays, the last of a day counts. */
  async read(by: Actor, reach: Reach, id: string, told: ReadTransformationDto): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const held = await loadTransformation(tx, id, reach, 'to change it');
      if (held.status === 'draft') throw refuse('transformation/not-so-now', { status: held.status });
      const { year, measured, form = null, value, source } = told;
      checkedTargets([{ year, measured, form }]);
      const on = civilDate(told.on);
      expectNotYetToCome(on, at);
      const reading = { year, measured, form, value, on, source, recordedBy: by.id, recordedAt: at };
      tx.append(ReadingTable, [{ id: newId(at), authorityId: held.authorityId, transformationId: id, ...reading }]);
      tx.audit(TransformationTable, held, { action: 'read', detail: { year, measured, value } });
    });
  }

  private async move(
    by: Actor,
    reach: Reach,
    { id, read }: Which,
    action: string,
    step: (tx: Tx, held: Transformation) => Promise<Transformation>,
  ): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const held = await loadTransformation(tx, id, reach, 'to change it');
      expectVersion(held, read);
      tx.store(TransformationTable, await step(tx, held), { action, detail: { planId: held.planId } });
    });
  }
}

function expectNotYetToCome(on: CivilDate, at: Date): void {
  if (on > dayOf(at)) throw refuse('transformation/not-yet', { date: on });
}

async function wordsOf(tx: Tx, planId: string, told: TransformationDto) {
  const { elementCode, title, people, steps = [], partners = [] } = told;
  await expectElement(tx, planId, elementCode);
  const to = [];
  for (const one of told.to) to.push({ ...(await serviceOf(tx, one)), isCommunityBased: one.isCommunityBased });
  const from = [];
  for (const one of told.from) from.push(await serviceOf(tx, one));
  const content = {
    ...{ from, to, partners: partners.map(({ name, role }) => ({ name, role })) },
    steps: steps.map(({ what, who, dueOn }) => ({ what, who, dueOn: civilDate(dueOn) })),
  };
  return { elementCode, title, content, peopleLeaving: people };
}

/** Of the register it is called as there; else it is told. */
async function serviceOf(tx: Tx, { registrationId, name, form, places }: ServiceNamedDto): Promise<ServiceNamed> {
  if (registrationId !== undefined) {
    const known = await knownRegistration(tx, registrationId);
    return { registrationId: known.id, name: known.name, form: known.form, places };
  }
  if (name === undefined || form === undefined) throw refuse('transformation/service-unnamed');
  return { registrationId: null, name, form, places };
}

function appendNumbers(tx: Tx, { id: transformationId, authorityId }: Transformation, told: TransformationDto): void {
  const of = { transformationId, authorityId };
  const funds = checkedFunds((told.money ?? []).map(({ year, source, amount }) => ({ year, source, amount })));
  tx.append(
    FundsTable,
    funds.map(({ year, source, amount }) => {
      const { minor, currency } = fromMoneyText(amount);
      return { ...of, year, source, currency, amountMinor: minor.toString() };
    }),
  );
  const targets = checkedTargets((told.targets ?? []).map(({ form = null, ...one }) => ({ ...one, form })));
  tx.append(
    TargetTable,
    targets.map(({ year, measured, form, value }) => ({ ...of, year, measured, form, value })),
  );
}
