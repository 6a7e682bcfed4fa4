import { refuse } from '@levada/kernel';
import type { TextSheet } from '@levada/exchange';
import type { PlanElement } from '../elements/element.js';
import type { Department, PlanLevel, PlanType } from '../plans/plan.js';

/** A whole version of a plan as a file: what is written into it is read out of it. */
export interface PlanFile {
  readonly format: 'levada-plan';
  readonly formatVersion: 1;
  readonly plan: {
    readonly title: string;
    readonly level: PlanLevel;
    readonly type: PlanType;
    readonly from: string;
    readonly to: string;
    readonly territory: { readonly scheme: string; readonly level: string; readonly code: string };
    /** Where it is known, by its id; else by its title. */
    readonly partOf: string | null;
    readonly partOfTitle: string | null;
    readonly follows: string | null;
    readonly departments: readonly Department[];
  };
  /** By which it was built; `null`: an outline. */
  readonly template: string | null;
  /** In the order in which it is read. */
  readonly elements: readonly PlanElement[];
}

/** Cells hold 32,767 letters; a longer text goes on in the next column, and is never cut beside a blank, which readers drop. */
const BODY_COLUMNS = 4;
const BODY_PART = 32_000;
const SEVERAL = '\n';

const ELEMENT_TITLES = [
  ...['code', 'kind', 'part', 'parent', 'title', 'officer', 'department', 'contact', 'responsible', 'cooperating'],
  ...['measureKind', 'addressee', 'bindingness', 'isSocialService', 'budgetLine', 'territories', 'targetGroups'],
  ...['serviceTypes', 'from', 'to', 'alignedTo'],
  ...Array.from({ length: BODY_COLUMNS }, (_, at) => (at === 0 ? 'body' : `body ${at + 1}`)),
];

/** The file as sheets of texts, to be worked on in a spreadsheet. */
export function sheetsOf({ plan, template, elements }: PlanFile): TextSheet[] {
  const { title, level, type, from, to, territory, partOf, partOfTitle, follows, departments } = plan;
  const head = { title, level, type, from, to, territory: keyOf(territory), partOf, partOfTitle, follows, template };
  const each = <Row extends readonly string[]>(rows: (one: PlanElement) => readonly Row[]) => elements.flatMap(rows);
  return [
    {
      name: 'plan',
      titles: ['field', 'value'],
      rows: Object.entries(head).map(([name, value]) => [name, value ?? '']),
    },
    {
      ...{ name: 'departments', titles: ['name', 'officer', 'contact'] },
      rows: departments.map((one) => [one.name, one.officer, one.contact ?? '']),
    },
    { name: 'elements', titles: ELEMENT_TITLES, rows: elements.map(rowOf) },
    {
      ...{ name: 'costs', titles: ['code', 'year', 'source', 'amount', 'currency'] },
      rows: each(({ code, costs }) =>
        costs.map(({ year, source, amount }) => [code, String(year), source, amount.amount, amount.currency]),
      ),
    },
    {
      ...{ name: 'indicators' },
      titles: ['code', 'indicator', 'name', 'unit', 'family', 'source', 'baseline', 'baselineOn'],
      rows: each(({ code, indicators }) =>
        indicators.map((one) => [
          ...[code, one.code, one.name, one.unit, one.family ?? '', one.source],
          ...[one.baseline?.value ?? '', one.baseline?.on ?? ''],
        ]),
      ),
    },
    {
      ...{ name: 'targets', titles: ['code', 'indicator', 'value', 'on'] },
      rows: each(({ code, indicators }) =>
        indicators.flatMap((one) => one.targets.map(({ value, on }) => [code, one.code, value, on])),
      ),
    },
  ];
}

function rowOf(one: PlanElement): string[] {
  return [
    ...[one.code, one.kind, one.part ?? '', one.parent ?? '', one.title],
    ...[one.officer?.name ?? '', one.officer?.department ?? '', one.officer?.contact ?? ''],
    ...[one.responsible.join(SEVERAL), one.cooperating.join(SEVERAL)],
    ...[one.measureKind ?? '', one.addressee ?? '', one.bindingness, String(one.isSocialService), one.budgetLine ?? ''],
    ...[one.territories.map(keyOf).join(SEVERAL), one.targetGroups.join(SEVERAL), one.serviceTypes.join(SEVERAL)],
    ...[one.from ?? '', one.to ?? '', one.alignedTo.map(({ planId, code }) => `${planId}/${code}`).join(SEVERAL)],
    ...bodyParts(one.body),
  ];
}

function bodyParts(body: string): string[] {
  const parts: string[] = [];
  let rest = body;
  while (rest.length > BODY_PART) {
    let end = BODY_PART;
    while (end > 1 && (/\s/.test(rest[end]!) || /\s/.test(rest[end - 1]!))) end -= 1;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  parts.push(rest);
  if (parts.length > BODY_COLUMNS) throw refuse('plan-file/text-too-long', { letters: body.length });
  return [...parts, ...Array<string>(BODY_COLUMNS - parts.length).fill('')];
}

function keyOf({ scheme, level, code }: PlanFile['plan']['territory']): string {
  return `${scheme}/${level}/${code}`;
}

/** A row of a sheet as it was read: its number as a spreadsheet shows it, and its cells by their titles. */
export interface ReadRow {
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
}

/** The sheets of `sheetsOf` read back, perhaps worked on. Refuses `plan-file/…` with the sheet and row of the fault. */
export function fileOf(sheets: ReadonlyMap<string, readonly ReadRow[]>): PlanFile {
  const head = new Map(needed(sheets, 'plan').map(({ values }) => [values.field ?? '', values.value ?? '']));
  const said = (field: string): string => {
    const value = head.get(field);
    if (value === undefined || value === '') throw refuse('plan-file/field-missing', { sheet: 'plan', field });
    return value;
  };
  const costs = grouped(sheets.get('costs') ?? []);
  const indicators = grouped(sheets.get('indicators') ?? []);
  const targets = grouped(sheets.get('targets') ?? []);
  const rows = needed(sheets, 'elements');
  const codes = new Set(rows.map(({ values }) => values.code));
  for (const [sheet, some] of [
    ['costs', costs],
    ['indicators', indicators],
    ['targets', targets],
  ] as const)
    for (const [code, [row]] of some)
      if (!codes.has(code)) throw refuse('plan-file/code-unknown', { sheet, row: row!.number, code });
  for (const [code, some] of targets)
    for (const { number: row, values } of some)
      if (!indicators.get(code)?.some((one) => one.values.indicator === values.indicator))
        throw refuse('plan-file/code-unknown', { sheet: 'targets', row, code: `${code}/${values.indicator ?? ''}` });
  const file = {
    format: 'levada-plan',
    formatVersion: 1,
    plan: {
      ...{ title: said('title'), level: said('level'), type: said('type'), from: said('from'), to: said('to') },
      ...{ territory: territoryOf(said('territory'), 'plan', 1), partOf: head.get('partOf') || null },
      ...{ partOfTitle: head.get('partOfTitle') || null, follows: head.get('follows') || null },
      departments: (sheets.get('departments') ?? []).map(({ values }) => ({
        ...{ name: values.name ?? '', officer: values.officer ?? '', contact: values.contact || null },
      })),
    },
    template: head.get('template') || null,
    elements: rows.map((row) => {
      const code = row.values.code ?? '';
      return elementOf(row, {
        costs: costs.get(code) ?? [],
        indicators: indicators.get(code) ?? [],
        targets: targets.get(code) ?? [],
      });
    }),
  };
  // Whether a kind is a kind and a day a day, the door says that takes it, with the place.
  return file as unknown as PlanFile;
}

function needed(sheets: ReadonlyMap<string, readonly ReadRow[]>, sheet: string): readonly ReadRow[] {
  const rows = sheets.get(sheet);
  if (!rows) throw refuse('plan-file/sheet-missing', { sheet });
  return rows;
}

function grouped(rows: readonly ReadRow[]): Map<string, ReadRow[]> {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const code = row.values.code ?? '';
    groups.set(code, [...(groups.get(code) ?? []), row]);
  }
  return groups;
}

type Parts = Readonly<Record<'costs' | 'indicators' | 'targets', readonly ReadRow[]>>;

function elementOf({ number, values }: ReadRow, { costs, indicators, targets }: Parts): object {
  const one = (field: string): string | null => values[field] || null;
  const several = (field: string): string[] => (values[field] ? values[field].split(/\r?\n/) : []);
  return {
    ...{ code: one('code'), kind: one('kind'), part: one('part'), parent: one('parent'), title: one('title') ?? '' },
    body: Array.from({ length: BODY_COLUMNS }, (_, at) => values[at === 0 ? 'body' : `body ${at + 1}`] ?? '').join(''),
    officer: one('officer') && { name: one('officer'), department: one('department'), contact: one('contact') },
    ...{ responsible: several('responsible'), cooperating: several('cooperating'), measureKind: one('measureKind') },
    ...{ addressee: one('addressee'), bindingness: one('bindingness') ?? 'own', budgetLine: one('budgetLine') },
    isSocialService: isTrue(values.isSocialService, number),
    territories: several('territories').map((key) => territoryOf(key, 'elements', number)),
    ...{ targetGroups: several('targetGroups'), serviceTypes: several('serviceTypes') },
    ...{ from: one('from'), to: one('to') },
    costs: costs.map(({ values: cost }) => ({
      ...{ year: Number(cost.year), source: cost.source },
      amount: { amount: cost.amount, currency: cost.currency },
    })),
    indicators: indicators.map(({ values: each }) => ({
      ...{ code: each.indicator, name: each.name, unit: each.unit, family: each.family || null, source: each.source },
      baseline: each.baseline ? { value: each.baseline, on: each.baselineOn } : null,
      targets: targets
        .filter(({ values: target }) => target.indicator === each.indicator)
        .map(({ values: target }) => ({ value: target.value, on: target.on })),
    })),
    alignedTo: several('alignedTo').map((key) => {
      const [planId = '', code = ''] = key.split('/');
      return { planId, code };
    }),
  };
}

function isTrue(text: string | undefined, row: number): boolean {
  const said = (text ?? '').toLowerCase();
  if (said === '' || said === 'true') return true;
  if (said === 'false') return false;
  throw refuse('plan-file/not-true-or-false', { sheet: 'elements', row, text: said.slice(0, 40) });
}

function territoryOf(text: string, sheet: string, row: number): PlanFile['plan']['territory'] {
  const [scheme, level, code, more] = text.split('/');
  if (!scheme || !level || !code || more !== undefined)
    throw refuse('plan-file/territory-malformed', { sheet, row, text: text.slice(0, 80) });
  return { scheme, level, code };
}

/** Without what is not said: as the door takes it. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, withoutNulls(member)]),
  );
}
