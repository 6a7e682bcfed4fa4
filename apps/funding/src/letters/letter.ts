import type { PaperDocument } from '@levada/exchange';
import { canonicalJson, refuse, type Language } from '@levada/kernel';
import type { LetterFacts } from './letter-facts.js';
import { paperByTemplate1 } from './template-1.js';

/** A letter of decision that was issued: what it was made of, and the hash of the bytes that were made. Never changed. */
export interface Letter {
  readonly id: string;
  readonly authorityId: string;
  readonly decisionId: string;
  readonly organisationId: string;
  readonly settingsId: string;
  readonly language: Language;
  /** Which template it was written by. */
  readonly template: number;
  /** Canonical JSON of its facts. */
  readonly facts: string;
  readonly sha256: string;
  readonly size: number;
  readonly issuedBy: string;
  readonly issuedAt: Date;
  readonly version: number;
}

/** Templates that letters were issued by: none is ever changed, for what is out is made by it again. */
const TEMPLATES: Readonly<Record<number, (facts: LetterFacts) => PaperDocument>> = { 1: paperByTemplate1 };

/** The one that letters are issued by now. */
export const TEMPLATE = 1;

/** What is printed. Refuses a template that this version of Levada does not have. */
export function paperOfLetter({ template, facts }: Pick<Letter, 'template' | 'facts'>): PaperDocument {
  const make = TEMPLATES[template];
  if (!make) throw refuse('letter/not-the-same');
  return make(JSON.parse(facts) as LetterFacts);
}

/** The letter that its printed bytes make. */
export function recordLetter(
  known: Pick<Letter, 'id' | 'authorityId' | 'organisationId' | 'settingsId' | 'issuedBy' | 'issuedAt'>,
  facts: LetterFacts,
  printed: Pick<Letter, 'sha256' | 'size'>,
): Letter {
  const { language, decision } = facts;
  return {
    ...known,
    ...printed,
    ...{ decisionId: decision.id, language, template: TEMPLATE, facts: canonicalJson(facts), version: 1 },
  };
}

/** Refuses bytes that are not those that were issued. */
export function expectSameBytes({ sha256, size }: Letter, printed: Pick<Letter, 'sha256' | 'size'>): void {
  if (printed.sha256 !== sha256 || printed.size !== size) throw refuse('letter/not-the-same');
}
