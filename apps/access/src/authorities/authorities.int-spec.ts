import { aService, type TestService } from '@levada/testing';
import { access, DEMO_ACCOUNTS } from '../index.js';

const praha7 = {
  slug: 'praha-7',
  name: 'Městská část Praha 7',
  profile: 'cz-liberec',
  territory: { scheme: 'cz-csu', level: 'city-district', code: '500186' },
};
let service: TestService;

beforeAll(async () => {
  service = await aService(access, { extras: new Map([[DEMO_ACCOUNTS, true]]) });
});
afterAll(() => service.stop());

it('an operator opens an authority once, and it is told', async () => {
  const operator = service.person('operator');
  expect((await operator.post('/api/v1/access/authorities', praha7)).status).toBe(201);
  const again = await operator.post('/api/v1/access/authorities', praha7);
  expect([again.status, again.etag, again.body.slug]).toEqual([200, '"1"', 'praha-7']);
  expect(await service.database.query('select type from outbox')).toEqual([{ type: 'access.authority.opened.v1' }]);
  expect(await service.database.query('select action, noun from audit')).toEqual([
    { action: 'open', noun: 'authority' },
  ]);
});

it('many who open the same one at once open one', async () => {
  const operator = service.person('operator');
  const brno = { ...praha7, slug: 'brno', name: 'Brno' };
  const answers = await Promise.all(Array.from({ length: 8 }, () => operator.post('/api/v1/access/authorities', brno)));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(7).fill(200), 201]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
});

it('nobody else does, and no door opens without a token', async () => {
  expect(await service.person('funding-officer').post('/api/v1/access/authorities', praha7)).toMatchObject({
    status: 403,
    code: 'access/not-permitted',
  });
  expect(await service.nobody().post('/api/v1/access/authorities', praha7)).toMatchObject({
    status: 401,
    code: 'access/not-signed-in',
  });
  const forged = await service
    .nobody()
    .get('/api/v1/access/authorities', { headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' } });
  expect(forged).toMatchObject({ status: 401, code: 'access/not-signed-in' });
});

it('says in the reader’s language what is wrong, and where', async () => {
  const operator = service.person('operator');
  const answer = await operator.post(
    '/api/v1/access/authorities',
    { ...praha7, slug: 7, colour: 'red' },
    { headers: { 'accept-language': 'cs' } },
  );
  expect(answer).toMatchObject({
    status: 400,
    code: 'request/invalid',
    body: { title: 'Požadavek není správně vyplněn; viz místa uvedená níže.' },
  });
  expect(answer.body.errors.map((one: { pointer: string }) => one.pointer).sort()).toEqual(['/colour', '/slug']);
  expect(await operator.post('/api/v1/access/authorities', { ...praha7, slug: 'Praha 7' })).toMatchObject({
    status: 422,
    code: 'authority/slug-malformed',
  });
  expect(await operator.get('/api/v1/access/nothing')).toMatchObject({ status: 404, code: 'request/no-such-route' });
});

it('hands out tokens of demo people, another person for each role and authority', async () => {
  const anybody = service.nobody();
  const officer = await anybody.post('/api/v1/access/demo-tokens', { role: 'funding-officer', authority: 'praha-7' });
  const approver = await anybody.post('/api/v1/access/demo-tokens', { role: 'approver', authority: 'praha-7' });
  expect([officer.status, approver.status]).toEqual([200, 200]);
  expect(officer.body.personId).not.toBe(approver.body.personId);
  expect(await anybody.post('/api/v1/access/demo-tokens', { role: 'king' })).toMatchObject({ status: 400 });
  expect(await anybody.post('/api/v1/access/demo-tokens', { role: 'approver', authority: 'nowhere' })).toMatchObject({
    status: 404,
    code: 'authority/not-found',
  });
});

it('is ready with its own database, and says when NATS is away', async () => {
  expect((await service.nobody().get('/health/ready')).body).toMatchObject({
    status: expect.stringMatching(/ready|degraded/),
  });
  await service.nats.stop();
  const without = await (async () => {
    for (;;) {
      const answer = await service.nobody().get('/health/ready');
      if (answer.body.status === 'degraded') return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  expect(without.status).toBe(200);
  await service.nats.start();
});
