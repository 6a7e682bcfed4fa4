import { EVERY_AUTHORITY, type Transactions } from '@levada/persistence';

/** Hashes every file anew, one at a time: minutes where there are many. */
export async function checkFiles(transactions: Transactions): Promise<{ kept: number; broken: string[] }> {
  const scope = { authorityId: EVERY_AUTHORITY };
  const all = await transactions.read(scope, (query) =>
    query<{ id: string }>(`select id from file where status = 'kept' order by id`),
  );
  const broken: string[] = [];
  for (const { id } of all) {
    const [file] = await transactions.read(scope, (query) =>
      query<{ whole: boolean; stands: boolean }>(
        `select status = 'kept' as stands,
           sha256 = (select encode(sha256(string_agg(bytes, null order by n)), 'hex') from file_chunk where file_id = $1) as whole
         from file where id = $1`,
        [id],
      ),
    );
    if (file?.stands && !file.whole) broken.push(id);
  }
  return { kept: all.length, broken };
}
