import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { RegistrationRegisteredV1, RegistrationSuspendedV1 } from '@levada/contracts';
import { aKey, AN_AUTHORITY, eventually, type Person } from '@levada/testing';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  czk,
  putForward,
  type FundingWorld,
  type OpenedRound,
} from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';
let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());

const officer = () => world.service.person('funding-officer', 'Jana');
const of = (organisationId: string) => ({
  editor: world.service.person('provider-editor', 'Eva', AN_AUTHORITY, { organisationId }),
  certifier: world.service.person('provider-certifier', 'Ivan', AN_AUTHORITY, { organisationId }),
});
const SECOND = 1_000;

/** A round on the envelope and plan of another one, with more said about it. */
async function aRound(more: object): Promise<OpenedRound> {
  const round = await anOpenRound(world);
  const body = { envelopeId: round.envelopeId, planId: round.planId, rule: 'proportional', roundTo: czk('1.00') };
  const opened = await officer().post(`${FUNDING}/rounds`, { ...body, title: 'Kolo', ...more });
  expect([opened.status, opened.code]).toEqual([201, undefined]);
  return { ...round, roundId: opened.body.id };
}
const content = (round: OpenedRound, change: object = {}) => ({
  title: 'Odlehčovací služba',
  requested: czk('500.00'),
  priorityRefs: [round.ref('P1')],
  territories: [{ territory: 'cz-csu/orp/5109', share: '1' }],
  budget: {
    costs: [{ category: 'Osobní náklady', amount: '700.00' }],
    revenues: [{ category: 'Úhrady', amount: '120.00' }],
    sources: [{ funder: 'Město', amount: '80.00', state: 'promised' }],
  },
  ...change,
});
const step = (who: Person, id: string, name: string, version: number, body: object = {}) =>
  who.post(`${FUNDING}/drafts/${id}/${name}`, body, { version });

async function aReadyDraft(round: OpenedRound, change: object = {}) {
  const { editor, certifier } = of(round.organisationId);
  const begun = await editor.post(`${FUNDING}/rounds/${round.roundId}/drafts`, {
    organisationId: round.organisationId,
  });
  const written = await editor.send('PUT', `${FUNDING}/drafts/${begun.body.id}`, content(round, change), {
    version: 1,
  });
  const ready = await step(editor, begun.body.id, 'finish', 2);
  expect([begun.status, written.status, ready.status, ready.code]).toEqual([201, 200, 200, undefined]);
  return { id: begun.body.id as string, editor, certifier };
}

it('is written by one person of a provider, certified by another, and handed in once', async () => {
  const round = await aRound({});
  const { id, editor, certifier } = await aReadyDraft(round);
  expect(await step(editor, id, 'certify', 3)).toMatchObject({ status: 403, code: 'access/not-permitted' });
  const answers = await Promise.all([1, 2, 3].map(() => step(certifier, id, 'certify', 3)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  const { applicationId } = answers.find(({ status }) => status === 200)!.body;
  const { body } = await editor.get(`${FUNDING}/applications/${applicationId}`);
  expect(body).toMatchObject({ reference: '1', requested: czk('500.00'), revision: 1, status: 'submitted' });
  expect(body.budget.sources).toEqual([{ funder: 'Město', amount: '80.00', state: 'promised' }]);
  const stranger = of(await world.anOrganisation()).editor;
  expect(await stranger.get(`${FUNDING}/applications/${applicationId}`)).toMatchObject({ status: 404 });
  expect(await stranger.get(`${FUNDING}/drafts/${id}`)).toMatchObject({ status: 404 });
  expect(await officer().get(`${FUNDING}/drafts`)).toMatchObject({ status: 403 });
  const raw = `update application_draft set status = 'ready' where id = '${id}'`;
  await expect(world.service.database.asApp(AN_AUTHORITY, raw)).rejects.toThrow('no step leads');
});

it('is not certified by who wrote in it: not by the API, not by raw SQL', async () => {
  const round = await aRound({});
  const { organisationId } = round;
  const both = world.service.person('provider-certifier', 'Ivan', AN_AUTHORITY, { organisationId });
  const begun = (await both.post(`${FUNDING}/rounds/${round.roundId}/drafts`, { organisationId })).body;
  await both.send('PUT', `${FUNDING}/drafts/${begun.id}`, content(round), { version: 1 });
  await step(both, begun.id, 'finish', 2);
  expect(await step(both, begun.id, 'certify', 3)).toMatchObject({ status: 403, code: 'draft/same-person' });
  const raw = `update application_draft set certified_by = '${both.id}', certified_at = now() where id = '${begun.id}'`;
  await expect(world.service.database.asApp(AN_AUTHORITY, raw)).rejects.toThrow(/draft_two_people|check/);
});

it('keeps whatever is written, tells all that is missing, and loses nothing to a second writer', async () => {
  const round = await aRound({});
  const { editor } = of(round.organisationId);
  const begun = (
    await editor.post(`${FUNDING}/rounds/${round.roundId}/drafts`, { organisationId: round.organisationId })
  ).body;
  const put = (body: object, version: number) => editor.send('PUT', `${FUNDING}/drafts/${begun.id}`, body, { version });
  expect(await put({ title: 'Půlka' }, 1)).toMatchObject({
    status: 200,
    body: { content: { title: 'Půlka' }, version: 2 },
  });
  expect(await put({ title: 'Jiná' }, 1)).toMatchObject({ status: 412, code: 'version/stale' });
  const check = async () =>
    (await editor.get(`${FUNDING}/drafts/${begun.id}/check`, { headers: { 'accept-language': 'cs' } })).body;
  const places = async () =>
    (await check()).faults.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
  expect(await places()).toEqual(['/priorityRefs draft/missing', '/requested draft/missing']);
  // What is typed wrongly is kept as it was typed, and named with its place.
  const half = {
    ...{ title: ' ', requested: { amount: 'tisíc', currency: 'CZK' }, minimumViable: '-1' },
    priorityRefs: [{ ...round.ref('P1'), share: 'půl' }, round.ref('P9')],
    territories: [{ territory: 'cz-csu/orp/5109', share: '2/3' }],
    budget: { costs: [{ category: '', amount: '' }], revenues: [], sources: [] },
  };
  expect(await put(half, 2)).toMatchObject({ status: 200, body: { content: half, version: 3 } });
  expect(await places()).toEqual([
    ...['/title draft/missing', '/priorityRefs/1 priority/not-in-plan', '/priorityRefs/0/share fraction/malformed'],
    ...['/territories application/territories-not-one', '/budget/costs/0/category draft/missing'],
    ...['/budget/costs/0/amount draft/missing', '/requested money/malformed', '/minimumViable money/malformed'],
  ]);
  expect((await check()).faults[2].title).toContain('„půl“');
  const twice = content(round, { priorityRefs: [round.ref('P1'), round.ref('P1')], minimumViable: '501.00' });
  await put(twice, 3);
  expect(await places()).toEqual([
    '/priorityRefs decision/shares-not-one',
    '/minimumViable application/useful-amounts',
  ]);
  const open = content(round, { budget: { costs: [{ category: 'x', amount: '700.00' }], revenues: [], sources: [] } });
  await put(open, 4);
  expect((await check()).faults).toEqual([
    { pointer: '/budget', code: 'draft/budget-open', title: expect.stringContaining('200.00') },
  ]);
  expect(await step(editor, begun.id, 'finish', 5)).toMatchObject({ status: 422, code: 'draft/faulty' });
  await put(content(round, { priorityRefs: [round.ref('P9')] }), 5);
  expect(await step(editor, begun.id, 'finish', 6)).toMatchObject({
    ...{ status: 422, code: 'draft/faulty' },
    body: { errors: [{ pointer: '/priorityRefs/0', code: 'priority/not-in-plan' }] },
  });
  expect(await step(editor, begun.id, 'discard', 6)).toMatchObject({ status: 200 });
  expect(await put({}, 7)).toMatchObject({ code: 'draft/not-so-now' });
});

it('of a registered service begins with what the register knows', async () => {
  const round = await aRound({});
  const { organisationId } = round;
  const data = { ...RegistrationRegisteredV1.example, organisationId, registrationId: randomUUID() };
  await world.tell('registry', RegistrationRegisteredV1, data.registrationId, data);
  const { editor } = of(organisationId);
  const begin = (serviceId: string) =>
    editor.post(`${FUNDING}/rounds/${round.roundId}/drafts`, { organisationId, serviceId });
  const begun = await eventually(async () => {
    const answer = await begin(data.serviceId);
    expect(answer.status).toBe(201);
    return answer.body;
  });
  expect(begun.content).toEqual({ serviceId: data.serviceId, serviceType: data.serviceType.code, title: data.name });
  expect(await begin(organisationId)).toMatchObject({ status: 409, code: 'draft/service-not-registered' });
});

describe('a sealed round', () => {
  const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
  it('is read by nobody but who wrote in it before its deadline, and told to others only then', async () => {
    const round = await aRound({ deadline: soon(6 * SECOND), isSealed: true });
    const { id, editor, certifier } = await aReadyDraft(round);
    const { applicationId } = (await step(certifier, id, 'certify', 3)).body;
    const list = `${FUNDING}/rounds/${round.roundId}/applications`;
    expect((await editor.get(list)).body.items).toHaveLength(1);
    const everywhere = `${FUNDING}/applications?round=${round.roundId}`;
    expect((await editor.get(everywhere)).body.items).toHaveLength(1);
    expect((await officer().get(everywhere)).body.items).toEqual([]);
    for (const who of [officer(), world.service.person('auditor'), world.service.person('approver')])
      for (const path of [
        list,
        `${FUNDING}/applications/${applicationId}`,
        `${FUNDING}/applications/${applicationId}/files`,
      ])
        expect([path, (await who.get(path)).code]).toEqual([path, 'round/sealed']);
    expect(await officer().post(`${FUNDING}/rounds/${round.roundId}/runs`)).toMatchObject({ code: 'round/sealed' });
    const { body: shown } = await officer().get(`${FUNDING}/rounds/${round.roundId}`);
    expect(shown).toMatchObject({ applications: 1, phase: 'open', isReadable: false });
    const told = () =>
      world.service.database.query(
        `select from outbox where type = 'funding.application.submitted.v1' and body like '%' || $1 || '%'`,
        [applicationId],
      );
    expect(await told()).toEqual([]);
    const reading = async (table: string) => {
      const reader = new pg.Client({ connectionString: world.service.database.adminUrl });
      await reader.connect();
      try {
        await reader.query('begin');
        await reader.query(`select set_config('levada.authority', $1, true)`, [AN_AUTHORITY]);
        await reader.query('set local role levada_ro');
        const { rowCount } = await reader.query(`select from ${table} where round_id = $1`, [round.roundId]);
        return rowCount;
      } finally {
        await reader.end();
      }
    };
    expect([await reading('application'), await reading('application_draft')]).toEqual([0, 0]);
    await eventually(async () => expect(await told()).toHaveLength(1), 20_000);
    expect((await officer().get(list)).body.items).toHaveLength(1);
    expect((await officer().get(everywhere)).body.items).toHaveLength(1);
    expect([await reading('application'), await reading('application_draft')]).toEqual([1, 1]);
    const late = await editor.post(`${FUNDING}/rounds/${round.roundId}/drafts`, {
      organisationId: round.organisationId,
    });
    expect(late).toMatchObject({ status: 409, code: 'round/closed' });
  }, 40_000);

  it('takes nothing before it opens or after its deadline, whoever tries; and everybody gets more time, never less', async () => {
    const ahead = await aRound({ opensAt: soon(3_600 * SECOND), deadline: soon(7_200 * SECOND) });
    const apply = (round: OpenedRound) =>
      officer().post(`${FUNDING}/rounds/${round.roundId}/applications`, {
        ...{ organisationId: round.organisationId, reference: '1', title: 'x', requested: czk('1.00') },
      });
    expect(await apply(ahead)).toMatchObject({ status: 409, code: 'round/not-open-yet' });
    const raw = (submitted: string) =>
      world.service.database.asApp(
        AN_AUTHORITY,
        `insert into application (id, authority_id, round_id, organisation_id, reference, title, requested_minor, requested_currency, priority_refs, submitted_at, status, version)
         values (gen_random_uuid(), '${AN_AUTHORITY}', '${ahead.roundId}', '${ahead.organisationId}', '9', 'x', 1, 'CZK', '[]', ${submitted}, 'submitted', 1)`,
      );
    await expect(raw('now()')).rejects.toThrow('while its round takes some');
    await expect(raw(`now() + interval '1 day'`)).rejects.toThrow('while its round takes some');
    const extend = (deadline: string, version = 1) =>
      officer().post(`${FUNDING}/rounds/${ahead.roundId}/extend`, { deadline, reason: 'výpadek' }, { version });
    expect(await extend(soon(5_000 * SECOND))).toMatchObject({ status: 422, code: 'round/deadline-earlier' });
    expect(await extend(soon(9_000 * SECOND))).toMatchObject({ status: 200, body: { version: 2 } });
    await expect(
      world.service.database.asApp(AN_AUTHORITY, `update round set deadline = now() where id = '${ahead.roundId}'`),
    ).rejects.toThrow('never moved forward');
    const body = {
      envelopeId: ahead.envelopeId,
      planId: ahead.planId,
      rule: 'proportional',
      roundTo: czk('1.00'),
      title: 'x',
    };
    const open = (more: object) => officer().post(`${FUNDING}/rounds`, { ...body, ...more });
    expect(await open({ isSealed: true })).toMatchObject({ code: 'round/sealed-without-deadline' });
    expect(await open({ opensAt: soon(10), deadline: soon(5) })).toMatchObject({
      code: 'round/deadline-before-opening',
    });
    expect(await open({ deadline: '2027-02-30T00:00:00Z' })).toMatchObject({ status: 400 });
  });
});

it('is mended when completion is asked for, in time, as its next revision; and withdrawn with a reason', async () => {
  const round = await aRound({});
  const { id, editor, certifier } = await aReadyDraft(round);
  const { applicationId } = (await step(certifier, id, 'certify', 3)).body;
  const path = `${FUNDING}/applications/${applicationId}`;
  const mend = () => editor.post(`${path}/drafts`);
  expect(await mend()).toMatchObject({ code: 'application/completion-not-asked' });
  const until = new Date(Date.now() + 60 * SECOND).toISOString();
  const ask = (when: string) =>
    officer().post(`${path}/ask-completion`, { text: 'Chybí rozpočet.', until: when }, { version: 1 });
  expect(await ask('2020-01-01T00:00:00Z')).toMatchObject({ code: 'application/completion-over' });
  expect(await ask(until)).toMatchObject({ status: 200, body: { completion: { answeredAt: null } } });
  const draft = (await mend()).body;
  expect((await certifier.post(`${path}/drafts`)).body.id).toBe(draft.id);
  expect(draft.content).toMatchObject({ title: 'Odlehčovací služba', requested: czk('500.00') });
  await editor.send('PUT', `${FUNDING}/drafts/${draft.id}`, { ...draft.content, title: 'Doplněná' }, { version: 1 });
  await step(editor, draft.id, 'finish', 2);
  expect(await step(certifier, draft.id, 'certify', 3)).toMatchObject({ status: 200, body: { applicationId } });
  expect((await editor.get(path)).body).toMatchObject({ title: 'Doplněná', revision: 2, reference: '1' });
  const versions = `select revision, content->>'title' as title from application_revision where application_id = $1 order by 1`;
  expect(await world.service.database.query(versions, [applicationId])).toEqual([
    { revision: 1, title: 'Odlehčovací služba' },
    { revision: 2, title: 'Doplněná' },
  ]);
  const { version } = (await editor.get(path)).body;
  const withdraw = (who: Person) => who.post(`${path}/withdraw`, { reason: 'jiný poskytovatel' }, { version });
  expect(await withdraw(of(await world.anOrganisation()).editor)).toMatchObject({ status: 404 });
  expect(await withdraw(editor)).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
  expect(await officer().post(`${FUNDING}/rounds/${round.roundId}/runs`)).toMatchObject({
    code: 'allocation-run/no-applications',
  });
});

describe('the conditions of a programme', () => {
  const says = (text: string) => ({ en: text, cs: text, de: text, lv: text });
  const CONDITIONS = [
    {
      code: 'registered',
      holds: { is: '=', of: [{ fact: 'providerStanding' }, { text: 'registered' }] },
      otherwise: says('standing {providerStanding}'),
    },
    {
      code: 'share',
      holds: { is: '≤', of: [{ fact: 'requestedShare' }, { number: '0.8' }] },
      otherwise: says('{requested} of {costs}'),
    },
  ];
  const publish = async (conditions: object[], code: string) => {
    const { body } = await officer().post(`${FUNDING}/programmes`, {
      code,
      title: 'Program',
      guideline: 'Metodika',
      conditions,
    });
    const by = (who: Person) => who.post(`${FUNDING}/programme-versions/${body.id}/publish`, {}, { version: 1 });
    expect(await by(officer())).toMatchObject({ status: 403, code: 'programme/same-person' });
    expect(await by(world.service.person('approver', 'Petr'))).toMatchObject({ status: 200 });
    return body;
  };

  it('are rules that were read, in versions that never change once they are in force', async () => {
    const write = (conditions: object[]) =>
      officer().post(`${FUNDING}/programmes`, { code: 'wrong', title: 'x', guideline: 'x', conditions });
    const wrong = await write([{ ...CONDITIONS[0], holds: { fact: 'nobody knows' } }]);
    expect([wrong.code, wrong.body.errors[0].pointer]).toEqual(['rules/faulty', '/rules/0/holds/fact']);
    const first = await publish(CONDITIONS, 'A');
    const put = (text: object, id: string, version: number) =>
      officer().send('PUT', `${FUNDING}/programme-versions/${id}`, text, { version });
    expect(await put({ guideline: 'jiná', conditions: [] }, first.id, 2)).toMatchObject({
      code: 'programme/not-a-draft',
    });
    const raw = `update programme_version set guideline = 'x' where id = '${first.id}'`;
    await expect(world.service.database.asApp(AN_AUTHORITY, raw)).rejects.toThrow('never changes');
    const begin = () =>
      officer().post(`${FUNDING}/programmes/${first.programmeId}/versions`, { guideline: 'druhá', conditions: [] });
    const second = await begin();
    expect(second).toMatchObject({ status: 201, body: { number: 2, status: 'draft' } });
    expect(await begin()).toMatchObject({ code: 'programme/draft-begun' });
    const open = { title: 'x', rule: 'proportional', roundTo: czk('1.00') };
    const round = await anOpenRound(world);
    expect(
      await officer().post(`${FUNDING}/rounds`, {
        ...{ ...open, envelopeId: round.envelopeId, planId: round.planId, programmeVersionId: second.body.id },
      }),
    ).toMatchObject({ code: 'programme/not-published' });
  });

  it('keep an application out with their reasons; one that breaks them later is funded only with a reason', async () => {
    const programme = await publish(CONDITIONS, 'B');
    const round = await aRound({ programmeVersionId: programme.id });
    const { organisationId } = round;
    const { editor, certifier } = of(organisationId);
    const begun = (await editor.post(`${FUNDING}/rounds/${round.roundId}/drafts`, { organisationId })).body;
    await editor.send('PUT', `${FUNDING}/drafts/${begun.id}`, content(round), { version: 1 });
    const check = async () => (await editor.get(`${FUNDING}/drafts/${begun.id}/check`)).body.verdicts;
    expect(await check()).toMatchObject([
      { code: 'registered', holds: false, reason: { cs: 'standing none' } },
      { holds: true },
    ]);
    expect(await step(editor, begun.id, 'finish', 2)).toMatchObject({ status: 409, code: 'draft/not-eligible' });
    const registrationId = randomUUID();
    const data = { ...RegistrationRegisteredV1.example, organisationId, registrationId };
    await world.tell('registry', RegistrationRegisteredV1, registrationId, data);
    await eventually(async () => expect(await check()).toMatchObject([{ holds: true }, { holds: true }]));
    await step(editor, begun.id, 'finish', 2);
    expect(await step(certifier, begun.id, 'certify', 3)).toMatchObject({ status: 200 });
    await world.tell('registry', RegistrationSuspendedV1, registrationId, { ...data, status: 'suspended' }, 2);
    await eventually(async () => expect(await check()).toMatchObject([{ holds: false }, { holds: true }]));
    const run = (await officer().post(`${FUNDING}/rounds/${round.roundId}/runs`)).body;
    const draft = (await officer().post(`${FUNDING}/runs/${run.id}/propose`)).body;
    const submit = () => officer().post(`${FUNDING}/proposals/${draft.id}/submit`, {}, { version: 1, key: aKey() });
    const refused = await submit();
    expect(refused).toMatchObject({ status: 409, code: 'proposal/not-eligible' });
    expect(refused.body.title).toContain('1 (registered)');
    await world.tell('registry', RegistrationRegisteredV1, registrationId, data, 3);
    await eventually(async () => expect((await submit()).status).toBe(200));
    const checks = await world.service.database.query(
      `select occasion, verdicts->0->>'holds' as holds from eligibility_check c join application a on a.id = c.application_id
       where a.round_id = $1 order by c.at, c.id`,
      [round.roundId],
    );
    expect(checks).toEqual([
      { occasion: 'submission', holds: 'true' },
      { occasion: 'decision', holds: 'true' },
    ]);
  });
});

it('what is attached before it is handed in belongs to the application then', async () => {
  const round = await aRound({});
  const { organisationId } = round;
  const { editor, certifier } = of(organisationId);
  const key = aKey();
  const begin = () => editor.post(`${FUNDING}/rounds/${round.roundId}/drafts`, { organisationId }, { key });
  const [{ body: draft }, again] = [await begin(), await begin()];
  expect(again.body.id).toBe(draft.id);
  const attach = (who: Person, id: string) =>
    who.post(`${FUNDING}/drafts/${id}/files?name=${encodeURIComponent('rozpočet.pdf')}`, Buffer.from('%PDF-1.7'));
  expect((await attach(editor, draft.id)).status).toBe(201);
  const stranger = of(await world.anOrganisation()).editor;
  expect(await attach(stranger, draft.id)).toMatchObject({ status: 404, code: 'application-draft/not-found' });
  expect(await attach(officer(), draft.id)).toMatchObject({ status: 403 });
  await editor.send('PUT', `${FUNDING}/drafts/${draft.id}`, content(round), { version: 1 });
  await step(editor, draft.id, 'finish', 2);
  expect(await attach(editor, draft.id)).toMatchObject({ status: 409, code: 'draft/not-so-now' });
  const { applicationId } = (await step(certifier, draft.id, 'certify', 3)).body;
  const { body: files } = await officer().get(`${FUNDING}/applications/${applicationId}/files`);
  expect(files.items).toMatchObject([{ name: 'rozpočet.pdf', keptBy: editor.id }]);
});

it('who attaches something to it cannot be its second person', async () => {
  const round = await aRound({});
  const { organisationId } = round;
  const { editor, certifier } = of(organisationId);
  const { body: draft } = await editor.post(`${FUNDING}/rounds/${round.roundId}/drafts`, { organisationId });
  await editor.send('PUT', `${FUNDING}/drafts/${draft.id}`, content(round), { version: 1 });
  const attached = await certifier.post(`${FUNDING}/drafts/${draft.id}/files?name=a.txt`, Buffer.from('a'));
  expect(attached.status).toBe(201);
  expect(await step(editor, draft.id, 'finish', 2)).toMatchObject({ status: 412 });
  await step(editor, draft.id, 'finish', 3);
  expect(await step(certifier, draft.id, 'certify', 4)).toMatchObject({ status: 403, code: 'draft/same-person' });
});

it('what one may apply for, and one’s own applications over all rounds', async () => {
  const round = await aRound({});
  const { id, editor, certifier } = await aReadyDraft(round);
  await step(certifier, id, 'certify', 3);
  const priorities = `${FUNDING}/rounds/${round.roundId}/priorities`;
  expect((await editor.get(priorities)).body).toMatchObject({ planId: round.planId, planVersion: 1 });
  const all = async (who: Person) =>
    (await who.get(`${FUNDING}/applications?round=${round.roundId}`)).body.items.map(
      (one: { title: string }) => one.title,
    );
  expect(await all(editor)).toEqual(['Odlehčovací služba']);
  expect(await all(officer())).toEqual(['Odlehčovací služba']);
  expect(await all(of(await world.anOrganisation()).editor)).toEqual([]);
});

it('goes the whole way: written, certified, calculated, put forward and decided', async () => {
  const round = await aRound({});
  const { id, certifier } = await aReadyDraft(round);
  await step(certifier, id, 'certify', 3);
  expect(await approve(world, await putForward(world, round.roundId))).toMatchObject({ body: { status: 'decided' } });
});
