import { EntitySchema, type EntitySchemaColumnOptions, type EntitySchemaEmbeddedColumnOptions } from 'typeorm';
import type { Money } from '@levada/kernel';

/** PostgreSQL hands `bigint` over as text, so that no digit is lost; inside it is a `bigint` again. */
const bigintText = {
  to: (value: bigint | undefined) => value?.toString(),
  from: (value: string | null | undefined) => (value === null || value === undefined ? value : BigInt(value)),
};

const MoneyColumns = new EntitySchema<Money>({
  name: 'Money',
  columns: { minor: { type: 'bigint', transformer: bigintText }, currency: { type: 'char', length: 3 } },
});

/** The columns that most tables have. `embeddedMoney('requested')` makes `requested_minor` and `requested_currency`. */
export const column = {
  id: { type: 'uuid', primary: true } satisfies EntitySchemaColumnOptions,
  uuid: { type: 'uuid' } satisfies EntitySchemaColumnOptions,
  optionalUuid: { type: 'uuid', nullable: true } satisfies EntitySchemaColumnOptions,
  text: { type: 'text' } satisfies EntitySchemaColumnOptions,
  optionalText: { type: 'text', nullable: true } satisfies EntitySchemaColumnOptions,
  int: { type: 'int' } satisfies EntitySchemaColumnOptions,
  instant: { type: 'timestamptz' } satisfies EntitySchemaColumnOptions,
  optionalInstant: { type: 'timestamptz', nullable: true } satisfies EntitySchemaColumnOptions,
  /** As text: a JavaScript Date would move a civil date by the time zone. */
  date: { type: 'date' } satisfies EntitySchemaColumnOptions,
  json: { type: 'jsonb' } satisfies EntitySchemaColumnOptions,
  optionalJson: { type: 'jsonb', nullable: true } satisfies EntitySchemaColumnOptions,
  /** Minor units whose currency stands elsewhere in the row. */
  optionalMinor: { type: 'bigint', nullable: true, transformer: bigintText } satisfies EntitySchemaColumnOptions,
  version: { type: 'int' } satisfies EntitySchemaColumnOptions,
};

export function embeddedMoney(prefix: string): EntitySchemaEmbeddedColumnOptions {
  return { schema: MoneyColumns, prefix };
}
