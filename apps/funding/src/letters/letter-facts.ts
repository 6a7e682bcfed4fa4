import type { Language } from '@levada/kernel';
import type { LegalRemedy, LetterSender } from '../letter-settings/letter-settings.js';
import type { Outcome } from '../proposals/proposal.js';

/** A priority that the decision serves, with the plan's sentence of the version that it cites. */
export interface LetterPriority {
  readonly plan: string;
  readonly planVersion: number;
  readonly code: string;
  readonly measureCode: string | null;
  readonly sentence: string;
  /** Exact fraction. */
  readonly share: string;
  readonly minor: string;
}

/** All that a letter is made of, as JSON keeps it: amounts are minor units as text, in the one currency of the decision. */
export interface LetterFacts {
  readonly language: Language;
  readonly issuedAt: string;
  readonly sender: LetterSender;
  readonly addressee: { readonly name: string; readonly scheme: string; readonly identifier: string };
  readonly decision: {
    readonly id: string;
    readonly outcome: Outcome;
    readonly minor: string;
    readonly currency: string;
    readonly decidedOn: string;
    readonly reasonCode: string | null;
    readonly reason: string | null;
    readonly reserveRank: number | null;
    /** Why it is decided on although it serves no priority. */
    readonly outsidePlan: string | null;
  };
  readonly application: {
    readonly reference: string;
    readonly title: string;
    readonly submittedOn: string;
    readonly requestedMinor: string;
    /** What is left of the request once it was looked at; `null`: nobody has. */
    readonly eligibleMinor: string | null;
  };
  readonly round: string;
  readonly programme: { readonly title: string; readonly number: number } | null;
  readonly priorities: readonly LetterPriority[];
  /** Of the run that computed it, in the letter's language. */
  readonly explanation: LetterExplanation | null;
  readonly remedy: LegalRemedy;
}

export interface LetterExplanation {
  readonly sentence: string;
  /** What the run came to where people departed from it; else `null`. */
  readonly departedFromMinor: string | null;
  /** Envelopes that the sentence names by their labels. */
  readonly envelopes: readonly { readonly label: string; readonly title: string }[];
}
