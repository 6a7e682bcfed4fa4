import { randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What a piece of work says to PostgreSQL, connection by connection: `[{ text, values }]` of each transaction and of each statement outside of one. */
export async function overheard(work) {
  const original = pg.Client.prototype.query;
  const said = new Map();
  pg.Client.prototype.query = function (config, values, ...rest) {
    const text = typeof config === 'string' ? config : config?.text;
    if (text !== undefined) {
      const all = said.get(this) ?? said.set(this, []).get(this);
      const given = Array.isArray(values) ? values : config.values;
      all.push({ text, values: given ?? [] });
    }
    return original.call(this, config, values, ...rest);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  return [...said.values()].flatMap(transactionsOf);
}

function transactionsOf(statements) {
  const all = [];
  let open;
  for (const one of statements) {
    const begins = /^\s*(begin|start transaction)/i.test(one.text);
    if (begins) open = [];
    (open ?? []).push(one);
    if (open === undefined) all.push([one]);
    if (open !== undefined && /^\s*(commit|rollback)/i.test(one.text)) {
      all.push(open);
      open = undefined;
    }
  }
  return all;
}

/**
 * A program of `http` and `pg` alone that does what was overheard of one piece of work, for another: the same statements one after
 * the other, with what is particular to the other, and new ids where the first made new ones. It knows nobody and checks nothing.
 * Asked with `{ swap: { was: is } }`.
 */
export async function bareProgram({ databaseUrl, pool: max, transactions }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max });
  const done = async (swap) => {
    const param = swapping(swap);
    let last;
    for (const statements of transactions) {
      const client = await pool.connect();
      try {
        for (const { text, values } of statements) last = await client.query(param(text), values.map(param));
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    }
    return JSON.stringify(last.rows);
  };
  const server = http.createServer((request, response) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      done(JSON.parse(Buffer.concat(parts).toString()).swap).then(
        (answer) => response.setHeader('content-type', 'application/json').end(answer),
        (error) => response.writeHead(500).end(String(error)),
      );
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
    },
  };
}

function swapping(swap) {
  const other = new Map(Object.entries(swap));
  const idOf = (id) => other.get(id) ?? other.set(id, randomUUID()).get(id);
  const text = (value) => other.get(value) ?? value.replace(UUID, idOf);
  return function param(value) {
    if (typeof value === 'string') return text(value);
    if (value instanceof Date) return new Date(other.get(value.toISOString()) ?? value);
    return Array.isArray(value) ? value.map(param) : value;
  };
}
