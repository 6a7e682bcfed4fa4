import { idOf, refuse } from '@levada/kernel';
import type { TerritoryRef } from '@levada/contracts';

/** A body that plans, registers or funds; each is tied to a territory. */
export interface Authority {
  readonly id: string;
  /** Its short name in commands and addresses: `cz-liberec`. */
  readonly slug: string;
  readonly name: string;
  /** What differs between countries and regions: languages, currency, schemes. */
  readonly profile: string;
  readonly territory: TerritoryRef;
  readonly openedAt: Date;
  readonly version: number;
}

/** Those who run the installation act for it, not for an authority: they see no cases. */
export const INSTALLATION = idOf('authority', 'installation');

export function openAuthority(asked: Pick<Authority, 'slug' | 'name' | 'profile' | 'territory'>, at: Date): Authority {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(asked.slug) || asked.slug === 'installation')
    throw refuse('authority/slug-malformed', { slug: asked.slug });
  return { ...asked, id: idOf('authority', asked.slug), openedAt: at, version: 1 };
}
