import { idOf } from '@levada/kernel';
import {
  ApplicationSubmittedV1,
  DecisionGrantedV1,
  DecisionRefusedV1,
  DecisionVariedV1,
  ProposalChangedV1,
  TerritoriesRecordedV1,
  type EventClass,
} from '@levada/contracts';
import {
  aDatabase,
  aNats,
  aService,
  aThreadEnd,
  AN_AUTHORITY,
  eventually,
  type Person,
  type TestDatabase,
  type TestServer,
  type TestService,
  type ThreadEnd,
} from '@levada/testing';
import { planning } from '../index.js';

const PATH = '/api/v1/planning';
const OTHER = '019a9d3e-1c00-7000-8000-0000000000bb';

let nats: TestServer;
let service: TestService;
let planner: Person;
let planId: string;
const databases: TestDatabase[] = [];
const producers: Record<string, ThreadEnd> = {};
const told: Record<string, number> = { catalogue: 0, funding: 0 };

beforeAll(async () => {
  nats = await aNats();
  service = await aService(planning, { nats });
  planner = service.person('planner');
  for (const producer of ['catalogue', 'funding']) {
    const database = await aDatabase(producer);
    databases.push(database);
    producers[producer] = await aThreadEnd({ service: producer, databaseUrl: database.url, natsUrl: nats.url });
  }
  await tell('catalogue', TerritoriesRecordedV1, 1, TerritoriesRecordedV1.example, null);
  await taken();
  const plan = await planner.post(`${PATH}/plans`, {
    title: 'Plán',
    level: 'regional',
    territory: { scheme: 'cz-csu', level: 'orp', code: '5109' },
    from: '2027-01-01',
    to: '2029-12-31',
    priorities: [
      { code: 'P1', title: 'Pečovatelská služba' },
      { code: 'P2', title: 'Odlehčovací služby' },
    ],
  });
  planId = plan.body.id;
});
afterAll(async () => {
  for (const producer of Object.values(producers)) await producer.stop();
  for (const database of databases) await database.drop();
  await service?.stop();
  await nats?.remove();
});

async function tell<Data extends object>(
  producer: string,
  event: EventClass<Data>,
  version: number,
  data: Data,
  authorityId: string | null = AN_AUTHORITY,
): Promise<void> {
  const scope = { authorityId, actorId: null, at: new Date(), correlation: 'test' };
  const ids = data as { decisionId?: string; applicationId?: string; proposalId?: string };
  const subject = ids.decisionId ?? ids.applicationId ?? ids.proposalId ?? 'territories';
  await producers[producer]!.transactions.run(scope, async (tx) => tx.publish(event, { subject, version, data }));
  told[producer]! += 1;
}
/** Waits until everything told so far was taken in. */
const taken = () =>
  eventually(async () => {
    const rows = await service.database.query<{ producer: string; n: number }>('select producer, n::int from inbox');
    const inbox = Object.fromEntries(rows.map(({ producer, n }) => [producer, n]));
    for (const [producer, count] of Object.entries(told)) expect(inbox[producer] ?? 0).toBe(count);
    expect(await service.database.query('select cause from dead_letter')).toEqual([]);
  });

const czk = (amount: string) => ({ amount, currency: 'CZK' });
const cite = (plan: string, ...parts: [string, string, string][]) =>
  parts.map(([priorityCode, share, amount]) => ({
    planId: plan,
    planVersion: 1,
    priorityCode,
    share,
    amount: czk(amount),
  }));
const application = (name: string, requested: string, priorities = cite(planId, ['P1', '1', requested])) => ({
  ...ApplicationSubmittedV1.example,
  applicationId: idOf('application', name),
  requested: czk(requested),
  priorities,
});
const decision = (name: string, amount: string, paid: string, priorities = cite(planId, ['P1', '1', amount])) => ({
  ...DecisionGrantedV1.example,
  decisionId: idOf('decision', name),
  applicationId: idOf('application', name),
  ...{ granted: czk(amount), committed: czk(amount), paid: czk(paid) },
  priorities,
});
const money = async (person = planner) => {
  const { body } = await person.get(`${PATH}/money-by-priority?plan=${planId}`);
  type Item = { priorityCode: string } & Record<'requested' | 'granted' | 'committed' | 'paid', { amount: string }>;
  return (body.items as Item[]).map(({ priorityCode, ...sums }) => [
    priorityCode,
    ...[sums.requested, sums.granted, sums.committed, sums.paid].map(({ amount }) => amount),
  ]);
};

it('lists every priority of a plan before any money serves it', async () => {
  expect(await money()).toEqual([
    ['P1', '0.00', '0.00', '0.00', '0.00'],
    ['P2', '0.00', '0.00', '0.00', '0.00'],
  ]);
});

it('shows what was asked, granted, committed and paid for each priority, split to the last haléř', async () => {
  const both = cite(planId, ['P1', '2/3', '66.67'], ['P2', '1/3', '33.33']);
  await tell(
    'funding',
    ApplicationSubmittedV1,
    1,
    application('a', '200.00', cite(planId, ['P1', '2/3', '133.33'], ['P2', '1/3', '66.67'])),
  );
  await tell('funding', ApplicationSubmittedV1, 1, application('b', '50.00'));
  await tell('funding', DecisionGrantedV1, 1, decision('a', '100.00', '10.01', both));
  await tell('funding', DecisionRefusedV1, 1, decision('b', '0.00', '0.00'));
  await taken();
  expect(await money()).toEqual([
    ['P1', '183.33', '66.67', '66.67', '6.67'],
    ['P2', '66.67', '33.33', '33.33', '3.34'],
  ]);
});

it('sums the newest state of each decision and application, however often and late they are told', async () => {
  const before = await money();
  await tell('funding', ApplicationSubmittedV1, 1, application('b', '50.00'));
  await tell('funding', DecisionGrantedV1, 3, decision('b', '40.00', '40.00'));
  await tell('funding', DecisionGrantedV1, 3, decision('b', '40.00', '40.00'));
  await tell('funding', DecisionGrantedV1, 2, decision('b', '45.00', '0.00'));
  await tell('funding', DecisionRefusedV1, 1, decision('b', '0.00', '0.00'));
  await taken();
  const raised = await money();
  expect(raised[0]).toEqual(['P1', '183.33', '106.67', '106.67', '46.67']);
  expect(raised[1]).toEqual(before[1]);
  await tell('funding', DecisionRefusedV1, 4, decision('b', '0.00', '0.00'));
  await taken();
  expect(await money()).toEqual(before);
});

it('shows what is put forward until it is decided, and what came back of what was granted', async () => {
  const sums = async () => {
    const { items } = (await planner.get(`${PATH}/money-by-priority?plan=${planId}`)).body;
    return (items as Record<'proposed' | 'granted' | 'returned', { amount: string }>[]).map((one) =>
      [one.proposed, one.granted, one.returned].map(({ amount }) => amount),
    );
  };
  const [before] = [await sums()];
  const put = (amount: string) => ({
    ...ProposalChangedV1.example,
    proposalId: idOf('proposal', 'c'),
    priorities: amount === '' ? [] : [{ planId, planVersion: 1, priorityCode: 'P2', amount: czk(amount) }],
  });
  await tell('funding', ProposalChangedV1, 1, put('90.00'));
  await tell('funding', ProposalChangedV1, 2, put('80.00'));
  await tell('funding', ProposalChangedV1, 1, put('90.00'));
  await taken();
  expect((await sums()).map(([proposed]) => proposed)).toEqual(['0.00', '80.00']);
  await tell('funding', ProposalChangedV1, 3, put(''));
  const both = (one: string, other: string) => cite(planId, ['P1', '2/3', one], ['P2', '1/3', other]);
  await tell('funding', DecisionGrantedV1, 1, decision('c', '80.00', '0.00', both('53.33', '26.67')));
  const varied = { ...DecisionVariedV1.example, ...decision('c', '50.00', '0.00', both('33.33', '16.67')) };
  await tell('funding', DecisionVariedV1, 2, { ...varied, returned: czk('30.00') });
  await taken();
  const plus = (text: string | undefined, more: number) => (Number(text) + more).toFixed(2);
  expect(await sums()).toEqual([
    ['0.00', plus(before[0]![1], 33.33), '20.00'],
    ['0.00', plus(before[1]![1], 16.67), '10.00'],
  ]);
  await tell('funding', DecisionVariedV1, 3, {
    ...varied,
    ...decision('c', '0.00', '0.00', both('0.00', '0.00')),
    returned: czk('80.00'),
  });
  await taken();
  expect((await sums()).map(([, granted, returned]) => [granted, returned])).toEqual([
    [before[0]![1], '53.33'],
    [before[1]![1], '26.67'],
  ]);
  await tell('funding', DecisionVariedV1, 4, {
    ...varied,
    ...decision('c', '0.00', '0.00', []),
    returned: czk('0.00'),
  });
  await taken();
});

it('loses no digit where a floating point number would', async () => {
  const before = (await money())[1]?.[1];
  await tell(
    'funding',
    ApplicationSubmittedV1,
    1,
    application('big', '90071992547409.93', cite(planId, ['P2', '1', '90071992547409.93'])),
  );
  await taken();
  expect([before, (await money())[1]?.[1]]).toEqual(['66.67', '90071992547476.60']);
  await tell('funding', ApplicationSubmittedV1, 2, application('big', '0.00', []));
  await taken();
});

it('leaves other plans out, and shows what cites this one by a code it does not have', async () => {
  const before = await money();
  const elsewhere = '019a9d3e-1c00-7000-8000-0000000000ee';
  await tell('funding', ApplicationSubmittedV1, 1, application('other', '1.00', cite(elsewhere, ['P1', '1', '1.00'])));
  await tell('funding', ApplicationSubmittedV1, 1, application('lost', '2.00', cite(planId, ['P9', '1', '2.00'])));
  await tell('funding', ApplicationSubmittedV1, 1, application('theirs', '4.00'), OTHER);
  await taken();
  expect(await money()).toEqual(before);
  const { body } = await planner.get(`${PATH}/money-by-priority?plan=${planId}`);
  expect(body.outsidePlan).toMatchObject([{ priorityCode: 'P9', requested: czk('2.00') }]);
});

it('traces a priority to its plan, its sentence and its money', async () => {
  const { body } = await service.person('auditor').get(`${PATH}/priorities/${planId}/P2`);
  expect(body).toMatchObject({
    priorityCode: 'P2',
    title: 'Odlehčovací služby',
    plan: { id: planId, title: 'Plán', territory: { code: '5109' }, from: '2027-01-01', status: 'draft' },
    money: [{ requested: czk('66.67'), granted: czk('33.33'), committed: czk('33.33'), paid: czk('3.34') }],
  });
  expect(await planner.get(`${PATH}/priorities/${planId}/P9`)).toMatchObject({
    status: 404,
    code: 'plan/priority-unknown',
  });
});

it('is read by those who read plans, in their own authority', async () => {
  for (const path of [`${PATH}/money-by-priority?plan=${planId}`, `${PATH}/priorities/${planId}/P1`]) {
    expect(await service.nobody().get(path)).toMatchObject({ status: 401 });
    for (const role of ['planner', 'funding-officer', 'approver', 'registry-administrator', 'auditor'] as const)
      expect(await service.person(role).get(path)).toMatchObject({ status: 200 });
    expect(await service.person('operator').get(path)).toMatchObject({ status: 403 });
    expect(await service.person('planner', 'x', OTHER).get(path)).toMatchObject({
      status: 404,
      code: 'plan/not-found',
    });
  }
  expect(await planner.get(`${PATH}/money-by-priority?plan=P1`)).toMatchObject({ status: 400 });
});

it.each(
  (
    [ApplicationSubmittedV1, DecisionGrantedV1, DecisionRefusedV1, DecisionVariedV1, ProposalChangedV1] as EventClass[]
  ).map((event) => [event.type, event] as const),
)('the example of %s twice changes nothing the second time', async (_type, event) => {
  const state = () =>
    service.database.query(`select (select json_agg(a order by id) from known_application a) as a,
    (select json_agg(d order by id) from known_decision d) as d, (select json_agg(p order by id) from known_proposal p) as p`);
  await tell('funding', event, 1, event.example);
  await taken();
  const once = await state();
  await tell('funding', event, 1, event.example);
  await taken();
  expect(await state()).toEqual(once);
});
