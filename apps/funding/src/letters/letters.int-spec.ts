import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlanAmendedV1, ProviderPeopleNamedV1 } from '@levada/contracts';
import { aKey, AN_AUTHORITY, eventually, type Person } from '@levada/testing';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  czk,
  putByHand,
  putForward,
  submit,
  type FundingWorld,
  type OpenedRound,
} from '../rounds/round.factory.js';
import { issueLetter, writeLettersIn } from './letter.factory.js';

const FUNDING = '/api/v1/funding';
let world: FundingWorld;
let round: OpenedRound;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  round = await anOpenRound(world);
});
const officer = () => world.service.person('funding-officer', 'Jana');
const approver = () => world.service.person('approver', 'Petr');
const own = (organisationId = round.organisationId) =>
  world.service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId });

interface Decided {
  readonly proposalId: string;
  /** By the application's number. */
  readonly ids: Readonly<Record<string, string>>;
}

async function decisionsOf(proposalId: string): Promise<Decided> {
  const { items } = (await officer().get(`${FUNDING}/decisions?proposal=${proposalId}`)).body;
  const ids = items.map(({ id, reference }: Record<string, string>) => [reference, id]);
  return { proposalId, ids: Object.fromEntries(ids) };
}

/** A round of 900.00 whose two requests of 1,000.00 are cut to 450.00 each by its rule. */
async function aDecidedRun(): Promise<Decided> {
  await submit(world, round, '1', '1000.00', [round.ref('P1', '2/3'), round.ref('P2', '1/3')]);
  await submit(world, round, '2', '1000.00', [round.ref('P2')]);
  const put = await putForward(world, round.roundId);
  expect((await approve(world, put)).code).toBeUndefined();
  return decisionsOf(put.id);
}

async function aDecisionByHand(reference = '1'): Promise<Decided> {
  await submit(world, round, reference, '500.00', [round.ref('P1')]);
  const put = await putByHand(world, round.roundId, [{ reference, amount: czk('100.00'), reason: 'naléhavé' }]);
  await approve(world, put);
  return decisionsOf(put.id);
}

async function pdfOf(
  id: string,
  person: Person,
): Promise<{ status: number; type: string; bytes: Buffer; name: string }> {
  const headers = { authorization: `Bearer ${await person.bearer()}` };
  const answer = await fetch(`${world.service.running.url}${FUNDING}/letters/${id}/file`, { headers });
  const [type, name] = ['content-type', 'content-disposition'].map((one) => answer.headers.get(one) ?? '');
  return { status: answer.status, type: type!, name: name!, bytes: Buffer.from(await answer.arrayBuffer()) };
}

const factsOf = async (id: string) => {
  const [row] = await world.service.database.query<{ facts: string }>('select facts from letter where id = $1', [id]);
  return JSON.parse(row!.facts);
};

describe('without settings', () => {
  it('no letter is written by an authority that has not said what can be done against it', async () => {
    const { ids, proposalId } = await aDecisionByHand();
    expect(await issueLetter(world, ids['1']!)).toMatchObject({ status: 409, code: 'letter-settings/none' });
    expect(await officer().post(`${FUNDING}/proposals/${proposalId}/letters`)).toMatchObject({
      code: 'letter-settings/none',
    });
    expect(await officer().get(`${FUNDING}/letter-settings`)).toMatchObject({ code: 'letter-settings/none' });
  });
});

describe('the settings', () => {
  const PATH = `${FUNDING}/letter-settings`;
  const remedy = { title: 'Poučení', text: 'Nelze se odvolat.' };
  const body = { sender: { name: 'Kraj' }, texts: [{ language: 'cs', remedy }] };

  it('are numbered; the same text again is no new one', async () => {
    const set = (one: object) => approver().send('PUT', PATH, one);
    const first = await set(body);
    expect(first.body).toMatchObject({ sender: { name: 'Kraj', address: null }, publishedBy: approver().id });
    const { number } = first.body;
    expect((await set(body)).body.number).toBe(number);
    expect((await set({ ...body, sender: { name: 'Kraj', signatory: 'Ing. Nová' } })).body.number).toBe(number + 1);
    expect((await officer().get(PATH)).body).toMatchObject({ number: number + 1, sender: { signatory: 'Ing. Nová' } });
    const answers = await Promise.all(['A', 'B'].map((name) => set({ ...body, sender: { name } })));
    expect(answers.map((one) => one.body.number).sort()).toEqual([number + 2, number + 3]);
  });

  it.each<[string, object]>([
    ['no text at all', { ...body, texts: [] }],
    ['a language that nobody speaks here', { ...body, texts: [{ language: 'fr', remedy }] }],
    ['a remedy of blanks', { ...body, texts: [{ language: 'cs', remedy: { ...remedy, text: ' \n ' } }] }],
    ['no remedy', { ...body, texts: [{ language: 'cs' }] }],
    ['nobody who writes', { texts: body.texts }],
    ['a member nobody knows', { ...body, colour: 'red' }],
    ['an address of nothing', { ...body, sender: { name: 'Kraj', address: null } }],
  ])('are refused with %s', async (_what, wrong) => {
    expect(await approver().send('PUT', PATH, wrong)).toMatchObject({ status: 400, code: 'request/invalid' });
  });

  it('are refused with one language twice, and from whoever does not approve', async () => {
    const twice = { ...body, texts: [...body.texts, ...body.texts] };
    expect(await approver().send('PUT', PATH, twice)).toMatchObject({
      status: 422,
      code: 'letter-settings/language-twice',
    });
    expect(await officer().send('PUT', PATH, body)).toMatchObject({ status: 403 });
    expect(await own().get(PATH)).toMatchObject({ status: 403 });
  });

  it('stay as they were, whoever writes to the database', async () => {
    await writeLettersIn(world, 'cs');
    const raw = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql);
    await expect(raw(`update letter_settings set texts = '[]'`)).rejects.toThrow('permission denied');
    await expect(raw('delete from letter_settings')).rejects.toThrow('permission denied');
  });
});

describe('a letter', () => {
  beforeAll(() => writeLettersIn(world, 'cs', 'de'));

  it('says amount, sentences of the plan, the rule’s explanation and the legal remedy', async () => {
    const { ids } = await aDecidedRun();
    const issued = await issueLetter(world, ids['1']!);
    expect(issued).toMatchObject({ status: 201, body: { reference: '1', outcome: 'reduced', amount: czk('450.00') } });
    expect(issued.body).toMatchObject({ language: 'cs', template: 1, organisation: { id: round.organisationId } });
    expect(await factsOf(issued.body.id)).toMatchObject({
      decision: { outcome: 'reduced', minor: '45000', reasonCode: 'cut' },
      priorities: [
        { code: 'P1', sentence: 'Priority P1', share: '2/3', minor: '30000', planVersion: 1 },
        { code: 'P2', sentence: 'Priority P2', share: '1/3', minor: '15000' },
      ],
      explanation: {
        sentence: expect.stringContaining('450,00\u00a0CZK'),
        departedFromMinor: null,
        envelopes: [{ label: 'E1', title: 'Round' }],
      },
      remedy: { title: 'Poučení' },
      sender: { signatory: 'Ing. Jana Nováková' },
    });
  });

  it('says what the rule had come to, where people departed from it, and why they did', async () => {
    await submit(world, round, '1', '1000.00', [round.ref('P1')]);
    await submit(world, round, '2', '1000.00', [round.ref('P2')]);
    const run = await officer().post(`${FUNDING}/rounds/${round.roundId}/runs`);
    const draft = (await officer().post(`${FUNDING}/runs/${run.body.id}/propose`)).body;
    const line = { reference: '1', amount: czk('400.00'), reason: 'Jiný zdroj.' };
    const asking = { version: draft.version };
    const { version } = (await officer().post(`${FUNDING}/proposals/${draft.id}/lines`, { lines: [line] }, asking))
      .body;
    const put = await officer().post(`${FUNDING}/proposals/${draft.id}/submit`, {}, { version, key: aKey() });
    await approve(world, put.body);
    const { ids } = await decisionsOf(draft.id);
    const [one, two] = [(await issueLetter(world, ids['1']!)).body, (await issueLetter(world, ids['2']!)).body];
    expect(await factsOf(one.id)).toMatchObject({
      decision: { minor: '40000', reason: 'Jiný zdroj.' },
      explanation: { departedFromMinor: '45000' },
    });
    expect((await factsOf(two.id)).explanation.departedFromMinor).toBeNull();
  });

  it('is read by its own provider, the same bytes each time, and their people are told', async () => {
    const { ids } = await aDecisionByHand();
    const { id, sha256, size } = (await issueLetter(world, ids['1']!)).body;
    const [first, second] = [await pdfOf(id, own()), await pdfOf(id, officer())];
    expect(first).toMatchObject({ status: 200, type: 'application/pdf', name: 'attachment; filename=letter-1.pdf' });
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(createHash('sha256').update(first.bytes).digest('hex')).toBe(sha256);
    expect([first.bytes.length, first.bytes.subarray(0, 5).toString()]).toEqual([size, '%PDF-']);
    expect((await own().get(`${FUNDING}/letters/${id}`)).body).toMatchObject({ id, sha256 });
    const told = await world.service.database.query<{ items: Record<string, unknown>[] }>(
      `select body::json->'data'->'items' as items from outbox where type = 'funding.notices.raised.v1' and body like '%letter/issued%'
       and body like '%' || $1 || '%'`,
      [ids['1']],
    );
    expect(told.flatMap(({ items }) => items)).toMatchObject([
      { to: { roles: ['provider-editor', 'provider-certifier'], organisationId: round.organisationId } },
    ]);
  });

  it('is nobody else’s', async () => {
    const { ids } = await aDecisionByHand();
    const { id } = (await issueLetter(world, ids['1']!)).body;
    const stranger = own(await world.anOrganisation());
    expect(await stranger.get(`${FUNDING}/letters/${id}`)).toMatchObject({ status: 404, code: 'letter/not-found' });
    expect((await pdfOf(id, stranger)).status).toBe(404);
    expect((await pdfOf(id, world.service.nobody())).status).toBe(401);
    const list = `${FUNDING}/letters?round=${round.roundId}`;
    expect((await stranger.get(list)).body.items).toEqual([]);
    expect((await own().get(list)).body.items).toMatchObject([{ id }]);
    expect(await own().post(`${FUNDING}/decisions/${ids['1']}/letter`)).toMatchObject({ status: 403 });
    expect(await issueLetter(world, ids['1']!, undefined, 'assessor')).toMatchObject({ status: 403 });
  });

  it('is issued once, also by two at a time, and once for a key', async () => {
    const { ids } = await aDecisionByHand();
    const path = `${FUNDING}/decisions/${ids['1']}/letter`;
    const both = await Promise.all([officer().post(path), approver().post(path)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await officer().post(path)).toMatchObject({ code: 'letter/issued-already' });
    const other = await aDecisionByHand('2');
    const key = aKey();
    const again = () => officer().post(`${FUNDING}/decisions/${other.ids['2']}/letter`, {}, { key });
    const [one, two] = [await again(), await again()];
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
  });

  it('says the sentence that the decision cites, also after the plan was amended', async () => {
    const { ids } = await aDecisionByHand();
    const amended = {
      ...{ ...PlanAmendedV1.example, planId: round.planId, planVersion: 2, amends: 1 },
      priorities: [{ code: 'P2', title: 'Something else' }],
    };
    await world.tell('planning', PlanAmendedV1, round.planId, amended, 100_001);
    const versions = 'select plan_version from known_plan_version where plan_id = $1';
    await eventually(async () => expect(await world.service.database.query(versions, [round.planId])).toHaveLength(2));
    const { id } = (await issueLetter(world, ids['1']!)).body;
    expect((await factsOf(id)).priorities).toMatchObject([{ code: 'P1', sentence: 'Priority P1', planVersion: 1 }]);
  });

  it('is in the language that most of the applicant’s people read, unless another is named', async () => {
    const { organisationId } = round;
    const named = (language: 'de' | 'lv') => ({
      ...{ ...ProviderPeopleNamedV1.example.people[0]!, invitationId: randomUUID(), name: 'Anna', language },
    });
    const tell = (...people: ReturnType<typeof named>[]) =>
      world.tell('registry', ProviderPeopleNamedV1, organisationId, {
        ...ProviderPeopleNamedV1.example,
        organisationId,
        people,
      });
    const known = (count: number) =>
      eventually(async () => {
        const sql = 'select from known_provider_person where organisation_id = $1';
        expect(await world.service.database.query(sql, [organisationId])).toHaveLength(count);
      });
    const [one, two, three] = [await aDecisionByHand('1'), await aDecisionByHand('2'), await aDecisionByHand('3')];
    await tell(named('de'));
    await known(1);
    expect((await issueLetter(world, one.ids['1']!)).body.language).toBe('de');
    expect((await issueLetter(world, two.ids['2']!, 'cs')).body.language).toBe('cs');
    // In Latvian the authority says nobody what they can do against it.
    await tell(named('lv'), named('lv'));
    await known(3);
    const refused = await issueLetter(world, three.ids['3']!);
    expect(refused).toMatchObject({ status: 409, code: 'letter/no-remedy' });
    expect(await issueLetter(world, three.ids['3']!, 'fr')).toMatchObject({ status: 400, code: 'request/invalid' });
    expect((await officer().get(`${FUNDING}/letters?decision=${three.ids['3']}`)).body.items).toEqual([]);
  });

  it('of no decision there is none', async () => {
    expect(await issueLetter(world, randomUUID())).toMatchObject({ status: 404, code: 'decision/not-found' });
    expect(await issueLetter(world, 'x')).toMatchObject({ status: 400 });
    expect(await officer().get(`${FUNDING}/letters/${randomUUID()}`)).toMatchObject({ code: 'letter/not-found' });
  });
});

describe('letters of a proposal', () => {
  beforeAll(() => writeLettersIn(world, 'cs', 'de'));
  const letters = (proposalId: string, query = '', asking = {}) =>
    officer().post(`${FUNDING}/proposals/${proposalId}/letters${query}`, {}, asking);
  const issuedOf = async (proposalId: string) =>
    (await officer().get(`${FUNDING}/letters?proposal=${proposalId}&sort=reference`)).body.items;

  it('are issued together, and those that are out stay', async () => {
    const { proposalId, ids } = await aDecidedRun();
    const early = (await issueLetter(world, ids['2']!, 'de')).body;
    const key = aKey();
    expect(await letters(proposalId, '', { key })).toMatchObject({ status: 201, body: { proposalId, issued: 1 } });
    expect((await letters(proposalId, '', { key })).body).toEqual({ proposalId, issued: 1 });
    expect(await letters(proposalId)).toMatchObject({ status: 409, code: 'letter/nothing-to-issue' });
    expect(await issuedOf(proposalId)).toMatchObject([
      { reference: '1', language: 'cs' },
      { reference: '2', language: 'de', sha256: early.sha256 },
    ]);
  });

  it('are all or none: one that cannot be written keeps back the others', async () => {
    const first = round;
    const elsewhere = await world.anOrganisation();
    await submit(world, first, '1', '1000.00', [first.ref('P1')]);
    await submit(world, { ...first, organisationId: elsewhere }, '2', '1000.00', [first.ref('P1')]);
    const put = await putForward(world, first.roundId);
    await approve(world, put);
    const person = { ...ProviderPeopleNamedV1.example.people[0]!, invitationId: randomUUID(), language: 'lv' as const };
    await world.tell('registry', ProviderPeopleNamedV1, elsewhere, {
      ...{ ...ProviderPeopleNamedV1.example, organisationId: elsewhere, people: [person] },
    });
    await eventually(async () => {
      const sql = 'select from known_provider_person where organisation_id = $1';
      expect(await world.service.database.query(sql, [elsewhere])).toHaveLength(1);
    });
    expect(await letters(put.id)).toMatchObject({ status: 409, code: 'letter/no-remedy' });
    expect(await issuedOf(put.id)).toEqual([]);
    await writeLettersIn(world, 'cs', 'de', 'lv');
    expect((await letters(put.id)).body.issued).toBe(2);
    expect(await issuedOf(put.id)).toMatchObject([{ language: 'cs' }, { language: 'lv' }]);
  });

  it('are of what was decided alone', async () => {
    await submit(world, round, '1', '500.00', [round.ref('P1')]);
    const put = await putByHand(world, round.roundId, [{ reference: '1', amount: czk('1.00'), reason: 'x' }]);
    expect(await letters(put.id)).toMatchObject({ status: 409, code: 'proposal/not-so-now' });
    expect(await letters(randomUUID())).toMatchObject({ status: 404, code: 'proposal/not-found' });
  });
});

describe('the database', () => {
  let letter: string;
  let other: string;
  const raw = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql);
  /** The letter that was issued, told of another decision, with something otherwise. */
  const copied = (change: Readonly<Record<string, string>> = {}) => {
    const columns = [
      'authority_id',
      'organisation_id',
      'settings_id',
      'language',
      'template',
      'sha256',
      'size',
      'issued_by',
    ];
    const all = { ...Object.fromEntries([...columns, 'issued_at', 'version'].map((one) => [one, one])), ...change };
    const own = { id: 'gen_random_uuid()', decision_id: `'${other}'`, facts: replaced('id', other), ...all };
    return raw(
      `insert into letter (${Object.keys(own).join(', ')}) select ${Object.values(own).join(', ')} from letter where id = '${letter}'`,
    );
  };
  const replaced = (member: string, value: string, inner = `jsonb_set(facts::jsonb, '{decision,id}', '"${other}"')`) =>
    `jsonb_set(${inner}, '{decision,${member}}', '"${value}"')::text`;

  beforeEach(async () => {
    await writeLettersIn(world, 'cs', 'de');
    const { ids } = await aDecisionByHand('1');
    letter = (await issueLetter(world, ids['1']!)).body.id;
    other = (await aDecisionByHand('2')).ids['2']!;
  });

  it('takes a letter that keeps every rule, and changes and removes none', async () => {
    await copied();
    await expect(copied()).rejects.toThrow('letter_once');
    await expect(raw(`update letter set facts = '{}'`)).rejects.toThrow('permission denied');
    await expect(raw(`update letter set sha256 = repeat('a', 64)`)).rejects.toThrow('permission denied');
    await expect(raw('delete from letter')).rejects.toThrow('permission denied');
    await expect(raw('alter table letter disable trigger all')).rejects.toThrow('must be owner');
  });

  it.each<[string, () => Record<string, string>, string]>([
    ['of another amount', () => ({ facts: replaced('minor', '50000') }), 'what was decided'],
    ['of another outcome', () => ({ facts: replaced('outcome', 'granted') }), 'what was decided'],
    ['of another decision than it says', () => ({ facts: 'facts' }), 'what was decided'],
    ['to somebody else', () => ({ organisation_id: `'${randomUUID()}'` }), 'what was decided'],
    ['in another language than it says', () => ({ language: `'de'` }), 'what was decided'],
    ['without its legal remedy', () => ({ facts: `(${replaced('id', other)}::jsonb - 'remedy')::text` }), 'against it'],
    [
      'with another legal remedy',
      () => ({ facts: `jsonb_set(${replaced('id', other)}::jsonb, '{remedy,text}', '"Nic."')::text` }),
      'against it',
    ],
    ['by settings that are not there', () => ({ settings_id: 'gen_random_uuid()' }), 'against it'],
    ['for another authority', () => ({ authority_id: `'${randomUUID()}'` }), 'what was decided'],
    ['with no hash', () => ({ sha256: `'x'` }), 'letter_sha256_check'],
  ])('refuses a letter %s', async (_what, change, message) => {
    await expect(copied(change())).rejects.toThrow(message);
  });

  it('that holds a letter which is not made again as it was: it is refused, not given out', async () => {
    await world.service.database.query(`update letter set sha256 = repeat('a', 64) where id = $1`, [letter]);
    const { status, bytes } = await pdfOf(letter, officer());
    expect([status, JSON.parse(bytes.toString()).code]).toEqual([500, 'letter/not-the-same']);
    await world.service.database.query(`update letter set template = 99 where id = $1`, [letter]);
    expect(JSON.parse((await pdfOf(letter, officer())).bytes.toString()).code).toBe('letter/not-the-same');
  });
});

const HAS_POPPLER = spawnSync('pdfinfo', ['-v']).error === undefined;
const given = HAS_POPPLER ? it : it.skip;
given(
  `has headings and tables that a screen reader finds${HAS_POPPLER ? '' : ' (skipped: apt-get install poppler-utils)'}`,
  async () => {
    await writeLettersIn(world, 'cs');
    const { ids } = await aDecidedRun();
    const { bytes } = await pdfOf((await issueLetter(world, ids['1']!)).body.id, own());
    const folder = mkdtempSync(join(tmpdir(), 'levada-letter-'));
    try {
      const file = join(folder, 'letter.pdf');
      writeFileSync(file, bytes);
      const ask = (way: string) =>
        execFileSync('pdfinfo', [way, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      const structure = ask('-struct-text');
      expect(structure.match(/^ *H1 /gm)).toHaveLength(5);
      expect(structure.match(/^ *Table /gm)).toHaveLength(2);
      expect(structure.match(/^ *TH /gm)).toHaveLength(6);
      for (const text of ['Rozhodnutí', 'Odůvodnění', 'Poučení', 'Priority P1', '300,00'])
        expect(structure).toContain(text);
      expect(ask('-meta')).toContain('pdfuaid');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
