import { refuse } from '@levada/kernel';

/** How a country cuts its land up. Data, not code: another country is another entry. */
export interface Scheme {
  /** From the whole country down. */
  readonly levels: readonly string[];
  /** By hierarchy, the levels that stand in it, highest first; levels of one rank stand in one list. */
  readonly hierarchies: Readonly<Record<string, readonly (readonly string[])[]>>;
}

const SCHEMES: Readonly<Record<string, Scheme>> = {
  // An ORP is no part of a district: it may lie in several of them, and its municipalities say in which.
  'cz-csu': {
    levels: ['country', 'region', 'district', 'orp', 'pou', 'municipality', 'city-district'],
    hierarchies: {
      administrative: [['country'], ['region'], ['orp'], ['pou'], ['municipality'], ['city-district']],
      district: [['country'], ['region'], ['district'], ['orp', 'municipality'], ['city-district']],
    },
  },
  // Amtlicher Gemeindeschlüssel.
  'de-ags': {
    levels: ['country', 'land', 'district', 'municipality'],
    hierarchies: { administrative: [['country'], ['land'], ['district'], ['municipality']] },
  },
  // Since the reform of 2021 a parish or town lies in a municipality; a state city stands by itself.
  'lv-atvk': {
    levels: ['country', 'region', 'municipality', 'state-city', 'parish'],
    hierarchies: { administrative: [['country'], ['region'], ['municipality', 'state-city'], ['parish']] },
  },
  'li-lgbl': {
    levels: ['country', 'constituency', 'municipality'],
    hierarchies: { administrative: [['country'], ['constituency'], ['municipality']] },
  },
};

export function schemeOf(name: string): Scheme {
  const scheme = Object.hasOwn(SCHEMES, name) ? SCHEMES[name] : undefined;
  if (!scheme) throw refuse('territory/unknown-scheme', { scheme: name, known: Object.keys(SCHEMES).join(', ') });
  return scheme;
}

/** Whether a territory of one level may lie in one of another: so no territory can lie in itself, however far up. */
export function mayLieIn(scheme: Scheme, hierarchy: string, level: string, parentLevel: string): boolean {
  const ranks = Object.hasOwn(scheme.hierarchies, hierarchy) ? (scheme.hierarchies[hierarchy] ?? []) : [];
  const rankOf = (one: string): number => ranks.findIndex((rank) => rank.includes(one));
  return rankOf(parentLevel) !== -1 && rankOf(parentLevel) < rankOf(level);
}
