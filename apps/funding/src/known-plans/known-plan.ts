import { refuse, type RefusalPlace } from '@levada/kernel';
import type { AdoptedPriority, PriorityRef } from '@levada/contracts';

/** What funding knows of an adopted plan, and from which of planning's events. */
export interface KnownPlan {
  readonly id: string;
  readonly authorityId: string;
  readonly planVersion: number;
  readonly title: string;
  readonly priorities: readonly AdoptedPriority[];
  readonly epoch: number;
  readonly version: number;
}

/** The references that name no priority of the round's plan in force, each with its place. */
export function unknownPriorities(plan: KnownPlan, refs: readonly PriorityRef[]): RefusalPlace[] {
  return refs.flatMap((ref, at) => {
    const known =
      ref.planId === plan.id &&
      ref.planVersion === plan.planVersion &&
      plan.priorities.some(({ code }) => code === ref.priorityCode);
    if (known) return [];
    const facts = { code: ref.priorityCode, plan: plan.title };
    return [{ pointer: `/priorityRefs/${at}`, code: 'priority/not-in-plan', facts }];
  });
}

/** Refuses references that name no priority of the round's plan in force. */
export function refuseUnknownPriorities(plan: KnownPlan, refs: readonly PriorityRef[]): void {
  const places = unknownPriorities(plan, refs);
  if (places.length > 0) throw refuse('priority/not-in-plan', places[0]!.facts, places);
}

/**
 * References at the version in force: what an application said of an earlier version holds while the priority is still there.
 * Refuses one that an amendment has closed.
 */
export function pinned(plan: KnownPlan, refs: readonly PriorityRef[]): PriorityRef[] {
  return refs.map((ref) => {
    if (ref.planId !== plan.id || !plan.priorities.some(({ code }) => code === ref.priorityCode)) {
      throw refuse('priority/closed', { code: ref.priorityCode, plan: plan.title });
    }
    return { ...ref, planVersion: plan.planVersion };
  });
}
