import type { Tx } from '@levada/persistence';
import type { CrosswalkLine } from './crosswalk.js';

/** What leads from the version before to this one, by code. */
export async function crosswalkOf(tx: Tx, versionId: string): Promise<CrosswalkLine[]> {
  return tx.query<CrosswalkLine>(
    `select from_code as "from", to_code as "to", relation from crosswalk_line where version_id = $1
     order by from_code, to_code`,
    [versionId],
  );
}
