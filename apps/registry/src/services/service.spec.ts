import { amend, fieldsOf, outward, type Service } from './service.js';

const liberec = { scheme: 'cz-csu', level: 'region', code: 'CZ051' };
const helpline: Service = {
  ...{ id: 's', authorityId: 'a', organisationId: 'o', name: 'Linka důvěry', status: 'active', version: 3 },
  ...{ catalogueVersionId: 'c', code: '55', form: 'field', siteIds: ['b', 'a'], coverage: [], details: { url: 'u' } },
};

it('says itself as fields, and takes them back', () => {
  const covered = amend(helpline, { coverage: JSON.stringify([liberec]) });
  expect(covered).toEqual({ ...helpline, coverage: [liberec] });
  expect(fieldsOf(covered)).toMatchObject({ name: 'Linka důvěry', organisation: 'o', sites: 'a b', url: 'u' });
  expect(amend(covered, { ...fieldsOf(covered), coverage: '' })).toEqual({ ...helpline, siteIds: ['a', 'b'] });
  expect(amend(helpline, { url: '' }).details).toEqual({ url: '' });
});

it.each([
  ['a blank name', { name: ' ' }, 'service/name-blank'],
  ['a coverage that is none', { coverage: '{}' }, 'site/territory-malformed'],
])('%s is refused', (_what, told, code) => expect(() => amend(helpline, told)).toThrow(code));

it('tells its entry of the catalogue as a whole or not at all', () => {
  expect(outward(helpline)).toMatchObject({ serviceType: { catalogueVersionId: 'c', code: '55' }, form: 'field' });
  expect(outward({ ...helpline, catalogueVersionId: null, code: null, form: null, organisationId: null })).toEqual({
    ...{ serviceId: 's', name: 'Linka důvěry', status: 'active', version: 3 },
  });
});
