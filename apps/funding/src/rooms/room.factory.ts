import { formatAmount, parseMoney, sum } from '@levada/kernel';
import { AN_AUTHORITY } from '@levada/testing';
import { aMethod, flatRate } from '../compensation-methods/compensation-method.factory.js';
import { aService, entrust, type RegisteredService } from '../entrustments/entrustment.factory.js';
import { anOpenRound, czk, type FundingWorld, type OpenedRound } from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';

export const YEAR = 2027;

/** Every bed is compensated with 1,000 crowns for the year. */
export const aThousandPerBed = (world: FundingWorld) =>
  aMethod(world, { year: YEAR, code: 'flat', ...flatRate('1000') });

/** A service with 24 beds that its provider is entrusted with: its compensation is 24,000 crowns, where a bed is a thousand. */
export async function anEntrustedService(world: FundingWorld, text: object = {}): Promise<RegisteredService> {
  const service = await aService(world);
  await entrust(world, service, text);
  return service;
}

/** A round that gives no service more than its compensation for the year leaves. */
export const aDemandingRound = (world: FundingWorld, envelope = '100000.00') =>
  anOpenRound(world, { envelope, compensationYear: YEAR });

type Source = { funder: string; amount: string; state: 'asked' | 'promised' | 'received' };

/** An application for a service, written and certified by its provider; its number in the round. */
export async function apply(
  world: FundingWorld,
  round: OpenedRound,
  { organisationId, serviceId }: { organisationId: string; serviceId?: string },
  requested: string,
  sources: readonly Source[] = [],
): Promise<{ readonly id: string; readonly reference: string }> {
  const of = (role: 'provider-editor' | 'provider-certifier', name: string) =>
    world.service.person(role, name, AN_AUTHORITY, { organisationId });
  const [editor, certifier] = [of('provider-editor', 'Eva'), of('provider-certifier', 'Ivan')];
  const begun = await editor.post(`${FUNDING}/rounds/${round.roundId}/drafts`, { organisationId });
  const costs = sum(
    [requested, ...sources.map(({ amount }) => amount)].map((one) => parseMoney(one, 'CZK')),
    'CZK',
  );
  const content = {
    ...{ title: 'Azylový dům', requested: czk(requested), priorityRefs: [round.ref('P1')] },
    ...(serviceId ? { serviceId } : {}),
    territories: [{ territory: 'cz-csu/region/CZ051', share: '1' }],
    budget: { costs: [{ category: 'Provoz', amount: formatAmount(costs) }], revenues: [], sources },
  };
  const path = `${FUNDING}/drafts/${begun.body.id}`;
  const written = await editor.send('PUT', path, content, { version: 1 });
  const ready = await editor.post(`${path}/finish`, {}, { version: 2 });
  const certified = await certifier.post(`${path}/certify`, {}, { version: 3 });
  expect([begun, written, ready, certified].map(({ status, code }) => [status, code])).toEqual([
    ...[201, 200, 200, 200].map((status) => [status, undefined]),
  ]);
  const id = certified.body.applicationId as string;
  const { body } = await world.service.person('funding-officer').get(`${FUNDING}/applications/${id}`);
  return { id, reference: body.reference };
}

/** Reckons the rooms of a round. */
export async function reckon(world: FundingWorld, { roundId }: Pick<OpenedRound, 'roundId'>) {
  const answer = await world.service
    .person('funding-officer', 'Jana')
    .post(`${FUNDING}/rounds/${roundId}/compensations`);
  expect([answer.status, answer.code]).toEqual([200, undefined]);
  return answer.body;
}

/** What another funder gives to a service, as an officer knows it. */
export async function record(world: FundingWorld, serviceId: string, funder: string, amount: string): Promise<string> {
  const answer = await world.service.person('funding-officer', 'Jana').post(`${FUNDING}/other-funding`, {
    ...{ serviceId, year: YEAR, funder, amount: czk(amount), source: 'Usnesení', knownOn: '2026-12-10' },
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
}
