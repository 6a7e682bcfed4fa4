import type { Static } from '@sinclair/typebox';
import { IsInt, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { MoneyValue, TerritoryRef } from '@levada/contracts';
import { IsCode, named, Nested, Optional, OptionalNested, shape } from '@levada/platform';

export class CutEnvelopeBody {
  /** The source that it is cut out of; not needed where `parentId` says it. */
  @Optional()
  @IsUUID()
  sourceId?: string;

  /** The envelope that it is cut out of. */
  @Optional()
  @IsUUID()
  parentId?: string;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  title!: string;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;

  /** Of a plan, with the priority that it is for. */
  @Optional()
  @IsUUID()
  planId?: string;

  @Optional()
  @IsCode()
  priorityCode?: string;

  @OptionalNested(() => TerritoryRef)
  territory?: TerritoryRef;

  /** Code of a kind of service. */
  @Optional()
  @IsCode()
  serviceType?: string;

  @Optional()
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;
}

/** A ceiling with what is left of it: amount = available + reserved + committed + handedDown. */
export const ShownEnvelope = named('Envelope', {
  ...{ id: shape.id, sourceId: shape.id, parentId: shape.orNull(shape.id), title: shape.text },
  ...{ planId: shape.orNull(shape.id), priorityCode: shape.orNull(shape.text) },
  ...{ territory: shape.orNull(shape.territory), serviceType: shape.orNull(shape.text) },
  ...{ year: shape.orNull(shape.count), amount: shape.money, handedDown: shape.money },
  ...{ available: shape.money, reserved: shape.money, committed: shape.money, version: shape.version },
});
export type ShownEnvelope = Static<typeof ShownEnvelope>;
