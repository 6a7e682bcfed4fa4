import type { Static } from '@sinclair/typebox';
import { IsUUID } from 'class-validator';
import { fill, type Language } from '@levada/kernel';
import { named, Optional, shape } from '@levada/platform';
import type { Compatibility, Finding } from './compatibility.js';
import { FINDING_TEXTS } from './finding-texts.js';

export class CompatibilityQuery {
  /** By the methodology of this plan: of the region, mostly. Left out: by the plan's own. */
  @Optional()
  @IsUUID()
  against?: string;
}

export const ShownCompatibility = named('PlanCompatibility', {
  planVersion: shape.count,
  /** Whose methodology it was held against. */
  source: shape.text,
  ...{ checked: shape.count, held: shape.count },
  findings: shape.list(
    shape.object({
      ...{ code: shape.text, text: shape.text, part: shape.optional(shape.text), element: shape.optional(shape.text) },
      /** The element, to go there. */
      href: shape.optional(shape.text),
    }),
  ),
});
export type ShownCompatibility = Static<typeof ShownCompatibility>;

export function shownCompatibility(
  { findings, checked, held }: Compatibility,
  { id, planVersion, source }: { readonly id: string; readonly planVersion: number; readonly source: string },
  language: Language,
): ShownCompatibility {
  return {
    ...{ planVersion, source, checked, held },
    findings: findings.map((finding) => ({
      ...{ code: finding.found, text: fill(FINDING_TEXTS[finding.found][language], factsOf(finding)) },
      ...('part' in finding ? { part: finding.part } : {}),
      ...('element' in finding
        ? {
            element: finding.element,
            href: `/api/v1/planning/plans/${id}/versions/${planVersion}/elements/${encodeURIComponent(finding.element)}`,
          }
        : {}),
    })),
  };
}

function factsOf(finding: Finding): Record<string, string> {
  const { found: _code, ...facts } = finding;
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' ? fact : `${fact.planId}/${fact.code}`,
    ]),
  );
}
