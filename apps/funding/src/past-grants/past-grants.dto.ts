import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsIn } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { IsDay, named, Nested, NestedList, Optional, OptionalNested, Said, shape } from '@levada/platform';

export class PastGrantDto {
  /** Its number in the source. */
  @Said(300)
  reference!: string;

  @Said(2_000)
  title!: string;

  @Said(500)
  recipientName!: string;

  @Optional()
  @Said(30)
  scheme?: string;

  @Optional()
  @Said(100)
  identifier?: string;

  @Nested(() => MoneyValue)
  awarded!: MoneyValue;

  @OptionalNested(() => MoneyValue)
  requested?: MoneyValue;

  @OptionalNested(() => MoneyValue)
  paid?: MoneyValue;

  @IsDay()
  awardedOn!: string;

  @Optional()
  @Said(500)
  programme?: string;

  @Optional()
  @Said(500)
  priority?: string;
}

export class RecordPastGrantsBody {
  /** The file or publisher that tells them: with it each is known again. */
  @Said(200)
  source!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @NestedList(() => PastGrantDto)
  records!: PastGrantDto[];
}

export class RecordPastGrantsQuery {
  /** Says what would happen, and keeps nothing. */
  @Optional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

export const RecordedPastGrants = named('RecordedPastGrants', {
  results: shape.list(shape.object({ reference: shape.text, outcome: shape.oneOf('created', 'updated', 'unchanged') })),
});
export type RecordedPastGrants = Static<typeof RecordedPastGrants>;

/** A grant of the years before, as its source tells it. */
export const ShownPastGrant = named('PastGrant', {
  ...{ id: shape.id, source: shape.text, reference: shape.text, title: shape.text, recipientName: shape.text },
  ...{ scheme: shape.orNull(shape.text), identifier: shape.orNull(shape.text) },
  /** Who that is in the register of today. */
  organisationId: shape.orNull(shape.id),
  ...{ awarded: shape.money, requested: shape.orNull(shape.money), paid: shape.orNull(shape.money) },
  ...{ awardedOn: shape.date, programme: shape.orNull(shape.text), priority: shape.orNull(shape.text) },
  version: shape.version,
});
export type ShownPastGrant = Static<typeof ShownPastGrant>;
