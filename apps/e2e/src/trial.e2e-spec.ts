import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startSystem, type System } from './system.js';

const DATA = resolve(process.env.LEVADA_TEST_DATA ?? '../shared/data');
const given = existsSync(join(DATA, 'SOURCES.md')) ? describe : describe.skip;
const TREE = join(DATA, 'territory/cz_obce_hierarchie_a_index_vylouceni_2023.csv');
const ROUND = join(DATA, 'funding/praha7_grants_2011.csv');

interface Decision {
  id: string;
  reference: string;
  amount: { amount: string };
  priorityRefs: { priorityCode: string; amount: { amount: string } }[];
}
interface Trial {
  planId: string;
  coefficient: string;
  granted: { amount: string };
  awardedThen: { amount: string };
  organisations: number;
  quarantined: { row: number; reason: string }[];
  priorities: { code: string; title: string }[];
  decisions: Decision[];
}

// Skipped where the real data is not at hand: LEVADA_TEST_DATA names its folder.
given('the round of Praha 7, 2011, by a funding officer at the command line', () => {
  let system: System;
  const json = async <Told>(...args: string[]): Promise<Told> => {
    const { code, stdout, stderr } = await system.levada(...args, '--json');
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as Told;
  };

  beforeAll(async () => {
    system = await startSystem(['--empty']);
  }, 60_000);
  afterAll(async () => {
    expect(await system.stop()).toBe(0);
    await system.remove();
  });

  it('the Czech tree goes in once: exactly 6,949 territories', async () => {
    const first = await json<{ byKind: Record<string, { created: number }> }>('import', 'territories', TREE);
    // The authority's own region, and the country that it lies in, are there since it was opened.
    expect(first).toMatchObject({ read: 6949, created: 6947, updated: 0, unchanged: 2, quarantined: 0 });
    const created = Object.fromEntries(Object.entries(first.byKind).map(([kind, one]) => [kind, one.created]));
    expect(created).toEqual({ country: 0, region: 13, district: 77, orp: 206, pou: 393, municipality: 6258 });
    expect(await json('import', 'territories', TREE)).toMatchObject({ created: 0, updated: 0, unchanged: 6949 });
    const steward = await system.as('data-steward');
    expect(
      (await steward.get<Record<string, unknown>>('catalogue/territories/summary?scheme=cz-csu')).body,
    ).toMatchObject({ population15Plus: 9_172_797 });
    type Place = { name: string; parents: { level: string; code: string }[] };
    const turnov = (await steward.get<Place>('catalogue/territories/cz-csu/orp/5109')).body;
    expect(
      turnov.parents
        .filter(({ level }) => level === 'district')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['CZ0512', 'CZ0513', 'CZ0514']);
    for (const level of ['pou', 'orp'])
      expect((await steward.get<Place>(`catalogue/territories/cz-csu/${level}/0`)).body.name).toBe('Praha');
  }, 60_000);

  let first: Trial;
  let second: Trial;
  const authority = ['--authority', 'praha-7'];
  const trial = (file: string, mapping: string) =>
    json<Trial>(
      'try-round',
      file,
      '--mapping',
      mapping,
      '--envelope',
      '1000000',
      '--currency',
      'CZK',
      '--rule',
      'proportional',
      '--round-to',
      '1',
      ...authority,
    );

  it('the city district is added below Praha, and is the territory of its own authority', async () => {
    await json('territory', 'add', 'cz-csu/city-district/500186', 'Praha 7', '--within', 'cz-csu/municipality/554782');
    await json('authority', 'create', 'praha-7', 'Městská část Praha 7', '--territory', 'cz-csu/city-district/500186');
  });

  it('41 requests share a million by 50000/119319; the row without an identifier is left out', async () => {
    const mapping = join(system.dataDir, 'praha7.yaml');
    await writeFile(
      mapping,
      'id: item\narea: area\nidentifier: ico\nname: applicant_and_project\nrequested: requested_czk\nawarded: awarded_czk\n',
    );
    first = await trial(ROUND, mapping);
    expect(first).toMatchObject({
      coefficient: '50000/119319',
      organisations: 36,
      granted: { amount: '1000000.00' },
      quarantined: [{ row: 16, reason: 'the organisation has no identifier' }],
    });
    expect([first.decisions.length, first.priorities.length]).toEqual([41, 7]);
  }, 30_000);

  it('with the row mended, 42 requests share it by 50000/120919, as the reference says', async () => {
    const [header, ...rows] = (await readFile(ROUND, 'utf8')).trim().split(/\r?\n/);
    const mended = rows.map((row) =>
      row.includes(',2.4,,') ? `${row.replace(',2.4,,', ',2.4,fo-2011-2.4,')},local` : `${row},`,
    );
    const file = join(system.dataDir, 'mended.csv');
    await writeFile(file, [`${header},scheme`, ...mended].join('\n'));
    const mapping = join(system.dataDir, 'mended.yaml');
    await writeFile(mapping, `${await readFile(join(system.dataDir, 'praha7.yaml'), 'utf8')}scheme: scheme\n`);
    second = await trial(file, mapping);
    const { praha7_2011: expected } = JSON.parse(await readFile(join(DATA, 'funding/EXPECTED_claims.json'), 'utf8'));
    expect(second.coefficient).toBe(expected.proportional_coefficient);
    expect(second.decisions.slice(0, 5).map(({ amount }) => Number(amount.amount))).toEqual(
      expected.proportional_largest_remainder_first5,
    );
    expect([second.decisions.length, second.quarantined.length]).toEqual([42, 0]);
    // Not a koruna over the million, although the council itself awarded more.
    expect([second.granted.amount, second.awardedThen.amount]).toEqual([
      '1000000.00',
      `${expected.awarded_by_council}.00`,
    ]);
    const total = second.decisions.reduce((all, { amount }) => all + BigInt(amount.amount.replace('.', '')), 0n);
    expect(total).toBe(100_000_000n);
  }, 30_000);

  it('money by priority equals the sums of the decisions, and each leads to the other', async () => {
    const officer = await system.as('funding-officer', 'praha-7');
    for (const one of [first, second]) {
      const { items: decisions } = (
        await officer.get<{ items: Decision[] }>(`funding/decisions?plan=${one.planId}&limit=200`)
      ).body;
      expect(decisions).toHaveLength(one.decisions.length);
      const sums: Record<string, bigint> = {};
      for (const { priorityCode, amount } of decisions.flatMap(({ priorityRefs }) => priorityRefs)) {
        sums[priorityCode] = (sums[priorityCode] ?? 0n) + BigInt(amount.amount.replace('.', ''));
      }
      type Money = { priorityCode: string; granted: { amount: string }; committed: { amount: string } };
      const { items } = (await officer.get<{ items: Money[] }>(`planning/money-by-priority?plan=${one.planId}`)).body;
      expect(
        Object.fromEntries(
          items.map(({ priorityCode, granted }) => [priorityCode, BigInt(granted.amount.replace('.', ''))]),
        ),
      ).toEqual(sums);
      for (const { granted, committed } of items) expect(committed).toEqual(granted);
    }
    const decision = second.decisions[7]!;
    const there = await json<{ priorities: { title: string; priorityCode: string }[] }>(
      'trace',
      decision.id,
      ...authority,
    );
    expect(there.priorities.map(({ title }) => title)).toEqual(['sportu']);
    const back = await json<{ decisions: Decision[] }>(
      'trace',
      `${second.planId}/${there.priorities[0]!.priorityCode}`,
      ...authority,
    );
    expect(back.decisions.map(({ id }) => id)).toContain(decision.id);
  });

  it('another authority sees nothing of it', async () => {
    const stranger = await system.as('funding-officer', 'cz-liberec');
    expect((await stranger.get<{ items: unknown[] }>('funding/decisions')).body.items).toEqual([]);
    expect((await stranger.get(`funding/decisions/${second.decisions[0]!.id}`)).status).toBe(404);
    expect((await stranger.get(`planning/money-by-priority?plan=${second.planId}`)).status).toBe(404);
  });

  it.each([
    [
      'no such file',
      [
        'try-round',
        'nowhere.csv',
        '--mapping',
        'm.yaml',
        '--envelope',
        '1',
        '--currency',
        'CZK',
        '--rule',
        'proportional',
      ],
      2,
    ],
    [
      'an amount that is none',
      ['try-round', ROUND, '--mapping', 'm.yaml', '--envelope', 'much', '--currency', 'CZK', '--rule', 'proportional'],
      2,
    ],
    ['a missing option', ['try-round', ROUND], 2],
    ['no such command', ['allot'], 2],
    ['a decision that is not there', ['trace', '01a20179-da66-754a-8c56-b6bc295738aa'], 1],
    ['a system that is not there', ['status', '--url', 'http://127.0.0.1:9'], 3],
  ])('says what is wrong: %s', async (_what, args, code) => {
    const said = await system.levada(...args);
    expect(said.code).toBe(code);
    expect(said.stderr).toMatch(/\S/);
    expect(said.stderr).not.toMatch(/\n\s+at /);
  });
});
