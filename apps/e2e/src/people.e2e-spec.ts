import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Person } from './door.js';
import { startSystem, type System } from './system.js';

const PASSWORD = 'zelený kůň u potoka';
const money = (amount: string) => ({ amount, currency: 'CZK' });
interface Noun {
  id: string;
  version: number;
}

// What an operator and the people they invite do on the first day, through the real doors.
describe('people invited by the operator of the machine', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem(['--empty']);
  }, 60_000);
  afterAll(async () => {
    // Somebody still looks on while the system is asked to end: it does not wait for them.
    const { stdout } = await system.levada('token', '--as', 'planner');
    const headers = { authorization: `Bearer ${stdout.trim()}` };
    const open = await fetch(`${system.url}/api/v1/planning/changes`, { headers });
    expect(open.headers.get('content-type')).toBe('text/event-stream');
    const begun = performance.now();
    expect(await system.stop()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(8_000);
    await open.body?.cancel().catch(() => undefined);
    await system.remove();
  });

  const levada = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await system.levada(...args);
    expect([code, stderr]).toEqual([0, '']);
    return stdout;
  };

  /** Invited, takes the link, signs in as a browser does. */
  async function invited(email: string, role: string, authority = 'cz-liberec'): Promise<Person> {
    const said = await levada('user', 'invite', email, 'Jana Nová', '--role', role, '--authority', authority);
    const token = /#(lvi_[\w-]+)/.exec(said)![1]!;
    const accepted = await fetch(`${system.url}/api/v1/access/invitations/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, password: PASSWORD }),
    });
    expect(accepted.status).toBe(200);
    return signedIn(email);
  }
  async function signedIn(email: string): Promise<Person> {
    const person = await Person.signIn(system.url, email, PASSWORD);
    if (typeof person === 'string') throw new Error(`${email}: ${person}`);
    return person;
  }
  async function soon<Body>(ask: () => Promise<{ status: number; body: Body }>, status = 201): Promise<Body> {
    for (let tries = 0; ; tries += 1) {
      const answer = await ask();
      if (answer.status === status) return answer.body;
      if (tries === 100) throw new Error(JSON.stringify(answer));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** 25 MB go in by the public door and come out as they were; one byte more does not. */
  async function attachedAndRead(applicationId: string): Promise<void> {
    const headers = {
      authorization: `Bearer ${(await levada('token', '--as', 'funding-officer')).trim()}`,
      'content-type': 'application/octet-stream',
    };
    const files = `${system.url}/api/v1/funding/applications/${applicationId}/files`;
    const bytes = randomBytes(25 * 1024 * 1024);
    const attach = (body: Uint8Array) => fetch(`${files}?name=stanovy.pdf`, { method: 'POST', headers, body });
    expect((await attach(Buffer.concat([bytes, Buffer.from('x')]))).status).toBe(413);
    const { id } = (await (await attach(bytes)).json()) as Noun;
    const { headers: told, ...answer } = await fetch(`${files}/${id}/content`, { headers }).then(async (got) => ({
      headers: got.headers,
      bytes: Buffer.from(await got.arrayBuffer()),
    }));
    expect(answer.bytes.equals(bytes)).toBe(true);
    expect(told.get('content-disposition')).toBe('attachment; filename=stanovy.pdf');
    expect(told.get('cache-control')).toBe('no-store');
  }

  it('an officer and an approver take a round from the plan to the decision; others get nothing', async () => {
    const [officer, approver, planner, registrar] = [
      await invited('officer@kraj.example', 'funding-officer'),
      await invited('approver@kraj.example', 'approver'),
      await invited('planner@kraj.example', 'planner'),
      await invited('registrar@kraj.example', 'registry-administrator'),
    ];
    const steward = await invited('steward@kraj.example', 'data-steward');
    const territory = { scheme: 'cz-csu', level: 'region', code: 'CZ051' };
    await soon(() => steward.post('catalogue/territories', { ...territory, name: 'Liberecký kraj', parents: [] }), 200);
    const draft = {
      ...{ title: 'Plán 2027', level: 'regional', from: '2027-01-01', to: '2029-12-31', territory },
      priorities: [{ code: 'P1', title: 'Rozšířit odlehčovací služby' }],
    };
    const plan = await soon<Noun>(() => planner.post('planning/plans', draft));
    expect((await approver.post(`planning/plans/${plan.id}/adopt`, {}, plan.version)).status).toBe(200);
    const provider = { name: 'Domov Pod Ještědem', scheme: 'CZ-ICO', identifier: '00000019' };
    const organisation = await soon<Noun>(() => registrar.post('registry/organisations', provider));
    const source = (await officer.post<Noun>('funding/sources', { title: 'Kraj', amount: money('900.00') })).body;
    const cut = { sourceId: source.id, title: 'Kolo', amount: money('900.00') };
    const envelope = (await officer.post<Noun>('funding/envelopes', cut)).body;
    const asked = {
      envelopeId: envelope.id,
      planId: plan.id,
      title: 'Kolo 2027',
      rule: 'proportional',
      roundTo: money('1.00'),
    };
    const round = await soon<Noun>(() => officer.post('funding/rounds', asked));
    const priorityRefs = [{ planId: plan.id, planVersion: 1, priorityCode: 'P1', share: '1' }];
    const application = {
      ...{ organisationId: organisation.id, reference: '1', title: 'Odlehčovací služba' },
      ...{ requested: money('1200.00'), priorityRefs },
    };
    await soon(() => officer.post(`funding/rounds/${round.id}/applications`, application));
    const [listed] = (await officer.get<{ items: Noun[] }>(`funding/rounds/${round.id}/applications`)).body.items;
    await attachedAndRead(listed!.id);
    const run = (await officer.post<Noun>(`funding/rounds/${round.id}/runs`)).body;
    type Proposal = Noun & { contentHash: string };
    const held = (await officer.post<Proposal>(`funding/runs/${run.id}/propose`)).body;
    const proposal = (await officer.post<Proposal>(`funding/proposals/${held.id}/submit`, {}, held.version)).body;
    type Inbox = { items: { kind: string; path: string }[] };
    const told = async () => {
      const { status, body } = await approver.get<Inbox>('access/notices?kind=proposal/submitted');
      return { status: body.items.length > 0 ? status : 0, body };
    };
    expect(await soon(told, 200)).toMatchObject({ items: [{ path: `/rounds/${round.id}` }] });
    expect((await officer.get<Inbox>('access/notices?kind=proposal/submitted')).body.items).toEqual([]);
    expect(await levada('notices', 'list')).toBe('none\n');
    const { contentHash, version } = proposal;
    const approve = (who: Person) => who.post(`funding/proposals/${proposal.id}/approve`, { contentHash }, version);
    expect(await approve(officer)).toMatchObject({ status: 403, code: 'proposal/same-person' });
    expect(await approve(approver)).toMatchObject({ status: 200 });
    type Decisions = { items: { id: string; amount: { amount: string }; priorityRefs: { priorityCode: string }[] }[] };
    const decisions = (await officer.get<Decisions>('funding/decisions')).body.items;
    expect(decisions).toMatchObject([{ amount: { amount: '900.00' }, priorityRefs: [{ priorityCode: 'P1' }] }]);

    // A colleague of another authority, somebody from outside, an operator: none of it.
    await levada('authority', 'create', 'praha-7', 'Praha 7', '--territory', 'cz-csu/city-district/500186');
    const colleague = await invited('colleague@praha7.example', 'funding-officer', 'praha-7');
    expect((await colleague.get<Decisions>('funding/decisions')).body.items).toEqual([]);
    for (const path of [
      `funding/decisions/${decisions[0]!.id}`,
      `funding/rounds/${round.id}`,
      `planning/plans/${plan.id}/comments`,
      `planning/money-by-priority?plan=${plan.id}`,
    ])
      expect((await colleague.get(path)).status).toBe(404);
    const operator = Person.withToken(system.url, (await levada('token', '--as', 'operator')).trim());
    expect((await operator.get('funding/decisions')).status).toBe(403);
    expect((await new Person(system.url, {}).get('funding/decisions')).status).toBe(401);
    expect(await Person.signIn(system.url, 'nobody@kraj.example', PASSWORD)).toBe('session/not-accepted');

    // The officer leaves: within a second nothing is left, at the door that is open and at the next.
    await levada('user', 'withdraw', 'officer@kraj.example', '--reason', 'moved to another office');
    const begun = performance.now();
    await soon(() => officer.get('funding/decisions'), 403);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect((await (await signedIn('officer@kraj.example')).get('funding/rounds')).status).toBe(403);
    await levada('user', 'block', 'officer@kraj.example', '--reason', 'left');
    expect(await Person.signIn(system.url, 'officer@kraj.example', PASSWORD)).toBe('session/not-accepted');
    await soon(() => officer.get('funding/rounds'), 401);
  }, 60_000);

  it('demo data can be set ahead: a consultation that was open is over, everywhere', async () => {
    const planner = await system.as('planner');
    const territory = { scheme: 'cz-csu', level: 'region', code: 'CZ051' };
    const draft = {
      ...{ title: 'Plán s připomínkami', level: 'regional', from: '2027-01-01', to: '2029-12-31', territory },
      priorities: [{ code: 'P1', title: 'x' }],
    };
    const plan = await soon<Noun>(() => planner.post('planning/plans', draft));
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const open = (await planner.post<Noun>(`planning/plans/${plan.id}/consultation`, { until }, plan.version)).body;
    const adopt = async () => (await system.as('approver')).post(`planning/plans/${plan.id}/adopt`, {}, open.version);
    expect(await adopt()).toMatchObject({ code: 'plan/consultation-open' });
    expect(await levada('clock', 'advance', '31d')).toMatch(/^it is \d{4}-/);
    await soon(adopt, 200);
    // Who was signed in then no longer is, thirty-one days later; each service hears of it by itself.
    await soon(() => planner.get('planning/plans'), 401);
    expect((await system.levada('clock', 'advance', 'tomorrow')).code).toBe(2);
  }, 30_000);

  it('is a program of its own, as in the image: by its name, by LEVADA_URL and LEVADA_KEYS, with links that lead to the public address', async () => {
    const name = join(system.dataDir, 'levada');
    const main = fileURLToPath(new URL('../../levada/dist/main.js', import.meta.url));
    await symlink(main, name);
    await chmod(main, 0o755);
    const { LEVADA_TEST_DATA: _data, ...rest } = process.env;
    const env = {
      ...{ ...rest, NODE_OPTIONS: '', LEVADA_URL: system.url, LEVADA_KEYS: join(system.dataDir, 'keys') },
      LEVADA_PUBLIC_URL: 'https://levada.kraj.example/',
    };
    const words = ['user', 'invite', 'by-name@kraj.example', 'X', '--role', 'planner', '--authority', 'cz-liberec'];
    const { stdout } = await promisify(execFile)(name, words, { env });
    expect(stdout).toMatch(/^https:\/\/levada\.kraj\.example\/invitation#lvi_/);
  });

  it('says what is wrong with a command, and changes nothing', async () => {
    const refused = async (...args: string[]) => {
      const { code, stderr } = await system.levada('user', ...args);
      return [code, stderr.split('\n')[0]];
    };
    expect(await refused('grant', 'nobody@kraj.example', '--role', 'planner', '--authority', 'cz-liberec')).toEqual([
      2,
      'levada: nobody here has the address nobody@kraj.example',
    ]);
    expect(await refused('invite', 'no-address', 'X', '--role', 'planner', '--authority', 'cz-liberec')).toEqual([
      1,
      expect.stringContaining('The request is not well-formed'),
    ]);
    expect(
      await refused('invite', 'x@y.example', 'X', '--role', 'provider-editor', '--authority', 'cz-liberec'),
    ).toEqual([1, expect.stringContaining('(grant/organisation-missing)')]);
    expect(await refused('block', 'approver@kraj.example')).toEqual([2, expect.stringContaining('--reason')]);
  });
});
