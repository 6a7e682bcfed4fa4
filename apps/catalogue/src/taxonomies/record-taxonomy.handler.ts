import { Inject, Injectable } from '@nestjs/common';
import { idOf, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { checkTaxonomy, isSameTaxonomy, type Taxonomy } from './taxonomy.js';
import { TaxonomyTable } from './taxonomy.table.js';
import type { RecordedTaxonomy, TaxonomyDto } from './taxonomies.dto.js';
import { recordedTaxonomy } from './taxonomies.queries.js';

@Injectable()
export class RecordTaxonomy {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All of it anew. A term that another taxonomy is mapped to stays. */
  async record(by: Actor, { code, title, source, terms, mappings }: TaxonomyDto): Promise<RecordedTaxonomy> {
    const told: Taxonomy = {
      ...{ code, title: { ...title }, source },
      terms: terms.map((one) => ({ code: one.code, parent: one.parent ?? null, names: { ...one.names } })),
      mappings: mappings.map(({ from, taxonomy, to, relation }) => ({ from, taxonomy, to, relation })),
    };
    checkTaxonomy(told);
    // Taxonomies belong to all authorities, and so does the audit of them.
    return this.transactions.run({ ...scopeOf(by, this.clock.now()), authorityId: null }, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('taxonomy'))`);
      const known = await recordedTaxonomy(tx, code);
      if (
        known &&
        isSameTaxonomy(told, {
          code,
          title: known.title,
          source: known.source,
          terms: known.terms,
          mappings: known.mappings,
        })
      )
        return { code, terms: terms.length, outcome: 'unchanged' };
      await expectTargets(tx, told);
      const version = (known?.version ?? 0) + 1;
      const row = { id: idOf('taxonomy', code), code, title: told.title, source, version };
      tx.store(TaxonomyTable, row, { action: 'record', detail: { code, terms: terms.length } });
      await tx.flush();
      await write(tx, told);
      return { code, terms: terms.length, outcome: known ? 'updated' : 'created' };
    });
  }
}

/** What is mapped to is there, and what others are mapped to is not lost. */
async function expectTargets(tx: Tx, { code, terms, mappings }: Taxonomy): Promise<void> {
  const own = new Set(terms.map((one) => one.code));
  const [lost] = await tx.query<{ taxonomy: string; code: string }>(
    'select from_taxonomy as taxonomy, to_code as code from term_mapping where to_taxonomy = $1 and to_code <> all($2) limit 1',
    [code, [...own]],
  );
  if (lost) throw refuse('taxonomy/term-mapped', { code: lost.code, taxonomy: lost.taxonomy });
  const [missing] = await tx.query<{ taxonomy: string; code: string }>(
    `select m.taxonomy, m."to" as code from json_to_recordset($1::json) as m (taxonomy text, "to" text)
     where not exists (select from taxonomy_term t where t.taxonomy = m.taxonomy and t.code = m."to") limit 1`,
    [JSON.stringify(mappings)],
  );
  if (missing) throw refuse('taxonomy/unknown-target', { taxonomy: missing.taxonomy, code: missing.code });
}

async function write(tx: Tx, { code, terms, mappings }: Taxonomy): Promise<void> {
  await tx.query('delete from term_mapping where from_taxonomy = $1', [code]);
  await tx.query('delete from taxonomy_term where taxonomy = $1', [code]);
  await tx.query(
    `insert into taxonomy_term (taxonomy, code, parent, names, position)
     select $1, t.code, t.parent, t.names, t.position from json_to_recordset($2::json) as t
       (code text, parent text, names jsonb, position int)`,
    [code, JSON.stringify(terms.map((one, position) => ({ ...one, position })))],
  );
  await tx.query(
    `insert into term_mapping (from_taxonomy, from_code, to_taxonomy, to_code, relation)
     select $1, m."from", m.taxonomy, m."to", m.relation from json_to_recordset($2::json) as m
       ("from" text, taxonomy text, "to" text, relation text)`,
    [code, JSON.stringify(mappings)],
  );
}
