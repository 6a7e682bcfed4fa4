import { LANGUAGES } from '@levada/kernel';
import { CHANGES, CLAUSES, NOTES } from '../explain/clauses.js';
import { AWARD_CODES } from '../run/award-code.js';

const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const AMOUNT = { $ref: '#/$defs/amount' } as const;
const FIGURES = { $ref: '#/$defs/figures' } as const;
const SENTENCE = { $ref: '#/$defs/sentence' } as const;
const HASH = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;
const LEVEL = {
  coefficient: { $ref: '#/$defs/exact' },
  commonAward: { $ref: '#/$defs/exact' },
  commonLoss: { $ref: '#/$defs/exact' },
} as const;

const object = (properties: Readonly<Record<string, object>>, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** JSON Schema (draft 2020-12) of a result of `explain`; `allocate` gives the same without `warnings`, `reason` and `explanation`. */
export const resultSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://levada.example/schema/allocation-result.json',
  title: 'A run of the allocation engine',
  ...object(
    {
      rule: text,
      parameters: { type: 'object', additionalProperties: { anyOf: [text, { type: 'array', items: text }] } },
      engineVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      inputHash: HASH,
      resultHash: { ...HASH, description: 'Of all besides warnings, reasons and explanations, which follow from it.' },
      awards: { type: 'array', items: { $ref: '#/$defs/award' } },
      totals: { $ref: '#/$defs/totals' },
      comparison: {
        ...object({ equalShares: text, greedy: text, kept: { enum: ['equal-shares', 'greedy'] } }),
        description: 'Of equal-shares: how many voters get more from it, how many from greedy, and which was kept.',
      },
      selected: { type: 'array', items: text },
      spent: AMOUNT,
      solver: {
        ...object({
          name: text,
          version: text,
          value: text,
          bound: { anyOf: [text, { type: 'null' }] },
          gap: { anyOf: [text, { type: 'null' }] },
          isProven: { type: 'boolean' },
          isUnique: { type: 'boolean' },
          note: SENTENCE,
        }),
        description: 'Of the rule optimal: what the solver says of its set.',
      },
      warnings: {
        type: 'array',
        items: object({ code: text, requests: { type: 'array', items: text }, text: SENTENCE }),
      },
    },
    ['rule', 'parameters', 'engineVersion', 'inputHash', 'resultHash', 'awards', 'totals'],
  ),
  $defs: {
    amount: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
    exact: {
      type: 'string',
      pattern: '^-?\\d+(/\\d+)?$',
      description: 'A reduced fraction, of major units where it is money.',
    },
    sentence: object(Object.fromEntries(LANGUAGES.map((language) => [language, { type: 'string', minLength: 1 }]))),
    figures: {
      type: 'object',
      additionalProperties: {
        anyOf: [text, { type: 'array', items: object({ kind: text, id: text, amount: AMOUNT }) }],
      },
    },
    award: object(
      {
        id: text,
        award: AMOUNT,
        exact: { $ref: '#/$defs/exact' },
        code: { enum: AWARD_CODES },
        reason: object({
          clause: { enum: Object.keys(CLAUSES) },
          figures: FIGURES,
          change: { anyOf: [object({ kind: { enum: Object.keys(CHANGES) }, figures: FIGURES }), { type: 'null' }] },
          notes: { type: 'array', items: object({ kind: { enum: Object.keys(NOTES) }, figures: FIGURES }) },
        }),
        explanation: SENTENCE,
      },
      ['id', 'award', 'exact', 'code'],
    ),
    totals: object(
      {
        requests: count,
        funded: count,
        envelope: AMOUNT,
        requested: AMOUNT,
        awarded: AMOUNT,
        left: AMOUNT,
        envelopes: {
          type: 'array',
          items: object({ id: text, amount: AMOUNT, awarded: AMOUNT, left: AMOUNT, ...LEVEL }, [
            'id',
            'amount',
            'awarded',
            'left',
          ]),
        },
        limits: {
          type: 'array',
          items: object(
            {
              kind: { enum: ['provider', 'area'] },
              id: text,
              cap: { anyOf: [AMOUNT, { type: 'null' }] },
              floor: AMOUNT,
              awarded: AMOUNT,
              ...LEVEL,
            },
            ['kind', 'id', 'cap', 'floor', 'awarded'],
          ),
        },
      },
      ['requests', 'funded', 'envelope', 'requested', 'awarded', 'left', 'envelopes'],
    ),
  },
};
