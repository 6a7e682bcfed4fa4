import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { funding } from '@levada/funding';
import { systemClock } from '@levada/kernel';
import { keysInMemory, makeLog, migrationsOf, startService, Tokens } from '@levada/platform';
import { AN_AUTHORITY } from '@levada/testing';
import { figure, quantileOf } from '../figure.mjs';
import { realServers } from '../real-servers.mjs';

const APPLICATIONS = 2_000;
const TURNS = 9;
const CONNECTIONS = 16;
/** Decisions a burst, and bursts. */
const BURST = 200;
const BURSTS = 4;
const FEW = 10_000;
const MANY = 1_000_000;

/**
 * A round of 2,000 applications: run, fork and compare through funding's door. And decisions: the last yes to a proposal of one
 * line through the door (access, validation, idempotency, ledger, outbox, audit) at 16 connections, with 10,000 and with
 * 1,000,000 decisions in the table.
 */
export async function measure(say) {
  const { nats, database } = await realServers();
  const own = await database('funding', migrationsOf(funding));
  const keys = await keysInMemory();
  const service = await startService(funding, {
    ...{ databaseUrl: own.url, natsUrl: nats.url, host: '127.0.0.1', port: 0, keys, clock: systemClock },
    log: makeLog('bench', undefined, 'silent'),
  });
  const door = await doorOf(service.url, keys);
  try {
    return [...(await aRound(own, door, say)), ...(await decisions(own, door, say))];
  } finally {
    await service.stop();
    await own.drop();
  }
}

async function doorOf(url, keys) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const tokens = {};
  for (const role of ['funding-officer', 'approver']) {
    const actor = { id: role, name: role, authorityId: AN_AUTHORITY, grants: [{ id: AN_AUTHORITY, role }] };
    tokens[role] = await new Tokens(keys, systemClock).sign(actor, 'funding', 36_000);
  }
  return async (role, method, path, body, version) => {
    const headers = { authorization: `Bearer ${tokens[role]}`, 'idempotency-key': randomUUID() };
    if (version) headers['if-match'] = `"${version}"`;
    const { status, text } = await sent(agent, `${url}/api/v1/funding/${path}`, method, headers, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return JSON.parse(text);
  };
}

function sent(agent, url, method, headers, body) {
  return new Promise((resolve, reject) => {
    const payload = method === 'GET' ? undefined : JSON.stringify(body ?? {});
    const type = payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {};
    const request = http.request(url, { agent, method, headers: { ...headers, ...type } }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() }));
    });
    request.on('error', reject);
    request.end(payload);
  });
}

async function openRound(own, door) {
  const planId = randomUUID();
  await own.query(`insert into known_plan values ($1, $2, 1, 'Plan', '[{"code":"P1","title":"x"}]', 1, 1)`, [
    ...[planId, AN_AUTHORITY],
  ]);
  const amount = (value) => ({ amount: value, currency: 'CZK' });
  const source = await door('funding-officer', 'POST', 'sources', { title: 'x', amount: amount('900000000000.00') });
  const cut = { sourceId: source.id, title: 'x', amount: amount('500000000.00') };
  const envelope = await door('funding-officer', 'POST', 'envelopes', cut);
  const round = await door('funding-officer', 'POST', 'rounds', {
    ...{ envelopeId: envelope.id, planId, title: 'Round', rule: 'proportional', roundTo: amount('1.00') },
  });
  return { planId, roundId: round.id, envelopeId: envelope.id };
}

const fill = (own, { roundId, planId }, from, count) =>
  own.query(
    `insert into application (id, authority_id, round_id, organisation_id, reference, title, requested_minor, requested_currency,
       priority_refs, score, submitted_at, status, version)
     select gen_random_uuid(), $1, $2, $1, n::text, 'x', (1000 + n % 997) * 100, 'CZK', $3, (n % 100)::text, now(), 'submitted', 1
     from generate_series($4::int, $5::int) n`,
    [
      ...[AN_AUTHORITY, roundId, JSON.stringify([{ planId, planVersion: 1, priorityCode: 'P1', share: '1' }])],
      ...[from, from + count - 1],
    ],
  );

async function aRound(own, door, say) {
  const round = await openRound(own, door);
  await fill(own, round, 1, APPLICATIONS);
  const took = { run: [], fork: [], compare: [] };
  const timed = async (what, ask) => {
    const begun = performance.now();
    const answer = await ask();
    took[what].push((performance.now() - begun) / 1000);
    return answer;
  };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const run = await timed('run', () => door('funding-officer', 'POST', `rounds/${round.roundId}/runs`));
    const change = { envelopes: [{ id: 'E1', amount: '1000000.00' }], rule: 'constrained-equal-awards' };
    const fork = await timed('fork', () => door('funding-officer', 'POST', `runs/${run.id}/forks`, change));
    await timed('compare', () => door('funding-officer', 'GET', `runs/${fork.id}/comparison?with=${run.id}`));
  }
  say(
    `a round of ${APPLICATIONS}: ${Object.entries(took).map(([name, all]) => `${name} ${quantileOf(all, 0.5).toFixed(2)} s`)}`,
  );
  return Object.entries(took).map(([name, samples]) =>
    figure({
      ...{ name: `round-${name}`, what: `${name} of a round of ${APPLICATIONS}`, unit: 's', goal: { atMost: 1 } },
      samples,
    }),
  );
}

async function decisions(own, door, say) {
  const at = {};
  for (const count of [FEW, MANY]) {
    await history(own, door, count);
    at[count] = await bursts(own, door);
    say(`${count} decisions: ${quantileOf(at[count], 0.5).toFixed(1)} ms each`);
  }
  const rate = (all) => quantileOf(all, 0.5);
  return [
    figure({
      ...{ name: 'decisions-ms', what: `a decision, ${CONNECTIONS} connections at once`, unit: 'ms' },
      samples: at[FEW],
    }),
    figure({
      ...{ name: 'decisions-growth', what: '  at 1,000,000 ÷ at 10,000 decisions', goal: { atMost: 1.3 } },
      samples: [rate(at[MANY]) / rate(at[FEW])],
    }),
  ];
}

/** Decisions of rounds long past, written past the triggers: they are there to be in the way. */
async function history(own, door, count) {
  const [{ n }] = await own.query('select count(*)::int as n from decision');
  if (n >= count) return;
  const round = await openRound(own, door);
  await own.query(
    `set session_replication_role = replica;
     insert into application (id, authority_id, round_id, organisation_id, reference, title, requested_minor, requested_currency, priority_refs, submitted_at, status, version)
       select gen_random_uuid(), '${AN_AUTHORITY}', '${round.roundId}', '${AN_AUTHORITY}', n::text, 'x', 100000, 'CZK', '[]', now(), 'decided', 2
       from generate_series(1, ${count - n}) n;
     insert into decision (id, authority_id, round_id, application_id, organisation_id, outcome, amount_minor, amount_currency, proposed_by, proposed_at,
         approved_by, approved_at, version, envelope_id)
       select gen_random_uuid(), a.authority_id, a.round_id, a.id, a.organisation_id, 'granted', 100000, 'CZK', 'a', now(), 'b', now(), 1, '${round.envelopeId}'
       from application a where a.round_id = '${round.roundId}';
     insert into decision_line select d.id, 0, d.authority_id, '${round.planId}', 1, 'P1', null, '1', d.amount_minor, 'CZK'
       from decision d where d.round_id = '${round.roundId}';
     insert into ledger_transfer (id, authority_id, kind, debit, credit, amount_minor, amount_currency, reference, at)
       select gen_random_uuid(), d.authority_id, 'commit', '${round.envelopeId}/available', '${round.envelopeId}/committed', d.amount_minor, 'CZK', d.id, now()
       from decision d where d.round_id = '${round.roundId}'`,
  );
  await own.query('analyze');
}

/** Milliseconds of a decision, in bursts. */
async function bursts(own, door) {
  const round = await openRound(own, door);
  let next = 1;
  const ready = async () => {
    await fill(own, round, next, BURST);
    const proposals = [];
    for (let at = 0; at < BURST; at += CONNECTIONS) {
      const some = Array.from({ length: Math.min(CONNECTIONS, BURST - at) }, (_, n) => next + at + n);
      proposals.push(
        ...(await Promise.all(some.map((reference) => putForward(door, round.roundId, String(reference))))),
      );
    }
    next += BURST;
    return proposals;
  };
  const took = [];
  for (let turn = 0; turn <= BURSTS; turn += 1) {
    const proposals = await ready();
    const begun = performance.now();
    await inParallel(proposals, ({ id, version, contentHash }) =>
      door('approver', 'POST', `proposals/${id}/approve`, { contentHash }, version),
    );
    if (turn > 0) took.push((performance.now() - begun) / BURST);
  }
  return took;
}

async function inParallel(work, one) {
  const rest = [...work];
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (rest.length > 0) await one(rest.pop());
    }),
  );
}

async function putForward(door, roundId, reference) {
  const lines = [{ reference, amount: { amount: '1000.00', currency: 'CZK' }, reason: 'bench' }];
  const { id, version } = await door('funding-officer', 'POST', `rounds/${roundId}/proposals`, { lines });
  return door('funding-officer', 'POST', `proposals/${id}/submit`, {}, version);
}
