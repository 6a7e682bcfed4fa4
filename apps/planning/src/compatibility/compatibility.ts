import type { AlignedTo, ElementKind, PlanElement, RequiredField } from '../elements/element.js';
import { says } from '../elements/element.js';
import type { TemplateText } from '../plan-templates/plan-template.js';

/** What does not match the methodology, and where: in a part, in an element, or in the plan as a whole. */
export type Finding =
  | { readonly found: 'part-missing'; readonly part: string }
  | { readonly found: 'kind-missing'; readonly kind: ElementKind }
  | { readonly found: 'not-said'; readonly element: string; readonly field: RequiredField }
  | { readonly found: 'stands-elsewhere'; readonly element: string; readonly kind: ElementKind }
  | { readonly found: 'costs-on-two-levels'; readonly element: string; readonly above: string }
  | { readonly found: 'without-measure'; readonly element: string }
  | { readonly found: 'aligned-to-nothing'; readonly element: string; readonly to: AlignedTo }
  | { readonly found: 'not-of-the-higher-plan'; readonly element: string };

export interface Compatibility {
  readonly findings: readonly Finding[];
  /** What was looked at, and how much of it holds: the share of plans of different methods can be compared (seed 004.11). */
  readonly checked: number;
  readonly held: number;
}

/** What a plan says, and which elements of plans in force it may refer to. */
export interface Checked {
  readonly elements: readonly PlanElement[];
  readonly partOf: string | null;
  /** Of those it refers to, the ones that are in force, as `plan/code`. */
  readonly inForce: ReadonlySet<string>;
}

/** Holds a plan against a template: its own, or the one of the region that it is a part of. */
export function checkCompatibility(template: TemplateText, plan: Checked): Compatibility {
  const findings: Finding[] = [];
  let checked = 0;
  const hold = (holds: boolean, finding: Finding): void => {
    checked += 1;
    if (!holds) findings.push(finding);
  };
  const { elements } = plan;
  const parts = new Set(elements.map(({ part }) => part));
  const kinds = new Set(elements.map(({ kind }) => kind));
  for (const { code, isRequired } of template.parts)
    if (isRequired) hold(parts.has(code), { found: 'part-missing', part: code });
  for (const { kind, isRequired } of template.kinds)
    if (isRequired) hold(kinds.has(kind), { found: 'kind-missing', kind });
  const byCode = new Map(elements.map((one) => [one.code, one]));
  const parents = new Set(elements.map(({ parent }) => parent));
  for (const one of elements) {
    const wanted = template.kinds.find(({ kind }) => kind === one.kind);
    const above = one.parent === null ? 'plan' : byCode.get(one.parent)?.kind;
    hold(wanted !== undefined && above !== undefined && wanted.under.includes(above), {
      ...{ found: 'stands-elsewhere', element: one.code, kind: one.kind },
    });
    for (const field of wanted?.requires ?? []) hold(says(one, field), { found: 'not-said', element: one.code, field });
    if (one.kind === template.cited && template.kinds.some(({ under }) => under.includes(one.kind)))
      hold(parents.has(one.code), { found: 'without-measure', element: one.code });
    holdCosts(one, byCode, hold);
    holdAlignment(one, plan, hold);
  }
  return { findings, checked, held: checked - findings.length };
}

/** Money that is told of a measure and of its activities is counted twice. */
function holdCosts(
  { code, costs, parent }: PlanElement,
  byCode: ReadonlyMap<string, PlanElement>,
  hold: (holds: boolean, finding: Finding) => void,
): void {
  if (costs.length === 0) return;
  let above = parent === null ? undefined : byCode.get(parent);
  while (above && above.costs.length === 0) above = above.parent === null ? undefined : byCode.get(above.parent);
  hold(above === undefined, { found: 'costs-on-two-levels', element: code, above: above?.code ?? '' });
}

function holdAlignment(
  { code, alignedTo }: PlanElement,
  { partOf, inForce }: Checked,
  hold: (holds: boolean, finding: Finding) => void,
): void {
  for (const to of alignedTo)
    hold(inForce.has(`${to.planId}/${to.code}`), { found: 'aligned-to-nothing', element: code, to });
  if (alignedTo.length > 0 && partOf !== null)
    hold(
      alignedTo.some(({ planId }) => planId === partOf),
      { found: 'not-of-the-higher-plan', element: code },
    );
}
