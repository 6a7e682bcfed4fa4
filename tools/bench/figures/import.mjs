import { mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { systemClock } from '@levada/kernel';
import { keysInMemory, makeLog, migrationsOf, startService, Tokens } from '@levada/platform';
import { registry } from '@levada/registry';
import { AN_AUTHORITY } from '@levada/testing';
import { figure, ratios } from '../figure.mjs';
import { realServers } from '../real-servers.mjs';

const BATCH = 1_000;
const PAIRS = 3;
const IN_FLIGHT = 2;
const ORGANISATIONS = 1_000;
const MOST_MEGABYTES = 100;

/** What is alive, not what waits to be swept away. */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/**
 * Services of a directory through the register's door (sign-in, validation, history, events) beside PostgreSQL's COPY of the very
 * rows that it wrote, from a file on the server into a table with the same columns, checks and indexes.
 */
export async function measure(say, { long = false }) {
  const servers = await realServers();
  const figures = [];
  const rates = [];
  for (const size of [100_000, ...(long ? [1_000_000] : [])]) {
    const [ours, copies, growth, alive] = [[], [], [], []];
    for (let pair = 0; pair < (size > 100_000 ? 1 : PAIRS); pair += 1) {
      say(`${size} services, ${pair + 1}`);
      const one = await importAndCopy(servers, size);
      ours.push(one.took);
      copies.push(one.copied);
      growth.push(one.grown);
      alive.push(one.alive);
    }
    rates.push(...ours.map((took) => took / size));
    figures.push(
      figure({
        ...{ name: `import-${size}`, what: `import of ${size} services ÷ COPY`, goal: { atMost: 5 } },
        samples: ratios(ours, copies),
      }),
      figure({ name: `import-${size}-seconds`, what: '  ours', unit: 's', samples: ours }),
      figure({ name: `import-${size}-copy`, what: '  COPY', unit: 's', samples: copies }),
      figure({
        ...{ name: `import-${size}-memory`, what: '  memory grown', unit: 'MiB', goal: { atMost: MOST_MEGABYTES } },
        samples: growth,
      }),
      figure({ name: `import-${size}-alive`, what: '  of it alive at its end', unit: 'MiB', samples: alive }),
    );
  }
  if (long)
    figures.push(
      figure({
        ...{ name: 'import-linear', what: '  time a service at 1,000,000 ÷ at 100,000', goal: { atMost: 1.5 } },
        samples: [rates.at(-1) / rates[0]],
      }),
    );
  return figures;
}

async function importAndCopy({ nats, database }, size) {
  const own = await database('registry', migrationsOf(registry));
  const keys = await keysInMemory();
  const service = await startService(registry, {
    ...{ databaseUrl: own.url, natsUrl: nats.url, host: '127.0.0.1', port: 0, keys, clock: systemClock },
    log: makeLog('bench', undefined, 'silent'),
  });
  const id = AN_AUTHORITY;
  const actor = { id, name: 'bench', authorityId: AN_AUTHORITY, grants: [{ id, role: 'registry-administrator' }] };
  const token = await new Tokens(keys, systemClock).sign(actor, 'registry', 3_600);
  const post = async (path, body) => {
    const response = await fetch(`${service.url}/api/v1/registry/imports${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    if (response.status === 409) return null;
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    return response.json();
  };
  const contentHash = 'a'.repeat(64);
  const run = await post('', { source: 'bench', contentHash, expected: ORGANISATIONS + size });
  const organisations = Array.from({ length: ORGANISATIONS }, (_, at) => organisation(at));
  await post(`/${run.id}/records`, { from: 0, records: organisations });
  // Two batches are on their way at a time, which the door allows; the command line sends one after the other.
  const bodies = Array.from({ length: size / BATCH }, (_, batch) =>
    JSON.stringify({
      from: ORGANISATIONS + batch * BATCH,
      records: Array.from({ length: BATCH }, (__, at) => offer(batch * BATCH + at)),
    }),
  );
  collect();
  const { rss: before, heapUsed } = process.memoryUsage();
  let highest = before;
  const begun = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: IN_FLIGHT }, async () => {
      for (let batch = next++; batch < bodies.length; batch = next++) {
        while ((await post(`/${run.id}/records`, bodies[batch])) === null)
          await new Promise((resolve) => setTimeout(resolve, 1));
        highest = Math.max(highest, process.memoryUsage().rss);
      }
    }),
  );
  const took = (performance.now() - begun) / 1000;
  collect();
  const alive = (process.memoryUsage().heapUsed - heapUsed) / 2 ** 20;
  const copied = await copy(own, size);
  await service.stop();
  await own.drop();
  return { took, copied, alive, grown: (highest - before) / 2 ** 20 };
}

/** The rows that were written, out to a file and back in. */
async function copy(own, size) {
  const folder = mkdtempSync(join(tmpdir(), 'levada-bench-'));
  try {
    chmodSync(folder, 0o777);
    const file = join(folder, 'service.csv');
    writeFileSync(file, '');
    chmodSync(file, 0o666);
    await own.query('create table service_copy (like service including all)');
    await own.query(`copy service to '${file}' csv`);
    await own.query('checkpoint');
    const begun = performance.now();
    await own.query(`copy service_copy from '${file}' csv`);
    const took = (performance.now() - begun) / 1000;
    const [row] = await own.query('select count(*)::int as count from service_copy');
    if (row.count !== size) throw new Error(`${row.count} of ${size} rows`);
    return took;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function organisation(at) {
  return {
    kind: 'organisation',
    id: `o${at}`,
    name: `Poskytovatel ${at}`,
    fields: { website: `https://p${at}.example` },
  };
}

function offer(at) {
  return {
    ...{ kind: 'service', id: `s${at}`, name: `Odlehčovací služba ${at}` },
    organisation: { id: `o${at % ORGANISATIONS}` },
    sites: [],
    fields: { description: `Pobyt na přechodnou dobu, číslo ${at}.`, email: `s${at}@example.org`, status: 'active' },
  };
}
