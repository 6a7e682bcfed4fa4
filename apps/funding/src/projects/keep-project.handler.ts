import { Inject, Injectable } from '@nestjs/common';
import { civilDate, fromMoneyText, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { SourceTable } from '../sources/source.table.js';
import { expectProject, type Project, type ProjectPriority } from './project.js';
import { ProjectTable } from './project.table.js';
import type { ProjectBody } from './projects.dto.js';

@Injectable()
export class KeepProject {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(body: ProjectBody, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const project = await projectOf(tx, body, { id: newId(at), authorityId: by.authorityId, version: 1 });
      tx.store(ProjectTable, project, { action: 'open', detail: { code: project.code } });
      return { id: project.id };
    });
  }

  async change(id: string, version: number, body: ProjectBody, by: Actor): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const found = await tx.load(ProjectTable, id);
      expectVersion(found, version);
      const next = await projectOf(tx, body, { id, authorityId: found.authorityId, version: version + 1 });
      tx.store(ProjectTable, next, { action: 'change' });
    });
  }
}

async function projectOf(
  tx: Tx,
  body: ProjectBody,
  of: Pick<Project, 'id' | 'authorityId' | 'version'>,
): Promise<Project> {
  const { code, title, sourceId, focus, targetGroups, keyActivities, management, from, to, costs, status } = body;
  await tx.load(SourceTable, sourceId);
  const project: Project = {
    ...{ ...of, code, title, sourceId, focus, targetGroups, status: status ?? 'planned' },
    keyActivities: keyActivities.map((one) => ({
      ...{ code: one.code, title: one.title, from: one.from ?? null, to: one.to ?? null },
    })),
    management: management.map(({ role, name }) => ({ role, name })),
    ...{ startsOn: civilDate(from), endsOn: civilDate(to) },
    costs: costs.map(({ category, amount }) => ({ category, amount: fromMoneyText(amount) })),
    priorities: await prioritiesOf(tx, body),
  };
  expectProject(project, await holdingOf(tx, sourceId));
  return project;
}

/** What a source has by now, virements counted: all that ever came into it. */
async function holdingOf(tx: Tx, sourceId: string): Promise<{ minor: bigint; currency: string }> {
  const [row] = await tx.query<{ minor: string; currency: string }>(
    `select -balance_minor as minor, currency from ledger_account where owner_id = $1 and kind = 'outside'`,
    [sourceId],
  );
  return { minor: BigInt(row!.minor), currency: row!.currency };
}

async function prioritiesOf(tx: Tx, { priorities }: ProjectBody): Promise<ProjectPriority[]> {
  const cited: ProjectPriority[] = [];
  for (const [at, { planId, priorityCode }] of priorities.entries()) {
    const plan = await knownPlan(tx, planId);
    if (!plan.priorities.some(({ code }) => code === priorityCode)) {
      const facts = { code: priorityCode, plan: plan.title };
      throw refuse('priority/not-in-plan', facts, [
        { pointer: `/priorities/${at}`, code: 'priority/not-in-plan', facts },
      ]);
    }
    cited.push({ planId, planVersion: plan.planVersion, priorityCode });
  }
  return cited;
}
