import type { Static } from '@sinclair/typebox';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { TerritoryRef } from '@levada/contracts';
import { IsCode, IsDay, named, Nested, Optional, Said, shape } from '@levada/platform';
import { NETWORK_PARTS, type Network, type NetworkPart } from './network.js';

const AMOUNT = /^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,2})?$/;

export class DraftNetworkDto {
  @Said(500)
  title!: string;

  @IsDay()
  validFrom!: string;
}

export class NetworkEntryDto {
  @IsIn(NETWORK_PARTS)
  part!: NetworkPart;

  /** More than nothing, with at most two decimals. */
  @Matches(AMOUNT)
  capacity!: string;

  @IsCode()
  unit!: string;

  @Optional()
  @Matches(AMOUNT)
  fte?: string;

  @Nested(() => TerritoryRef)
  territory!: TerritoryRef;

  /** What of the plan it serves. */
  @Optional()
  @IsCode()
  priorityCode?: string;
}

export class EnterServiceDto extends NetworkEntryDto {
  @IsUUID()
  registrationId!: string;
}

export class WithNetworkQuery {
  @IsUUID()
  with!: string;
}

export const ShownNetwork = named('Network', {
  ...{ id: shape.id, planId: shape.id, number: shape.count, title: shape.text },
  ...{ validFrom: shape.date, validUntil: shape.orNull(shape.date) },
  status: shape.oneOf('draft', 'in-force', 'superseded', 'withdrawn'),
  ...{ draftedBy: shape.text, adoptedBy: shape.orNull(shape.text), adoptedAt: shape.orNull(shape.instant) },
  version: shape.version,
});
export type ShownNetwork = Static<typeof ShownNetwork>;
export const ShownNetworks = named('Networks', { items: shape.list(ShownNetwork) });

export const ListedEntry = named('NetworkEntry', {
  ...{ id: shape.id, registrationId: shape.id, name: shape.text, serviceType: shape.text, form: shape.text },
  /** In the register, as last heard. */
  status: shape.text,
  ...{ part: shape.oneOf(...NETWORK_PARTS), capacity: shape.text, unit: shape.text, fte: shape.orNull(shape.text) },
  ...{ territory: shape.territory, priorityCode: shape.orNull(shape.text), version: shape.version },
});
export type ListedEntry = Static<typeof ListedEntry>;

export const ShownComparedNetworks = named('NetworkComparison', {
  ...{ added: shape.list(shape.id), removed: shape.list(shape.id) },
  changed: shape.list(shape.object({ registrationId: shape.id, members: shape.list(shape.text) })),
});
export type ShownComparedNetworks = Static<typeof ShownComparedNetworks>;

export const ShownSecured = named('SecuredCapacities', {
  items: shape.list(
    shape.object({
      ...{ serviceType: shape.text, form: shape.text, unit: shape.text, part: shape.text, territory: shape.text },
      ...{ services: shape.count, capacity: shape.text, fte: shape.orNull(shape.text) },
    }),
  ),
});
export type ShownSecured = Static<typeof ShownSecured>;

export function shownNetwork({ authorityId: _own, adoptedAt, ...network }: Network): ShownNetwork {
  return { ...network, adoptedAt: adoptedAt?.toISOString() ?? null };
}
