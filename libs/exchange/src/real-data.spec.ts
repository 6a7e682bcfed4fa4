import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  assemble,
  contentHash,
  isQuarantined,
  openSource,
  planImport,
  readImportMapping,
  readRecords,
  readTable,
  reportCsv,
  readMended,
  shippedMapping,
  type Fault,
  type ImportRecord,
  type Quarantined,
} from './index.js';

const DATA = join(process.env['LEVADA_TEST_DATA'] ?? join(import.meta.dirname, '../../../../shared/data'), 'registry');
const ILAO = join(DATA, 'ilao_legal_aid');

async function imported(path: string, yaml?: string) {
  const records: ImportRecord[] = [];
  const left: Quarantined[] = [];
  const notices: Fault[] = [];
  const mapping = yaml === undefined ? {} : { mapping: readImportMapping(yaml) };
  const options = { ...mapping, notice: (fault: Fault) => notices.push(fault) };
  for await (const one of readRecords(await openSource(path), options))
    if (isQuarantined(one)) left.push(one);
    else records.push(one);
  const of = (model: string): ImportRecord[] => records.filter((record) => record.model === model);
  return { records, left, notices, of };
}

const ilao = () => imported(ILAO, readFileSync(join(ILAO, 'mapping.yaml'), 'utf8'));

/** A file of what the reference tool makes of the same source, without its empty cells. */
function expectedOutput(name: string): Record<string, string>[] {
  const { rows } = readTable(readFileSync(join(ILAO, 'expected_output', `${name}.csv`)));
  return rows.map(({ values }) => filled(values));
}

const filled = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
const flat = ({ id, fields }: ImportRecord) => filled({ id: id ?? '', ...fields });
const kept = (fields: Record<string, string>, ...names: string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

// Skipped where the public data is not at hand: LEVADA_TEST_DATA names its folder.
const withData = existsSync(DATA) ? describe : describe.skip;

withData('a directory of legal aid through its own mapping (skipped without LEVADA_TEST_DATA)', () => {
  it.each([
    ['organizations', 33],
    ['locations', 520],
    ['postal_addresses', 33],
  ])('has the %s of the reference tool, field by field', async (model, count) => {
    const { of } = await ilao();
    expect(of(model)).toHaveLength(count);
    expect(of(model).map(flat)).toEqual(expectedOutput(model));
  });

  it('has its services, but for the one without id and title, which is in quarantine with its place', async () => {
    const { of, left } = await ilao();
    expect(of('services')).toHaveLength(429);
    const reference = expectedOutput('services').filter(({ id }) => id !== undefined);
    expect(of('services').map(flat)).toEqual(reference);
    expect(left).toMatchObject([{ file: 'services.csv', row: 431, kind: 'services', code: 'record/required-missing' }]);
  });

  it('has its phones, but for the 19 without a number', async () => {
    const { of } = await ilao();
    const reference = expectedOutput('phones');
    expect(reference.filter(({ number }) => number === undefined)).toHaveLength(19);
    const sorted = (phones: object[]) => phones.map((phone) => JSON.stringify(phone, Object.keys(phone).sort())).sort();
    expect(sorted(of('phones').map(flat))).toEqual(sorted(reference.filter(({ number }) => number !== undefined)));
  });

  it('has its schedules, and the second spans of a day, which the reference tool loses', async () => {
    const { of } = await ilao();
    const seen = new Set<string>();
    const ours = of('regular_schedules').map(flat);
    const first = ours.filter((schedule) => {
      const day = JSON.stringify(kept(schedule, 'location_id', 'weekday'));
      return !seen.has(day) && seen.add(day);
    });
    expect(first).toEqual(expectedOutput('regular_schedules'));
    expect([first.length, ours.length]).toEqual([2492, 2591]);
  });

  it('ties services to places, which the reference tool leaves out', async () => {
    const { of } = await ilao();
    expect(of('service_at_locations')).toHaveLength(426);
    expect(of('eligibilities')).toHaveLength(88);
  });

  it('is an extract: most of its services belong to organisations that it does not list', async () => {
    const { records } = await ilao();
    const strict = assemble(records);
    expect(strict.counts).toMatchObject({ organizations: 33, services: 89, locations: 72 });
    expect(
      strict.quarantined.filter(({ kind, code }) => `${kind} ${code}` === 'services record/parent-missing'),
    ).toHaveLength(340);
    const whole = assemble(records, { missingParents: 'keep' });
    expect(whole.counts).toMatchObject({ organizations: 33, services: 429, locations: 520 });
    expect(whole.quarantined.map(({ reason }) => reason)).toEqual([
      'service_id names Unnamed record, which is not among services.',
    ]);
    // Nothing is lost on the way.
    const held = Object.values(strict.counts).reduce((sum, count) => sum + count, 0);
    expect(held + strict.quarantined.length).toBe(records.length);
  });

  it('is mended: the row in quarantine, given an id and a title, is a service', async () => {
    const { left } = await ilao();
    const mended = left.map((one) => ({
      ...one,
      values: { ...one.values, 'Services-ID': '1', Title: 't', 'Service type': 'x' },
    }));
    const mapping = readImportMapping(readFileSync(join(ILAO, 'mapping.yaml'), 'utf8'));
    const again = [];
    for await (const one of readMended(Buffer.from(reportCsv(mended)), { mapping })) again.push(one);
    expect(again).toMatchObject([{ model: 'services', id: '1', at: { file: 'services.csv', row: 431 } }]);
  });

  it('imported a second time changes nothing', async () => {
    const { of } = await ilao();
    const incoming = of('services').map(({ id, fields }) => ({ id: id!, fields }));
    const held = incoming.map((one) => ({ ...one, imported: one.fields, importedHash: contentHash(one.fields) }));
    expect(planImport(held, incoming).counts).toEqual({
      ...{ created: 0, updated: 0, unchanged: 429, conflict: 0, missing: 0 },
    });
  });
});

withData('a dump of an HSDS 3.1.1 database (skipped without LEVADA_TEST_DATA)', () => {
  it('has the rows of every table of HSDS, and says which tables are none', async () => {
    const { records, left, notices } = await imported(join(DATA, 'hsds311_haarrrvest_pgdump_20250808.sql'));
    const { counts, quarantined, organisations } = assemble(records);
    expect(counts).toEqual({ organizations: 1219, services: 30, locations: 1, phones: 417, languages: 419 });
    expect([left, quarantined]).toEqual([[], []]);
    expect(organisations.flatMap(({ services }) => services)).toHaveLength(30);
    expect(notices.map(({ facts }) => String(facts?.['table']).split('#')[1])).toEqual([
      ...['public.location_source', 'public.organization_source', 'public.reconciler_config'],
      ...['public.reconciler_constraint_violations', 'public.record_version', 'public.service_source'],
      'public.spatial_ref_sys',
    ]);
  });
});

withData('Czech sources through the mappings that come with Levada (skipped without LEVADA_TEST_DATA)', () => {
  it("a town's guide: 55 providers, 94 services, 29 life situations", async () => {
    const path = join(DATA, 'cz_pribor_pruvodce_socialni_sluzby.json');
    const { records, left } = await imported(path, await shippedMapping('cz-pribor-guide'));
    const { counts, quarantined } = assemble(records);
    expect(counts).toEqual({ organizations: 55, services: 94, taxonomy_terms: 29, attributes: 155 });
    expect([left, quarantined]).toEqual([[], []]);
  });

  it('the register: 12 entries of 11 services of 5 organisations at 7 places', async () => {
    const path = join(DATA, 'cz_rpss_derived_sample.json');
    const { records, left, of } = await imported(path, await shippedMapping('cz-rpss'));
    expect(of('services')).toHaveLength(12);
    const { counts, organisations, quarantined, differences } = assemble(records);
    expect(counts).toMatchObject({
      services: 11,
      organizations: 5,
      locations: 7,
      service_at_locations: 12,
      service_capacities: 9,
    });
    expect([left, quarantined]).toEqual([[], []]);
    // The same organisation is spelled in two ways.
    expect(differences.map(({ id, field }) => `${id} ${field}`)).toEqual(['63504260 name', '25399195 name']);
    expect(new Set(organisations.map(({ record }) => record.id)).size).toBe(5);
    expect(organisations[0]?.services[0]?.details['service_capacities']?.[0]?.fields).toMatchObject({
      ...{ maximum: '32', unit_id: 'luzka', description: 'pobytová' },
    });
  });
});

const EXAMPLES = join(DATA, '..');
withData.each(['hsds-3.0', 'hsds-3.1'])('the examples of %s (skipped without LEVADA_TEST_DATA)', (version) => {
  it.each([
    ['organization_full', { organizations: 1, services: 1, locations: 1, phones: 1 }],
    ['organization_list', { organizations: 1 }],
    ['service_full', { organizations: 1, services: 1, locations: 1, schedules: 1 }],
    ['service_list', { organizations: 1, services: 1, programs: 1 }],
    ['service_at_location_full', { service_at_locations: 1, services: 1, locations: 1 }],
    ['location', { locations: 1, addresses: 1 }],
    ['taxonomy_term_list', { taxonomy_terms: 1, taxonomies: 1 }],
  ])('%s.json is read', async (name, expected) => {
    const { records } = await imported(join(EXAMPLES, version, 'examples', `${name}.json`));
    const { counts, quarantined } = assemble(records);
    expect(counts).toMatchObject(expected);
    expect(quarantined).toEqual([]);
  });

  it('tabular.json, a package in one file, is read; it names things that it does not hold', async () => {
    const { of } = await imported(join(EXAMPLES, version, 'examples', 'tabular.json'));
    expect([of('organizations').length, of('services').length]).toEqual([1, 1]);
  });
});
