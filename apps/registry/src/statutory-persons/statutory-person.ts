import { refuse, type CivilDate } from '@levada/kernel';

interface PersonText {
  readonly id: string;
  readonly authorityId: string;
  readonly organisationId: string;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly version: number;
}

interface Known {
  readonly name: string;
  /** What they are in the organisation: chair, director, procurator. */
  readonly function: string;
  readonly bornOn: CivilDate | null;
  readonly erasedAt: null;
}

/** That somebody acted for the organisation, and when, stays; who it was is gone. */
interface Erased {
  readonly name: null;
  readonly function: null;
  readonly bornOn: null;
  readonly erasedAt: Date;
}

/** Who acts for an organisation by law. Personal data: nothing outside this feature holds any of it. */
export type StatutoryPerson = PersonText & (Known | Erased);

export type ToldOfPerson = Pick<Known, 'name' | 'function' | 'bornOn'> & Pick<PersonText, 'from' | 'until'>;

export function enter(
  place: Pick<PersonText, 'id' | 'authorityId' | 'organisationId'>,
  told: ToldOfPerson,
): StatutoryPerson {
  return { ...place, ...checked(told), erasedAt: null, version: 1 };
}

/** All that is said of a person, said anew. */
export function correct(person: StatutoryPerson, told: ToldOfPerson): StatutoryPerson {
  if (person.erasedAt !== null) throw refuse('statutory-person/erased');
  return { ...person, ...checked(told), erasedAt: null, version: person.version + 1 };
}

export function erase(person: StatutoryPerson, at: Date): StatutoryPerson {
  if (person.erasedAt !== null) throw refuse('statutory-person/erased');
  return { ...person, name: null, function: null, bornOn: null, erasedAt: at, version: person.version + 1 };
}

/** A reason is kept in the audit, which cannot forget: it says why, not of whom. */
export function expectNamesNobody(reason: string, ...names: readonly (string | null)[]): void {
  const said = new Set(wordsOf(reason));
  const named = names.flatMap((name) => wordsOf(name ?? '')).filter((word) => word.length > 2);
  if (named.some((word) => said.has(word))) throw refuse('statutory-person/named-in-reason');
}

function checked(told: ToldOfPerson): ToldOfPerson {
  const { from, until } = told;
  if (from !== null && until !== null && until < from) throw refuse('statutory-person/ends-before-it-begins');
  return { ...told, name: told.name.trim(), function: told.function.trim() };
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
