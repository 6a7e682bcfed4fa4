import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerritoriesRecordedV1 } from '@levada/contracts';
import { inBatches, readTable } from '@levada/exchange';
import { aListener, aService, eventually, type Listener, type Person, type TestService } from '@levada/testing';
import { catalogue } from '../index.js';

const PATH = '/api/v1/catalogue/territories';
const DATA = process.env.LEVADA_TEST_DATA ?? join(import.meta.dirname, '../../../../../shared/data');
const LATVIA = join(DATA, 'territory/lau2_lv.csv');
const ON = '2021-07-01';

let service: TestService;
let steward: Person;
let listener: Listener<TerritoriesRecordedV1>;

beforeAll(async () => {
  service = await aService(catalogue);
  steward = service.person('data-steward');
  listener = await aListener(service.nats.url, TerritoriesRecordedV1);
});
afterAll(async () => {
  await listener?.stop();
  await service?.stop();
});

const record = async (records: readonly object[]) => {
  for (const batch of inBatches(records, 500)) {
    const { status, body } = await steward.post(`${PATH}/batch`, { records: batch });
    expect([status, body.code]).toEqual([200, undefined]);
  }
};
const reform = (lines: readonly object[], told: object = {}) =>
  steward.post(`${PATH}/reforms`, { on: ON, source: 'Likums', lines, ...told });
const readAs = async (key: string, on: string) =>
  (await steward.get(`${PATH}/${key}/reading?on=${on}`)).body.items.map(({ code }: { code: string }) => code);
const count = async (query: string): Promise<number> => {
  const sheet = await steward.get(`${PATH}?format=csv&${query}`);
  return String(sheet.body).trim().split('\n').length - 1;
};

it('Eisenach, 1 July 2021: a city becomes part of a district that goes on, and both can be read on any day', async () => {
  const key = (code: string) => ({ scheme: 'de-ags', level: 'district', code });
  await record([
    { ...key('16056'), name: 'Eisenach', parents: [] },
    { ...key('16063'), name: 'Wartburgkreis', parents: [] },
  ]);
  const lines = [{ from: key('16056'), to: key('16063') }];
  expect((await reform(lines)).body).toMatchObject({ ended: 1, lines: 1 });
  expect(await readAs('de-ags/district/16056', '2021-06-30')).toEqual(['16056']);
  expect(await readAs('de-ags/district/16056', ON)).toEqual(['16063']);
  expect(await readAs('de-ags/district/16063', '2000-01-01')).toEqual(['16063']);
  expect([await count(`scheme=de-ags&on=2021-06-30`), await count(`scheme=de-ags&on=${ON}`)]).toEqual([2, 1]);
  await eventually(() =>
    expect(listener.heard.at(-1)!.data.items).toMatchObject([{ code: '16056', version: 2, validUntil: ON }]),
  );
  // Told again as the table of places has it: what the reform said of it stays.
  await record([{ ...key('16056'), name: 'Eisenach', parents: [] }]);
  expect(await count(`scheme=de-ags&on=${ON}`)).toBe(1);
});

it.each([
  ['told again', {}, 'reform/known'],
  ['of a place nobody knows', { from: 'X' }, 'territory/not-found'],
  ['into a place that is over', { from: '16063', to: '16056' }, 'reform/successor-not-there'],
  ['before the place ended', { on: '2020-01-01' }, 'reform/ended-before'],
])('refuses a reform %s, and changes nothing', async (_what, change, code) => {
  const { from = '16056', to = '16063', ...told } = change as { from?: string; to?: string };
  const key = (one: string) => ({ scheme: 'de-ags', level: 'district', code: one });
  const before = await service.database.query('select * from territory order by id');
  expect(await reform([{ from: key(from), to: key(to) }], told)).toMatchObject({ code });
  expect(await service.database.query('select * from territory order by id')).toEqual(before);
});

it('refuses what ends before it begins', async () => {
  const wrong = { scheme: 'de-ags', level: 'land', code: '16', name: 'Thüringen', parents: [] };
  const told = { ...wrong, validFrom: '1990-10-03', validUntil: '1990-10-03' };
  expect(await steward.post(`${PATH}/batch`, { records: [told] })).toMatchObject({ code: 'territory/period-reversed' });
});

/** The municipalities from 1 July 2021, and what each is made of; `=` is a city that had stood by itself. */
const MADE_OF: Readonly<Record<string, string>> = {
  ...{ Aizkraukles: 'Aizkraukles Jaunjelgavas Kokneses Neretas Pļaviņu Skrīveru', Alūksnes: 'Alūksnes' },
  ...{ Augšdaugavas: 'Daugavpils Ilūkstes', Ādažu: 'Ādažu Carnikavas', Balvu: 'Balvu Baltinavas Rugāju Viļakas' },
  ...{ Bauskas: 'Bauskas Iecavas Rundāles Vecumnieku', Dobeles: 'Auces Dobeles Tērvetes', Gulbenes: 'Gulbenes' },
  Cēsu: 'Amatas Cēsu Jaunpiebalgas Līgatnes Pārgaujas Priekuļu Vecpiebalgas',
  Dienvidkurzemes: 'Aizputes Durbes Grobiņas Nīcas Pāvilostas Priekules Rucavas Vaiņodes',
  ...{ Jelgavas: 'Jelgavas Ozolnieku', Jēkabpils: '=Jēkabpils Aknīstes Jēkabpils Krustpils Salas Viesītes' },
  ...{ Krāslavas: 'Krāslavas Dagdas Aglonas', Kuldīgas: 'Alsungas Kuldīgas Skrundas', Ķekavas: 'Baldones Ķekavas' },
  ...{ Limbažu: 'Alojas Limbažu Salacgrīvas', Līvānu: 'Līvānu', Ludzas: 'Ciblas Kārsavas Ludzas Zilupes' },
  ...{ Madonas: 'Cesvaines Ērgļu Lubānas Madonas', Mārupes: 'Babītes Mārupes', Olaines: 'Olaines' },
  ...{ Ogres: 'Ikšķiles Ķeguma Lielvārdes Ogres', Preiļu: 'Aglonas Preiļu Riebiņu Vārkavas' },
  ...{ Rēzeknes: 'Rēzeknes Viļānu', Ropažu: 'Garkalnes Ropažu Stopiņu Inčukalna', Salaspils: 'Salaspils' },
  ...{ Saldus: 'Brocēnu Saldus', Saulkrastu: 'Saulkrastu Sējas', Siguldas: 'Inčukalna Krimuldas Mālpils Siguldas' },
  ...{ Smiltenes: 'Apes Raunas Smiltenes', Talsu: 'Dundagas Mērsraga Rojas Talsu', Valkas: 'Valkas' },
  ...{ Tukuma: 'Engures Jaunpils Kandavas Tukuma', Varakļānu: 'Varakļānu', Ventspils: 'Ventspils' },
  Valmieras: '=Valmiera Beverīnas Burtnieku Kocēnu Mazsalacas Naukšēnu Rūjienas Strenču',
};

const withLatvia = existsSync(LATVIA) ? it : it.skip;
withLatvia(
  'Latvia, 1 July 2021: 119 into 43 (skipped where LEVADA_TEST_DATA does not hold the table)',
  async () => {
    const { rows } = readTable(readFileSync(LATVIA));
    const old = rows.map(({ values }) => {
      const [name, code] = [values['NAME_1']!.trim(), values['LAU2_NAT_CODE']!];
      return {
        scheme: 'lv-atvk',
        level: name.endsWith('novads') ? 'municipality' : 'state-city',
        code,
        name,
        parents: [],
      };
    });
    expect(old).toHaveLength(119);
    await record(old);
    // The codes of the new ones are made here: the table at hand is of before.
    const fresh = Object.keys(MADE_OF).map((name, at) => ({
      ...{ scheme: 'lv-atvk', level: 'municipality', code: `new-${at}`, name: `${name} novads`, parents: [] },
      validFrom: ON,
    }));
    await record(fresh);
    const named = (name: string) => {
      const found = old.find((one) => one.name === (name.startsWith('=') ? name.slice(1) : `${name} novads`))!;
      return { scheme: found.scheme, level: found.level, code: found.code };
    };
    const lines = Object.entries(MADE_OF).flatMap(([to, parts], at) =>
      parts.split(' ').map((part) => ({
        from: named(part),
        to: { scheme: 'lv-atvk', level: 'municipality', code: `new-${at}`, name: to },
      })),
    );
    const told = lines.map(({ from, to: { scheme, level, code } }) => ({ from, to: { scheme, level, code } }));
    expect((await reform(told)).body).toMatchObject({ ended: 112, lines: 114 });
    expect([await count(`scheme=lv-atvk&on=2021-06-30`), await count(`scheme=lv-atvk&on=${ON}`)]).toEqual([119, 43]);
    const nameOf = async (key: { level: string; code: string }, on: string) =>
      (await steward.get(`${PATH}/lv-atvk/${key.level}/${key.code}/reading?on=${on}`)).body.items.map(
        ({ name }: { name: string }) => name,
      );
    expect(await nameOf(named('Amatas'), '2026-01-01')).toEqual(['Cēsu novads']);
    expect((await nameOf(named('Inčukalna'), '2026-01-01')).sort()).toEqual(['Ropažu novads', 'Siguldas novads']);
    expect(await nameOf(named('=Rīga'), '2026-01-01')).toEqual(['Rīga']);
    const [valmiera] = fresh.filter(({ name }) => name.startsWith('Valmieras'));
    expect(await nameOf(valmiera!, '2019-01-01')).toHaveLength(8);
  },
  30_000,
);
