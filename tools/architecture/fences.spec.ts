import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { syntaxFences } from './syntax.mjs';

// A small house in which everything below is allowed …
const SOUND: Record<string, string> = {
  'libs/kernel/src/index.ts': `import Fraction from 'fraction.js'; export const half = new Fraction(1, 2);`,
  'libs/kernel/src/kernel.spec.ts': `import '@levada/testing'; import 'node:fs';`,
  'libs/allocation/src/index.ts': `import '@levada/kernel';`,
  'libs/rules/src/index.ts': `import '@levada/kernel';`,
  'libs/exchange/src/index.ts': `import '@levada/kernel';`,
  'libs/contracts/src/index.ts': `import '@levada/kernel'; import 'class-validator';`,
  'libs/persistence/src/index.ts': `import '@levada/contracts'; import 'pg';`,
  'libs/messaging/src/index.ts': `import '@levada/persistence';`,
  'libs/platform/src/index.ts': `import '@levada/messaging';`,
  'libs/servers/src/index.ts': `import 'node:fs';`,
  'libs/testing/src/index.ts': `import '@levada/platform'; import '@levada/servers'; import '@levada/allocation';`,
  'apps/funding/src/index.ts': `import { Runs } from './runs/runs.module.js'; export { Runs };`,
  'apps/funding/src/runs/run.ts': `import { half } from '@levada/kernel'; import { award } from '../awards/award.js'; export const run = [half, award];`,
  'apps/funding/src/runs/run.table.ts': `import 'typeorm'; export const RunTable = 1;`,
  'apps/funding/src/runs/runs.queries.ts': `import '../awards/award.table.js'; import '../awards/awards.queries.js';`,
  'apps/funding/src/runs/confirm-run.handler.ts': `import './run.js'; import '../awards/award.table.js'; import '../awards/awards.queries.js';`,
  'apps/funding/src/runs/runs.module.ts': `import '../awards/pay-award.handler.js'; export class Runs {}`,
  'apps/funding/src/runs/run.factory.ts': `import './run.table.js'; import '@levada/testing';`,
  'apps/funding/src/runs/runs.int-spec.ts': `import '@levada/testing'; import './run.factory.js'; import '../awards/award.table.js';`,
  'apps/funding/src/awards/award.ts': `export const award = 1;`,
  'apps/funding/src/awards/award.table.ts': `export const AwardTable = 1;`,
  'apps/funding/src/awards/awards.queries.ts': `import './award.table.js';`,
  'apps/funding/src/awards/pay-award.handler.ts': `import './award.table.js';`,
  'apps/planning/src/index.ts': `export const planning = 1;`,
  'apps/web/src/index.ts': `import '@levada/kernel';`,
  'apps/levada/src/index.ts': `import '@levada/funding'; import '@levada/planning'; import 'node:fs';`,
};

// … and in which each of these breaks exactly one fence.
const PLANTED: [fence: string, file: string, text: string][] = [
  ['libs-kernel-sees', 'libs/kernel/src/x1.ts', `import '@levada/contracts';`],
  ['libs-allocation-sees', 'libs/allocation/src/x2.ts', `import '@levada/contracts';`],
  ['libs-rules-sees', 'libs/rules/src/x3.ts', `import '@levada/contracts';`],
  ['libs-exchange-sees', 'libs/exchange/src/x4.ts', `import type {} from '@levada/persistence';`],
  ['libs-contracts-sees', 'libs/contracts/src/x5.ts', `import '@levada/persistence';`],
  ['libs-persistence-sees', 'libs/persistence/src/x6.ts', `import '@levada/messaging';`],
  ['libs-messaging-sees', 'libs/messaging/src/x7.ts', `import '@levada/platform';`],
  ['libs-platform-sees', 'libs/platform/src/x8.ts', `import '@levada/allocation';`],
  ['libs-platform-sees', 'libs/platform/src/x9.ts', `import '@levada/planning';`],
  ['libs-servers-sees', 'libs/servers/src/x10.ts', `import '@levada/kernel';`],
  ['libs-testing-sees', 'libs/testing/src/x11.ts', `import '@levada/planning';`],
  ['libs-api-client-sees', 'libs/api-client/src/x12.ts', `import '@levada/kernel';`],
  ['libs-ui-sees', 'libs/ui/src/x13.ts', `import '@levada/contracts';`],
  ['apps-web-sees', 'apps/web/src/x14.ts', `import '@levada/contracts';`],
  ['libs-see-no-app', 'libs/unheard-of/src/x15.ts', `import '@levada/planning';`],
  ['apps-are-apart', 'apps/funding/src/x16.ts', `import '@levada/planning';`],
  ['apps-are-apart', 'apps/planning/src/x17.spec.ts', `import '../../funding/src/runs/run.js';`],
  ['testing-is-for-tests', 'apps/funding/src/runs/x18.handler.ts', `import '@levada/testing';`],
  ['tests-are-not-imported', 'libs/messaging/src/x19.ts', `import './x20.spec.js';`],
  ['', 'libs/messaging/src/x20.spec.ts', ''],
  ['pure-without-frameworks', 'apps/funding/src/runs/x21.ts', `import '@nestjs/common';`],
  ['pure-without-frameworks', 'apps/planning/src/needs/deep/x22.ts', `import type { Repository } from 'typeorm';`],
  ['pure-without-frameworks', 'libs/kernel/src/x23.ts', `import '@nats-io/jetstream';`],
  ['pure-without-frameworks', 'libs/allocation/src/x24.ts', `import 'class-validator';`],
  ['pure-without-node', 'apps/funding/src/runs/x25.ts', `import { randomUUID } from 'node:crypto';`],
  ['pure-without-node', 'libs/kernel/src/x26.ts', `import 'fs';`],
  ['pure-without-node', 'libs/rules/src/x27.ts', `import 'node:fs';`],
  ['pure-without-effects', 'apps/funding/src/runs/x28.ts', `import '@levada/persistence';`],
  ['pure-without-suffixed', 'apps/funding/src/runs/x29.ts', `import './run.table.js';`],
  ['features-are-apart', 'apps/funding/src/runs/x30.consumer.ts', `import '../awards/award.table.js';`],
  ['features-are-apart', 'apps/funding/src/runs/x31.controller.ts', `import '../awards/pay-award.handler.js';`],
  [
    'tables-for-queries-and-handlers',
    'apps/funding/src/runs/x32.queries.ts',
    `import '../awards/pay-award.handler.js';`,
  ],
  [
    'tables-for-queries-and-handlers',
    'apps/funding/src/runs/x33.handler.ts',
    `import '../awards/pay-award.handler.js';`,
  ],
  ['no-vague-names', 'apps/funding/src/common/x33.ts', ''],
  ['no-vague-names', 'libs/platform/src/date-utils.ts', ''],
  ['known-suffixes', 'apps/funding/src/runs/run.service.ts', ''],
  ['one-index', 'apps/funding/src/runs/index.ts', ''],
];

let house = '';
beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'levada-fences-'));
});
afterAll(() => rm(house, { recursive: true, force: true }));

async function place(file: string, text: string): Promise<void> {
  const [kind, room] = file.split('/') as [string, string];
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), text);
  const link = join(house, 'node_modules/@levada', room);
  await mkdir(dirname(link), { recursive: true });
  await symlink(join(house, kind, room), link).catch(() => undefined);
  const exports = { '.': { '@levada/source': './src/index.ts' } };
  await writeFile(join(house, kind, room, 'package.json'), JSON.stringify({ name: `@levada/${room}`, exports }));
}

function check(): Promise<{ fence: string; from: string }[]> {
  const program = join(import.meta.dirname, 'check.mjs');
  return new Promise((resolve, reject) => {
    const options = { env: { ...process.env, NODE_OPTIONS: '' } };
    execFile(process.execPath, [program, house, '--json'], options, (error, stdout) =>
      stdout === '' ? reject(error as Error) : resolve(JSON.parse(stdout) as { fence: string; from: string }[]),
    );
  });
}

it('lets a sound house be', async () => {
  for (const [file, text] of Object.entries(SOUND)) await place(file, text);
  expect(await check()).toEqual([]);
});

it('bites each planted violation with exactly its fence', async () => {
  for (const [, file, text] of PLANTED) await place(file, text);
  const bites = (await check()).map(({ fence, from }) => `${fence}: ${from}`);
  const expected = PLANTED.filter(([fence]) => fence !== '').map(([fence, file]) => `${fence}: ${file}`);
  expect(bites.sort()).toEqual(expected.sort());
});

describe('what a file may not say', () => {
  const complaints = (filename: string, text: string) =>
    new Linter()
      .verify(text, [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, ...syntaxFences], {
        filename,
      })
      .map(({ message }) => message);

  it.each([
    ['export *', 'libs/kernel/src/a.ts', `export * from './b.js';`, /^No `export \*`/],
    ['forwardRef', 'apps/gateway/src/a.ts', `import { forwardRef } from '@nestjs/common';`, /^No forwardRef/],
    ['the time of the machine', 'apps/funding/src/runs/a.ts', `export const now = new Date();`, /^clock\.now\(\)/],
    ['money read as a number', 'libs/allocation/src/a.ts', `export const a = Number('1.5');`, /^No number for money/],
    [
      'an amount that is a number',
      'libs/allocation/src/a.ts',
      `export interface A { readonly amount: number }`,
      /^No number/,
    ],
    ['an argument that is one', 'libs/allocation/src/a.ts', `export const a = (share: number) => share;`, /^No number/],
    ['a ratio in decimals', 'libs/allocation/src/a.ts', `export const half = 0.5;`, /^No number for money/],
    [
      'a division of numbers',
      'libs/allocation/src/a.ts',
      `export const a = (b: bigint[]) => b.length / 2;`,
      /^No number/,
    ],
    ['rounding', 'libs/allocation/src/a.ts', `export const a = (b: bigint[]) => Math.round(b.length);`, /^No number/],
    ['a text made a number', 'libs/allocation/src/a.ts', `export const a = (b: string) => +b;`, /^No number for money/],
    ['its milliseconds', 'libs/allocation/src/a.ts', `export const now = Date.now();`, /^clock\.now\(\)/],
  ])('%s', (_, file, text, message) => expect(complaints(file, text)).toEqual([expect.stringMatching(message)]));

  it.each([
    [
      'bigints and places',
      'libs/allocation/src/a.ts',
      `export const a = (b: bigint[], at: number) => (b[at]! * 2n) / 3n;`,
    ],
    ['numbers elsewhere', 'apps/web/src/a.ts', `export const a = (amount: number) => amount / 2;`],
    ['the solver', 'libs/allocation/src/optimal/highs-solver.ts', `export const a = Number('1.5');`],
    ['a named export', 'libs/kernel/src/a.ts', `export { b } from './b.js';`],
    ['a date that is given', 'apps/funding/src/a.ts', `export const due = new Date('2026-01-31');`],
    ['the clock itself', 'libs/kernel/src/clock.ts', `export const now = () => new Date();`],
  ])('but %s', (_, file, text) => expect(complaints(file, text)).toEqual([]));
});
