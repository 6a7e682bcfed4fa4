const AMOUNT = { $ref: '#/$defs/amount' };
const ID = { $ref: '#/$defs/id' };
const optional = (schema: object): object => ({ anyOf: [schema, { type: 'null' }] });

/**
 * JSON Schema (draft 2020-12) of what `readInput` reads. What it cannot say — ids twice, envelopes in themselves, a floor above
 * the claim, decimals that the currency does not have — `readInput` refuses with the place of the fault.
 */
export const inputSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://levada.example/schema/allocation-input.json',
  title: 'Envelopes and the requests that share them',
  type: 'object',
  required: ['currency', 'envelopes', 'requests'],
  properties: {
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    roundTo: {
      ...optional(AMOUNT),
      description: 'Awards are multiples of this; the smallest unit of the currency where it is absent.',
    },
    envelopes: { type: 'array', minItems: 1, items: { $ref: '#/$defs/envelope' } },
    requests: { type: 'array', items: { $ref: '#/$defs/request' } },
    limits: optional({ type: 'array', items: { $ref: '#/$defs/limit' } }),
  },
  $defs: {
    amount: { type: 'string', pattern: '^\\d{1,18}(\\.\\d{1,4})?$', description: 'Major units, never negative.' },
    id: { type: 'string', minLength: 1, maxLength: 200 },
    score: { type: 'string', pattern: '^-?\\d{1,18}(\\.\\d{1,6})?$' },
    envelope: {
      type: 'object',
      required: ['id', 'amount'],
      properties: {
        id: ID,
        amount: AMOUNT,
        parent: { ...optional(ID), description: 'The envelope it lies in.' },
        currency: optional({ type: 'string' }),
      },
    },
    request: {
      type: 'object',
      required: ['id', 'envelope', 'requested'],
      properties: {
        id: ID,
        envelope: ID,
        requested: AMOUNT,
        eligible: optional(AMOUNT),
        score: optional({ $ref: '#/$defs/score' }),
        floor: optional(AMOUNT),
        cap: optional(AMOUNT),
        minimum: { ...optional(AMOUNT), description: 'An award below this is none.' },
        provider: optional(ID),
        area: optional(ID),
        kind: optional(ID),
        priority: { ...optional(ID), description: 'The priority of a plan that it serves; for comparisons.' },
        eitherOr: {
          ...optional(ID),
          description: 'Of requests that name the same, the rule optimal funds at most one.',
        },
        currency: optional({ type: 'string' }),
      },
    },
    limit: {
      type: 'object',
      properties: {
        provider: optional(ID),
        area: optional(ID),
        cap: optional(AMOUNT),
        floor: optional(AMOUNT),
        currency: optional({ type: 'string' }),
      },
      anyOf: [{ required: ['provider'] }, { required: ['area'] }],
    },
  },
};
