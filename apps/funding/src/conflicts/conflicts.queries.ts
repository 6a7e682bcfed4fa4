import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import {
  choice,
  CLOCK,
  equals,
  Lists,
  scopeOf,
  TITLES,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import { nameKey } from '../known-provider-people/name-key.js';
import { RoundTable } from '../rounds/round.table.js';
import { KINDS, organisationsOf, type Reader, type Recusal } from './conflict.js';
import type { ShownConflict, ShownDeclaration } from './conflicts.dto.js';

/** Who is out for which of these applications. People are known by what they declared: ask `recusedAmong` for who acts now. */
export async function conflictedPeople(tx: Tx, applicationIds: readonly string[]): Promise<Recusal[]> {
  return tx.query<Recusal>(
    `select c.application_id as "applicationId", c.person, c.kind, c.reason, c.at
     from (select distinct round_id from application where id = any($1)) as r, conflicts_of_round(r.round_id) c
     where c.application_id = any($1) order by c.application_id, c.person, c.kind`,
    [applicationIds],
  );
}

/** Of which of these applications a person who acts now is out: by what they declared, and by their grants and name. */
export async function recusedAmong(tx: Tx, by: Reader, applicationIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'select id from recused_applications($2, $3, $4) as id where id = any($1) order by id',
    [applicationIds, ...comparedBy(by)],
  );
  return rows.map(({ id }) => id);
}

/** All recusals of a round, for its minutes. */
export async function recusalsOf(tx: Tx, roundId: string): Promise<(Recusal & { reference: string })[]> {
  return tx.query<Recusal & { reference: string }>(
    `select c.application_id as "applicationId", a.reference, c.person, c.kind, c.reason, c.at
     from conflicts_of_round($1) c join application a on a.id = c.application_id order by a.reference, c.person, c.kind`,
    [roundId],
  );
}

/** Refuses whoever is out for it with `conflict/recused`. */
export async function expectNotRecused(tx: Tx, by: Reader, applicationId: string): Promise<void> {
  if ((await recusedAmong(tx, by, [applicationId])).length > 0) throw refuse('conflict/recused');
}

/** Refuses whoever has not said yet how they stand to a round with `conflict/not-declared`. */
export async function expectDeclared(tx: Tx, by: Pick<Reader, 'id'>, roundId: string): Promise<void> {
  const found = await tx.query('select from round_declaration where round_id = $1 and person = $2 limit 1', [
    ...[roundId, by.id],
  ]);
  if (found.length === 0) throw refuse('conflict/not-declared');
}

/** Leaves out the applications of which a reader is out. */
export function withoutRecused(table: string, by: Reader): Condition {
  return (bind) => {
    const [who, name, own] = comparedBy(by).map(bind);
    return `${table}.id not in (select recused_applications(${who}::text, ${name}::text, ${own}::uuid[]))`;
  };
}

const comparedBy = (by: Reader): [string, string, string[]] => [by.id, nameKey(by.name ?? ''), organisationsOf(by)];

interface Row extends Omit<ShownConflict, 'at'> {
  readonly at: Date;
}

export const conflictList: ListDefinition<Row, ShownConflict> = {
  columns: `c.application_id as "applicationId", a.reference, c.person, c.kind, c.reason, c.at,
    (select d.name from round_declaration d where d.round_id = a.round_id and d.person = c.person order by d.id desc limit 1) as name`,
  from: 'round r cross join lateral conflicts_of_round(r.id) c join application a on a.id = c.application_id',
  id: 'md5(c.application_id::text || c.person || c.kind)::uuid',
  filters: {
    person: equals('c.person', 'text', 'Of these people.'),
    application: equals('c.application_id', 'uuid', 'Of these applications.'),
    kind: choice(Object.fromEntries(KINDS.map((one) => [one, `c.kind = '${one}'`])), 'How it is known.'),
  },
  sorts: {
    reference: { sql: 'a.reference', type: 'text' },
  },
  order: 'reference',
  search: ['a.reference', 'c.reason'],
  show: ({ at, ...row }) => ({ ...row, at: at.toISOString() }),
  sheet: [
    { title: TITLES.reference, value: ({ reference }) => reference },
    { title: TITLES.person, value: ({ person, name }) => name ?? person },
    { title: TITLES.kind, value: ({ kind }) => kind },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

@Injectable()
export class Conflicts {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(by: Actor, roundId: string, asked: AskedList): Promise<Page<ShownConflict>> {
    await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => tx.load(RoundTable, roundId));
    return this.lists.answer(by, conflictList, asked, [(bind) => `r.id = ${bind(roundId)}`]);
  }

  /** What a person declared for a round, and what is known of them in it. */
  async declaration(by: Actor, roundId: string): Promise<ShownDeclaration> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await tx.load(RoundTable, roundId);
      const [first] = await tx.query<{ name: string; at: Date }>(
        `select name, declared_at as at from round_declaration where round_id = $1 and person = $2 order by id limit 1`,
        [roundId, by.id],
      );
      const own = (await recusalsOf(tx, roundId)).filter(({ person }) => person === by.id);
      const conflicts = own.map(({ at, ...one }) => ({ ...one, name: first?.name ?? null, at: at.toISOString() }));
      return { roundId, person: by.id, declaredAt: first?.at.toISOString() ?? null, conflicts };
    });
  }

  async expectNone(by: Actor, applicationId: string): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => expectNotRecused(tx, by, applicationId));
  }
}
