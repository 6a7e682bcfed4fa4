import type { Tx } from '@levada/persistence';
import { readThrough, type CrosswalkLine } from '../crosswalks/crosswalk.js';

/** A service of the register that is given under an entry of the catalogue. */
export interface Use {
  readonly serviceId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly status: string;
  /** What it was recorded under, and in which version. */
  readonly catalogueVersionId: string;
  readonly code: string;
  /** Under which codes of the version asked about that is read. */
  readonly readUnder: readonly string[];
}

/**
 * Services that are not over, recorded under a version or one before it, as they are read under it. Those recorded under an
 * older one are followed through the crosswalks, so that nobody is forgotten who never changed their papers.
 */
export async function usesOf(tx: Tx, versionId: string): Promise<Use[]> {
  const steps = await stepsTo(tx, versionId);
  const rows = await tx.query<Omit<Use, 'readUnder'>>(
    `select id as "serviceId", organisation_id as "organisationId", name, status,
       catalogue_version_id as "catalogueVersionId", code
     from known_service where catalogue_version_id = any($1::uuid[]) and code is not null and status <> 'ended'
     order by name, id`,
    [steps.map(({ id }) => id)],
  );
  return rows.map((row) => {
    // Newest first: the crosswalks of the versions after the one it was recorded under, turned around.
    const since = steps
      .slice(
        0,
        steps.findIndex(({ id }) => id === row.catalogueVersionId),
      )
      .reverse();
    return {
      ...row,
      readUnder: readThrough(
        row.code,
        since.map(({ lines }) => lines),
      ),
    };
  });
}

/** What would be left without an entry if these codes of a version ended, told for people: `W5: Domov Pod Ještědem`. */
export async function stillUsedBy(tx: Tx, versionId: string, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const uses = await usesOf(tx, versionId);
  return uses.flatMap(({ name, readUnder }) => {
    const code = readUnder.find((one) => codes.includes(one));
    return code === undefined ? [] : [`${code}: ${name}`];
  });
}

/** The version and all before it, the newest first, each with the lines that lead into it. */
async function stepsTo(tx: Tx, versionId: string): Promise<{ readonly id: string; readonly lines: CrosswalkLine[] }[]> {
  return tx.query(
    `with recursive chain (id, predecessor_id, number) as (
       select id, predecessor_id, number from catalogue_version where id = $1
       union all
       select v.id, v.predecessor_id, v.number from catalogue_version v join chain on v.id = chain.predecessor_id)
     select chain.id, coalesce((select json_agg(json_build_object('from', from_code, 'to', to_code, 'relation', relation))
       from crosswalk_line l where l.version_id = chain.id), '[]') as lines
     from chain order by number desc`,
    [versionId],
  );
}
