import type { ImportRecord } from '../hsds/record.js';
import { assemble } from './assemble.js';

let row = 1;
const a = (model: string, id: string | null, fields: Record<string, string> = {}, more = {}): ImportRecord => ({
  ...{ model, id, fields, at: { file: `${model}.csv`, row: (row += 1) }, came: { id: id ?? '', ...fields } },
  ...more,
});
beforeEach(() => {
  row = 1;
});
const ids = (list: readonly { record: ImportRecord }[]) => list.map(({ record }) => record.id);
const whys = (list: readonly { code: string; row: number }[]) => list.map(({ code, row }) => `${row} ${code}`);

describe('records put together', () => {
  it('are organisations with their services, sites and all that says more of them', () => {
    const { organisations, unattached, quarantined, counts, others } = assemble([
      a('phones', null, { service_id: 's1', organization_id: '', number: '1' }),
      a('service_at_locations', null, { service_id: 's1', location_id: 'l1' }),
      a('service_at_locations', null, { service_id: 's1', location_id: 'l2' }),
      a('locations', 'l1', { organization_id: 'o1' }),
      a('locations', 'l2'),
      a('services', 's1', { organization_id: 'o1' }),
      a('postal_addresses', null, { organization_id: 'o1', city: 'Turnov' }),
      a('organizations', 'o1', { url: 'u' }),
      a('attributes', null, { link_id: 's1', link_entity: 'service', taxonomy_term_id: 't' }),
      a('taxonomy_terms', 't', { name: 'n' }),
    ]);
    expect(quarantined).toEqual([]);
    const [organisation] = organisations;
    expect(organisation?.record.fields).toEqual({ website: 'u' });
    expect(organisation?.details['addresses']?.[0]?.fields).toMatchObject({ address_type: 'postal', city: 'Turnov' });
    expect(ids(organisation!.services)).toEqual(['s1']);
    expect(Object.keys(organisation!.services[0]!.details)).toEqual(['phones', 'attributes']);
    expect(organisation?.services[0]?.sites).toEqual(['l1', 'l2']);
    expect(ids(organisation!.sites)).toEqual(['l1', 'l2']);
    expect(unattached).toEqual({ services: [], sites: [] });
    expect(others.map(({ model }) => model)).toEqual(['taxonomy_terms']);
    expect(counts).toMatchObject({ organizations: 1, services: 1, locations: 2, service_at_locations: 2 });
  });

  it('leave in quarantine what names nothing, and what names that in turn', () => {
    const { organisations, quarantined } = assemble([
      a('organizations', 'o1'),
      a('services', 's1', { organization_id: 'gone' }),
      a('phones', null, { service_id: 's1', number: '1' }),
      a('phones', null, { number: '2' }),
      a('service_at_locations', null, { service_id: 's1' }),
      a('organizations', null, { name: 'x' }),
      a('organizations', 'o2', { parent_organization_id: 'elsewhere' }),
    ]);
    expect(ids(organisations)).toEqual(['o1', 'o2']);
    expect(whys(quarantined)).toEqual([
      '7 record/no-id',
      '3 record/parent-missing',
      '6 record/no-parent',
      '4 record/parent-missing',
      '5 record/no-parent',
    ]);
    expect(quarantined[1]).toMatchObject({
      ...{ file: 'services.csv', row: 3, kind: 'services', values: { id: 's1', organization_id: 'gone' } },
      reason: 'organization_id names gone, which is not among organizations.',
    });
  });

  it('may name what the authority holds already, and may be kept without', () => {
    const service = a('services', 's1', { organization_id: 'o9' });
    const known = (model: string, id: string) => model === 'organizations' && id === 'o9';
    for (const options of [{ known }, { missingParents: 'keep' as const }]) {
      const { unattached, quarantined } = assemble([service], options);
      expect([ids(unattached.services), quarantined]).toEqual([['s1'], []]);
    }
  });

  it('leave in quarantine an id that comes twice, saying where it stands', () => {
    const { quarantined, counts } = assemble([
      a('organizations', 'o1', { name: 'x' }),
      a('organizations', 'o1', { name: 'y' }),
    ]);
    expect(counts).toEqual({ organizations: 1 });
    expect(quarantined[0]?.reason).toBe('organization o1 stands already in organizations.csv, row 2.');
  });

  it('are one where a source states them again and again; what is stated otherwise is listed', () => {
    const again = { repeats: true };
    const { organisations, differences, quarantined } = assemble([
      a('organizations', 'o1', { name: 'x', email: '' }, again),
      a('organizations', 'o1', { name: 'X', email: 'e' }, again),
      a('organization_identifiers', null, { organization_id: 'o1', identifier: '1' }, again),
      a('organization_identifiers', null, { organization_id: 'o1', identifier: '1' }, again),
    ]);
    expect(quarantined).toEqual([]);
    expect(organisations[0]?.record.fields).toEqual({ name: 'x', email: 'e' });
    expect(organisations[0]?.details['organization_identifiers']).toHaveLength(1);
    expect(differences).toEqual([
      {
        ...{ model: 'organizations', id: 'o1', field: 'name', stands: 'x', other: 'X' },
        at: { file: 'organizations.csv', row: 3 },
      },
    ]);
  });

  it('keep what stands under the name of HSDS 3 beside one of HSDS 2', () => {
    const both = assemble([
      a('organizations', 'o1', { website: 'w', url: 'u' }),
      a('organizations', 'o2', { website: '', url: 'u' }),
    ]);
    expect(both.organisations.map(({ record }) => record.fields['website'])).toEqual(['w', 'u']);
  });

  it('speak the words of HSDS 3', () => {
    const { organisations } = assemble([
      a('organizations', 'o1'),
      a('services', 's1', { organization_id: 'o1' }),
      a('regular_schedules', null, { service_id: 's1', weekday: 'Tuesday', opens_at: '9:00' }),
      a('regular_schedules', null, { service_id: 's1', weekday: '7', opens_at: '9:00' }),
    ]);
    expect(organisations[0]?.services[0]?.details['schedules']?.map(({ fields }) => fields['byday'])).toEqual([
      'TU',
      'SU',
    ]);
  });
});
