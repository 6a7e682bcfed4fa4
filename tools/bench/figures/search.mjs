import pg from 'pg';
import { systemClock } from '@levada/kernel';
import { keysInMemory, makeLog, migrationsOf, startService, Tokens } from '@levada/platform';
import { registry } from '@levada/registry';
import { AN_AUTHORITY } from '@levada/testing';
import { figure, quantileOf } from '../figure.mjs';
import { realServers } from '../real-servers.mjs';
import { fillRegister, SERVICES } from '../search/made-register.mjs';

const ROUNDS = 5;
const PAGE = 50;
/** As many as the service has by default: what waits in one waits in the other. */
const CONNECTIONS = 5;

/** What is asked for, by how much it finds: made names have all of these but the last two. */
const ASKED = {
  common: [
    'služba',
    'sociální',
    'domov',
    'pečovatelská služba',
    'osoby se zdravotním postižením',
    'centrum',
    'terénní',
  ],
  rare: ['Rokytnice', 'raná péče Jablonec', 'řepa', 'tlumočnické Frýdlant', 'č. 4711', 'Pod Ještědem 77'],
  provider: ['charita', 'Diakonie Turnov', 'M-4711'],
  typo: ['pecovatleska', 'odlechcovaci', 'azilovy', 'Trunov', 'Jabolnec', 'tlumocnicke sluzdy', 'poradan'],
  miss: ['qwertz', 'xylofon zebra'],
};

/**
 * Services found by name through the register's door, with sign-in, security of rows and JSON, beside the best statement we know by
 * hand for each kind of question, as a superuser on the same indexes: nothing else between it and the rows.
 */
export async function measure(say) {
  const { nats, database } = await realServers();
  const own = await database('registry', migrationsOf(registry));
  say(`makes ${SERVICES} services`);
  await fillRegister(own);
  const keys = await keysInMemory();
  const service = await startService(registry, {
    ...{ databaseUrl: own.url, natsUrl: nats.url, host: '127.0.0.1', port: 0, keys, clock: systemClock },
    log: makeLog('bench', undefined, 'silent'),
  });
  const actor = { id: AN_AUTHORITY, name: 'bench', authorityId: AN_AUTHORITY };
  const grants = [{ id: AN_AUTHORITY, role: 'registry-administrator' }];
  const token = await new Tokens(keys, systemClock).sign({ ...actor, grants }, 'registry', 3_600);
  const door = async (text) => {
    const url = `${service.url}/api/v1/registry/services?limit=${PAGE}&search=${encodeURIComponent(text)}`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    return (await response.json()).items.length;
  };
  const pool = new pg.Pool({ connectionString: own.adminUrl, max: CONNECTIONS });
  const hand = (text, kind) => byHand(pool, text, kind);
  const took = new Map();
  try {
    // The first round fills caches on both sides.
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [kind, texts] of Object.entries(ASKED))
        for (const [at, text] of texts.entries()) {
          const sides = [
            ['door', door],
            ['hand', hand],
          ];
          if ((round + at) % 2 === 1) sides.reverse();
          for (const [side, ask] of sides) {
            const begun = performance.now();
            const found = await ask(text, kind);
            const ms = performance.now() - begun;
            if (kind !== 'miss' && found === 0) throw new Error(`${side} does not find ${text}`);
            if (kind === 'miss' && found > 0) throw new Error(`${side} finds ${text}`);
            if (round > 0) push(took, `${side} ${kind} ${text}`, ms);
          }
        }
    }
  } finally {
    await pool.end();
    await service.stop();
    await own.drop();
  }
  for (const [asked, times] of took) say(`${asked}: ${quantileOf(times, 0.5).toFixed(1)} ms`);
  return figuresOf(took);
}

function push(map, key, value) {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function figuresOf(took) {
  const of = (side, kind = '') =>
    [...took].filter(([asked]) => asked.startsWith(`${side} ${kind}`)).map(([, ms]) => ms);
  /** Of every round by itself. */
  const p95 = (side, kind) =>
    Array.from({ length: ROUNDS }, (_, round) =>
      quantileOf(
        of(side, kind).map((ms) => ms[round]),
        0.95,
      ),
    );
  const ratioOf = (kind) => p95('door', kind).map((ms, round) => ms / p95('hand', kind)[round]);
  const worst = Array.from({ length: ROUNDS }, (_, round) => Math.max(...of('door', 'common').map((ms) => ms[round])));
  const what = `search of ${SERVICES} services`;
  return [
    figure({ name: 'search-p95', what: `${what} ÷ SQL by hand, p95`, goal: { atMost: 2 }, samples: ratioOf('') }),
    figure({ name: 'search-p95-ours', what: '  ours, p95', unit: 'ms', samples: p95('door', '') }),
    figure({ name: 'search-p95-hand', what: '  by hand, p95', unit: 'ms', samples: p95('hand', '') }),
    ...Object.keys(ASKED).map((kind) =>
      figure({ name: `search-${kind}`, what: `  ${kind} terms, p95 ÷ p95`, samples: ratioOf(kind) }),
    ),
    figure({
      ...{ name: 'search-worst', what: '  the slowest common term', unit: 'ms', goal: { atMost: 50 } },
      samples: worst,
    }),
  ];
}

/** Exactly one statement for each question: who writes it by hand knows which one is wanted. */
async function byHand(pool, text, kind) {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const columns = `id, organisation_id, name, catalogue_version_id, code, form, status, site_ids, coverage, details, source, version`;
  if (kind === 'typo' || kind === 'miss') {
    const client = await pool.connect();
    try {
      await client.query(`set pg_trgm.word_similarity_threshold = 0.3`);
      const sql = `select ${columns} from service where authority_id = $1 and plain_words($2) <% plain_words
        order by word_similarity(plain_words($2), plain_words) desc, char_length(plain_words), id limit ${PAGE + 1}`;
      return (await client.query(sql, [AN_AUTHORITY, text])).rows.length;
    } finally {
      client.release();
    }
  }
  if (kind === 'provider') {
    const patterns = words.map((_, at) => `plain_words like word_pattern($${at + 2})`).join(' and ');
    const sql = `select ${columns} from service where organisation_id = any (array(
        select id from organisation where authority_id = $1 and ${patterns}))
      order by char_length(plain_words), id limit ${PAGE + 1}`;
    return (await pool.query(sql, [AN_AUTHORITY, ...words])).rows.length;
  }
  const patterns = words.map((_, at) => `plain_words like word_pattern($${at + 2})`).join(' and ');
  const sql = `select ${columns} from service join (
      select id from service where authority_id = $1 and ${patterns} order by char_length(plain_words), id limit ${PAGE + 1}) f using (id)
    order by char_length(plain_words), id`;
  return (await pool.query(sql, [AN_AUTHORITY, ...words])).rows.length;
}
