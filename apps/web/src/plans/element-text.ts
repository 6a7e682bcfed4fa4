import type { Schema } from '@levada/api-client';
import { amountOf, isAmount } from '../amounts.js';

type Element = Schema['PlanElement'];
export type ElementBody = Schema['ElementDto'];
type Cost = Element['costs'][number];

export interface CostText {
  readonly year: string;
  readonly source: Cost['source'];
  readonly amount: string;
  readonly currency: string;
}
export interface IndicatorText {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly family: string;
  readonly source: string;
  readonly baseline: string;
  readonly baselineOn: string;
  readonly target: string;
  readonly targetOn: string;
  /** Targets behind the first are kept as they are. */
  readonly more: Element['indicators'][number]['targets'];
}

/** An element as somebody types it: everything is text, and a row may be half there. */
export interface ElementText {
  readonly title: string;
  readonly body: string;
  readonly officerName: string;
  readonly officerDepartment: string;
  readonly officerContact: string;
  readonly responsible: string;
  readonly cooperating: string;
  readonly measureKind: NonNullable<Element['measureKind']> | '';
  readonly addressee: string;
  readonly bindingness: Element['bindingness'];
  readonly isSocialService: boolean;
  readonly budgetLine: string;
  readonly territories: Element['territories'];
  readonly targetGroups: string;
  readonly serviceTypes: string;
  readonly from: string;
  readonly to: string;
  readonly costs: readonly CostText[];
  readonly indicators: readonly IndicatorText[];
  readonly alignedTo: Element['alignedTo'];
}

export function textOf(element: Element): ElementText {
  const { officer, measureKind, addressee, budgetLine, from, to, costs, indicators } = element;
  const { title, body, bindingness, isSocialService, territories, alignedTo } = element;
  return {
    ...{ title, body, bindingness, isSocialService, territories, alignedTo },
    officerName: officer?.name ?? '',
    officerDepartment: officer?.department ?? '',
    officerContact: officer?.contact ?? '',
    responsible: element.responsible.join('\n'),
    cooperating: element.cooperating.join('\n'),
    measureKind: measureKind ?? '',
    addressee: addressee ?? '',
    budgetLine: budgetLine ?? '',
    targetGroups: element.targetGroups.join(', '),
    serviceTypes: element.serviceTypes.join(', '),
    from: from ?? '',
    to: to ?? '',
    costs: costs.map(({ year, source, amount }) => ({ year: String(year), source, ...amount })),
    indicators: indicators.map(({ baseline, targets: [target, ...more], family, ...rest }) => ({
      ...rest,
      ...{ family: family ?? '', baseline: baseline?.value ?? '', baselineOn: baseline?.on ?? '' },
      ...{ target: target?.value ?? '', targetOn: target?.on ?? '', more },
    })),
  };
}

/** Whether something that is typed cannot be sent as it is: no title, or a row that is not whole yet. */
export const holdsBack = ({ title, costs, indicators }: ElementText): boolean =>
  !title.trim() ||
  !costs.every(isWholeCost) ||
  !indicators.every((one) => isWholeIndicator(one) && hasWholeValues(one));

/**
 * As the door takes it: what is empty is left out. While a row is not whole, or the title is missing, the door keeps what it knows of
 * them: half a row must not take away a whole one.
 */
export function bodyOf(text: ElementText, known?: ElementBody): ElementBody {
  const { officerName, officerDepartment, officerContact, measureKind, bindingness, isSocialService } = text;
  return {
    title: text.title.trim() || (known?.title ?? ''),
    ...told({ body: text.body }),
    ...(officerName.trim()
      ? { officer: { name: officerName.trim(), ...told({ department: officerDepartment, contact: officerContact }) } }
      : {}),
    ...many({ responsible: lines(text.responsible, '\n'), cooperating: lines(text.cooperating, '\n') }),
    ...(measureKind ? { measureKind } : {}),
    ...told({ addressee: text.addressee }),
    ...(bindingness === 'own' || !text.addressee.trim() ? {} : { bindingness }),
    ...(isSocialService || !text.budgetLine.trim() ? {} : { isSocialService }),
    ...told({ budgetLine: text.budgetLine }),
    ...many({ territories: text.territories, alignedTo: text.alignedTo }),
    ...many({ targetGroups: lines(text.targetGroups, /[\s,;]+/), serviceTypes: lines(text.serviceTypes, /[\s,;]+/) }),
    ...told({ from: text.from, to: text.to }),
    ...many({
      costs: known && !text.costs.every(isWholeCost) ? (known.costs ?? []) : text.costs.filter(isWholeCost).map(costOf),
    }),
    ...many({
      indicators:
        known && !text.indicators.every((one) => isWholeIndicator(one) && hasWholeValues(one))
          ? (known.indicators ?? [])
          : text.indicators.filter(isWholeIndicator).map(indicatorOf),
    }),
  };
}

export const isWholeCost = ({ year, amount, currency }: CostText): boolean =>
  /^\d{4}$/.test(year) && isAmount(amount) && /^[A-Z]{3}$/.test(currency);

export const isWholeIndicator = ({ code, name, unit, source }: IndicatorText): boolean =>
  /^[^\s/]{1,60}$/.test(code) && [name, unit, source].every((one) => one.trim());

const costOf = ({ year, source, amount, currency }: CostText) => ({
  ...{ year: Number(year), source, amount: { amount: amountOf(amount), currency } },
});

/** A value has its day, or there is neither. */
export const hasWholeValues = ({ baseline, baselineOn, target, targetOn }: IndicatorText): boolean =>
  isWholeValue(baseline, baselineOn) && isWholeValue(target, targetOn);

export const isWholeValue = (typed: string, on: string): boolean =>
  typed.trim() === '' ? on === '' : valueOf(typed, on) !== undefined;

function valueOf(typed: string, on: string): { value: string; on: string } | undefined {
  const decimal = typed.replaceAll(/\s/g, '').replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(decimal) && on ? { value: decimal, on } : undefined;
}

function indicatorOf(text: IndicatorText) {
  const { code, name, unit, family, source, baseline, baselineOn, target, targetOn, more } = text;
  const [before, first] = [valueOf(baseline, baselineOn), valueOf(target, targetOn)];
  return {
    ...{ code, name: name.trim(), unit: unit.trim(), source: source.trim(), ...told({ family }) },
    ...(before ? { baseline: before } : {}),
    ...many({ targets: [...(first ? [first] : []), ...more] }),
  };
}

const lines = (text: string, parted: string | RegExp): readonly string[] => [
  ...new Set(
    text
      .split(parted)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

const told = <Of extends Record<string, string>>(members: Of): Partial<Of> =>
  Object.fromEntries(Object.entries(members).filter(([, text]) => text.trim())) as Partial<Of>;

const many = <Of extends Record<string, readonly unknown[]>>(members: Of): { [Key in keyof Of]?: Mutable<Of[Key]> } =>
  Object.fromEntries(Object.entries(members).filter(([, list]) => list.length > 0)) as never;
type Mutable<List> = List extends readonly (infer One)[] ? One[] : never;
