import type { Static } from '@sinclair/typebox';
import { IsEmail, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { LANGUAGES, type Language } from '@levada/kernel';
import { named, shape, Optional } from '@levada/platform';

export class InvitePersonBody {
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  name!: string;

  /** Of the letters they get; English when absent. */
  @Optional()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class BlockPersonBody {
  @IsString()
  @MinLength(1)
  @MaxLength(1_000)
  reason!: string;
}

const STATUSES = ['invited', 'active', 'blocked'] as const;
const person = {
  ...{ id: shape.id, email: shape.text, name: shape.text, language: shape.oneOf(...LANGUAGES) },
  ...{ status: shape.oneOf(...STATUSES), createdAt: shape.instant, version: shape.version },
};

export const PersonAnswer = named('Person', person);

/** A person as administrators see them: roles in force or to come as `role@authority`. */
export const ShownPerson = named('ShownPerson', {
  ...{ ...person, roles: shape.list(shape.text), secondFactor: shape.boolean },
  /** Of an invitation that waits for them. */
  invitedUntil: shape.orNull(shape.instant),
});
export type ShownPerson = Static<typeof ShownPerson>;

/** The secret of a link is told this once. */
export const SentInvitationAnswer = named('SentInvitation', {
  id: shape.id,
  token: shape.text,
  expiresAt: shape.instant,
});

/** Without an invitation: they can sign in already. */
export const InvitedAnswer = named('Invited', {
  person: PersonAnswer,
  invitation: shape.optional(SentInvitationAnswer),
});

/** Who stands behind an id: what colleagues see of each other. */
export const ShownName = named('PersonName', { id: shape.id, name: shape.text });
export type ShownName = Static<typeof ShownName>;
