import type { Schema } from '@levada/api-client';
import { NO_TEMPLATE, type Rules } from './outline.js';

const ANYWHERE: Rules = {
  parts: [],
  kinds: NO_TEMPLATE.kinds.map(({ kind }) => ({
    kind,
    under: ['plan', ...NO_TEMPLATE.kinds.map((one) => one.kind).filter((one) => one !== kind)],
  })),
};

/**
 * What may stand where in a version. An older number of a template is not told: then anything is offered, and the service says
 * what does not go.
 */
export function rulesOf(
  { templateId }: Pick<Schema['Plan'], 'templateId'>,
  template: Schema['PlanTemplate'] | undefined,
): Rules {
  if (templateId === null) return NO_TEMPLATE;
  return template ?? ANYWHERE;
}
