import { createHash } from 'node:crypto';
import { AWARD_CODES } from '@levada/allocation';
import { documentPdf, type PaperDocument } from '@levada/exchange';
import { canonicalJson, LANGUAGES, type Language } from '@levada/kernel';
import { OUTCOMES, type Outcome } from '../proposals/proposal.js';
import { someFacts } from './letter.factory.js';
import type { LetterFacts } from './letter-facts.js';
import { expectSameBytes, paperOfLetter, recordLetter, TEMPLATE } from './letter.js';

const paper = (facts: LetterFacts): PaperDocument => paperOfLetter({ template: TEMPLATE, facts: canonicalJson(facts) });

/** All that can be read in it, part by part, blanks as blanks. */
function read({ title, head = [], blocks }: PaperDocument): string[] {
  const texts = [...head, ...blocks].flatMap((block): string[] => {
    if (block.kind === 'facts') return block.facts.map(({ name, value }) => `${name}: ${value}`);
    return block.kind === 'table' ? [block.titles, ...block.rows].map((row) => row.join(' | ')) : [block.text];
  });
  return [title, ...texts].map((one) => one.replaceAll('\u00a0', ' '));
}

const without = { minor: '0', reasonCode: null } as const;
const MADE: Readonly<Record<Outcome, Partial<LetterFacts['decision']>>> = {
  granted: { minor: '12000000', reasonCode: 'full' },
  reduced: { minor: '4933600' },
  reserve: { ...without, reasonCode: 'no-money', reserveRank: 3 },
  refused: { ...without, reasonCode: 'threshold' },
  deferred: { ...without, reason: 'Chybí rozpočet.' },
};

it.each(OUTCOMES.flatMap((outcome) => LANGUAGES.map((language) => [outcome, language] as const)))(
  'a letter of what is %s, in %s: nothing is left to fill in, and it says the amount that was decided',
  (outcome, language) => {
    const said = read(paper(someFacts({ language }, { outcome, ...MADE[outcome] })));
    const text = said.join('\n');
    expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
    for (const part of ['1.10', 'Liberecký kraj', 'IČO 63504260', 'Udržet pečovatelskou', 'Poučení', 'd1'])
      expect(text).toContain(part);
    const { minor = '' } = MADE[outcome];
    const major = `${minor.padStart(3, '0').slice(0, -2)}.00`;
    const amounts = text.replaceAll(/(?<=\d)[ .,](?=\d{3}(?!\d))/g, '').replaceAll(',', '.');
    expect(amounts).toContain(major);
    expect(text.includes('3. ') || text.includes('Platz 3') || text.includes('number 3')).toBe(
      outcome === 'reserve' || language === 'cs',
    );
  },
);

it.each<[Language, string[]]>([
  [
    'en',
    [
      'Application 1.10: grant below the request',
      'On your application 1.10, “Pečovatelská služba pro malé obce”, CZK 49,336.00 is granted; you had requested CZK 120,000.00.',
      'Requested | CZK 120,000.00',
      'Eligible | CZK 110,000.00',
      'Granted | CZK 49,336.00',
      'P1 / M2 | Udržet pečovatelskou službu v malých obcích | 2/3 | CZK 32,890.67',
    ],
  ],
  [
    'cs',
    [
      'Žádost č. 1.10: přiznání podpory v nižší než požadované výši',
      'Na základě Vaší žádosti č. 1.10 „Pečovatelská služba pro malé obce“ se Vám přiznává podpora ve výši 49 336,00 CZK; požadovali jste 120 000,00 CZK.',
      'Rozhodnuto dne: 4. 3. 2027',
      'Rozhodnutí naplňuje tyto priority dokumentu „Střednědobý plán rozvoje sociálních služeb 2027–2029“, verze 2:',
      'Prostředky kola nestačí na všechny požadavky; částky byly sníženy podle pravidla kola.',
      'E1 znamená: Sociální služby 2027',
    ],
  ],
  ['de', ['Bewilligt | 49.336,00 CZK', 'Entschieden am: 04.03.2027', 'Programm: Podpora sociálních služeb, Fassung 2']],
  [
    'lv',
    ['Piešķirts | 49 336,00 CZK', 'Lēmuma datums: 04.03.2027.', 'Iestādes vārdā: Ing. Jana Nováková, vedoucí odboru'],
  ],
])('says in %s', (language, parts) => {
  expect(read(paper(someFacts({ language })))).toEqual(expect.arrayContaining(parts));
});

it.each([
  ['1', '100 %'],
  ['1/4', '25 %'],
  ['1/8', '12,5 %'],
  ['1/400', '0,25 %'],
  ['2/3', '2/3'],
  ['1/800', '1/800'],
])('a share of %s is written %s', (share, written) => {
  const [first] = someFacts().priorities;
  const rows = read(paper(someFacts({ priorities: [{ ...first!, share }] })));
  expect(rows).toContainEqual(expect.stringContaining(` | ${written} | `));
});

it('has words for every code of the engine; a person’s own code is said by their reason alone', () => {
  const reasons = (reasonCode: string, reason: string | null) => {
    const said = read(paper(someFacts({ explanation: null }, { reasonCode, reason })));
    return said.slice(said.indexOf('Odůvodnění') + 1, said.indexOf('Poučení'));
  };
  const words = AWARD_CODES.map((code) => reasons(code, null));
  expect(words.every(([one, ...more]) => one!.length > 20 && more.length === 0)).toBe(true);
  expect(new Set(words.flat()).size).toBe(AWARD_CODES.length);
  expect(reasons('extraordinary', 'Povodeň.')).toEqual(['Povodeň.']);
  expect(reasons('toString', 'Povodeň.')).toEqual(['Povodeň.']);
});

it('says what the rule had come to where people departed from it', () => {
  const explanation = { ...someFacts().explanation!, departedFromMinor: '5000000' };
  const text = read(paper(someFacts({ explanation }, { reasonCode: 'manual', reason: 'Jediná služba v obci.' }))).join(
    '\n',
  );
  expect(text).toContain('Podle pravidla kola vycházelo 50 000,00 CZK; úřad se od tohoto výsledku odchýlil.');
  expect(text).toContain('Jediná služba v obci.');
});

it('outside of the plan says why, in place of the priorities', () => {
  const said = read(paper(someFacts({ priorities: [] }, { outsidePlan: 'Povodeň v červnu.' })));
  expect(said).toContain('Žádost nenaplňuje žádnou prioritu plánu. Proč se o ní přesto rozhodlo: Povodeň v červnu.');
});

it('a reserve without a rank names none', () => {
  const text = read(paper(someFacts({}, { ...MADE.reserve, outcome: 'reserve', reserveRank: null }))).join('\n');
  expect(text).not.toContain('místě seznamu');
  expect(text).toContain('nezakládá nárok');
});

it('refuses a template that is not there, and bytes that are not those that were issued', () => {
  expect(() => paperOfLetter({ template: 99, facts: '{}' })).toThrow('letter/not-the-same');
  const known = {
    id: '1',
    authorityId: 'a',
    organisationId: 'o',
    settingsId: 's',
    issuedBy: 'Jana',
    issuedAt: new Date(0),
  };
  const letter = recordLetter(known, someFacts(), { sha256: 'aa', size: 2 });
  expect(letter).toMatchObject({ decisionId: someFacts().decision.id, language: 'cs', template: 1, version: 1 });
  expect(() => expectSameBytes(letter, { sha256: 'aa', size: 2 })).not.toThrow();
  expect(() => expectSameBytes(letter, { sha256: 'ab', size: 2 })).toThrow('letter/not-the-same');
  expect(() => expectSameBytes(letter, { sha256: 'aa', size: 3 })).toThrow('letter/not-the-same');
});

// Letters that are out are made again by this template and this compiler. Whoever changes what they make, a word or the version of
// Typst, breaks every letter that was issued: words go into a new template, and another compiler has to stand beside this one.
it.each<[Language, string]>([
  ['en', '9a95c9f9699a85aa4c4a6bd1cb945cf6a451f6f9da29c89606be0e4309f7fe4f'],
  ['cs', '21e4a9da8c70ce021b477f133555358a0fd13420279c15ece5f1b76a45130087'],
  ['de', '1d73aaa8a52b5d87526e9518bd766071cfebc529756ecffd66591d646f91dedc'],
  ['lv', '866d4e44bf07d074507b51db64e21082e252ab306a29bcfbca3195a0ad619fb3'],
])('template 1 in %s makes the bytes that it always made', async (language, sha256) => {
  const texts = OUTCOMES.map((outcome) => someFacts({ language }, { outcome, ...MADE[outcome] }));
  const bytes = await Promise.all(texts.map((facts) => documentPdf(paper(facts))));
  expect(createHash('sha256').update(Buffer.concat(bytes)).digest('hex')).toBe(sha256);
});
