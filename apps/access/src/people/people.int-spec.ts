import { fixedClock, idOf } from '@levada/kernel';
import { aService, type Person, type TestService } from '@levada/testing';
import { TOTP, Secret } from 'otpauth';
import { access, DEMO_ACCOUNTS, INSTALLATION } from '../index.js';

const clock = fixedClock('2026-03-02T08:00:00Z');
const PASSWORD = 'zelený kůň u potoka';
let service: TestService;
let operator: Person;
let gateway: Person;

beforeAll(async () => {
  service = await aService(access, { clock, extras: new Map([[DEMO_ACCOUNTS, false]]) });
  operator = service.person('operator', 'alena', INSTALLATION);
  gateway = service.gateway();
  for (const slug of ['kraj', 'mesto'])
    await operator.post('/api/v1/access/authorities', {
      ...{ slug, name: slug, profile: 'cz-liberec' },
      territory: { scheme: 'cz-csu', level: 'region', code: slug },
    });
});
afterAll(() => service.stop());

let count = 0;
/** Somebody with an account and a role for `kraj`. */
async function anOfficer(role = 'funding-officer') {
  const email = `officer-${(count += 1)}@kraj.example`;
  const invited = await operator.post('/api/v1/access/people', { email, name: 'Jana Nová' });
  const id = invited.body.person.id as string;
  const grant = await operator.post('/api/v1/access/grants', { personId: id, role, authority: 'kraj' });
  const { token } = invited.body.invitation;
  expect(await service.nobody().post('/api/v1/access/invitations/accept', { token, password: PASSWORD })).toMatchObject(
    { status: 200 },
  );
  return { id, email, grant: grant.body as { id: string; version: number }, token: token as string };
}

const signIn = (email: string, password = PASSWORD, code?: string) =>
  gateway.post('/internal/sign-in', { email, password, ...(code ? { code } : {}) });
const identify = (secret: string, authority?: string) => gateway.post('/internal/identify', { secret, authority });

it('invited, accepted, signed in: the grant says what they may do', async () => {
  const { id, email, grant } = await anOfficer();
  const { status, body } = await signIn(email.toUpperCase());
  expect(status).toBe(200);
  const identity = (await identify(body.secret)).body;
  expect(identity).toMatchObject({
    actor: {
      id,
      name: 'Jana Nová',
      authorityId: idOf('authority', 'kraj'),
      grants: [{ id: grant.id, role: 'funding-officer' }],
    },
    ...{ email, authority: 'kraj', authorities: [{ slug: 'kraj', name: 'kraj' }] },
  });
  expect(await identify(body.secret, 'mesto')).toMatchObject({ status: 403, code: 'access/no-grant-there' });
  expect(await gateway.post('/internal/sign-out', { secret: body.secret })).toMatchObject({ status: 204 });
  expect(await identify(body.secret)).toMatchObject({ status: 401 });
});

it('a link works once; a second, a withdrawn and an old one do not', async () => {
  const { token } = await anOfficer();
  const accept = (one: string) =>
    service.nobody().post('/api/v1/access/invitations/accept', { token: one, password: PASSWORD });
  expect(await accept(token)).toMatchObject({ status: 422, code: 'invitation/accepted' });
  const invited = await operator.post('/api/v1/access/people', { email: 'late@kraj.example', name: 'Late' });
  const again = await operator.post('/api/v1/access/people', { email: 'LATE@kraj.example', name: 'Late' });
  expect(again.body.person.id).toBe(invited.body.person.id);
  expect(await accept(invited.body.invitation.token)).toMatchObject({ status: 404, code: 'invitation/unknown' });
  const [waiting] = (await operator.get('/api/v1/access/invitations')).body.items;
  expect(waiting).toMatchObject({ email: 'late@kraj.example', timesSent: 2 });
  expect(JSON.stringify(waiting)).not.toContain('token');
  clock.advance(7 * 86_400_000);
  expect(await accept(again.body.invitation.token)).toMatchObject({ status: 422, code: 'invitation/expired' });
  const withdrawn = await operator.post(
    `/api/v1/access/invitations/${waiting.id}/withdraw`,
    {},
    { version: waiting.version },
  );
  expect(withdrawn).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
});

it('a weak password is refused and the link stays good', async () => {
  const invited = await operator.post('/api/v1/access/people', { email: 'weak@kraj.example', name: 'Weak' });
  const { token } = invited.body.invitation;
  const accept = (password: string) => service.nobody().post('/api/v1/access/invitations/accept', { token, password });
  expect(await accept('123456789012')).toMatchObject({ status: 422, code: 'password/guessable' });
  expect(await accept(PASSWORD)).toMatchObject({ status: 200 });
});

it('tells nobody who has an account, and locks after five failures, also when they come at once', async () => {
  const { email } = await anOfficer();
  const unknown = await signIn('nobody@kraj.example', 'a wrong password');
  const wrong = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'a wrong password')));
  for (const one of wrong) expect({ ...one.body, traceId: '' }).toEqual({ ...unknown.body, traceId: '' });
  const [row] = await service.database.query<{ failures: number }>(
    'select failures from account a join person p using (id) where p.email = $1',
    [email],
  );
  expect(row!.failures).toBe(5);
  expect(await signIn(email)).toMatchObject({ status: 401, code: 'session/not-accepted' });
  clock.advance(61_000);
  expect(await signIn(email)).toMatchObject({ status: 200 });
});

it('asks for the code of a second factor, and takes each once', async () => {
  const { id, email } = await anOfficer();
  const self = service.person('funding-officer', 'x', idOf('authority', 'kraj'), {}, id);
  const { secret } = (await self.post('/api/v1/access/me/second-factor', { password: PASSWORD })).body;
  const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() });
  expect(await signIn(email)).toMatchObject({ status: 200 });
  expect(await self.post('/api/v1/access/me/second-factor/confirm', { code: '000000' })).toMatchObject({
    code: 'second-factor/wrong-code',
  });
  expect(await self.post('/api/v1/access/me/second-factor/confirm', { code: code() })).toMatchObject({ status: 204 });
  expect(await signIn(email)).toMatchObject({ status: 401, code: 'session/code-needed' });
  expect(await signIn(email, PASSWORD, code())).toMatchObject({ status: 401 });
  clock.advance(30_000);
  expect(await signIn(email, PASSWORD, code())).toMatchObject({ status: 200 });
  expect(await signIn(email, PASSWORD, code())).toMatchObject({ status: 401 });
  expect(await self.post('/api/v1/access/me/second-factor/remove', { password: 'not mine' })).toMatchObject({
    status: 401,
  });
  expect(await self.post('/api/v1/access/me/second-factor/remove', { password: PASSWORD })).toMatchObject({
    status: 204,
  });
  expect(await signIn(email)).toMatchObject({ status: 200 });
});

it('a changed password ends every session', async () => {
  const { id, email } = await anOfficer();
  const { secret } = (await signIn(email)).body;
  const self = service.person('funding-officer', 'x', idOf('authority', 'kraj'), {}, id);
  const change = (current: string) =>
    self.post('/api/v1/access/me/password', { current, password: 'dvě kávy před poradou' });
  expect(await change('a wrong one')).toMatchObject({ status: 401 });
  expect(await identify(secret)).toMatchObject({ status: 200 });
  expect(await change(PASSWORD)).toMatchObject({ status: 204 });
  expect(await identify(secret)).toMatchObject({ status: 401 });
  expect(await signIn(email)).toMatchObject({ status: 401 });
  expect(await signIn(email, 'dvě kávy před poradou')).toMatchObject({ status: 200 });
});

it('a blocked person is out at once, and back with what they had', async () => {
  const { id, email } = await anOfficer();
  const { secret } = (await signIn(email)).body;
  const { version } = (await operator.get(`/api/v1/access/people/${id}`)).body;
  const block = (read: number) =>
    operator.post(`/api/v1/access/people/${id}/block`, { reason: 'left' }, { version: read });
  expect(await block(version - 1)).toMatchObject({ status: 412 });
  expect(await block(version)).toMatchObject({ status: 200, body: { status: 'blocked' } });
  expect(await identify(secret)).toMatchObject({ status: 401 });
  expect(await signIn(email)).toMatchObject({ status: 401 });
  await operator.post(`/api/v1/access/people/${id}/unblock`, {}, { version: version + 1 });
  const back = (await signIn(email)).body;
  expect((await identify(back.secret)).body.actor.grants).toHaveLength(1);
});

it('a grant counts on its days only, and a withdrawn one no more', async () => {
  const { id, email, grant } = await anOfficer();
  const later = new Date(clock.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10);
  const asked = { personId: id, role: 'planner', authority: 'mesto', from: later, until: later };
  expect(await operator.post('/api/v1/access/grants', asked)).toMatchObject({ status: 201 });
  const { secret } = (await signIn(email)).body;
  expect((await identify(secret)).body.authorities).toEqual([{ slug: 'kraj', name: 'kraj' }]);
  await operator.post(`/api/v1/access/grants/${grant.id}/withdraw`, { reason: 'moved' }, { version: 1 });
  expect((await identify(secret)).body.actor.grants).toEqual([]);
  clock.advance(10 * 86_400_000);
  const there = (await signIn(email)).body.secret;
  expect((await identify(there)).body).toMatchObject({ authority: 'mesto', actor: { grants: [{ role: 'planner' }] } });
});

it('refuses what breaks a rule of grants, at the door and in the database', async () => {
  const { id } = await anOfficer();
  const give = (asked: object) => operator.post('/api/v1/access/grants', { personId: id, ...asked });
  expect(await give({ role: 'funding-officer', authority: 'kraj' })).toMatchObject({
    status: 422,
    code: 'grant/there-already',
  });
  expect(await give({ role: 'planner', authority: 'nowhere' })).toMatchObject({
    status: 404,
    code: 'authority/not-found',
  });
  expect(await give({ role: 'king', authority: 'kraj' })).toMatchObject({ status: 400 });
  const self = service.person('operator', 'x', INSTALLATION, {}, id);
  expect(await self.post('/api/v1/access/grants', { personId: id, role: 'approver', authority: 'kraj' })).toMatchObject(
    { code: 'grant/own' },
  );
  const kraj = idOf('authority', 'kraj');
  const raw = (sql: string) =>
    service.database.asApp(kraj, sql, [id]).then(
      () => 'done',
      (error: Error) => error.message,
    );
  expect(await raw(`update role_grant set role = 'approver', version = 2 where person_id = $1`)).toContain(
    'a grant never changes',
  );
  expect(
    await raw(
      `insert into role_grant select gen_random_uuid(), authority_id, person_id, 'approver', null, null, from_on, null, person_id::text, given_at, null, null, null, 1 from role_grant where person_id = $1`,
    ),
  ).toContain('grant_not_to_oneself');
  expect(await raw('delete from role_grant where person_id = $1')).toContain('permission denied');
});

it('an officer has the names of colleagues, of those who left, too; a provider those of its own, and nobody those of another authority', async () => {
  const { id, grant } = await anOfficer();
  await operator.post(`/api/v1/access/grants/${grant.id}/withdraw`, { reason: 'left' }, { version: grant.version });
  const named = async (person: Person) => (await person.get(`/api/v1/access/people/names?id=${id}`)).body;
  const officer = service.person('funding-officer', 'k', idOf('authority', 'kraj'));
  expect(await named(officer)).toEqual({ items: [{ id, name: 'Jana Nová' }] });
  expect(await named(service.person('funding-officer', 'm', idOf('authority', 'mesto')))).toEqual({ items: [] });
  expect(await named(operator)).toEqual({ items: [{ id, name: 'Jana Nová' }] });
  const organisationId = idOf('organisation', 'one');
  await operator.post('/api/v1/access/grants', {
    ...{ personId: id, role: 'provider-editor', authority: 'kraj', organisationId },
  });
  const certifier = (of: string) =>
    service.person('provider-certifier', 'p', idOf('authority', 'kraj'), { organisationId: of });
  expect(await named(certifier(organisationId))).toEqual({ items: [{ id, name: 'Jana Nová' }] });
  expect(await named(certifier(idOf('organisation', 'another')))).toEqual({ items: [] });
});

it('people of an authority see its people only; an officer sees none', async () => {
  const { email } = await anOfficer();
  const seen = async (person: Person) =>
    ((await person.get('/api/v1/access/people?limit=200')).body.items as { email: string }[]).map((one) => one.email);
  expect(await seen(service.person('auditor', 'k', idOf('authority', 'kraj')))).toContain(email);
  expect(await seen(service.person('auditor', 'm', idOf('authority', 'mesto')))).not.toContain(email);
  expect(await service.person('funding-officer').get('/api/v1/access/people')).toMatchObject({ status: 403 });
});

it('an outside issuer is believed for addresses it has verified, of people we know', async () => {
  const { id, email } = await anOfficer();
  const outside = (told: object) =>
    gateway.post('/internal/sign-in-outside', {
      issuer: 'https://idp',
      subject: 's1',
      emailVerified: true,
      email,
      ...told,
    });
  expect(await outside({ subject: 'x', emailVerified: false })).toMatchObject({
    status: 403,
    code: 'session/not-known-here',
  });
  expect(await outside({ subject: 'x', email: 'stranger@kraj.example' })).toMatchObject({ status: 403 });
  const { body } = await outside({});
  expect((await identify(body.secret)).body.actor.id).toBe(id);
  expect(await outside({ email: undefined, emailVerified: false })).toMatchObject({ status: 200 });
});

it('a token for scripts acts as its owner, for one authority, until it is withdrawn', async () => {
  const { id } = await anOfficer();
  const self = service.person('funding-officer', 'x', idOf('authority', 'kraj'), {}, id);
  const made = (await self.post('/api/v1/access/api-tokens', { name: 'nightly export', days: 30 })).body;
  expect((await identify(made.token)).body).toMatchObject({ actor: { id }, authority: 'kraj' });
  expect(await identify(made.token, 'mesto')).toMatchObject({ status: 403 });
  const [listed] = (await self.get('/api/v1/access/api-tokens')).body.items;
  expect(listed).toMatchObject({ name: 'nightly export' });
  expect(JSON.stringify(listed)).not.toContain(made.token);
  const other = await anOfficer();
  const stranger = service.person('funding-officer', 'y', idOf('authority', 'kraj'), {}, other.id);
  expect(await stranger.post(`/api/v1/access/api-tokens/${made.id}/withdraw`, {}, { version: 1 })).toMatchObject({
    status: 404,
  });
  expect(await self.post(`/api/v1/access/api-tokens/${made.id}/withdraw`, {}, { version: 1 })).toMatchObject({
    status: 204,
  });
  expect(await identify(made.token)).toMatchObject({ status: 401 });
});

it('a token does its owner’s work, changes nothing of their account, and goes with the password', async () => {
  const { id, email } = await anOfficer();
  const self = service.person('funding-officer', 'x', idOf('authority', 'kraj'), {}, id);
  const { token } = (await self.post('/api/v1/access/api-tokens', { name: 'export' })).body;
  expect((await identify(token)).body.actor).toMatchObject({ id, script: true });
  const script = service.script(id, idOf('authority', 'kraj'));
  for (const path of ['api-tokens', 'me/password', 'me/second-factor'])
    expect(await script.post(`/api/v1/access/${path}`, { name: 'another', password: PASSWORD })).toMatchObject({
      status: 403,
    });
  const change = { current: PASSWORD, password: 'dvě kávy před poradou' };
  expect(await self.post('/api/v1/access/me/password', change)).toMatchObject({ status: 204 });
  expect(await identify(token)).toMatchObject({ status: 401 });
  expect(await signIn(email, 'dvě kávy před poradou')).toMatchObject({ status: 200 });
});

it('demo people are nobody where demo accounts are not asked for', async () => {
  const { id, email } = await anOfficer();
  const { secret } = (await signIn(email)).body;
  await service.database.query('update person set demo = true where id = $1', [id]);
  expect(await identify(secret)).toMatchObject({ status: 401 });
  expect(await signIn(email)).toMatchObject({ status: 401, code: 'session/not-accepted' });
});

it('people are found by their whole address, or its beginning', async () => {
  const { email } = await anOfficer();
  for (const search of [email, email.slice(0, 9), 'NOVÁ jan'])
    expect(
      (await operator.get(`/api/v1/access/people?limit=200&search=${encodeURIComponent(search)}`)).body.items,
    ).toEqual(expect.arrayContaining([expect.objectContaining({ email })]));
  expect((await operator.get('/api/v1/access/people?search=nikdo')).body.items).toEqual([]);
});

it('keeps no secret and no password that could be read', async () => {
  const { email, token } = await anOfficer();
  const { secret } = (await signIn(email)).body;
  for (const table of ['session', 'invitation', 'account', 'audit', 'outbox']) {
    const rows = JSON.stringify(await service.database.query(`select * from ${table}`));
    for (const one of [secret, token, PASSWORD]) expect(rows).not.toContain(one);
    if (table === 'audit' || table === 'outbox') expect(rows).not.toContain(email);
  }
});
