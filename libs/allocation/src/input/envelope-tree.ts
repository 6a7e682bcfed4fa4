import type { Faults } from './faults.js';
import type { Envelope } from './request.js';

/** Notes envelopes that occur twice, that lie in none that is known, and that lie in themselves. */
export function checkTree(envelopes: readonly Envelope[], faults: Faults): void {
  const byId = new Map<string, Envelope>();
  envelopes.forEach((one, at) => {
    if (byId.has(one.id)) faults.add(`/envelopes/${at}/id`, 'allocation/envelope-twice', { id: one.id });
    byId.set(one.id, one);
  });
  // Each envelope is walked once: what was found sound stays so.
  const sound = new Set<string>();
  envelopes.forEach((one, at) => {
    const path = new Set<string>();
    for (let step: Envelope | undefined = one; step && !sound.has(step.id); step = byId.get(step.parent ?? '')) {
      if (path.has(step.id)) {
        faults.add(`/envelopes/${at}/parent`, 'allocation/envelope-cycle', { id: one.id });
        break;
      }
      path.add(step.id);
      if (step.parent === null) break;
    }
    for (const id of path) sound.add(id);
    if (one.parent !== null && !byId.has(one.parent))
      faults.add(`/envelopes/${at}/parent`, 'allocation/unknown-envelope', { id: one.parent });
  });
}
