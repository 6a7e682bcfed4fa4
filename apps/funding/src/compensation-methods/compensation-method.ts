import {
  digitsOf,
  isRefusal,
  parseFraction,
  ratio,
  refuse,
  take,
  type Guard,
  type Lifecycle,
  type RefusalPlace,
  type Step,
} from '@levada/kernel';
import { readFormulas, type Facts, type FactTypes, type Formula } from '@levada/rules';

/** What formulas may ask of an entrustment in a year, beside the parameters of their method. */
export const ENTRUSTMENT_FACTS: FactTypes = {
  serviceType: 'text',
  /** In the unit of the method. */
  capacity: 'number',
  /** Days of the year on which the act holds, and how many the year has. */
  daysCovered: 'number',
  daysInYear: 'number',
};

/** The step that formulas end in: the compensation for the year, in major units of the method's currency. */
export const COMPENSATION = 'compensation';

/** A figure that formulas name: one for all kinds of service, or one for each. */
export interface MethodParameter {
  readonly name: string;
  /** Where the figure is from. */
  readonly source: string;
  /** Decimal or `p/q`. */
  readonly value: string | null;
  readonly byServiceType: readonly { readonly serviceType: string; readonly value: string }[];
}

/** How much of a currency one euro is, for the ceilings of European law. */
export interface EuroRate {
  readonly value: string;
  readonly source: string;
}

/** One version of how an authority reckons compensation in a year. Published, it never changes. */
export interface CompensationMethod {
  readonly id: string;
  readonly authorityId: string;
  readonly year: number;
  /** What tells it from other methods of the year: `bed`, `prevention-outpatient` … */
  readonly code: string;
  readonly number: number;
  readonly title: string;
  /** Codes of kinds of service; `null`: all. */
  readonly serviceTypes: readonly string[] | null;
  /** Of capacity, as the register names it: `bed`, `fte` … */
  readonly unit: string;
  readonly currency: string;
  /** `null`: ceilings are not looked at, unless the currency is the euro. */
  readonly euroRate: EuroRate | null;
  readonly parameters: readonly MethodParameter[];
  readonly formulas: readonly Formula[];
  readonly status: 'draft' | 'published' | 'superseded';
  /** Everybody who wrote it. It only grows. */
  readonly writers: readonly string[];
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly version: number;
}

export type MethodText = Pick<
  CompensationMethod,
  'title' | 'serviceTypes' | 'unit' | 'currency' | 'euroRate' | 'parameters' | 'formulas'
>;

/** Refuses a text with which nothing can be reckoned, with the place of each fault. */
export function readMethod(text: MethodText): MethodText {
  digitsOf(text.currency);
  const places: RefusalPlace[] = [];
  const fault = (pointer: string, code: string, facts = {}) =>
    void places.push({ pointer, code: `compensation-method/${code}`, facts });
  const names = new Set(Object.keys(ENTRUSTMENT_FACTS));
  text.parameters.forEach(({ name, value, byServiceType }, at) => {
    const pointer = `/parameters/${at}`;
    if (names.has(name)) fault(`${pointer}/name`, 'parameter-twice', { name });
    names.add(name);
    if ((value === null) === (byServiceType.length === 0)) fault(pointer, 'parameter-empty', { name });
    const kinds = byServiceType.map(({ serviceType }) => serviceType);
    if (new Set(kinds).size !== kinds.length) fault(`${pointer}/byServiceType`, 'kind-twice', { name });
    const values = value === null ? byServiceType.map((one) => one.value) : [value];
    for (const one of values) if (!isNumber(one)) fault(pointer, 'parameter-malformed', { name, value: one });
  });
  if (text.euroRate && !(isNumber(text.euroRate.value) && parseFraction(text.euroRate.value).compare(ratio(0n)) > 0))
    fault('/euroRate/value', 'parameter-malformed', { name: 'euroRate', value: text.euroRate.value });
  if (text.formulas.at(-1)?.code !== COMPENSATION) fault('/formulas', 'no-compensation');
  if (places.length > 0) throw refuse('compensation-method/faulty', { faults: places.length }, places);
  readFormulas(text.formulas, factTypesOf(text));
  return text;
}

function isNumber(text: string): boolean {
  try {
    parseFraction(text);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

const factTypesOf = ({ parameters }: MethodText): FactTypes => ({
  ...ENTRUSTMENT_FACTS,
  ...Object.fromEntries(parameters.map(({ name }) => [name, 'number' as const])),
});

/** The parameters for a kind of service. One that has no figure for it is not known. */
export function parametersFor({ parameters }: Pick<MethodText, 'parameters'>, serviceType: string): Facts {
  return Object.fromEntries(
    parameters.map(({ name, value, byServiceType }) => [
      name,
      value ?? byServiceType.find((one) => one.serviceType === serviceType)?.value ?? null,
    ]),
  );
}

/** Whether it is for a service of this kind whose capacity is counted so. */
export function isFor(
  { serviceTypes, unit }: Pick<CompensationMethod, 'serviceTypes' | 'unit'>,
  of: { readonly serviceType: string; readonly unit: string },
): boolean {
  return unit === of.unit && (serviceTypes === null || serviceTypes.includes(of.serviceType));
}

const notDraft: Guard<CompensationMethod, unknown> = () => refuse('compensation-method/not-a-draft');
const another: Guard<CompensationMethod, { by: string }> = ({ writers }, { by }) =>
  writers.includes(by) ? refuse('compensation-method/same-person') : undefined;

export const COMPENSATION_METHOD_LIFECYCLE = {
  publish: { from: ['draft'], to: 'published', otherwise: notDraft, guards: [another] } satisfies Step<
    CompensationMethod,
    { by: string },
    'published'
  >,
  supersede: { from: ['published'], to: 'superseded', otherwise: notDraft } satisfies Step<
    CompensationMethod,
    unknown,
    'superseded'
  >,
} as const satisfies Lifecycle<CompensationMethod>;

export function draftMethod(
  of: Pick<CompensationMethod, 'id' | 'authorityId' | 'year' | 'code' | 'number'>,
  text: MethodText,
  by: string,
): CompensationMethod {
  return {
    ...{ ...of, ...readMethod(text), status: 'draft', writers: [by], publishedBy: null, publishedAt: null, version: 1 },
  };
}

export function rewriteMethod(draft: CompensationMethod, text: MethodText, by: string): CompensationMethod {
  if (draft.status !== 'draft') throw notDraft(draft, undefined)!;
  const writers = draft.writers.includes(by) ? draft.writers : [...draft.writers, by];
  return { ...draft, ...readMethod(text), writers, version: draft.version + 1 };
}

export function publishMethod(draft: CompensationMethod, by: string, at: Date): CompensationMethod {
  return { ...take(COMPENSATION_METHOD_LIFECYCLE.publish, draft, { by }), publishedBy: by, publishedAt: at };
}
