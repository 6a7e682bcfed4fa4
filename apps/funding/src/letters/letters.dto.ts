import type { Static } from '@sinclair/typebox';
import { IsIn } from 'class-validator';
import { LANGUAGES, type Language } from '@levada/kernel';
import { named, Optional, shape } from '@levada/platform';
import { OUTCOMES } from '../proposals/proposal.js';

export class LetterQuery {
  /** Left out: the one that most of the applicant's people read, else the authority's own. */
  @Optional()
  @IsIn(LANGUAGES)
  language?: Language;
}

/** A letter of decision: what it is of, how it was written, and the hash of its bytes. */
export const ShownLetter = named('Letter', {
  ...{ id: shape.id, decisionId: shape.id, applicationId: shape.id, roundId: shape.id },
  proposalId: shape.orNull(shape.id),
  /** The application's number in its round, its title and who asked. */
  ...{ reference: shape.text, title: shape.text },
  organisation: shape.object({ id: shape.id, name: shape.orNull(shape.text), identifier: shape.orNull(shape.text) }),
  ...{ outcome: shape.oneOf(...OUTCOMES), amount: shape.money, language: shape.oneOf(...LANGUAGES) },
  /** The number of the letter settings, and of the template, that it was written by. */
  ...{ settings: shape.count, template: shape.count },
  ...{ sha256: shape.text, size: shape.count, issuedBy: shape.text, issuedAt: shape.instant, version: shape.version },
});
export type ShownLetter = Static<typeof ShownLetter>;

/** How many letters of a proposal were issued at once. */
export const ShownIssuedLetters = named('IssuedLetters', { proposalId: shape.id, issued: shape.count });
export type ShownIssuedLetters = Static<typeof ShownIssuedLetters>;
