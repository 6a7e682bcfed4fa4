import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startSystem, type System } from './system.js';

const DATA = resolve(process.env.LEVADA_TEST_DATA ?? '../shared/data');
const given = existsSync(join(DATA, 'SOURCES.md')) ? it : it.skip;
const REGISTRY = join(DATA, 'registry');

interface Report {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly quarantined: number;
  readonly byKind: Readonly<Record<string, { readonly created: number; readonly quarantined: number }>>;
  readonly conflicts: readonly object[];
  readonly missing: readonly { readonly id: string }[];
}

describe('directories of providers, by a registry administrator at the command line', () => {
  let system: System;
  let folder: string;
  const imported = async (...args: readonly string[]): Promise<Report> => {
    const { code, stdout, stderr } = await system.levada('import', 'providers', ...args, '--json');
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as Report;
  };

  beforeAll(async () => {
    system = await startSystem(['--empty']);
    folder = join(system.dataDir, 'guide');
    await mkdir(folder);
  }, 60_000);
  afterAll(async () => {
    expect(await system.stop()).toBe(0);
    await system.remove();
  });

  const table = (name: string, ...lines: readonly string[]) => writeFile(join(folder, name), `${lines.join('\n')}\n`);
  const organisations = (count: number, change: (at: number) => string = (at) => `Poskytovatel ${at}`) =>
    table('organizations.csv', 'id;name', ...Array.from({ length: count }, (_, at) => `${at};${change(at)}`));

  it('a folder of tables goes in once; what is left out is mended in its report and read again', async () => {
    await organisations(40);
    await table('services.csv', 'id;organization_id;name', 's1;0;Poradna', ';0;Bez čísla', 's3;99;Cizí');
    const report = join(system.dataDir, 'left-out.csv');
    const first = await imported(folder, '--report', report);
    expect(first).toMatchObject({ read: 43, created: 42, updated: 0, unchanged: 0, quarantined: 1 });
    expect(first.byKind).toMatchObject({ organisation: { created: 40 }, service: { created: 2, quarantined: 1 } });
    expect(await imported(folder)).toMatchObject({ created: 0, updated: 0, unchanged: 42, quarantined: 1 });
    const rows = await readFile(report, 'utf8');
    expect(rows).toContain('Bez čísla');
    await writeFile(report, rows.replace(';;0;Bez čísla', ';s2;0;Bez čísla'));
    const mended = await imported(report, '--mended', '--source', 'guide');
    expect(mended).toMatchObject({ read: 1, created: 1, quarantined: 0, missing: [] });
    const administrator = await system.as('registry-administrator');
    const { items } = (await administrator.get<{ items: object[] }>('registry/services?source=guide')).body;
    expect(items).toMatchObject([
      { name: 'Bez čísla', organisation: 'Poskytovatel 0' },
      { name: 'Cizí', organisation: null },
      { name: 'Poradna' },
    ]);
  }, 60_000);

  it('a dry run says what would happen, and a source that is broken is stopped before it changes anything', async () => {
    await organisations(40, (at) => (at < 1 ? `Nový ${at}` : `Poskytovatel ${at}`));
    expect(await imported(folder, '--dry-run')).toMatchObject({ updated: 1, unchanged: 41 });
    // s2 came in by hand of the report: the folder does not have it.
    expect((await imported(folder)).missing).toMatchObject([{ id: 's2' }]);
    await organisations(20, (at) => `Jiný ${at}`);
    const refused = await system.levada('import', 'providers', folder);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/41 of 43 records .* would change \(21 of them are no longer in it\).*--yes/s);
    const administrator = await system.as('registry-administrator');
    const { items } = (await administrator.get<{ items: { name: string }[] }>('registry/organisations?limit=200')).body;
    expect(items.filter(({ name }) => name.startsWith('Jiný'))).toEqual([]);
    expect(await imported(folder, '--yes')).toMatchObject({ updated: 20, unchanged: 2 });
  }, 60_000);

  it.each([
    ['a file that is not there', 'nowhere.csv', '', 2, 'cannot be read'],
    ['a table that says nothing', 'colours.csv', 'red;green\n1;2\n', 1, 'mapping/nothing-known'],
    ['a line without end', 'organizations.csv', `id;name\n1;${'x'.repeat(2_000_000)}\n`, 1, 'table/line-too-long'],
  ])('refuses %s', async (_what, name, text, code, why) => {
    const file = join(system.dataDir, name);
    if (text !== '') await writeFile(file, text);
    const answer = await system.levada('import', 'providers', file);
    expect(answer.code).toBe(code);
    expect(answer.stderr).toContain(why);
  });

  // Skipped where the real data is not at hand: LEVADA_TEST_DATA names its folder.
  given(
    'real directories go in, and a second time change nothing',
    async () => {
      const ilao = ['ilao_legal_aid', '--mapping', 'ilao_legal_aid/mapping.yaml'];
      const real: [string[], Record<string, number>, number][] = [
        [ilao, { organisation: 33, site: 520, service: 429 }, 2],
        [['hsds311_haarrrvest_pgdump_20250808.sql'], { organisation: 1219, site: 1, service: 30 }, 0],
        [
          ['cz_pribor_pruvodce_socialni_sluzby.json', '--mapping', 'cz-pribor-guide'],
          { organisation: 55, service: 94 },
          0,
        ],
        [['cz_rpss_derived_sample.json', '--mapping', 'cz-rpss'], { organisation: 5, site: 7, service: 11 }, 0],
      ];
      for (const [[file, flag, mapping], kinds, quarantined] of real) {
        const path = mapping?.includes('/') ? join(REGISTRY, mapping) : mapping;
        const args = [join(REGISTRY, file!), ...(flag ? [flag, path!] : [])];
        const first = await imported(...args);
        const created = Object.entries(first.byKind).map(([kind, one]) => [kind, one.created]);
        expect(Object.fromEntries(created.filter(([, count]) => count !== 0))).toEqual(kinds);
        const all = Object.values(kinds).reduce((sum, one) => sum + one, 0);
        expect(first).toMatchObject({ created: all, quarantined });
        expect(await imported(...args)).toMatchObject({
          created: 0,
          updated: 0,
          unchanged: all,
          missing: [],
          conflicts: [],
        });
      }
    },
    90_000,
  );
});
