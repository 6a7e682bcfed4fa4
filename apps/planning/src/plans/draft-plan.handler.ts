import { Inject, Injectable } from '@nestjs/common';
import { civilDate, idOf, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor, type Reach } from '@levada/platform';
import { UNSAID, type PlanElement } from '../elements/element.js';
import { contentOf, ElementTable, type ElementRow } from '../elements/element.table.js';
import { isWithin, knownTerritory } from '../known-territories/known-territories.queries.js';
import { OUTLINE } from '../plan-templates/plan-template.js';
import { templateByCode } from '../plan-templates/plan-templates.queries.js';
import { draft, type DraftPlan } from './plan.js';
import { identityRowOf, PlanTable, PlanVersionTable, versionRowOf } from './plan.table.js';
import type { DraftPlanDto } from './plans.dto.js';

@Injectable()
export class DraftPlanHandler {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draft(by: Actor, reach: Reach, told: DraftPlanDto, key?: IdempotencyKey): Promise<DraftPlan> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const { template: code, priorities, departments = [], ...rest } = told;
      const template = code === undefined ? null : await templateByCode(tx, code);
      const id = newId(at);
      const plan = draft({
        ...rest,
        // The first version has the id of its plan.
        ...{ id, versionId: id, authorityId: by.authorityId, templateId: template?.id ?? null },
        ...{ type: told.type ?? 'strategic', partOf: told.partOf ?? null, partOfTitle: told.partOfTitle ?? null },
        ...{ follows: told.follows ?? null, from: civilDate(told.from), to: civilDate(told.to), draftedBy: by.id },
        departments: departments.map((one) => ({ ...one, contact: one.contact ?? null })),
        priorities: (priorities ?? []).map(({ code: one, title }) => ({ code: one, title })),
      });
      const territory = await knownTerritory(tx, plan.territory);
      if (territory.validUntil !== null && territory.validUntil <= plan.from)
        throw refuse('plan/territory-ended', { territory: territory.name, date: territory.validUntil });
      if (!(await isWithin(tx, plan.territory, reach)))
        throw refuse('access/outside-your-reach', { permission: 'planning:draft-plan' });
      await expectKnown(tx, plan.partOf, 'plan/higher-plan-unknown');
      await expectKnown(tx, plan.follows, 'plan/followed-plan-unknown');
      tx.append(PlanTable, [identityRowOf(plan)]);
      // Its history is told under the plan, whatever version of it changed.
      tx.store(PlanVersionTable, versionRowOf(plan), {
        action: 'draft',
        detail: { planId: plan.id, territoryVersion: territory.version },
      });
      const { cited, kinds } = template ?? OUTLINE;
      const atTheTop = kinds.find(({ kind }) => kind === cited)?.under.includes('plan') ?? false;
      if (plan.priorities.length > 0 && !atTheTop) throw refuse('plan/priority-not-at-the-top', { kind: cited });
      tx.append(
        ElementTable,
        plan.priorities.map((one, at_) => firstRow(plan, { ...one, position: at_, cited }, at)),
      );
      return plan;
    });
  }
}

async function expectKnown(tx: Tx, id: string | null, code: string): Promise<void> {
  if (id !== null && !(await tx.find(PlanTable, { id }))) throw refuse(code, { id });
}

/** What money is to cite may be named before anything else is written. */
function firstRow(
  { id: planId, versionId, authorityId, planVersion, draftedBy }: DraftPlan,
  told: {
    readonly code: string;
    readonly title: string;
    readonly position: number;
    readonly cited: PlanElement['kind'];
  },
  changedAt: Date,
): ElementRow {
  const { code, title, position, cited: kind } = told;
  const element: PlanElement = { code, kind, part: null, parent: null, title, ...UNSAID };
  return {
    ...{
      id: idOf('plan-element', versionId, code),
      authorityId,
      planId,
      planVersion,
      code,
      kind,
      part: null,
      parent: null,
    },
    ...{
      position,
      title,
      isCited: true,
      path: [code],
      cited: code,
      isSocialService: true,
      content: contentOf(element),
    },
    ...{ changedBy: draftedBy, changedAt, version: 1 },
  };
}
