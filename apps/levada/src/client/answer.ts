import type { Where } from './system.js';

/** Options of every command that speaks to a system. */
export type Common = Where & { readonly json?: boolean };

export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** The answer of a command: for people, or as JSON. */
export function answer<Value>({ json }: Common, value: Value, show: (value: Value) => string): void {
  print(json ? JSON.stringify(value) : show(value));
}
