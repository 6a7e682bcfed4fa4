import type { Block, PaperDocument } from '@levada/exchange';
import { civilDate, dayOf, fill, money, writeDay, writeDecimal, writeMoney, type Language } from '@levada/kernel';
import type { LetterFacts, LetterPriority } from './letter-facts.js';
import { CODES, DECIDED, RESERVE, SCHEMES, SUBJECTS, WORDS } from './template-1-words.js';

type Facts = Readonly<Record<string, string | number>>;

/** A letter of decision as it is printed. The same facts make the same paper, in any year and on any machine: nothing here asks Intl. */
export function paperByTemplate1(facts: LetterFacts): PaperDocument {
  const { language, sender, addressee, decision, remedy } = facts;
  const say = sayIn(language);
  const text = (one: string): Block => ({ kind: 'text', text: one });
  const heading = (one: string): Block => ({ kind: 'heading', level: 1, text: one });
  const at = new Date(facts.issuedAt);
  const head = [
    [say('sender'), below(sender.name, sender.address, sender.contact)],
    [
      say('addressee'),
      below(addressee.name, `${SCHEMES[addressee.scheme] ?? addressee.scheme} ${addressee.identifier}`),
    ],
    [say('issuedOn'), writeDay(dayOf(at), language)],
  ];
  const { reference } = facts.application;
  const reasons = reasonsOf(facts);
  return {
    ...{ title: fill(SUBJECTS[decision.outcome][language], { reference }), language, author: sender.name, at },
    head: [factsBlock(head)],
    blocks: [
      factsBlock(subjectOf(facts)),
      heading(say('outcome')),
      ...decidedOf(facts).map(text),
      heading(say('amounts')),
      amountsTable(facts),
      heading(say('priorities')),
      ...prioritiesOf(facts),
      ...(reasons.length > 0 ? [heading(say('reasons')), ...reasons.map(text)] : []),
      heading(remedy.title),
      text(remedy.text),
      ...(sender.signatory ? [factsBlock([[say('signatory'), sender.signatory]])] : []),
    ],
  };
}

const sayIn =
  (language: Language) =>
  (word: keyof typeof WORDS, facts: Facts = {}): string =>
    fill(WORDS[word][language], facts);

function factsBlock(facts: readonly (readonly string[])[]): Block {
  return { kind: 'facts', facts: facts.map(([name = '', value = '']) => ({ name, value })) };
}

/** Lines below the word that they are said under. */
const below = (...lines: readonly (string | null)[]): string => ['', ...lines.filter(Boolean)].join('\n');

const amountIn =
  ({ language, decision: { currency } }: LetterFacts) =>
  (minor: string): string =>
    writeMoney(money(BigInt(minor), currency), language);

/** What the letter is about, one line each. */
function subjectOf({ language, application, decision, round, programme }: LetterFacts): string[][] {
  const say = sayIn(language);
  const day = (on: string): string => writeDay(civilDate(on), language);
  return [
    [say('application'), `${application.reference}, ${application.title}`],
    [say('submittedOn'), day(application.submittedOn)],
    [say('round'), round],
    ...(programme ? [[say('programme'), say('programmeText', programme)]] : []),
    [say('decidedOn'), day(decision.decidedOn)],
    [say('decisionId'), decision.id],
  ];
}

function decidedOf(facts: LetterFacts): string[] {
  const { language, application, decision } = facts;
  const { outcome, reserveRank } = decision;
  const amount = amountIn(facts);
  const words: Facts = {
    ...{ reference: application.reference, title: application.title },
    ...{ amount: amount(decision.minor), requested: amount(application.requestedMinor) },
  };
  const rank = reserveRank === null ? '' : `${fill(RESERVE.rank[language], { rank: reserveRank })} `;
  return [
    fill(DECIDED[outcome][language], words),
    ...(outcome === 'reserve' ? [`${rank}${RESERVE.means[language]}`] : []),
  ];
}

function amountsTable(facts: LetterFacts): Block {
  const { language, application, decision } = facts;
  const [say, amount] = [sayIn(language), amountIn(facts)];
  const { requestedMinor, eligibleMinor } = application;
  return {
    ...{ kind: 'table', titles: [say('item'), say('amount')], numbers: [1] },
    rows: [
      [say('requested'), amount(requestedMinor)],
      ...(eligibleMinor === null ? [] : [[say('eligible'), amount(eligibleMinor)]]),
      [say('awarded'), amount(decision.minor)],
    ],
  };
}

/** A table for each plan that is cited; mostly there is one. */
function prioritiesOf(facts: LetterFacts): Block[] {
  const { language, decision, priorities } = facts;
  const say = sayIn(language);
  if (decision.outsidePlan !== null) return [{ kind: 'text', text: `${say('outsidePlan')} ${decision.outsidePlan}` }];
  const plans = new Map<string, LetterPriority[]>();
  for (const one of priorities) {
    const key = `${one.planVersion} ${one.plan}`;
    plans.set(key, [...(plans.get(key) ?? []), one]);
  }
  const word = decision.minor === '0' ? 'concerns' : 'serves';
  return [...plans.values()].flatMap((some): Block[] => {
    const { plan, planVersion: version } = some[0]!;
    return [{ kind: 'text', text: say(word, { plan, version }) }, priorityTable(some, facts)];
  });
}

function priorityTable(some: readonly LetterPriority[], facts: LetterFacts): Block {
  const [say, amount] = [sayIn(facts.language), amountIn(facts)];
  return {
    ...{ kind: 'table', titles: [say('priority'), say('sentence'), say('share'), say('amount')], numbers: [2, 3] },
    rows: some.map(({ code, measureCode, sentence, share, minor }) => [
      ...[measureCode ? `${code} / ${measureCode}` : code, sentence, shareIn(share, facts.language), amount(minor)],
    ]),
  };
}

/** Percent where it comes out within two decimals, else the exact fraction. */
function shareIn(share: string, language: Language): string {
  const [p = '0', q = '1'] = share.split('/');
  const [hundredths, divisor] = [BigInt(p) * 10_000n, BigInt(q)];
  if (hundredths % divisor !== 0n) return share;
  const digits = (hundredths / divisor).toString().padStart(3, '0');
  const decimals = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
  return language === 'en' ? `${decimals}%` : `${writeDecimal(decimals, language)}\u00a0%`;
}

/** Why, from the general to the particular: what bound the amount, what people said, how the rule came to it. */
function reasonsOf(facts: LetterFacts): string[] {
  const { language, decision, explanation } = facts;
  const say = sayIn(language);
  const { reasonCode, reason } = decision;
  const known =
    reasonCode !== null && Object.hasOwn(CODES, reasonCode) ? CODES[reasonCode as keyof typeof CODES] : undefined;
  const departedFrom = explanation?.departedFromMinor ?? null;
  const rule = departedFrom === null ? say('rule') : say('departure', { computed: amountIn(facts)(departedFrom) });
  return [
    ...(known ? [known[language]] : []),
    ...(reason ? [reason] : []),
    ...(explanation ? [`${rule} ${explanation.sentence}`] : []),
    ...(explanation?.envelopes ?? []).map(({ label, title }) => say('envelope', { label, title })),
  ];
}
