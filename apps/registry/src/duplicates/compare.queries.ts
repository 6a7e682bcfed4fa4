import { newId } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { suspicionOf, type Signal } from './suspicion.js';

interface SignalOfPair extends Signal {
  readonly one: string;
  readonly other: string;
}

/** A likeness of names below this is chance. */
const ALIKE = '0.6';
/** Of each kind and organisation: what is alike with more is no telling name. */
const MOST = 20;

const NAMES_ALIKE = (table: string, id: string): string => `
  select n.id as one, c.other, similarity(n.name, c.name) as likeness from names n cross join lateral (
    select c.${id} as other, telling_name(c.name) as name from ${table} c
    where telling_name(c.name) % n.name and c.${id} <> n.id order by similarity(n.name, telling_name(c.name)) desc, c.${id} limit ${MOST}) c`;

const SIGNALS = `
  with looked as (select id, name, iban from organisation where id = any($1::uuid[]) and merged_into is null),
  names as (
    select id, telling_name(name) as name from looked
    union select n.organisation_id, telling_name(n.name) from organisation_name n join looked on looked.id = n.organisation_id),
  signals as (
    select one, other, 'name' as kind, (1000 * max(likeness))::int as likeness from (
      ${NAMES_ALIKE('searched_organisation', 'id')} union all ${NAMES_ALIKE('searched_organisation_name', 'organisation_id')}) alike
    group by one, other
    union all
    select l.id, o.id, 'bank-account', 1000 from looked l join organisation o on o.iban = l.iban and o.id <> l.id
    union all
    select a.organisation_id, b.organisation_id, 'identifier', 1000 from looked l
      join identifier_in_use a on a.organisation_id = l.id
      join identifier_in_use b on b.identifier = a.identifier and b.scheme <> a.scheme and b.organisation_id <> l.id
    union all
    select distinct a.organisation_id, b.organisation_id, 'address', 1000 from looked l
      join site a on a.organisation_id = l.id
      join searched_site b on plain_text(b.street) = plain_text(a.street) and plain_text(b.municipality) = plain_text(a.municipality)
        and b.street is not null and b.municipality is not null and b.organisation_id <> l.id)
  select s.one, s.other, s.kind, s.likeness from signals s join organisation o on o.id = s.other and o.merged_into is null
  order by s.one, s.other, s.kind`;

/** In what these organisations are like others of their authority. Of a confidential site it says that it is the same address, and not which. */
export async function signalsOf(tx: Tx, ids: readonly string[]): Promise<SignalOfPair[]> {
  await tx.query(`select set_config('pg_trgm.similarity_threshold', $1, true)`, [ALIKE]);
  return tx.query<SignalOfPair>(SIGNALS, [ids]);
}

/** Keeps the suspects among them; a pair of which somebody said that they are two stays so. */
export async function writeSuspects(tx: Tx, ids: readonly string[], signals: readonly SignalOfPair[]): Promise<void> {
  const pairs = new Map<string, SignalOfPair[]>();
  for (const signal of signals) {
    const key = [signal.one, signal.other].sort().join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), signal]);
  }
  const rows = [...pairs].flatMap(([key, found]) => {
    const suspicion = suspicionOf(found.map(({ kind, likeness }) => ({ kind, likeness })));
    const [oneId, otherId] = key.split(' ');
    return suspicion ? [{ id: newId(tx.scope.at), oneId, otherId, ...suspicion }] : [];
  });
  await tx.query(
    `with told as (
       select * from json_to_recordset($2::json) as t (id uuid, "oneId" uuid, "otherId" uuid, likeness int, reasons jsonb)),
     no_more as (
       delete from duplicate d where d.status = 'open' and (d.one_id = any($1::uuid[]) or d.other_id = any($1::uuid[]))
         and not exists (select from told t where t."oneId" = d.one_id and t."otherId" = d.other_id))
     insert into duplicate as d (id, authority_id, one_id, other_id, likeness, reasons, status, version)
     select id, $3, "oneId", "otherId", likeness, reasons, 'open', 1 from told order by "oneId", "otherId"
     on conflict (one_id, other_id) do update set likeness = excluded.likeness, reasons = excluded.reasons, version = d.version + 1
       where (d.likeness, d.reasons) is distinct from (excluded.likeness, excluded.reasons) and d.status = 'open'`,
    [ids, JSON.stringify(rows), tx.scope.authorityId],
  );
}
