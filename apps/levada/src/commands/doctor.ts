import { access, constants } from 'node:fs/promises';
import { statfs } from 'node:fs/promises';
import { findNatsServer } from '@levada/servers';
import { dataFolder, runningInstance } from '../instance/instance.js';
import { System, type Where } from '../client/system.js';

export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'warning' | 'wrong';
  /** What was found, and what to do about it. */
  readonly says: string;
}

const LEAST_NODE = [20, 19] as const;
const LEAST_FREE = 2 * 1024 ** 3;

/** Looks at this machine and at the running system, and says what is wrong and what to do. */
export async function examine(where: Where): Promise<Finding[]> {
  const findings = [node(), ...(where.url || process.env.LEVADA_URL ? [] : await machine(where))];
  return [...findings, ...(await running(where))];
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fine = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return {
    what: 'Node',
    state: fine ? 'ok' : 'wrong',
    says: fine ? process.versions.node : `${process.versions.node}: install ${LEAST_NODE.join('.')} or newer`,
  };
}

async function machine(where: Where): Promise<Finding[]> {
  const folder = dataFolder(where.data);
  const there = await access(folder, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  const findings: Finding[] = [
    there
      ? { what: 'data folder', state: 'ok', says: folder }
      : { what: 'data folder', state: 'warning', says: `${folder} is not there or not ours: “npm start” makes it` },
  ];
  if (there) {
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const gigabytes = `${(free / 1024 ** 3).toFixed(1)} GB free`;
    findings.push({
      what: 'disk',
      state: free < LEAST_FREE ? 'wrong' : 'ok',
      says:
        free < LEAST_FREE
          ? `${gigabytes}: make room, or decisions will be refused (docs/runbooks/disk-full.md)`
          : gigabytes,
    });
  }
  const nats = await findNatsServer({ onProgress: () => undefined }).then(
    ({ version, path }) => ({ state: 'ok', says: `${version} at ${path}` }) as const,
    (error: Error) => ({ state: 'wrong', says: error.message }) as const,
  );
  return [...findings, { what: 'nats-server', ...nats }];
}

interface Ready {
  readonly status: string;
  readonly degraded: readonly string[];
  readonly services: Readonly<Record<string, { readonly status: string }>>;
}

async function running(where: Where): Promise<Finding[]> {
  const url = where.url ?? process.env.LEVADA_URL ?? (await runningInstance(dataFolder(where.data)))?.url;
  if (!url) return [{ what: 'system', state: 'warning', says: 'does not run here: start it with “npm start”' }];
  const system = await System.find({ ...where, url });
  const ready = await fetch(`${system.url}/health/ready`, { signal: AbortSignal.timeout(5_000) })
    .then((answer) => answer.json() as Promise<Ready>)
    .catch(() => undefined);
  if (!ready)
    return [
      { what: 'system', state: 'wrong', says: `${system.url} does not answer: look at its log, then start it again` },
    ];
  const services = Object.entries(ready.services).flatMap(([name, { status }]): Finding[] =>
    status === 'not ready'
      ? [{ what: name, state: 'wrong', says: 'its database is away or not migrated (docs/runbooks/database-away.md)' }]
      : [],
  );
  const degraded = ready.degraded.map((one): Finding => ({
    what: one.split(':', 1)[0]!,
    state: 'warning',
    says: adviceFor(one),
  }));
  return [
    { what: 'system', state: ready.status === 'not ready' ? 'wrong' : 'ok', says: `${system.url} is ${ready.status}` },
    ...services,
    ...degraded,
    ...(await undelivered(system)),
  ];
}

async function undelivered(system: System): Promise<Finding[]> {
  const operator = await system.as('operator').catch(() => undefined);
  const found = await operator?.get<{ items: object[] }>('access/deliveries?limit=200').catch(() => undefined);
  if (!found || found.items.length === 0) return [];
  const count = found.items.length === 200 ? '200 or more' : String(found.items.length);
  const says = `${count} mails could not be delivered: see “levada notices list”, then “levada notices retry ID”`;
  return [{ what: 'mail', state: 'warning', says }];
}

const ADVICE: readonly [RegExp, string][] = [
  [/nats is away/, 'Decisions go on; facts follow once NATS is back (docs/runbooks/nats-away.md)'],
  [/put aside/, 'see “levada dead-letters list”, then retry or discard'],
  [/wait for .* to be numbered/, 'look for a long transaction in pg_stat_activity; it ends by itself after a minute'],
  [/wait to be published/, 'they leave by themselves; if the number grows, look at NATS'],
];

function adviceFor(finding: string): string {
  const said = finding.slice(finding.indexOf(':') + 2);
  const advice = ADVICE.find(([pattern]) => pattern.test(finding))?.[1];
  return advice ? `${said}. ${advice}` : said;
}
