import { refuse } from '@levada/kernel';
import { FloorUnreached } from '../group-limit.js';
import { amountText } from './amount-text.js';

/** Refuses a run in which a group's floor cannot be reached, with the group's name and the amounts. */
export function namingFloors<T>(currency: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof FloorUnreached)) throw error;
    const { limit, reached } = error;
    const facts = { floor: amountText(limit.floor, currency), reached: amountText(reached, currency) };
    throw refuse('allocation/group-floor-infeasible', { kind: limit.kind, limit: limit.id, ...facts });
  }
}
