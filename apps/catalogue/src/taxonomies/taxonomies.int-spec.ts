import { aService, type Person, type TestService } from '@levada/testing';
import { catalogue } from '../index.js';
import { addEntry, aDraftWith, VERSIONS } from '../versions/versions.factory.js';

const PATH = '/api/v1/catalogue/taxonomies';
const czech = {
  ...{ code: 'cz-108-2006', title: { cs: 'Zákon 108/2006' }, source: '§ 37–70', mappings: [] },
  terms: [
    { code: 'care', names: { cs: 'Služby sociální péče', en: 'Social care' } },
    { code: '40', parent: 'care', names: { cs: 'Pečovatelská služba' } },
    { code: '44', parent: 'care', names: { cs: 'Odlehčovací služby' } },
    { code: '37', names: { cs: 'Sociální poradenství' } },
  ],
};
const areas = {
  ...{ code: 'li-areas', title: { de: 'Bereiche' }, source: 'Leistungskatalog 2015' },
  terms: [{ code: 'housing', names: { de: 'Wohnen' } }],
  mappings: [{ from: 'housing', taxonomy: 'cz-108-2006', to: '44', relation: 'broader' }],
};

let service: TestService;
let steward: Person;
beforeAll(async () => {
  service = await aService(catalogue);
  steward = service.person('data-steward');
  for (const one of [czech, areas]) expect((await steward.post(PATH, one)).body.outcome).toBe('created');
});
afterAll(() => service.stop());

const codes = async (query: string) =>
  (await steward.get(`${PATH}/terms?${query}`)).body.items.map((one: { code: string }) => one.code);

it('is recorded once; told again in another order nothing changes', async () => {
  const turned = { ...czech, terms: [...czech.terms].reverse() };
  expect((await steward.post(PATH, turned)).body).toEqual({ code: 'cz-108-2006', terms: 4, outcome: 'unchanged' });
  expect((await steward.get(PATH)).body.items).toMatchObject([{ code: 'cz-108-2006', terms: 4 }, { code: 'li-areas' }]);
});

it('a search by a parent finds the children, and what means the same or less elsewhere', async () => {
  expect(await codes('within=cz-108-2006:care')).toEqual(['care', '40', '44']);
  expect(await codes('text=social%20care')).toEqual(['care', '40', '44']);
  expect(await codes('within=li-areas:housing')).toEqual(['44', 'housing']);
  // From the narrower side the broader is not found.
  expect(await codes('within=cz-108-2006:44')).toEqual(['44']);
  expect((await steward.get(`${PATH}/terms?code=44`)).body.items).toMatchObject([
    { mappings: [{ taxonomy: 'li-areas', code: 'housing', relation: 'narrower' }] },
  ]);
});

it('finds entries of a catalogue by a term above theirs', async () => {
  const planner = service.person('planner');
  const { id } = await aDraftWith(planner, [], { catalogue: 'classified' });
  await addEntry(planner, id, 'E1', { terms: [{ taxonomy: 'cz-108-2006', code: '44' }] });
  await addEntry(planner, id, 'E2', { terms: [{ taxonomy: 'cz-108-2006', code: '37' }] });
  const found = async (term: string) =>
    (await planner.get(`${VERSIONS}/${id}/service-types?term=${term}`)).body.items.map(
      (one: { code: string }) => one.code,
    );
  expect(await found('cz-108-2006:care')).toEqual(['E1']);
  expect(await found('li-areas:housing')).toEqual(['E1']);
  expect(await found('cz-108-2006:37')).toEqual(['E2']);
  expect(await found('nothing:at-all')).toEqual([]);
});

it.each([
  [
    'a target that is not there',
    { ...areas, mappings: [{ ...areas.mappings[0], to: '99' }] },
    422,
    'taxonomy/unknown-target',
  ],
  [
    'the end of a term that another is mapped to',
    { ...czech, terms: czech.terms.filter(({ code }) => code !== '44') },
    409,
    'taxonomy/term-mapped',
  ],
  [
    'a term in itself',
    { ...areas, terms: [{ code: 'housing', parent: 'housing', names: {} }] },
    422,
    'taxonomy/term-in-itself',
  ],
  [
    'a code with a colon',
    { ...areas, terms: [{ code: 'a:b', names: { de: 'x' } }], mappings: [] },
    400,
    'request/invalid',
  ],
])('refuses %s', async (_what, body, status, code) => {
  expect(await steward.post(PATH, body)).toMatchObject({ status, code });
  expect(await codes('within=cz-108-2006:care')).toHaveLength(3);
});
