import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { funding } from '@levada/funding';
import { systemClock } from '@levada/kernel';
import { keysInMemory, makeLog, migrationsOf, startService, Tokens } from '@levada/platform';
import { AN_AUTHORITY } from '@levada/testing';
import { bareProgram, overheard } from '../bare-decision.mjs';
import { figure, quantileOf, ratios } from '../figure.mjs';
import { realServers } from '../real-servers.mjs';

const APPLICATIONS = 2_000;
const TURNS = 9;
const CONNECTIONS = 16;
/** Decisions a burst, and bursts. */
const BURST = 200;
const BURSTS = 4;
const FEW = 10_000;
const MANY = 1_000_000;

/** Of a service, and so of the bare program. */
const POOL = 5;
const AUTHORITIES = 20;

/**
 * A round of 2,000 applications: run, fork and compare through funding's door. And decisions: the last yes to a proposal of one
 * line through the door (access, validation, idempotency, ledger, outbox, audit) at 16 connections: beside a program of `http` and
 * `pg` that says the same SQL statement by statement, in turns, in one authority and in twenty; and with 10,000 and with
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
    return [
      ...(await aRound(own, door, say)),
      ...(await besideBare(own, door, 1, say)),
      ...(await besideBare(own, door, AUTHORITIES, say)),
      ...(await decisions(own, door, say)),
    ];
  } finally {
    await service.stop();
    await own.drop();
  }
}

async function doorOf(url, keys) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const tokens = {};
  const tokenOf = async (role, authorityId) => {
    const actor = { id: role, name: role, authorityId, grants: [{ id: authorityId, role }] };
    return (tokens[`${role} ${authorityId}`] ??= await new Tokens(keys, systemClock).sign(actor, 'funding', 36_000));
  };
  return async (role, method, path, body, version, { authorityId = AN_AUTHORITY, key = randomUUID() } = {}) => {
    const headers = { authorization: `Bearer ${await tokenOf(role, authorityId)}`, 'idempotency-key': key };
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

async function openRound(own, door, authorityId = AN_AUTHORITY) {
  const planId = randomUUID();
  await own.query(`insert into known_plan values ($1, $2, 1, 'Plan', '[{"code":"P1","title":"x"}]', 1, 1)`, [
    ...[planId, authorityId],
  ]);
  const post = (path, body) => door('funding-officer', 'POST', path, body, undefined, { authorityId });
  const amount = (value) => ({ amount: value, currency: 'CZK' });
  const source = await post('sources', { title: 'x', amount: amount('900000000000.00') });
  const cut = { sourceId: source.id, title: 'x', amount: amount('500000000.00') };
  const envelope = await post('envelopes', cut);
  const round = await post('rounds', {
    ...{ envelopeId: envelope.id, planId, title: 'Round', rule: 'proportional', roundTo: amount('1.00') },
  });
  return { authorityId, planId, roundId: round.id, envelopeId: envelope.id };
}

const fill = (own, { authorityId, roundId, planId }, from, count) =>
  own.query(
    `insert into application (id, authority_id, round_id, organisation_id, reference, title, requested_minor, requested_currency,
       priority_refs, score, submitted_at, status, version)
     select gen_random_uuid(), $1, $2, $1, n::text, 'x', (1001 + n % 997) * 100, 'CZK', $3, (n % 100)::text, now(), 'submitted', 1
     from generate_series($4::int, $5::int) n`,
    [
      ...[authorityId, roundId, JSON.stringify([{ planId, planVersion: 1, priorityCode: 'P1', share: '1' }])],
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

/** Decisions a second through the door, and by the bare program, in turns. */
async function besideBare(own, door, authorities, say) {
  const rounds = [];
  for (let at = 0; at < authorities; at += 1) {
    rounds.push(await openRound(own, door, authorities === 1 ? AN_AUTHORITY : randomUUID()));
  }
  let next = 1;
  const ready = async () => {
    const laid = await layForward(own, door, rounds, next);
    next += BURST / authorities;
    return laid;
  };
  const approve = ({ id, version, contentHash, key, round: { authorityId } }) =>
    door('approver', 'POST', `proposals/${id}/approve`, { contentHash }, version, { authorityId, key });
  const bare = await bareBeside(own, await ready(), approve);
  const took = { ours: [], theirs: [] };
  const timed = async (who, one) => {
    const proposals = await ready();
    const begun = performance.now();
    await inParallel(proposals, one);
    return took[who].push((proposals.length * 1000) / (performance.now() - begun));
  };
  try {
    for (let turn = 0; turn <= TURNS; turn += 1) {
      await timed('ours', approve);
      await timed('theirs', bare.approve);
    }
  } finally {
    await bare.stop();
  }
  // The first turn finds everything cold.
  const [ours, theirs] = [took.ours.slice(1), took.theirs.slice(1)];
  const where = authorities === 1 ? 'one authority' : `${authorities} authorities`;
  const rate = (all) => quantileOf(all, 0.5).toFixed(0);
  say(`decisions, ${where}: ${rate(ours)} a second, http and pg ${rate(theirs)}`);
  return [
    figure({
      ...{ name: `decisions-rate-${authorities}`, what: `decisions a second ÷ http and pg, ${where}` },
      ...{ goal: { atLeast: 0.8 }, samples: ratios(ours, theirs) },
    }),
  ];
}

/** A burst of proposals, laid before the last yes, with all that is particular to each. */
async function layForward(own, door, rounds, from) {
  const each = BURST / rounds.length;
  for (const round of rounds) await fill(own, round, from, each);
  const laid = [];
  const asked = rounds.flatMap((round) => Array.from({ length: each }, (_, at) => [round, String(from + at)]));
  await inParallel(asked, async ([round, reference]) => {
    laid.push({ ...(await putForward(door, round.roundId, reference, round.authorityId)), round });
  });
  const rows = await own.query(
    `select p.id, p.mark, p.proposed_at as "proposedAt", p.submitted_at as "submittedAt", p.expires_at as "expiresAt",
       l.application_id as "applicationId", r.id as "reservationId"
     from proposal p join proposal_line l on l.proposal_id = p.id join ledger_reservation r on r.reference = p.id where p.id = any($1)`,
    [laid.map(({ id }) => id)],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  return laid.map(({ id, version, contentHash, round }) => ({
    ...{ ...known.get(id), id, version, contentHash, round, key: randomUUID() },
  }));
}

const PARTICULAR = ['id', 'contentHash', 'applicationId', 'reservationId', 'key', 'mark'];
const INSTANTS = ['proposedAt', 'submittedAt', 'expiresAt'];
const OF_ROUND = ['authorityId', 'roundId', 'planId', 'envelopeId'];

/** Listens to how the first is decided, and decides the others in the very same words. */
async function bareBeside(own, [first], approve) {
  const heard = await overheard(() => approve(first));
  // What jobs of the service say meanwhile is none of the decision's.
  const transactions = heard.filter((all) => JSON.stringify(all).includes(first.id));
  const program = await bareProgram({ databaseUrl: own.url, pool: POOL, transactions });
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  return {
    stop: program.stop,
    approve: async (other) => {
      const swap = Object.fromEntries([
        ...PARTICULAR.map((one) => [first[one], other[one]]),
        ...INSTANTS.map((one) => [first[one].toISOString(), other[one].toISOString()]),
        ...OF_ROUND.map((one) => [first.round[one], other.round[one]]),
      ]);
      const { status, text } = await sent(agent, program.url, 'POST', {}, { swap });
      if (status >= 300) throw new Error(`http and pg: ${status} ${text}`);
    },
  };
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

async function putForward(door, roundId, reference, authorityId) {
  const of = { authorityId };
  const lines = [{ reference, amount: { amount: '1000.00', currency: 'CZK' }, reason: 'bench' }];
  const { id, version } = await door(
    'funding-officer',
    'POST',
    `rounds/${roundId}/proposals`,
    { lines },
    undefined,
    of,
  );
  return door('funding-officer', 'POST', `proposals/${id}/submit`, {}, version, of);
}
