import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsUUID, Matches } from 'class-validator';
import { TerritoryRef } from '@levada/contracts';
import { IsCode, IsDay, named, NestedList, Optional, Said, shape } from '@levada/platform';
import { SOCIAL_NEEDS, type SocialNeed } from './rule-sets.js';

export class EntrustmentBody {
  @IsUUID()
  organisationId!: string;

  /** A service that this organisation has in the register. */
  @IsUUID()
  serviceId!: string;

  /** As the authority counts its acts. */
  @Said(60)
  number!: string;

  /** The day of the act: it says which Decision holds. */
  @IsDay()
  entrustedOn!: string;

  @IsDay()
  validFrom!: string;

  /** The last day on which it holds. */
  @IsDay()
  lastDay!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @NestedList(() => TerritoryRef)
  territories!: TerritoryRef[];

  /** The public service obligation. */
  @Said(10_000)
  obligation!: string;

  /** How compensation is reckoned. */
  @Said(10_000)
  mechanism!: string;

  /** By which it is reckoned, controlled and reviewed. */
  @Said(10_000)
  parameters!: string;

  /** How overcompensation is avoided and repaid. */
  @Said(10_000)
  repayment!: string;

  /** The reference to the Decision, in the act's own words. */
  @Said(1_000)
  decisionReference!: string;

  /** Why it stays free of the ceiling. */
  @Optional()
  @IsIn(SOCIAL_NEEDS)
  need?: SocialNeed;

  @Matches(/^\d{1,9}(\.\d{1,2})?$/)
  capacity!: string;

  /** As the register names it: `bed`, `fte` … */
  @IsCode()
  unit!: string;
}

export class EndEntrustmentBody {
  /** The last day on which it holds. */
  @IsDay()
  lastDay!: string;

  @Said(2_000)
  reason!: string;
}

const figure = <Schema extends Parameters<typeof shape.orNull>[0]>(value: Schema) =>
  shape.object({ value: shape.orNull(value), source: shape.text, isVerified: shape.boolean });

const ruleSet = shape.object({
  ...{ code: shape.text, title: shape.text, from: shape.orNull(shape.date), lastDay: shape.orNull(shape.date) },
  /** The longest that an act may run, and how many years records are kept. */
  ...{ years: figure(shape.count), recordYears: figure(shape.count) },
  /** In euros and a year; which needs of social services stay free of it. */
  ...{ ceiling: figure(shape.text), freeOfCeiling: figure(shape.list(shape.oneOf(...SOCIAL_NEEDS))) },
  /** Overcompensation: what may be carried on, as a share of the yearly average, and after how many years it is looked for. */
  ...{ tolerance: figure(shape.text), checkYears: figure(shape.count), registerAbove: figure(shape.text) },
});

/** What European law asks of compensation. A figure that is `null` was not read in the law yet. */
export const ShownRuleSets = named('RuleSets', { items: shape.list(ruleSet) });
export type ShownRuleSets = Static<typeof ShownRuleSets>;

export const ShownEntrustment = named('Entrustment', {
  ...{ id: shape.id, organisationId: shape.id, organisation: shape.orNull(shape.text), serviceId: shape.id },
  ...{ service: shape.orNull(shape.text), serviceType: shape.text, number: shape.text, entrustedOn: shape.date },
  ...{ validFrom: shape.date, lastDay: shape.date, territories: shape.list(shape.territory) },
  ...{ obligation: shape.text, mechanism: shape.text, parameters: shape.text, repayment: shape.text },
  ...{ decisionReference: shape.text, need: shape.orNull(shape.oneOf(...SOCIAL_NEEDS)) },
  ...{ capacity: shape.text, unit: shape.text, status: shape.oneOf('draft', 'in-force', 'ended', 'discarded') },
  /** By the day of the act. */
  ruleSet: shape.text,
  /** Whether anything can be carried from one year to the next. */
  carriesOver: shape.boolean,
  ...{ writers: shape.list(shape.text), signedBy: shape.orNull(shape.text), signedAt: shape.orNull(shape.instant) },
  ...{ endsOn: shape.orNull(shape.date), endReason: shape.orNull(shape.text), endedBy: shape.orNull(shape.text) },
  version: shape.version,
});
export type ShownEntrustment = Static<typeof ShownEntrustment>;
