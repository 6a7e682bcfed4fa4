import { Inject, Injectable } from '@nestjs/common';
import { idOf, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { templateOf } from '../plan-templates/plan-templates.queries.js';
import type { TemplateText } from '../plan-templates/plan-template.js';
import { expectDraft, written, type DraftPlan } from '../plans/plan.js';
import { PlanVersionTable, versionRowOf } from '../plans/plan.table.js';
import { lockPlan } from '../plans/plans.queries.js';
import { check, type PlanElement } from './element.js';
import { AlignmentTable, contentOf, CostTable, ElementTable, rowsOf, type ElementRow } from './element.table.js';
import { elementTold, shownElement, type AddElementDto, type ElementDto, type PlaceDto } from './elements.dto.js';
import { loadElement, type StoredElement } from './elements.queries.js';

const MOST_ELEMENTS = 20_000;

export interface InPlan {
  readonly planId: string;
  readonly planVersion: number;
}

interface Draft {
  readonly plan: DraftPlan;
  readonly template: TemplateText;
}

/** Writes the elements of a draft: several people at once, each element with a version of its own. */
@Injectable()
export class WriteElement {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(by: Actor, reach: Reach, where: InPlan, told: readonly AddElementDto[]): Promise<StoredElement[]> {
    return this.edit(by, reach, where, async (tx, draft) => {
      await expectRoom(tx, draft.plan, told);
      const known = new Map<string, ElementRow>();
      const counts = new Map<string | null, number>();
      const added: StoredElement[] = [];
      for (const one of told) {
        const stored = await placed(tx, draft, one, { known, counts });
        known.set(one.code, stored.row);
        added.push(stored);
      }
      tx.append(
        ElementTable,
        added.map(({ row }) => row),
      );
      const rows = added.map(({ element }) => rowsOf(element, { ...draft.plan, planId: where.planId }));
      tx.append(
        CostTable,
        rows.flatMap(({ costs }) => costs),
      );
      tx.append(
        AlignmentTable,
        rows.flatMap(({ alignments }) => alignments),
      );
      for (const { row } of added)
        tx.audit(ElementTable, row, { action: 'add', detail: { planId: where.planId, code: row.code } });
      return added;
    });
  }

  async change(
    by: Actor,
    reach: Reach,
    where: InPlan & { readonly code: string },
    read: number,
    told: ElementDto,
  ): Promise<StoredElement> {
    return this.edit(by, reach, where, async (tx, { plan, template }) => {
      const known = await loadElement(tx, where.planId, where.planVersion, where.code);
      expectVersion(known.row, read, shownElement(known));
      const { code, kind, part, parent } = known.element;
      const element = check(elementTold(code, kind, { part, parent }, told), {
        ...{ template, period: plan, parent: await parentOf(tx, plan, parent) },
      });
      if (!element.isSocialService) await expectNoSocialBelow(tx, known.row);
      const row = rewritten(known.row, element, tx);
      tx.store(ElementTable, row, { action: 'change', detail: { planId: plan.id, code } });
      await forgetRows(tx, where, code);
      const { costs, alignments } = rowsOf(element, row);
      tx.append(CostTable, costs);
      tx.append(AlignmentTable, alignments);
      return { row, element };
    });
  }

  async move(
    by: Actor,
    reach: Reach,
    where: InPlan & { readonly code: string },
    read: number,
    to: PlaceDto,
  ): Promise<StoredElement> {
    return this.edit(by, reach, where, async (tx, { plan, template }) => {
      const known = await loadElement(tx, where.planId, where.planVersion, where.code);
      expectVersion(known.row, read, shownElement(known));
      const above = await parentOf(tx, plan, to.parent ?? null);
      const place = { parent: to.parent ?? null, part: to.part ?? above?.part ?? null };
      const element = check({ ...known.element, ...place }, { template, period: plan, parent: above });
      const position = to.position ?? (await countBelow(tx, plan, place.parent));
      await makeRoom(tx, plan, place.parent, position);
      if (place.part !== known.row.part) await expectRoomInPart(tx, template, known.row, place.part);
      const lineage = lineageOf(known.row, above);
      const row = { ...rewritten(known.row, element, tx), ...place, ...lineage, position };
      tx.store(ElementTable, row, { action: 'move', detail: { planId: plan.id, code: where.code, ...place } });
      await tx.flush();
      await moveTheRest(tx, known.row, row);
      return { row, element };
    });
  }

  async remove(
    by: Actor,
    reach: Reach,
    where: InPlan & { readonly code: string },
    read: number,
  ): Promise<StoredElement> {
    return this.edit(by, reach, where, async (tx, { plan }) => {
      const known = await loadElement(tx, where.planId, where.planVersion, where.code);
      expectVersion(known.row, read, shownElement(known));
      const below = await countBelow(tx, plan, where.code);
      if (below > 0) throw refuse('element/not-empty', { code: where.code, count: below });
      await tx.query('delete from plan_element where id = $1', [known.row.id]);
      const detail = { planId: plan.id, code: where.code, title: known.row.title };
      tx.audit(ElementTable, { ...known.row, version: known.row.version + 1 }, { action: 'remove', detail });
      return known;
    });
  }

  private async edit<Made>(
    by: Actor,
    reach: Reach,
    { planId, planVersion }: InPlan,
    change: (tx: Tx, draft: Draft) => Promise<Made>,
  ): Promise<Made> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const plan = expectDraft(await lockPlan(tx, planId, reach, planVersion));
      const made = await change(tx, { plan, template: await templateOf(tx, plan.templateId) });
      // Whoever read the version before reads another text now.
      tx.store(PlanVersionTable, versionRowOf(written(plan)), { action: 'write', detail: { planId } });
      return made;
    });
  }
}

async function expectRoom(tx: Tx, plan: DraftPlan, told: readonly AddElementDto[]): Promise<void> {
  const codes = told.map(({ code }) => code);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  const [taken] = await tx.query<{ code: string }>(
    'select code from plan_element where plan_id = $1 and plan_version = $2 and code = any($3) limit 1',
    [plan.id, plan.planVersion, codes],
  );
  const code = twice ?? taken?.code;
  if (code !== undefined) throw refuse('element/code-taken', { code });
  const [all] = await tx.query<{ count: number }>(
    'select count(*)::int as count from plan_element where plan_id = $1 and plan_version = $2',
    [plan.id, plan.planVersion],
  );
  if (all!.count + told.length > MOST_ELEMENTS) throw refuse('element/too-many', { most: MOST_ELEMENTS });
}

async function placed(
  tx: Tx,
  { plan, template }: Draft,
  told: AddElementDto,
  seen: { readonly known: ReadonlyMap<string, ElementRow>; readonly counts: Map<string | null, number> },
): Promise<StoredElement> {
  const parent = told.parent ?? null;
  const above = (parent !== null && seen.known.get(parent)) || (await parentOf(tx, plan, parent));
  const part = told.part ?? above?.part ?? null;
  const element = check(elementTold(told.code, told.kind, { part, parent }, told.element), {
    ...{ template, period: plan, parent: above },
  });
  const next = seen.counts.get(parent) ?? (await countBelow(tx, plan, parent));
  seen.counts.set(parent, next + 1);
  if (told.position !== undefined) await makeRoom(tx, plan, parent, told.position);
  const { id: planId, versionId, authorityId, planVersion } = plan;
  const isCited = told.kind === template.cited;
  const row: ElementRow = {
    ...{ id: idOf('plan-element', versionId, told.code, newId(tx.scope.at)), authorityId, planId, planVersion },
    ...{ code: told.code, kind: told.kind, part, parent, position: told.position ?? next, title: element.title },
    ...{ isCited, ...lineageOf({ code: told.code, isCited }, above), isSocialService: element.isSocialService },
    ...{ content: contentOf(element), changedBy: tx.scope.actorId!, changedAt: tx.scope.at, version: 1 },
  };
  return { row, element };
}

function rewritten(row: ElementRow, element: PlanElement, { scope }: Tx): ElementRow {
  const { title, isSocialService } = element;
  const said = { title, isSocialService, content: contentOf(element) };
  return { ...row, ...said, changedBy: scope.actorId!, changedAt: scope.at, version: row.version + 1 };
}

async function parentOf(tx: Tx, plan: DraftPlan, code: string | null): Promise<ElementRow | null> {
  if (code === null) return null;
  const row = await tx.find(ElementTable, { planId: plan.id, planVersion: plan.planVersion, code });
  if (!row) throw refuse('element/parent-unknown', { code });
  return row;
}

async function countBelow(tx: Tx, { id, planVersion }: DraftPlan, parent: string | null): Promise<number> {
  const [row] = await tx.query<{ next: number }>(
    `select coalesce(max(position) + 1, 0)::int as next from plan_element
     where plan_id = $1 and plan_version = $2 and parent is not distinct from $3`,
    [id, planVersion, parent],
  );
  return row!.next;
}

async function makeRoom(tx: Tx, { id, planVersion }: DraftPlan, parent: string | null, at: number): Promise<void> {
  await tx.query(
    `update plan_element set position = position + 1
     where plan_id = $1 and plan_version = $2 and parent is not distinct from $3 and position >= $4`,
    [id, planVersion, parent, at],
  );
}

async function forgetRows(tx: Tx, { planId, planVersion }: InPlan, code: string): Promise<void> {
  for (const table of ['plan_cost', 'plan_alignment'])
    await tx.query(`delete from ${table} where plan_id = $1 and plan_version = $2 and code = $3`, [
      ...[planId, planVersion, code],
    ]);
}

/** An element's own code after those above it, and the one of them that money cites. */
function lineageOf(
  { code, isCited }: Pick<ElementRow, 'code' | 'isCited'>,
  above: ElementRow | null,
): Pick<ElementRow, 'path' | 'cited'> {
  return { path: [...(above?.path ?? []), code], cited: isCited ? code : (above?.cited ?? null) };
}

/** What stands below goes along, into another part if need be. */
async function moveTheRest(tx: Tx, from: ElementRow, to: ElementRow): Promise<void> {
  await tx.query(
    `update plan_element e set part = $4, path = $5 || e.path[$6 + 1:],
       cited = case when e.cited = any (e.path[$6:]) then e.cited else $7 end
     where e.plan_id = $1 and e.plan_version = $2 and $3 = any (e.path) and e.code <> $3`,
    [from.planId, from.planVersion, from.code, to.part, to.path, from.path.length, to.cited],
  );
}

async function expectNoSocialBelow(tx: Tx, { planId, planVersion, code }: ElementRow): Promise<void> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from plan_element
     where plan_id = $1 and plan_version = $2 and $3 = any (path) and code <> $3 and is_social_service`,
    [planId, planVersion, code],
  );
  if (row!.count > 0) throw refuse('element/social-below', { code, count: row!.count });
}

/** Everything that stands below goes along: the other part has to have a place for all of it. */
async function expectRoomInPart(
  tx: Tx,
  { parts }: TemplateText,
  { planId, planVersion, code }: ElementRow,
  part: string | null,
): Promise<void> {
  const kinds = parts.find((one) => one.code === part)?.kinds;
  if (!kinds) return;
  const rows = await tx.query<{ kind: PlanElement['kind'] }>(
    `select distinct kind from plan_element where plan_id = $1 and plan_version = $2 and $3 = any (path) and code <> $3`,
    [planId, planVersion, code],
  );
  const strange = rows.find(({ kind }) => kind !== 'passage' && !kinds.includes(kind));
  if (strange) throw refuse('element/parts-differ', { code, kind: strange.kind, part: part ?? '–' });
}
