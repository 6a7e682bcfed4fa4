import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv } from 'ajv';

const root = resolve(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(resolve(root, file), 'utf8');
type Operation = {
  operationId: string;
  responses: Record<string, object>;
  requestBody?: { content: Record<string, { example?: object }> };
};
const openApi = JSON.parse(text('libs/api-client/openapi.json')) as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.values(openApi.paths).flatMap((methods) => Object.values(methods));

it('what is generated is what the code says now', async () => {
  const script = [
    '--no-warnings',
    '--conditions=@levada/source',
    '--import',
    './tools/run-source.mjs',
    'tools/generate/generate.mjs',
    '--check',
  ];
  const env = { ...process.env, NODE_OPTIONS: '' };
  await expect(promisify(execFile)(process.execPath, script, { cwd: root, env })).resolves.toMatchObject({
    stderr: '',
  });
}, 60_000);

it('is OpenAPI 3.1 without a fault', async () => {
  const config = await createConfig({
    rules: {
      struct: 'error',
      'no-unresolved-refs': 'error',
      'operation-operationId-unique': 'error',
      'path-parameters-defined': 'error',
      'no-invalid-media-type-examples': 'error',
    },
  });
  const problems = await lintFromString({ source: text('libs/api-client/openapi.json'), config });
  expect(problems.map(({ message, location }) => `${location[0]?.pointer}: ${message}`)).toEqual([]);
});

it('names every operation after its service, and gives each body an example', () => {
  for (const { operationId, requestBody } of operations) {
    expect(operationId).toMatch(/^(access|catalogue|registry|planning|funding|gateway)_[a-z]+[A-Z]\w*$/);
    if (requestBody && !requestBody.content['application/octet-stream'])
      expect([operationId, requestBody.content['application/json']?.example]).toEqual([
        operationId,
        expect.any(Object),
      ]);
  }
});

it('tells of every operation how it refuses, by code', () => {
  for (const { operationId, responses } of operations) {
    const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400);
    expect([operationId, refusals.length > 0]).toEqual([operationId, true]);
  }
});

it('is AsyncAPI 3.0 without a fault', () => {
  const schema = createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0.json') as object;
  const check = new Ajv({
    meta: false,
    validateSchema: false,
    strict: false,
    validateFormats: false,
    allErrors: true,
  }).compile(schema);
  const ok = check(JSON.parse(text('docs/asyncapi.json')));
  expect(ok ? [] : check.errors).toEqual([]);
});
