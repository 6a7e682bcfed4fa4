import { randomUUID } from 'node:crypto';
import { RegistrationRegisteredV1 } from '@levada/contracts';
import { eventually } from '@levada/testing';
import type { FundingWorld } from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';

export interface RegisteredService {
  readonly organisationId: string;
  readonly serviceId: string;
}

/** A service that is registered, with 24 beds unless told otherwise. */
export async function aService(
  world: FundingWorld,
  { organisationId, code = '57' }: { organisationId?: string; code?: string } = {},
): Promise<RegisteredService> {
  const owner = organisationId ?? (await world.anOrganisation());
  const [id, serviceId] = [randomUUID(), randomUUID()];
  const { serviceType } = RegistrationRegisteredV1.example;
  await world.tell('registry', RegistrationRegisteredV1, id, {
    ...RegistrationRegisteredV1.example,
    ...{ registrationId: id, serviceId, organisationId: owner, name: `Služba ${code}` },
    serviceType: { ...serviceType, code },
    capacities: [{ basis: 'registered', unit: 'bed', amount: '24' }],
  });
  await eventually(async () =>
    expect(await world.service.database.query('select from known_registration where id = $1', [id])).toHaveLength(1),
  );
  return { organisationId: owner, serviceId };
}

export const anAct = (of: RegisteredService, text: object = {}) => ({
  ...of,
  number: `POV/${randomUUID()}`,
  ...{ entrustedOn: '2026-11-20', validFrom: '2027-01-01', lastDay: '2029-12-31' },
  territories: [{ scheme: 'cz-csu', level: 'region', code: 'CZ051' }],
  obligation: 'Poskytování azylového domu v rozsahu základní sítě kraje.',
  mechanism: 'Vyrovnávací platba podle metodiky kraje.',
  parameters: 'Optimální obvyklé náklady a výnosy na lůžko.',
  repayment: 'Nadměrná platba se vrací do 30 dnů.',
  decisionReference: 'Rozhodnutí Komise (EU) 2025/2630',
  ...{ capacity: '24', unit: 'bed' },
  ...text,
});

/** Entrusts a provider with a service: written by Jana, in force by Petr. */
export async function entrust(world: FundingWorld, of: RegisteredService, text: object = {}): Promise<string> {
  const draft = await world.service.person('funding-officer', 'Jana').post(`${FUNDING}/entrustments`, anAct(of, text));
  expect([draft.status, draft.code]).toEqual([201, undefined]);
  const signed = await world.service
    .person('approver', 'Petr')
    .post(`${FUNDING}/entrustments/${draft.body.id}/sign`, {}, { version: 1 });
  expect([signed.status, signed.code]).toEqual([200, undefined]);
  return draft.body.id;
}
