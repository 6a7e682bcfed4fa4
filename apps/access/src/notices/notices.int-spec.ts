import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { fixedClock, newId } from '@levada/kernel';
import { FundingNoticesRaisedV1, type RaisedNotice } from '@levada/contracts';
import {
  aDatabase,
  aService,
  aThreadEnd,
  AN_AUTHORITY,
  eventually,
  type Person,
  type TestDatabase,
  type TestService,
  type ThreadEnd,
} from '@levada/testing';
import { access, DEMO_ACCOUNTS, INSTALLATION, MAIL } from '../index.js';

const MINUTE = 60_000;
const clock = fixedClock('2026-11-22T10:00:00Z');

/** A real mail server that keeps what it is given, and refuses whom it is told to. */
interface Post {
  readonly url: string;
  readonly mails: Email[];
  /** What it answers to a recipient instead of taking the mail. */
  readonly refused: Map<string, number>;
  stop(): Promise<void>;
}

async function aMailServer(port = 0): Promise<Post> {
  const mails: Email[] = [];
  const refused = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom({ address }, _session, done) {
      const code = refused.get(address);
      done(code ? Object.assign(new Error('who are you?'), { responseCode: code }) : null);
    },
    onRcptTo({ address }, _session, done) {
      const code = refused.get(address);
      done(code ? Object.assign(new Error(`no ${address} here`), { responseCode: code }) : null);
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => void PostalMime.parse(Buffer.concat(parts)).then((mail) => (mails.push(mail), done())));
    },
  });
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return { url, mails, refused, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}

let post: Post;
let service: TestService;
let fundingDatabase: TestDatabase;
let funding: ThreadEnd;
let operator: Person;

beforeAll(async () => {
  post = await aMailServer();
  const mail = { url: post.url, from: 'Levada <levada@kraj.example>', publicUrl: 'https://levada.kraj.example' };
  service = await aService(access, {
    clock,
    extras: new Map<symbol, unknown>([
      [DEMO_ACCOUNTS, true],
      [MAIL, mail],
    ]),
  });
  fundingDatabase = await aDatabase('funding');
  funding = await aThreadEnd({
    service: 'funding',
    databaseUrl: fundingDatabase.url,
    natsUrl: service.nats.url,
  });
  operator = service.person('operator', 'alena', INSTALLATION);
});
afterAll(async () => {
  await funding?.stop();
  await fundingDatabase?.drop();
  await service?.stop();
  await post?.stop();
});

const to = (email: string) => post.mails.filter((mail) => mail.to?.some(({ address }) => address === email));
const sentences = (text: string) => ({ en: `${text} en`, cs: `${text} cs`, de: `${text} de`, lv: `${text} lv` });
const notice = (more: Partial<RaisedNotice> = {}): RaisedNotice => ({
  noticeId: newId(clock.now()),
  kind: 'decision/granted',
  to: {},
  title: sentences('Granted'),
  text: sentences('You were granted 5.'),
  path: '/decisions/1',
  ...more,
});
const raise = (...items: RaisedNotice[]) =>
  funding.transactions.run(
    { authorityId: AN_AUTHORITY, actorId: null, at: clock.now(), correlation: 'test' },
    async (tx) => tx.publish(FundingNoticesRaisedV1, { subject: newId(clock.now()), version: 1, data: { items } }),
  );

let made = 0;
/** Somebody who took their invitation, by their own link from the mail. */
async function aReader(language = 'en'): Promise<{ person: Person; email: string }> {
  const email = `reader${(made += 1)}@kraj.example`;
  const invited = await operator.post('/api/v1/access/people', { email, name: `Reader ${made}`, language });
  await eventually(async () => expect(to(email)).toHaveLength(1));
  const [, token] = /\/invitation#(lvi_[\w-]+)/.exec(to(email)[0]!.text!)!;
  const accepted = await service
    .nobody()
    .post('/api/v1/access/invitations/accept', { token, password: 'zelený kůň u potoka' });
  expect(accepted.status).toBe(200);
  post.mails.splice(0);
  const { id } = invited.body.person as { id: string };
  return { person: service.person('planner', email, AN_AUTHORITY, {}, id), email };
}
const inbox = async (who: Person, language = 'en', asked = '') =>
  (await who.get(`/api/v1/access/notices${asked}`, { headers: { 'accept-language': language } })).body.items;
const log = (email: string) =>
  service.database.query<{ delivery: string; attempts: number; problem: string; secret: string | null; kind: string }>(
    `select n.delivery, n.attempts, n.problem, n.secret, n.kind from notice n join person p on p.id = n.person_id
     where p.email = $1 order by n.raised_at, n.id`,
    [email],
  );

it('an invitation is mailed in the language of who is invited; the log forgets the link once it left', async () => {
  const email = 'jana@kraj.example';
  await operator.post('/api/v1/access/people', { email, name: 'Jana Nová', language: 'cs' });
  await eventually(async () => expect(to(email)).toHaveLength(1));
  const [mail] = to(email);
  expect(mail).toMatchObject({ subject: 'Pozvánka do Levady', from: { address: 'levada@kraj.example' } });
  expect(mail!.text).toMatch(/^Jana Nová, zveme vás[\s\S]*https:\/\/levada\.kraj\.example\/invitation#lvi_[\w-]{43}/);
  await eventually(async () =>
    expect(await log(email)).toMatchObject([{ delivery: 'delivered', secret: null, kind: 'invitation/sent' }]),
  );
  expect(JSON.stringify(await service.database.query('select * from notice'))).not.toContain('lvi_');
});

it('an invitation that was taken up before its mail left is not mailed', async () => {
  const email = 'quick@kraj.example';
  post.refused.set(email, 451);
  const invited = await operator.post('/api/v1/access/people', { email, name: 'Quick', language: 'en' });
  await eventually(async () => expect(await log(email)).toMatchObject([{ attempts: 1, delivery: 'waiting' }]));
  const { token } = invited.body.invitation;
  const accepted = { token, password: 'zelený kůň u potoka' };
  expect((await service.nobody().post('/api/v1/access/invitations/accept', accepted)).status).toBe(200);
  expect(await log(email)).toMatchObject([{ delivery: 'cancelled', secret: null }]);
});

it('who may only read the database does not read the link of an invitation', async () => {
  const granted = await service.database.query(
    `select column_name from information_schema.column_privileges where grantee = 'levada_ro' and table_name = 'notice'`,
  );
  expect(granted).toContainEqual({ column_name: 'problem' });
  expect(granted).not.toContainEqual({ column_name: 'secret' });
});

it('an invitation that was withdrawn before its mail left is not mailed', async () => {
  const email = 'slow@kraj.example';
  post.refused.set(email, 451);
  const invited = await operator.post('/api/v1/access/people', { email, name: 'Slow', language: 'en' });
  await eventually(async () => expect(await log(email)).toMatchObject([{ attempts: 1, delivery: 'waiting' }]));
  await operator.post(`/api/v1/access/invitations/${invited.body.invitation.id}/withdraw`, {}, { version: 1 });
  expect(await log(email)).toMatchObject([{ delivery: 'cancelled', secret: null }]);
  post.refused.delete(email);
});

it('what a service raises is in the inbox of whom it is for, in the language that is read, and mailed once', async () => {
  const { person, email } = await aReader('de');
  const other = await aReader();
  const one = notice({ to: { people: [person.id] } });
  await raise(one);
  // Heard twice, as after a restore: told once. What came after both of them has arrived when the count is made.
  await raise(one);
  await raise(notice({ to: { people: [other.person.id] } }));
  await eventually(async () => expect(to(other.email)).toHaveLength(1));
  await eventually(async () => expect(to(email)).toHaveLength(1));
  expect(to(email)[0]).toMatchObject({ subject: 'Granted de' });
  expect(to(email)[0]!.text).toContain('https://levada.kraj.example/decisions/1');
  const [shown] = await inbox(person, 'lv');
  expect(shown).toMatchObject({
    title: 'Granted lv',
    text: 'You were granted 5. lv',
    path: '/decisions/1',
    readAt: null,
  });
  expect(await inbox(person)).toHaveLength(1);

  expect(await other.person.post(`/api/v1/access/notices/${shown.id}/read`)).toMatchObject({ status: 404 });
  expect((await person.post(`/api/v1/access/notices/${shown.id}/read`)).body.readAt).not.toBeNull();
  expect((await person.get('/api/v1/access/notices?status=unread')).body.items).toEqual([]);
  expect(await service.script(person.id, AN_AUTHORITY).get('/api/v1/access/notices')).toMatchObject({ status: 403 });
  await eventually(async () => expect(await log(email)).toMatchObject([{}, { delivery: 'delivered', attempts: 1 }]));
});

it('reaches who held the role when it was raised: of that organisation, but not whoever did it', async () => {
  const [own, other, doer] = [await aReader(), await aReader(), await aReader()];
  const organisationId = newId(clock.now());
  const territory = { scheme: 'cz-csu', level: 'region', code: 'CZ051' };
  await operator.post('/api/v1/access/authorities', { slug: 'kraj', name: 'Kraj', profile: 'x', territory });
  const give = (who: Person, organisation: string) =>
    operator.post('/api/v1/access/grants', {
      ...{ personId: who.id, role: 'provider-editor', authority: 'kraj', organisationId: organisation },
    });
  const { authorityId } = (await inboxOfGrant(own.person, await give(own.person, organisationId)))!;
  await give(other.person, newId(clock.now()));
  await give(doer.person, organisationId);
  const before = clock.now();
  const withdrawn = await give(await aReader().then(({ person }) => person), organisationId);
  expect(withdrawn.status).toBe(201);
  clock.advance(MINUTE);
  await operator.post(`/api/v1/access/grants/${withdrawn.body.id}/withdraw`, { reason: 'left' }, { version: 1 });
  clock.advance(MINUTE);
  const raisedAt = clock.now();
  await funding.transactions.run({ authorityId, actorId: null, at: raisedAt, correlation: 'test' }, async (tx) => {
    const items = [notice({ to: { roles: ['provider-editor'], organisationId, except: doer.person.id } })];
    tx.publish(FundingNoticesRaisedV1, { subject: newId(before), version: 1, data: { items } });
  });
  await eventually(async () =>
    expect((await inbox(own.person)).map(({ kind }: { kind: string }) => kind)).toEqual([
      'decision/granted',
      'grant/given',
    ]),
  );
  for (const { person } of [other, doer])
    expect((await inbox(person)).map(({ kind }: { kind: string }) => kind)).toEqual(['grant/given']);
});

it('is mailed once a day to who wants that, all in one mail; what was read meanwhile is left out', async () => {
  const { person, email } = await aReader();
  expect((await person.get('/api/v1/access/me/mail')).body).toEqual({ wish: 'each', leaves: true });
  expect((await person.post('/api/v1/access/me/mail', { wish: 'hourly' })).status).toBe(400);
  expect((await person.post('/api/v1/access/me/mail', { wish: 'daily' })).body.wish).toBe('daily');
  const told = ['One', 'Two', 'Three', ...Array.from({ length: 60 }, (_, at) => `More ${at}`)].map((title) =>
    notice({ to: { people: [person.id] }, title: sentences(title) }),
  );
  await raise(...told);
  await eventually(async () => expect(await inbox(person, 'en', '?limit=200')).toHaveLength(63));
  const two = (await inbox(person, 'en', '?limit=200')).find(({ title }: { title: string }) => title === 'Two en');
  await person.post(`/api/v1/access/notices/${two.id}/read`);
  // Others are mailed meanwhile: whoever looks for mails looked at these as well.
  clock.advance(6 * 60 * MINUTE);
  const other = await aReader();
  await raise(notice({ to: { people: [other.person.id] } }));
  await eventually(async () => expect(to(other.email)).toHaveLength(1));
  expect(to(email)).toEqual([]);
  clock.advance(24 * 60 * MINUTE);
  await eventually(async () => expect(to(email)).toHaveLength(1));
  expect(to(email)[0]).toMatchObject({ subject: 'Levada: 62 new notices' });
  expect(to(email)[0]!.text).toContain('* One en');
  expect(to(email)[0]!.text).toContain('* Three en');
  expect(to(email)[0]!.text).not.toContain('Two');

  await person.post('/api/v1/access/me/mail', { wish: 'never' });
  await raise(notice({ to: { people: [person.id] } }));
  await eventually(async () => expect(await inbox(person, 'en', '?limit=200')).toHaveLength(64));
  expect((await log(email)).at(-1)).toMatchObject({ delivery: 'inbox' });
});

it('waits for a mail server that is away, and leaves when it is back', async () => {
  const { person, email } = await aReader();
  const port = Number(new URL(post.url).port);
  await post.stop();
  await raise(notice({ to: { people: [person.id] } }));
  await eventually(async () =>
    expect((await log(email)).at(-1)).toMatchObject({
      ...{ delivery: 'waiting', attempts: 1, problem: expect.stringContaining('ECONNREFUSED') },
    }),
  );
  post = await aMailServer(port);
  clock.advance(2 * MINUTE);
  await eventually(async () => expect(to(email)).toHaveLength(1));
  await eventually(async () => expect((await log(email)).at(-1)).toMatchObject({ delivery: 'delivered', attempts: 2 }));
});

it('what the mail server refuses for good is listed, told to the operator alone, and can be tried again', async () => {
  const { person, email } = await aReader();
  post.refused.set(email, 550);
  await raise(notice({ to: { people: [person.id] } }));
  await eventually(async () =>
    expect((await log(email)).at(-1)).toMatchObject({ delivery: 'undelivered', attempts: 1 }),
  );
  const undelivered = async () => (await operator.get(`/api/v1/access/deliveries?search=${email}`)).body.items;
  const [listed] = await undelivered();
  expect(listed).toMatchObject({ email, kind: 'decision/granted', problem: expect.stringContaining('no reader') });
  expect(listed).not.toHaveProperty('text');
  expect((await person.get('/api/v1/access/deliveries')).status).toBe(403);
  post.refused.delete(email);
  expect((await operator.post(`/api/v1/access/deliveries/${listed.id}/retry`)).status).toBe(200);
  await eventually(async () => expect(to(email)).toHaveLength(1));
  expect(await operator.post(`/api/v1/access/deliveries/${listed.id}/retry`)).toMatchObject({
    status: 409,
    code: 'notice/not-undelivered',
  });
});

it('a sender that the mail server does not know is for an operator to mend: what waits goes on waiting', async () => {
  const { person, email } = await aReader();
  post.refused.set('levada@kraj.example', 550);
  await raise(notice({ to: { people: [person.id] } }));
  await eventually(async () => expect((await log(email)).at(-1)).toMatchObject({ delivery: 'waiting', attempts: 1 }));
  post.refused.delete('levada@kraj.example');
  clock.advance(2 * MINUTE);
  await eventually(async () => expect(to(email)).toHaveLength(1));
});

it('the database keeps what was told, whatever the service says', async () => {
  for (const sql of [
    `update notice set title = '{}'`,
    `update notice set delivery = 'waiting', next_attempt_at = now(), delivered_at = null where delivery = 'delivered'`,
  ])
    await expect(service.database.asApp(AN_AUTHORITY, sql)).rejects.toMatchObject({ constraint: 'notice_stays' });
  await expect(service.database.asApp(AN_AUTHORITY, 'delete from notice')).rejects.toThrow('permission denied');
});

/** A person hears of their own grant: its authority stands in the notice. */
async function inboxOfGrant(person: Person, given: { status: number }): Promise<{ authorityId: string } | undefined> {
  expect(given.status).toBe(201);
  return (await inbox(person))[0];
}
