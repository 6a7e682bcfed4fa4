import { aService, AN_AUTHORITY, type Person, type TestService } from '@levada/testing';
import { registry } from '../index.js';

const SERVICES = '/api/v1/registry/services';
const ORGANISATIONS = '/api/v1/registry/organisations';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';

let service: TestService;
let administrator: Person;
let number = 0;

beforeAll(async () => {
  service = await aService(registry);
  administrator = service.person('registry-administrator');
  const farm = await registered('Statek Řepa, z.s.');
  const charity = await registered('Oblastní charita Turnov');
  await offered(farm, 'Pečovatelská služba');
  await offered(charity, 'Pečovatelská služba pro seniory');
  await offered(charity, 'Raná péče');
  const stranger = await registered('Cizí charita', service.person('registry-administrator', 'stranger', OTHER));
  await offered(stranger, 'Pečovatelská služba jinde', OTHER);
});
afterAll(() => service?.stop());

async function registered(name: string, by = administrator): Promise<string> {
  return (await by.post(ORGANISATIONS, { name, scheme: 'local', identifier: `N-${(number += 1)}` })).body.id;
}
async function offered(organisationId: string, name: string, authorityId = AN_AUTHORITY): Promise<void> {
  await service.database.query(
    `insert into service (id, authority_id, organisation_id, name, status, version) values (gen_random_uuid(), $1, $2, $3, 'recorded', 1)`,
    [authorityId, organisationId, name],
  );
}
const found = async (path: string, by = administrator): Promise<string[]> => {
  const { status, body } = await by.get(path);
  expect(status).toBe(200);
  return body.items.map(({ name }: { name: string }) => name);
};

it.each([
  ['without accents and case', 'repa', ['Statek Řepa, z.s.']],
  ['by a part of a word', 'ARIT', ['Oblastní charita Turnov']],
  ['by words in any order', 'turnov oblastni', ['Oblastní charita Turnov']],
  ['by letters that begin a word', 'z s', ['Statek Řepa, z.s.']],
  ['not by letters within one', 'te', []],
  ['by its identifier', 'n-2', ['Oblastní charita Turnov']],
  ['with a letter left out', 'oblasni charita', ['Oblastní charita Turnov']],
  ['with two letters turned', 'Trunov', ['Oblastní charita Turnov']],
  ['not where nothing is like it', 'qwertz', []],
])('finds an organisation %s', async (_how, text, names) => {
  expect(await found(`${ORGANISATIONS}?search=${encodeURIComponent(text)}`)).toEqual(names);
});

it('shows the likest first, then what its provider has, unless another order is asked for', async () => {
  const both = ['Pečovatelská služba', 'Pečovatelská služba pro seniory'];
  expect(await found(`${SERVICES}?search=pecovatelska`)).toEqual(both);
  expect(await found(`${SERVICES}?search=pecovatelska&sort=-name`)).toEqual([...both].reverse());
  expect(await found(`${SERVICES}?search=pecovatleska`)).toEqual(both);
  expect(await found(`${SERVICES}?search=charita`)).toEqual(['Raná péče', 'Pečovatelská služba pro seniory']);
  expect(await found(`${SERVICES}?search=pecovatelska+charita`)).toEqual(['Pečovatelská služba pro seniory']);
  expect(await found(`${SERVICES}?search=oblastni+chartia`)).toHaveLength(2);
  expect(await found(`${SERVICES}?search=pecovatelska&organisation=${OTHER}`)).toEqual([]);
});

it('a part of a name is told from its identifier, and no sign is a wildcard', async () => {
  expect(await found(`${ORGANISATIONS}?name=REPA`)).toEqual(['Statek Řepa, z.s.']);
  expect(await found(`${ORGANISATIONS}?name=n-2`)).toEqual([]);
  expect(await found(`${SERVICES}?name=sluzba%20PRO`)).toEqual(['Pečovatelská služba pro seniory']);
  expect(await found(`${SERVICES}?name=p%25e`)).toEqual([]);
  expect(await found(`${SERVICES}?search=p_e`)).toEqual([]);
});

it.each(['search=poradna', 'search=poardna', 'search=poradna&sort=name', 'search=poardna&sort=-name', 'name=poradna'])(
  'pages through all that is found, each once: %s',
  async (asked) => {
    const many = await registered(`Mnoho ${asked}`);
    await Promise.all(['a', 'bb', 'bb', 'ccc', 'dddd'].map((one) => offered(many, `Poradna ${one}`)));
    const whole = await administrator.get(`${SERVICES}?${asked}&organisation=${many}`);
    expect(whole.body.items).toHaveLength(5);
    const ids: string[] = [];
    let cursor = '';
    do {
      const { status, body } = await administrator.get(
        `${SERVICES}?${asked}&organisation=${many}&limit=2${cursor && `&cursor=${cursor}`}`,
      );
      expect(status).toBe(200);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
    expect(ids).toEqual(whole.body.items.map(({ id }: { id: string }) => id));
    const other = await administrator.get(`${SERVICES}?${asked}&limit=1`);
    const foreign = `${SERVICES}?sort=id&limit=1&cursor=${other.body.nextCursor}`;
    expect(await administrator.get(foreign)).toMatchObject({ status: 400, code: 'request/cursor-malformed' });
    const { body } = await administrator.get(`${SERVICES}?${asked}&organisation=${many}&format=csv`);
    expect(JSON.stringify(body).match(/Poradna/g)).toHaveLength(5);
  },
);

it('people of a provider find their own, and no authority finds those of another', async () => {
  const [{ id }] = (await administrator.get(`${ORGANISATIONS}?search=repa`)).body.items;
  const own = service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId: id });
  expect(await found(`${SERVICES}?search=pecovatelska`, own)).toEqual(['Pečovatelská služba']);
  expect(await found(`${ORGANISATIONS}?search=charita`, own)).toEqual([]);
  const stranger = service.person('registry-administrator', 'stranger', OTHER);
  expect(await found(`${SERVICES}?search=pecovatelska`, stranger)).toEqual(['Pečovatelská služba jinde']);
  expect(await found(`${SERVICES}?search=pecovatleska`, stranger)).toEqual(['Pečovatelská služba jinde']);
});

it('what a search reads is one authority, in the database too, and is found along indexes', async () => {
  for (const view of ['organisation', 'site', 'service']) {
    expect(await service.database.asApp('', `select from searched_${view}`)).toEqual([]);
    expect(await service.database.asApp('*', `select from searched_${view}`).catch(() => [])).toEqual([]);
  }
  const names = await service.database.asApp(OTHER, 'select name from searched_service');
  expect(names).toEqual([{ name: 'Pečovatelská služba jinde' }]);
  await service.database.query(
    `insert into service (id, authority_id, name, status, version)
       select gen_random_uuid(), $1, 'Linka ' || md5(n::text), 'recorded', 1 from generate_series(1, 20000) n`,
    [AN_AUTHORITY],
  );
  await service.database.query('vacuum analyze service');
  const plan = await service.database.asApp(
    AN_AUTHORITY,
    `explain select id from searched_service where plain_words like word_pattern('charita')`,
  );
  expect(JSON.stringify(plan)).toContain('Bitmap Index Scan on service_words');
});
