import { refuse, type Language, type Refusal } from '@levada/kernel';

/** How a service is given (residential, outpatient, field): capacity is held for each form apart. */
export const SERVICE_FORMS = ['residential', 'outpatient', 'field'] as const;
export type ServiceForm = (typeof SERVICE_FORMS)[number];

/** A related activity is not a social service: it never counts in sums of social services. */
export const SERVICE_KINDS = ['social-service', 'related-activity'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Non-facility: technical aids, courses, and what else is given without a place of its own. */
export const DELIVERIES = ['facility', 'non-facility'] as const;
export type Delivery = (typeof DELIVERIES)[number];

export type Texts = Readonly<Partial<Record<Language, string>>>;

/** What a unit of the service costs as a rule: from where that is known, and of which year. */
export interface ReferenceCost {
  readonly amount: string;
  readonly currency: string;
  readonly unit: string;
  readonly source: string;
  readonly year: number;
}

/** A term of another classification that means the same: `cz-108-2006` / `40`. */
export interface TermRef {
  readonly taxonomy: string;
  readonly code: string;
}

/** One entry of a version of the catalogue. */
export interface ServiceType {
  readonly code: string;
  readonly kind: ServiceKind;
  readonly delivery: Delivery;
  readonly names: Texts;
  readonly definitions: Texts;
  readonly legalBasis: string | null;
  /** What part of life it is about: work, housing, social integration … */
  readonly domain: string | null;
  readonly forms: readonly ServiceForm[];
  readonly targetGroups: readonly string[];
  /** What is delivered and paid: an hour, a day, a bed for a year. */
  readonly serviceUnit: string | null;
  /** What capacity is counted in: places, beds, full-time equivalents, contacts. */
  readonly capacityUnits: readonly string[];
  readonly qualityStandards: readonly string[];
  readonly isCommunityBased: boolean;
  /** Goes on where another service ends. */
  readonly isContinuity: boolean;
  readonly referenceCost: ReferenceCost | null;
  /** Answers to the custom attributes of the version, by their code. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly terms: readonly TermRef[];
}

/** A question that a version asks of every entry; with options, only those are answers. */
export interface AttributeDefinition {
  readonly code: string;
  readonly names: Texts;
  readonly options: readonly { readonly code: string; readonly names: Texts }[];
  readonly isMultiple: boolean;
}

/** What a version says of all its entries. */
export interface Frame {
  /** Names and definitions are wanted in these. */
  readonly languages: readonly Language[];
  readonly attributes: readonly AttributeDefinition[];
}

/** Refuses an entry that contradicts itself or the version it stands in; the first thing found is told. */
export function check(entry: ServiceType, frame: Frame): ServiceType {
  const against = faultOf(entry, frame);
  if (against) throw against;
  return entry;
}

function faultOf(entry: ServiceType, { attributes }: Frame): Refusal | undefined {
  const { code, names, forms, delivery, referenceCost, capacityUnits } = entry;
  if (Object.values(names).every((name) => name === undefined)) return refuse('service-type/no-name', { code });
  if (delivery === 'facility' && forms.length === 0) return refuse('service-type/no-form', { code });
  if (delivery === 'non-facility' && forms.includes('residential'))
    return refuse('service-type/residential-without-facility', { code });
  if (referenceCost && !capacityUnits.includes(referenceCost.unit) && referenceCost.unit !== entry.serviceUnit)
    return refuse('service-type/cost-of-unknown-unit', { code, unit: referenceCost.unit });
  for (const [attribute, answers] of Object.entries(entry.attributes)) {
    const asked = attributes.find((one) => one.code === attribute);
    if (!asked) return refuse('service-type/unknown-attribute', { code, attribute });
    if (!asked.isMultiple && answers.length > 1) return refuse('service-type/one-answer-only', { code, attribute });
    const strange = answers.find(
      (answer) => asked.options.length > 0 && !asked.options.some((one) => one.code === answer),
    );
    if (strange !== undefined) return refuse('service-type/unknown-option', { code, attribute, answer: strange });
  }
  return undefined;
}

/** What is not said yet in a language of the version: it is shown, not refused, because drafts grow. */
export interface MissingText {
  readonly language: Language;
  readonly text: 'name' | 'definition';
}

export function missingTexts(
  { names, definitions }: Pick<ServiceType, 'names' | 'definitions'>,
  { languages }: Pick<Frame, 'languages'>,
): MissingText[] {
  return languages.flatMap((language): MissingText[] => [
    ...(names[language] ? [] : [{ language, text: 'name' as const }]),
    ...(definitions[language] ? [] : [{ language, text: 'definition' as const }]),
  ]);
}

/** The name in a language, else in the first that there is: somebody always has to read something. */
export function nameOf({ names, code }: Pick<ServiceType, 'names' | 'code'>, language: Language): string {
  return names[language] ?? Object.values(names).find((name) => name !== undefined) ?? code;
}

/** Without the languages in which nothing is said. */
export function textsOf(texts: Texts): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
