import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { OUTLINE, type PlanTemplate, type TemplateText } from './plan-template.js';
import { PlanTemplateTable } from './plan-template.table.js';

export { ShownTitles } from './plan-templates.dto.js';

/** What a plan is built by; the outline where it has no template. */
export async function templateOf(tx: Tx, id: string | null): Promise<TemplateText> {
  return id === null ? OUTLINE : tx.load(PlanTemplateTable, id);
}

/** The one that holds for plans that are begun now, of one's own authority. */
export async function currentTemplate(tx: Tx, code: string): Promise<PlanTemplate | undefined> {
  const [row] = await tx.query<{ id: string }>(
    'select id from plan_template where authority_id = $1 and code = $2 order by number desc limit 1',
    [tx.scope.authorityId, code],
  );
  return row && tx.load(PlanTemplateTable, row.id);
}

/** The same; refuses `plan-template/not-found`. */
export async function templateByCode(tx: Tx, code: string): Promise<PlanTemplate> {
  const found = await currentTemplate(tx, code);
  if (!found) throw refuse('plan-template/not-found', { id: code });
  return found;
}

/** Those that hold now, by their codes. */
export async function currentTemplates(tx: Tx): Promise<PlanTemplate[]> {
  const rows = await tx.query<{ id: string }>(
    'select distinct on (code) id from plan_template where authority_id = $1 order by code, number desc',
    [tx.scope.authorityId],
  );
  return Promise.all(rows.map(({ id }) => tx.load(PlanTemplateTable, id)));
}
