import type { Assembled } from '@levada/exchange';
import { isOfStatutoryPersons } from '@levada/registry';

export interface WithoutPersons extends Assembled {
  /** How many statements of statutory persons were left out of it. */
  readonly leftOut: number;
}

/**
 * What a source says of a noun, without its statutory persons: everybody who reads the register reads what a directory says.
 * Who acts for an organisation by law is entered by hand, behind a door of its own.
 */
export function withoutStatutoryPersons({ record, details }: Assembled): WithoutPersons {
  let leftOut = 0;
  const drop = (isOne: boolean, count: number): boolean => {
    if (isOne) leftOut += count;
    return !isOne;
  };
  const fields = Object.entries(record.fields).filter(([name, value]) =>
    drop(isOfStatutoryPersons(name), value ? 1 : 0),
  );
  const lists = Object.entries(details).flatMap(([model, list]) => {
    if (!drop(isOfStatutoryPersons(model), list.length)) return [];
    const others = list.filter((one) => drop(isOfStatutoryPersons(one.fields['title'] ?? ''), 1));
    return others.length === 0 ? [] : [[model, others] as const];
  });
  return { record: { ...record, fields: Object.fromEntries(fields) }, details: Object.fromEntries(lists), leftOut };
}
