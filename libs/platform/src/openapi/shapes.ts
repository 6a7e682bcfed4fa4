import { Type, type TObject, type TProperties, type TSchema } from '@sinclair/typebox';
import { ROLES, type Role } from '@levada/contracts';

/** The parts that answers are made of: one schema is the type in code and the description in the OpenAPI document. */
export const shape = {
  id: Type.String({ format: 'uuid' }),
  text: Type.String(),
  count: Type.Integer({ minimum: 0 }),
  version: Type.Integer({ minimum: 1, description: 'Raised by each change; the ETag.' }),
  boolean: Type.Boolean(),
  /** YYYY-MM-DD */
  date: Type.String({ format: 'date' }),
  instant: Type.String({ format: 'date-time' }),
  role: Type.Unsafe<Role>({ type: 'string', enum: [...ROLES] }),
  money: Type.Object(
    {
      amount: Type.String({ pattern: '^-?\\d+(\\.\\d+)?$', examples: ['1234.50'] }),
      currency: Type.String({ pattern: '^[A-Z]{3}$', examples: ['CZK'] }),
    },
    { additionalProperties: false },
  ),
  territory: Type.Object(
    { scheme: Type.String(), level: Type.String(), code: Type.String() },
    { additionalProperties: false, examples: [{ scheme: 'cz-csu', level: 'region', code: 'CZ051' }] },
  ),
  /** A text in each language. */
  sentence: Type.Object(
    { en: Type.String(), cs: Type.String(), de: Type.String(), lv: Type.String() },
    { additionalProperties: false },
  ),
  orNull: <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]),
  optional: <Schema extends TSchema>(schema: Schema) => Type.Optional(schema),
  /** A value of any kind, as JSON. */
  json: Type.Unknown(),
  list: <Schema extends TSchema>(schema: Schema) => Type.Array(schema),
  record: <Schema extends TSchema>(schema: Schema) => Type.Record(Type.String(), schema),
  object: <Properties extends TProperties>(properties: Properties) =>
    Type.Object(properties, { additionalProperties: false }),
  oneOf: <Value extends string>(...values: readonly Value[]) =>
    Type.Unsafe<Value>({ type: 'string', enum: [...values] }),
} as const;

/** An answer with a name of its own in the document. Nothing that is not described leaves a service. */
export function named<Properties extends TProperties>(name: string, properties: Properties): TObject<Properties> {
  return Type.Object(properties, { $id: name, additionalProperties: false });
}
