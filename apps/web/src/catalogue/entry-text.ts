import type { Schema } from '@levada/api-client';

/** What was typed, by field. */
type Typed = Readonly<Record<string, string>>;
type Entry = Schema['ServiceType'];
export type EntryBody = Schema['ServiceTypeDto'];
export type Language = Schema['CatalogueVersion']['languages'][number];

/** An entry as the door takes it: nothing is null, and what is not said is left out. */
export function bodyOf(entry: Entry): EntryBody {
  const { kind, delivery, forms, names, definitions, legalBasis, domain, serviceUnit, referenceCost } = entry;
  return {
    ...{ kind, delivery, forms, names: names as EntryBody['names'] },
    ...some('definitions', definitions as Record<string, string>),
    ...(legalBasis === null ? {} : { legalBasis }),
    ...(domain === null ? {} : { domain }),
    ...(serviceUnit === null ? {} : { serviceUnit }),
    ...many('targetGroups', entry.targetGroups),
    ...many('capacityUnits', entry.capacityUnits),
    ...many('qualityStandards', entry.qualityStandards),
    ...(entry.isCommunityBased ? { isCommunityBased: true } : {}),
    ...(entry.isContinuity ? { isContinuity: true } : {}),
    ...(referenceCost === null ? {} : { referenceCost }),
    ...some('attributes', entry.attributes as Record<string, string[]>),
    ...many('terms', entry.terms),
  };
}

/** What a form says of an entry; what it has no box for stays as it was. */
export function bodyTyped(typed: Typed, languages: readonly Language[], was: EntryBody | undefined): EntryBody {
  const texts = (stem: string): Record<string, string> =>
    Object.fromEntries(
      languages.flatMap((one) => {
        const text = typed[`${stem}-${one}`];
        return text ? [[one, text]] : [];
      }),
    );
  const { legalBasis, domain, serviceUnit } = typed;
  const kept = was ?? ({} as Partial<EntryBody>);
  return {
    kind: typed.kind as EntryBody['kind'],
    delivery: typed.delivery as EntryBody['delivery'],
    forms: (['residential', 'outpatient', 'field'] as const).filter((one) => typed[`form-${one}`]),
    // A language that the version does not ask for keeps what was said in it.
    names: { ...without(kept.names, languages), ...texts('name') },
    ...some('definitions', { ...without(kept.definitions, languages), ...texts('definition') }),
    ...(legalBasis ? { legalBasis } : {}),
    ...(domain ? { domain } : {}),
    ...(serviceUnit ? { serviceUnit } : {}),
    ...many('targetGroups', listed(typed.targetGroups, /[\s,;]+/)),
    ...many('capacityUnits', listed(typed.capacityUnits, /[\s,;]+/)),
    ...many('qualityStandards', listed(typed.qualityStandards, '\n')),
    ...(typed.isCommunityBased ? { isCommunityBased: true } : {}),
    ...(typed.isContinuity ? { isContinuity: true } : {}),
    ...(kept.referenceCost ? { referenceCost: kept.referenceCost } : {}),
    ...(kept.attributes ? { attributes: kept.attributes } : {}),
    ...(kept.terms ? { terms: kept.terms } : {}),
  };
}

const listed = (text: string | undefined, parted: string | RegExp): string[] =>
  (text ?? '')
    .split(parted)
    .map((one) => one.trim())
    .filter(Boolean);

const without = (texts: object | undefined, languages: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries((texts ?? {}) as Record<string, string>).filter(([one]) => !languages.includes(one)),
  );

const some = <Name extends string, Of extends object>(name: Name, of: Of): { [Key in Name]?: Of } =>
  (Object.keys(of).length > 0 ? { [name]: of } : {}) as { [Key in Name]?: Of };
const many = <Name extends string, One>(name: Name, of: readonly One[]): { [Key in Name]?: One[] } =>
  (of.length > 0 ? { [name]: [...of] } : {}) as { [Key in Name]?: One[] };
