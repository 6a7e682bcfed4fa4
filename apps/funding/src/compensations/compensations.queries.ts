import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, isRefusal, money, refuse, toMoneyText, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import {
  choice,
  CLOCK,
  equals,
  Lists,
  scopeOf,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { sha256 } from '../allocation-runs/allocation-runs.queries.js';
import { ownOf } from '../applications/applications.queries.js';
import { EntrustmentTable } from '../entrustments/entrustment.table.js';
import { Entrustments, serviceNameOf } from '../entrustments/entrustments.queries.js';
import {
  joinOrganisation,
  ofOrganisations,
  organisationIdOf,
} from '../known-organisations/known-organisations.queries.js';
import { resultOf, type Compensation, type Result } from './compensation.js';
import { CompensationTable } from './compensation.table.js';
import type { ShownCompensation, ShownCompensationRecord, ShownOvercompensation } from './compensations.dto.js';
import { overcompensationTerms } from './overcompensation.js';

/** The compensations for a year that stand now, by their acts. */
export async function standingOf(
  tx: Tx,
  entrustmentIds: readonly string[],
  year: number,
): Promise<Map<string, Compensation>> {
  const rows = await tx.query<{ id: string }>(
    'select id from standing_compensation where entrustment_id = any($1) and year = $2',
    [entrustmentIds, year],
  );
  const standing = await tx.list(CompensationTable, rows);
  return new Map(standing.map((one) => [one.entrustmentId, one]));
}

interface Row extends Omit<ShownCompensation, 'amount' | 'steps' | 'calculatedAt' | 'method'> {
  readonly minor: string;
  readonly currency: string;
  readonly result: string;
  readonly code: string;
  readonly methodNumber: number;
  readonly methodTitle: string;
  readonly calculatedAt: Date;
}

const STANDS = 'exists (select from standing_compensation s where s.id = c.id)';

export const compensationList: ListDefinition<Row, ShownCompensation> = {
  columns: `c.id, c.entrustment_id as "entrustmentId", e.number, ${organisationIdOf('c')} as "organisationId", o.name as organisation,
    c.service_id as "serviceId", ${serviceNameOf('c')} as service, c.year, c.method_id as "methodId", m.code, m.number as "methodNumber",
    m.title as "methodTitle", c.amount_minor as minor, c.amount_currency as currency, c.ceiling, c.result, ${STANDS} as "isStanding",
    c.input_hash as "inputHash", c.result_hash as "resultHash", c.calculated_by as "calculatedBy", c.calculated_at as "calculatedAt", c.version`,
  from: `compensation c join entrustment e on e.id = c.entrustment_id join compensation_method m on m.id = c.method_id ${joinOrganisation('c')}`,
  id: 'c.id',
  filters: {
    id: equals('c.id', 'uuid', 'Compensations.'),
    entrustment: equals('c.entrustment_id', 'uuid', 'Of these acts.'),
    service: equals('c.service_id', 'uuid', 'Of these services.'),
    organisation: where('uuid', 'Of these organisations.', (text) => ofOrganisations('c', text.split(','))),
    year: equals('c.year', 'int', 'For these years.'),
    method: equals('c.method_id', 'uuid', 'By these versions of methods.'),
    standing: choice({ yes: STANDS, no: `not ${STANDS}` }, 'Whether it is the last one, of an act as it is now.'),
  },
  sorts: {
    id: { sql: 'c.id', type: 'uuid' },
    number: { sql: 'e.number', type: 'text' },
    year: { sql: 'c.year', type: 'int' },
    amount: { sql: 'c.amount_minor', type: 'bigint' },
  },
  order: '-id',
  search: ['e.number', 'o.name', serviceNameOf('c')],
  show: ({ minor, currency, result, code, methodNumber, methodTitle, calculatedAt, ...row }) => ({
    ...row,
    method: { code, number: methodNumber, title: methodTitle },
    amount: toMoneyText(money(BigInt(minor), currency)),
    steps: (JSON.parse(result) as Result).steps.map((one) => ({ ...one })),
    calculatedAt: calculatedAt.toISOString(),
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.number, value: ({ number }) => number },
    { title: TITLES.organisation, value: ({ organisation }) => organisation },
    { title: TITLES.title, value: ({ service }) => service },
    { title: TITLES.year, value: ({ year }) => year },
    { title: TITLES.amount, amount: true, value: ({ amount }) => amount.amount },
    { title: TITLES.currency, value: ({ amount }) => amount.currency },
  ],
};

@Injectable()
export class Compensations {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Entrustments) private readonly entrustments: Entrustments,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  one(by: Actor, reach: Reach, id: string): Promise<ShownCompensation> {
    return this.lists.one(by, compensationList, id, 'compensation/not-found', ownOf('c', reach));
  }

  list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownCompensation>> {
    return this.lists.answer(by, compensationList, asked, ownOf('c', reach));
  }

  /** As it was hashed, and whether the same comes out of it now. */
  async record(by: Actor, reach: Reach, id: string): Promise<ShownCompensationRecord> {
    await this.one(by, reach, id);
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const { input, inputHash, result, resultHash } = await tx.load(CompensationTable, id);
      const isSame = again(input) === result && sha256(input) === inputHash && sha256(result) === resultHash;
      return { input, inputHash, result, resultHash, isSame };
    });
  }

  /** By the compensations of its years that stand. */
  async overcompensation(by: Actor, reach: Reach, id: string): Promise<ShownOvercompensation> {
    const { ruleSet } = await this.entrustments.one(by, reach, id);
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const act = await tx.load(EntrustmentTable, id);
      const rows = await tx.query<{ year: number; minor: string; currency: string }>(
        'select year, amount_minor as minor, amount_currency as currency from standing_compensation where entrustment_id = $1 order by year',
        [id],
      );
      const [first] = rows;
      if (!first) throw refuse('compensation/none', { number: act.number });
      const other = rows.find(({ currency }) => currency !== first.currency);
      if (other) throw refuse('money/mixed-currencies', { one: first.currency, other: other.currency });
      const amounts = rows.map(({ minor }) => BigInt(minor));
      const { average, tolerated, ...terms } = overcompensationTerms(act, amounts, first.currency);
      return {
        ...{ entrustmentId: id, ruleSet, ...terms, checksOn: [...terms.checksOn], years: rows.map(({ year }) => year) },
        ...{ average: toMoneyText(average), tolerated: toMoneyText(tolerated) },
      };
    });
  }
}

/** What comes out of an input by this version of Levada: nothing, where it refuses it. */
function again(input: string): string | undefined {
  try {
    return canonicalJson(resultOf(input));
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
