import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { eventClassOf } from './event-map.js';

/** A payload does not keep to its contract. The message lists what is wrong and where, never the values (they may be personal). */
export class BrokenContract extends Error {
  constructor(
    readonly type: string,
    readonly faults: readonly string[],
  ) {
    super(`${type} breaks its contract: ${faults.join('; ')}`);
    this.name = 'BrokenContract';
  }
}

/**
 * Checks a payload against the class of its type: at the producer before commit, at the consumer before the handler.
 * Unknown members pass: a newer producer may have grown an optional one. Throws `BrokenContract`.
 */
export function checkPayload(type: string, data: unknown): object {
  const contract = eventClassOf(type);
  if (!contract) throw new BrokenContract(type, ['no such event in the event map']);
  const instance: object = plainToInstance(contract, data);
  const errors = validateSync(instance, { forbidUnknownValues: true });
  if (errors.length > 0)
    throw new BrokenContract(
      type,
      errors.flatMap((error) => faultsOf(error, '')),
    );
  return instance;
}

function faultsOf(error: ValidationError, path: string): string[] {
  const here = `${path}/${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((text) => `${here}: ${text}`);
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, here))];
}
