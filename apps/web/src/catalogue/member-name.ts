import type { Say } from '../languages/words.js';

type Sentence = Parameters<Say<'catalogue'>>[0];
const MEMBERS: Readonly<Record<string, Sentence>> = {
  ...{ names: 'names', definitions: 'definitions', kind: 'kind', delivery: 'delivery', forms: 'form' },
  ...{ targetGroups: 'targetGroups', serviceUnit: 'serviceUnit', capacityUnits: 'capacityUnits', domain: 'domain' },
  ...{ legalBasis: 'legalBasis', qualityStandards: 'qualityStandards', isCommunityBased: 'isCommunityBased' },
  ...{ isContinuity: 'isContinuity', referenceCost: 'referenceCost', attributes: 'attributes', terms: 'terms' },
};

/** What a member of an entry is called; one that has no word here by its own name. */
export function memberName(member: string, t: Say<'catalogue'>): string {
  const sentence = MEMBERS[member];
  return sentence ? t(sentence) : member;
}

const VALUES = {
  kind: { 'social-service': 'kind-social-service', 'related-activity': 'kind-related-activity' },
  delivery: { facility: 'delivery-facility', 'non-facility': 'delivery-non-facility' },
  forms: { residential: 'form-residential', outpatient: 'form-outpatient', field: 'form-field' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Sentence>>>>;

/** What stands in a member, in words where it is one of a few codes. */
export function memberValue(member: string, value: unknown, t: Say<'catalogue'>): unknown {
  const known: Readonly<Record<string, Sentence>> = member in VALUES ? VALUES[member as keyof typeof VALUES] : {};
  const said = (one: unknown): unknown => {
    const sentence = typeof one === 'string' ? known[one] : undefined;
    return sentence ? t(sentence) : one;
  };
  return Array.isArray(value) ? value.map(said) : said(value);
}
