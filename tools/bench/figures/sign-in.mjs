import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openSecrets } from '../../../apps/levada/dist/instance/secrets.js';
import { figure, quantileOf } from '../figure.mjs';
import { dataFolder, startHouse } from '../start/house.mjs';

const REQUESTS = 1_000_000;
const PAUSE_MS = 150;
const QUIET_MS = 20_000;

/** People sign in, with password and argon2id, while a round of a million applications is calculated by the same process. */
export async function measure(say) {
  const folder = dataFolder();
  // Each sign-in comes from an address of its own: the limit of the door is not what is measured.
  process.env.LEVADA_TRUSTED_PROXIES = '127.0.0.1';
  const house = await startHouse(folder);
  await house.settled();
  const people = await demoPeople(house.url);
  const officer = await people.as('funding-officer');
  const roundId = await openRound(officer);
  say(`${REQUESTS} applications`);
  await fill(folder, roundId);

  say('signing in, quietly');
  const quiet = await signInsUntil(people, sleep(QUIET_MS));
  say('signing in while the round is calculated');
  const begun = performance.now();
  const calculated = officer.post(`funding/rounds/${roundId}/runs`);
  const busy = await signInsUntil(people, calculated);
  const took = (performance.now() - begun) / 1000;
  const { total } = await calculated;
  say(`${total.amount} ${total.currency} shared in ${took.toFixed(1)} s, ${busy.length} sign-ins meanwhile`);
  await house.stop();
  const of = (samples, share) => [quantileOf(samples, share)];
  const p99 = { name: 'sign-in', what: 'sign-in while 1 M requests are calculated, p99', unit: 'ms' };
  return [
    figure({ ...p99, goal: { atMost: 100 }, samples: of(busy, 0.99) }),
    figure({ name: 'sign-in-p50', what: '  p50', unit: 'ms', samples: of(busy, 0.5) }),
    figure({ name: 'sign-in-quiet', what: '  with nothing else to do, p99', unit: 'ms', samples: of(quiet, 0.99) }),
    figure({ name: 'sign-in-run', what: '  the calculation, from request to answer', unit: 's', samples: [took] }),
  ];
}

/** Milliseconds of one sign-in after another, until what is waited for has ended. */
async function signInsUntil(people, end) {
  const samples = [];
  let ended = false;
  end.finally(() => (ended = true)).catch(() => undefined);
  for (let n = 0; !ended; n += 1) {
    const begun = performance.now();
    await people.signIn('planner', `10.0.${Math.floor(n / 250)}.${n % 250}`);
    samples.push(performance.now() - begun);
    await sleep(PAUSE_MS);
  }
  return samples;
}

async function demoPeople(url) {
  const { password, items } = await (await fetch(`${url}/api/v1/access/demo-accounts`)).json();
  const signIn = async (role, address) => {
    const { email } = items.find((one) => one.role === role);
    const headers = { 'content-type': 'application/json', origin: url, 'x-forwarded-for': address };
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email, password }),
    });
    if (!answer.ok) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
    return answer.headers.get('set-cookie').split(';')[0];
  };
  return {
    signIn,
    as: async (role) => {
      const cookie = await signIn(role, '10.1.0.1');
      const send = async (method, path, body) => {
        const answer = await fetch(`${url}/api/v1/${path}`, {
          method,
          headers: { cookie, origin: url, ...(body ? { 'content-type': 'application/json' } : {}) },
          ...(body ? { body: JSON.stringify(body) } : {}),
        });
        if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
        return answer.json();
      };
      return { get: (path) => send('GET', path), post: (path, body) => send('POST', path, body) };
    },
  };
}

async function openRound(officer) {
  const [{ planId }] = (await officer.get('funding/rounds')).items;
  const amount = (text) => ({ amount: text, currency: 'CZK' });
  const source = await officer.post('funding/sources', { title: 'Bench', amount: amount('20000000000.00') });
  const cut = { sourceId: source.id, title: 'Bench', amount: amount('20000000000.00') };
  const envelope = await officer.post('funding/envelopes', cut);
  const round = { envelopeId: envelope.id, planId, title: 'Bench', rule: 'proportional', roundTo: amount('1.00') };
  return (await officer.post('funding/rounds', round)).id;
}

/** Applications as the round's own doors would have stored them. */
async function fill(folder, roundId) {
  const { postgres } = await openSecrets(folder);
  const port = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client({
    connectionString: `postgres://postgres:${postgres}@127.0.0.1:${port}/levada_funding`,
  });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(
    `insert into application (id, authority_id, round_id, organisation_id, reference, title, requested_minor, requested_currency,
       priority_refs, submitted_at, status, version)
     select gen_random_uuid(), r.authority_id, r.id, (select id from known_organisation limit 1), n::text, 'Service ' || n,
       1000000 + (n::bigint * 7919 % 9000000), 'CZK',
       jsonb_build_array(jsonb_build_object('planId', r.plan_id, 'planVersion', r.plan_version, 'priorityCode', p.code, 'share', '1')),
       now(), 'submitted', 1
     from round r, (select k.priorities->0->>'code' as code from known_plan k, round s where s.id = $1 and k.id = s.plan_id) p,
       generate_series(1, $2::int) n
     where r.id = $1`,
    [roundId, REQUESTS],
  );
  await client.query('analyze application');
  await client.end();
}
