import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { ballotsOf } from '../equal-shares/electorate.js';
import { anyInput } from '../explain/any-input.factory.js';
import { explain } from '../explain/explain.js';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate, ENGINE_RULES } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { inputSchema } from './input-schema.js';
import { resultSchema } from './result-schema.js';

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const [isInput, isResult] = [ajv.compile(inputSchema), ajv.compile(resultSchema)];
const complaints = (check: ValidateFunction, json: unknown): unknown[] => (check(json) ? [] : (check.errors ?? []));

it('an input that is read fits its schema', () => {
  fc.assert(
    fc.property(anyInput({ hasMinimums: true, hasGroupFloors: true }), (json) => {
      readInput(json);
      expect(complaints(isInput, json)).toEqual([]);
    }),
  );
});

it.each([
  [
    'an amount that is a number',
    someInput({ requests: [aRequest('a', 100 as unknown as string)] }),
    '/requests/0/requested',
  ],
  ['a negative amount', someInput({ requests: [aRequest('a', '-1')] }), '/requests/0/requested'],
  ['a million digits', someInput({ requests: [aRequest('a', '9'.repeat(1_000_000))] }), '/requests/0/requested'],
  ['no envelope', someInput({ envelopes: [] }), '/envelopes'],
  ['a score in words', someInput({ requests: [aRequest('a', '1', { score: 'high' })] }), '/requests/0/score'],
  ['a limit of nobody', someInput({ limits: [{ cap: '1' }] }), '/limits/0'],
])('the schema and the reader both refuse %s, at the same place', (_title, json, place) => {
  expect(complaints(isInput, json).map((one) => (one as { instancePath: string }).instancePath)).toContain(place);
  expect(() => readInput(json)).toThrow(
    expect.objectContaining({
      places: expect.arrayContaining([expect.objectContaining({ pointer: place })]) as unknown,
    }),
  );
});

describe.each(ENGINE_RULES)('%s', (rule) => {
  const options = { rule, threshold: 1_000_000n, hash: sha256 };
  const isVote = ['equal-shares', 'phragmen'].includes(rule);

  it('what comes out fits its schema, explained or not', () => {
    fc.assert(
      fc.property(
        anyInput({ isFlat: isVote }),
        fc.array(fc.array(fc.nat(8), { maxLength: 3 }), { maxLength: 4 }),
        (json, votes) => {
          const read = readInput(json);
          const ids = new Set(read.requests.map(({ id }) => id));
          const ballots = ballotsOf(votes.map((vote) => vote.map((at) => `r${at}`).filter((id) => ids.has(id))));
          const input = isVote ? { ...read, ballots } : read;
          for (const result of [explain(input, options), allocate(input, options)])
            expect(complaints(isResult, JSON.parse(JSON.stringify(result)))).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

it('a result with a word that the schema does not know is none', () => {
  const result = allocate(readInput(someInput()), { rule: 'proportional', hash: sha256 });
  expect(isResult({ ...result, surprise: 1 })).toBe(false);
  expect(isResult({ ...result, awards: [{ ...result.awards[0], code: 'because' }] })).toBe(false);
});
