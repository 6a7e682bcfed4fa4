import { money, parseMoney, toMoneyText, type Language, type Sentence } from '@levada/kernel';
import type { Block, PaperDocument } from '@levada/exchange';
import type { PlanElement } from '../elements/element.js';
import { titleIn, type TemplateText } from '../plan-templates/plan-template.js';
import type { PlanFile } from './plan-file.js';

const WORDS = {
  period: { en: 'Period', cs: 'Období', de: 'Zeitraum', lv: 'Periods' },
  partOf: { en: 'Part of', cs: 'Součást', de: 'Teil von', lv: 'Daļa no' },
  departments: { en: 'Responsible', cs: 'Odpovídá', de: 'Verantwortlich', lv: 'Atbildīgie' },
  elements: { en: 'The plan', cs: 'Plán', de: 'Der Plan', lv: 'Plāns' },
  officer: { en: 'Contact', cs: 'Kontakt', de: 'Ansprechperson', lv: 'Kontaktpersona' },
  responsible: { en: 'Carried out by', cs: 'Realizuje', de: 'Durchführung', lv: 'Īsteno' },
  cooperating: { en: 'Together with', cs: 'Spolupracuje', de: 'Mitwirkung', lv: 'Sadarbojas' },
  addressee: { en: 'Addressed to', cs: 'Určeno', de: 'Gerichtet an', lv: 'Adresāts' },
  related: {
    en: 'Not a social service; budget line',
    cs: 'Není sociální služba; rozpočtová položka',
    de: 'Keine soziale Dienstleistung; Haushaltstitel',
    lv: 'Nav sociālais pakalpojums; budžeta pozīcija',
  },
  dates: { en: 'Dates', cs: 'Termín', de: 'Termine', lv: 'Termiņi' },
  targetGroups: { en: 'Target groups', cs: 'Cílové skupiny', de: 'Zielgruppen', lv: 'Mērķgrupas' },
  year: { en: 'Year', cs: 'Rok', de: 'Jahr', lv: 'Gads' },
  source: { en: 'Source', cs: 'Zdroj', de: 'Quelle', lv: 'Avots' },
  amount: { en: 'Amount', cs: 'Částka', de: 'Betrag', lv: 'Summa' },
  indicator: { en: 'Indicator', cs: 'Ukazatel', de: 'Indikator', lv: 'Rādītājs' },
  baseline: { en: 'Baseline', cs: 'Výchozí hodnota', de: 'Ausgangswert', lv: 'Sākuma vērtība' },
  target: { en: 'Target', cs: 'Cíl', de: 'Zielwert', lv: 'Mērķis' },
  sum: { en: 'Costs of the plan', cs: 'Náklady plánu', de: 'Kosten des Plans', lv: 'Plāna izmaksas' },
  social: { en: 'Social services', cs: 'Sociální služby', de: 'Soziale Dienstleistungen', lv: 'Sociālie pakalpojumi' },
  others: {
    en: 'Related activities',
    cs: 'Související aktivity',
    de: 'Weitere Aktivitäten',
    lv: 'Saistītās aktivitātes',
  },
} satisfies Record<string, Sentence>;

const SOURCES: Readonly<Record<string, Sentence>> = {
  state: { en: 'State', cs: 'Stát', de: 'Staat', lv: 'Valsts' },
  region: { en: 'Region', cs: 'Kraj', de: 'Land', lv: 'Reģions' },
  municipality: { en: 'Municipality', cs: 'Obec', de: 'Gemeinde', lv: 'Pašvaldība' },
  eu: { en: 'EU funds', cs: 'Fondy EU', de: 'EU-Mittel', lv: 'ES fondi' },
  own: { en: 'Own means', cs: 'Vlastní zdroje', de: 'Eigenmittel', lv: 'Pašu līdzekļi' },
  users: { en: 'Users', cs: 'Uživatelé', de: 'Nutzende', lv: 'Lietotāji' },
  other: { en: 'Other', cs: 'Jiné', de: 'Andere', lv: 'Citi' },
};

const DEEPEST = 4;

/** A plan as its readers get it in their hands: part by part, each element under what it stands below, and the money at the end. */
export function paperOf(
  file: PlanFile,
  { template, language, at }: { readonly template: TemplateText; readonly language: Language; readonly at: Date },
): PaperDocument {
  const { plan, elements } = file;
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const depths = new Map<string, number>();
  for (const { code, parent } of elements) depths.set(code, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  const blocksOf = (one: PlanElement): Block[] => elementBlocks(one, depths.get(one.code)!, template, language);
  const parts = template.parts.flatMap(({ code, title }): Block[] => {
    const own = elements.filter(({ part }) => part === code);
    return own.length === 0
      ? []
      : [{ kind: 'heading', level: 1, text: titleIn(title, language, code) }, ...own.flatMap(blocksOf)];
  });
  const rest = elements.filter(({ part }) => part === null || !template.parts.some(({ code }) => code === part));
  const responsible = plan.departments.map(({ name, officer, contact }) =>
    [name, officer, contact].filter(Boolean).join(', '),
  );
  return {
    ...{ title: plan.title, language, at, author: plan.departments[0]?.name ?? 'Levada' },
    blocks: [
      {
        kind: 'facts',
        facts: [
          { name: say('period'), value: `${day(plan.from, language)} – ${day(plan.to, language)}` },
          ...(plan.partOfTitle ? [{ name: say('partOf'), value: plan.partOfTitle }] : []),
          ...(responsible.length > 0 ? [{ name: say('departments'), value: responsible.join('\n') }] : []),
        ],
      },
      ...parts,
      ...(rest.length > 0 ? [{ kind: 'heading' as const, level: 1 as const, text: say('elements') }] : []),
      ...rest.flatMap(blocksOf),
      ...sumBlocks(elements, language),
    ],
  };
}

function elementBlocks(one: PlanElement, depth: number, { kinds }: TemplateText, language: Language): Block[] {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const kind = titleIn(kinds.find((each) => each.kind === one.kind)?.title ?? {}, language, '');
  const isPassage = one.kind === 'passage';
  const named = isPassage ? one.title : [kind, one.code, one.title].filter(Boolean).join(' ');
  // Whatever stands deeper is still a heading: a screen reader finds it by its words.
  const level = Math.min(depth + 2, DEEPEST) as 2 | 3 | 4;
  const { officer } = one;
  const facts = [
    [say('responsible'), one.responsible.join(', ')],
    [say('cooperating'), one.cooperating.join(', ')],
    [say('addressee'), one.addressee ?? ''],
    [say('related'), one.isSocialService ? '' : (one.budgetLine ?? '')],
    [say('dates'), [one.from, one.to].flatMap((on) => (on ? [day(on, language)] : [])).join(' – ')],
    [say('targetGroups'), one.targetGroups.join(', ')],
    [say('officer'), officer ? [officer.name, officer.department, officer.contact].filter(Boolean).join(', ') : ''],
  ].flatMap(([name, value]) => (value ? [{ name: name!, value }] : []));
  return [
    { kind: 'heading', level, text: named },
    ...(one.body ? [{ kind: 'text' as const, text: one.body }] : []),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...(one.costs.length > 0 ? [costTable(one, language)] : []),
    ...(one.indicators.length > 0 ? [indicatorTable(one, language)] : []),
  ];
}

function costTable({ costs }: PlanElement, language: Language): Block {
  return {
    ...{ kind: 'table', titles: [WORDS.year[language], WORDS.source[language], WORDS.amount[language]], numbers: [2] },
    rows: costs.map(({ year, source, amount }) => [
      ...[String(year), SOURCES[source]![language], inLanguage(amount.amount, amount.currency, language)],
    ]),
  };
}

function indicatorTable({ indicators }: PlanElement, language: Language): Block {
  const value = (one: { readonly value: string; readonly on: string } | null): string =>
    one ? `${one.value} (${day(one.on, language)})` : '–';
  return {
    kind: 'table',
    titles: [WORDS.indicator[language], WORDS.baseline[language], WORDS.target[language], WORDS.source[language]],
    rows: indicators.map((one) => [
      ...[`${one.name} (${one.unit})`, value(one.baseline), one.targets.map(value).join('\n'), one.source],
    ]),
  };
}

/** What all of it costs, social services apart from what is none. */
function sumBlocks(elements: readonly PlanElement[], language: Language): Block[] {
  const sums = new Map<string, { social: bigint; others: bigint }>();
  for (const { costs, isSocialService } of elements)
    for (const { year, amount } of costs) {
      const sum = sums.get(`${year} ${amount.currency}`) ?? { social: 0n, others: 0n };
      sum[isSocialService ? 'social' : 'others'] += parseMoney(amount.amount, amount.currency).minor;
      sums.set(`${year} ${amount.currency}`, sum);
    }
  if (sums.size === 0) return [];
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const rows = [...sums].sort().map(([key, { social, others }]) => {
    const [year = '', currency = ''] = key.split(' ');
    const text = (minor: bigint) => inLanguage(toMoneyText(money(minor, currency)).amount, currency, language);
    return [year, text(social), text(others)];
  });
  return [
    { kind: 'heading', level: 1, text: say('sum') },
    { kind: 'table', titles: [say('year'), say('social'), say('others')], rows, numbers: [1, 2] },
  ];
}

/** An amount as the reader's language writes it: by its digits, so that no sum is too large. */
function inLanguage(amount: string, currency: string, language: Language): string {
  const [whole = '0', decimals] = amount.split('.');
  const group = language === 'en' ? ',' : language === 'de' ? '.' : '\u00a0';
  const point = language === 'en' ? '.' : ',';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${grouped}${decimals === undefined ? '' : point + decimals}\u00a0${currency}`;
}

/** A civil day as the reader's language writes it. */
function day(on: string, language: Language): string {
  const written = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return written.format(new Date(`${on}T00:00:00Z`));
}
