import { documentOdt, documentPdf, xlsxBook } from '@levada/exchange';
import { canonicalJson, type Language } from '@levada/kernel';
import type { Scope, Transactions, Tx } from '@levada/persistence';
import { EVERYWHERE } from '@levada/platform';
import { elementsOf } from '../elements/elements.queries.js';
import { templateOf } from '../plan-templates/plan-templates.queries.js';
import { loadPlan } from '../plans/plans.queries.js';
import type { PlanTemplate } from '../plan-templates/plan-template.js';
import { sheetsOf, type PlanFile } from './plan-file.js';
import { paperOf } from './plan-paper.js';

export const FORMATS = ['json', 'xlsx', 'odt', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

export interface Printing {
  /** As JSON: it crosses processes. */
  readonly scope: Omit<Scope, 'at'> & { readonly at: string };
  readonly planId: string;
  readonly planVersion: number;
  readonly format: Format;
  readonly language: Language;
}

/** A version of a plan as a file, in base64. Who may read it was asked before. A job: a long plan takes seconds. */
export async function print(transactions: Transactions, asked: Printing): Promise<string> {
  const at = new Date(asked.scope.at);
  return transactions.run({ ...asked.scope, at }, async (tx) => {
    const { file, template } = await fileOfPlan(tx, asked);
    const json = Buffer.from(`${JSON.stringify(file, null, 2)}\n`);
    const paper = () => paperOf(file, { template, language: asked.language, at });
    const bytes = {
      json: async () => json,
      xlsx: () => xlsxBook(sheetsOf(file)),
      // The plan goes along, so that the text can be read back as it was given out.
      odt: async () => documentOdt(paper(), [{ name: 'levada/plan.json', bytes: json }]),
      pdf: () => documentPdf(paper()),
    };
    return (await bytes[asked.format]()).toString('base64');
  });
}

async function fileOfPlan(tx: Tx, { planId, planVersion }: Printing) {
  const plan = await loadPlan(tx, planId, EVERYWHERE, planVersion);
  const template = await templateOf(tx, plan.templateId);
  const { title, level, type, from, to, territory, partOf, partOfTitle, follows, departments } = plan;
  const file: PlanFile = {
    format: 'levada-plan',
    formatVersion: 1,
    plan: { title, level, type, from, to, territory, partOf, partOfTitle, follows, departments },
    template: plan.templateId === null ? null : (template as PlanTemplate).code,
    elements: (await elementsOf(tx, planId, planVersion)).map(({ element }) => element),
  };
  // In one order of members, whatever made them: the same plan gives the same bytes.
  return { template, file: JSON.parse(canonicalJson(file)) as PlanFile };
}
