import { randomUUID } from 'node:crypto';
import { OrganisationRegisteredV1, PlanAdoptedV1, type EventClass, type PriorityRef } from '@levada/contracts';
import {
  aDatabase,
  aKey,
  aService,
  AN_AUTHORITY,
  aThreadEnd,
  eventually,
  type Person,
  type TestService,
  type ThreadEnd,
} from '@levada/testing';
import { funding } from '../index.js';

export const czk = (amount: string) => ({ amount, currency: 'CZK' });

/** Funding on real servers, beside a planning and a registry that only tell facts. */
export interface FundingWorld {
  readonly service: TestService;
  tell<Data extends object>(
    producer: 'planning' | 'registry',
    event: EventClass<Data>,
    subject: string,
    data: Data,
    version?: number,
  ): Promise<void>;
  anAdoptedPlan(...codes: string[]): Promise<string>;
  anOrganisation(): Promise<string>;
  stop(): Promise<void>;
}

export async function aFundingWorld(): Promise<FundingWorld> {
  const service = await aService(funding);
  const databases = { planning: await aDatabase('planning'), registry: await aDatabase('registry') };
  const end = (name: 'planning' | 'registry') =>
    aThreadEnd({ service: name, databaseUrl: databases[name].url, natsUrl: service.nats.url });
  const ends: Record<string, ThreadEnd> = { planning: await end('planning'), registry: await end('registry') };
  const world: FundingWorld = {
    service,
    tell: async (producer, event, subject, data, version = 1) => {
      const scope = { authorityId: AN_AUTHORITY, actorId: null, at: new Date(), correlation: randomUUID() };
      await ends[producer]!.transactions.run(scope, async (tx) => tx.publish(event, { subject, version, data }));
    },
    anAdoptedPlan: async (...codes) => {
      const planId = randomUUID();
      const priorities = codes.map((code) => ({ code, title: `Priority ${code}` }));
      await world.tell('planning', PlanAdoptedV1, planId, { ...PlanAdoptedV1.example, planId, priorities });
      await known(service, 'known_plan', planId);
      return planId;
    },
    anOrganisation: async () => {
      const organisationId = randomUUID();
      await world.tell('registry', OrganisationRegisteredV1, organisationId, {
        ...OrganisationRegisteredV1.example,
        organisationId,
      });
      await known(service, 'known_organisation', organisationId);
      return organisationId;
    },
    stop: async () => {
      await Promise.all(Object.values(ends).map((one) => one.stop()));
      await service.stop();
      await Promise.all(Object.values(databases).map((one) => one.drop()));
    },
  };
  return world;
}

async function known(service: TestService, table: string, id: string): Promise<void> {
  await eventually(async () =>
    expect(await service.database.query(`select id from ${table} where id = $1`, [id])).toHaveLength(1),
  );
}

export interface OpenedRound {
  readonly roundId: string;
  readonly planId: string;
  readonly envelopeId: string;
  readonly organisationId: string;
  ref(code: string, share?: string): PriorityRef;
}

/** A round that is open on an envelope of its own. */
export async function anOpenRound(
  world: FundingWorld,
  {
    envelope = '900.00',
    unit = '0.01',
    codes = ['P1', 'P2'],
    appealDays,
    compensationYear,
  }: { envelope?: string; unit?: string; codes?: string[]; appealDays?: number; compensationYear?: number } = {},
): Promise<OpenedRound> {
  const officer = world.service.person('funding-officer');
  const planId = await world.anAdoptedPlan(...codes);
  const organisationId = await world.anOrganisation();
  const source = await officer.post('/api/v1/funding/sources', { title: 'Region', amount: czk(envelope) });
  const cut = await officer.post('/api/v1/funding/envelopes', {
    sourceId: source.body.id,
    title: 'Round',
    amount: czk(envelope),
  });
  const body = {
    ...{ envelopeId: cut.body.id, planId, title: 'Round 2027', rule: 'proportional', roundTo: czk(unit) },
    ...(appealDays ? { appealDays } : {}),
    ...(compensationYear ? { compensationYear } : {}),
  };
  const round = await officer.post('/api/v1/funding/rounds', body);
  expect([source.status, cut.status, round.status]).toEqual([201, 201, 201]);
  const ref = (priorityCode: string, share = '1') => ({ planId, planVersion: 1, priorityCode, share });
  return { roundId: round.body.id, planId, envelopeId: cut.body.id, organisationId, ref };
}

export async function submit(
  world: FundingWorld,
  round: OpenedRound,
  reference: string,
  amount: string,
  priorityRefs?: PriorityRef[],
): Promise<string> {
  const body = {
    organisationId: round.organisationId,
    reference,
    title: `Service ${reference}`,
    requested: czk(amount),
    ...(priorityRefs ? { priorityRefs } : {}),
  };
  const answer = await world.service
    .person('funding-officer')
    .post(`/api/v1/funding/rounds/${round.roundId}/applications`, body);
  expect(answer.status).toBe(201);
  return answer.body.id;
}

export interface Put {
  readonly id: string;
  readonly version: number;
  readonly contentHash: string;
}

/** Calculates a round, puts the run forward and lays it before those who approve. */
export async function putForward(world: FundingWorld, roundId: string, who = 'Jana'): Promise<Put> {
  const officer = world.service.person('funding-officer', who);
  const run = await officer.post(`/api/v1/funding/rounds/${roundId}/runs`);
  const draft = await officer.post(`/api/v1/funding/runs/${run.body.id}/propose`);
  expect([run.status, draft.status, draft.code]).toEqual([201, 201, undefined]);
  return submitted(officer, draft.body);
}

/** Puts lines forward that no run computed. */
export async function putByHand(world: FundingWorld, roundId: string, lines: object[], who = 'Jana'): Promise<Put> {
  const officer = world.service.person('funding-officer', who);
  const draft = await officer.post(`/api/v1/funding/rounds/${roundId}/proposals`, { lines });
  expect([draft.status, draft.code]).toEqual([201, undefined]);
  return submitted(officer, draft.body);
}

async function submitted(officer: Person, { id, version }: Put): Promise<Put> {
  const answer = await officer.post(`/api/v1/funding/proposals/${id}/submit`, {}, { version, key: aKey() });
  expect([answer.status, answer.code]).toEqual([200, undefined]);
  return answer.body;
}

export const approve = (world: FundingWorld, { id, version, contentHash }: Put, who?: Person, key = aKey()) =>
  (who ?? world.service.person('approver', 'Petr')).post(
    `/api/v1/funding/proposals/${id}/approve`,
    { contentHash },
    { version, key },
  );
