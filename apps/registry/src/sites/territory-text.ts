import { canonicalJson, refuse } from '@levada/kernel';
import type { TerritoryRef } from '@levada/contracts';

/** A territory, or several, as the history and proposals tell them: their canonical JSON, and nothing for none. */
export function textOfTerritories(territories: readonly TerritoryRef[]): string {
  return territories.length === 0 ? '' : canonicalJson(territories.map(plain));
}

/** In one order, each once. Refuses what is no list of territories with `site/territory-malformed`. */
export function territoriesOf(text: string): TerritoryRef[] {
  if (text.trim() === '') return [];
  const list = parsed(text);
  if (!Array.isArray(list) || !list.every(isTerritory)) throw refuse('site/territory-malformed');
  const kept = new Map(list.map((one) => [canonicalJson(plain(one)), plain(one)]));
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function plain({ scheme, level, code }: TerritoryRef): TerritoryRef {
  return { scheme, level, code };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTerritory(value: unknown): value is TerritoryRef {
  const one = value as Partial<Record<'scheme' | 'level' | 'code', unknown>> | null;
  const isKey = (text: unknown): boolean => typeof text === 'string' && text.length > 0 && text.length <= 40;
  return typeof one === 'object' && one !== null && [one.scheme, one.level, one.code].every(isKey);
}
