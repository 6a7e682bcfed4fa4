import fc from 'fast-check';
import { Fuzzer, type FuzzRequest, type OpenApi } from './fuzz.js';
import { startSystem, type System } from './system.js';

const REQUESTS = Number(process.env.LEVADA_FUZZ ?? 4_000);
const AT_ONCE = 24;
const ROLES = [
  'funding-officer',
  'approver',
  'planner',
  'registry-administrator',
  'data-steward',
  'auditor',
  'operator',
  '',
];
/** Ends the sessions the others work with, or leads to another site. */
const SKIPPED = [
  'access_advanceClock',
  ...['access', 'catalogue', 'registry', 'planning', 'funding'].map((one) => `${one}_followChanges`),
  'gateway_signInOutside',
  'gateway_completeSignInOutside',
];

// Any request that our own document allows, and many that it does not: no failure of ours, and every answer as documented.
describe('the public door, asked anything', () => {
  let system: System;
  let fuzzer: Fuzzer;
  const tokens = new Map<string, string>();
  // The same requests each time; LEVADA_FUZZ_SEED gives others. What meets what is still up to the machine.
  const seed = Number(process.env.LEVADA_FUZZ_SEED ?? 20_261);

  beforeAll(async () => {
    system = await startSystem([], undefined, { LEVADA_REQUESTS_A_MINUTE: '100000000' });
    const api = (await (await fetch(`${system.url}/api/openapi.json`)).json()) as OpenApi;
    fuzzer = new Fuzzer(api, SKIPPED);
    for (const role of ROLES.filter(Boolean)) {
      const answer = await fetch(`${system.url}/api/v1/access/demo-tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role }),
      });
      tokens.set(role, ((await answer.json()) as { token: string }).token);
    }
  }, 90_000);
  afterAll(async () => {
    expect(await system.stop()).toBe(0);
    await system.remove();
  });

  it(`${REQUESTS} requests`, async () => {
    const faults = new Map<string, string>();
    const statuses = new Map<number, number>();
    const ask = async (request: FuzzRequest, anybody: string, dice: number): Promise<void> => {
      // Mostly somebody who may: a request that is turned away at the door tries little.
      const holders = request.roles.filter((one) => tokens.has(one));
      const role = dice < 0.7 && holders.length > 0 ? holders[Math.floor((dice / 0.7) * holders.length)]! : anybody;
      const token = tokens.get(role);
      const response = await fetch(`${system.url}${request.path}`, {
        method: request.method,
        redirect: 'manual',
        headers: { ...request.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const body = await response.text();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      const type = (response.headers.get('content-type') ?? '').split(';')[0]!;
      const fault = fuzzer.fault(request, response.status, type, body);
      if (fault)
        faults.set(
          `${request.operation} ${fault.slice(0, 60)}`,
          `${role} ${request.method} ${request.path} ${request.body ?? ''}`.slice(0, 300) +
            `\n  ${fault.slice(0, 400)}`,
        );
    };
    let sent = 0;
    // Batches, so that later ones know the ids that earlier ones were told.
    for (let batch = 0; sent < REQUESTS; batch += 1) {
      const some = fc.sample(
        fc.tuple(fuzzer.request(), fc.constantFrom(...ROLES), fc.double({ min: 0, max: 0.999, noNaN: true })),
        {
          numRuns: 1_000,
          seed: seed + batch,
        },
      );
      const queue = [...some];
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          for (let next = queue.pop(); next; next = queue.pop()) await ask(...next);
        }),
      );
      sent += some.length;
      if (faults.size > 0) break;
    }
    const seen = [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', ');
    if (faults.size > 0)
      throw new Error(`seed ${seed}, ${sent} requests (${seen}):\n${[...faults.values()].slice(0, 12).join('\n')}`);
    // A fuzzer that is only ever turned away tries nothing.
    expect((statuses.get(200) ?? 0) / sent).toBeGreaterThan(0.05);
    expect(statuses.get(201) ?? 0).toBeGreaterThan(20);
    console.info(`fuzz: seed ${seed}, ${sent} requests, ${fuzzer.size} operations, ${seen}`);
  }, 300_000);
});
