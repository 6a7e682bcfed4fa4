import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { appOf, migrate, ownerOf, provisionService } from '@levada/persistence';

const PASSWORD = 'only-for-tests';

export interface TestDatabase {
  readonly name: string;
  /** As the service's role: what the service itself uses. */
  readonly url: string;
  readonly ownerUrl: string;
  /** As superuser, past every rule: to look, and to do damage. */
  readonly adminUrl: string;
  query<Row = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Runs SQL as the service's role, under an authority. */
  asApp(authorityId: string, sql: string, parameters?: unknown[]): Promise<unknown[]>;
  /**
   * A checksum of what an authority has in every table of the service's own, by name: says whether anything was changed. What is
   * worked out from them in the background is left out.
   */
  fingerprint(authorityId: string): Promise<Record<string, string>>;
  /** Copies the whole database; nobody may be connected. Returns the copy's name for `restore`. */
  snapshot(): Promise<string>;
  restore(snapshot: string): Promise<void>;
  drop(): Promise<void>;
}

type Migrations = Parameters<typeof migrate>[1];

/** A database for one suite, copied from a template that is migrated once a run. */
export async function aDatabase(
  service: string,
  migrations: Migrations = [],
  adminUrl = process.env.LEVADA_TEST_POSTGRES,
): Promise<TestDatabase> {
  if (!adminUrl)
    throw new Error('no PostgreSQL for tests: run them by `npm test` or in the jest project `integration`');
  const marker = Object.values(migrations)
    .map((one) => (one as { name: string }).name.slice(-13))
    .join('_')
    .toLowerCase();
  const template = `template_${service}_${marker}`.slice(0, 60);
  const name = `t_${service}_${randomBytes(5).toString('hex')}`;
  await withClient(adminUrl, async (admin) => {
    // Suites run side by side; the first makes the template, the others wait for it.
    await admin.query('select pg_advisory_lock(4711)');
    await ensureTemplate(admin, adminUrl, service, template, migrations);
    await admin.query(`create database ${name} template ${template} owner ${ownerOf(service)}`);
    await admin.query(`revoke all on database ${name} from public`);
    await admin.query(`grant connect on database ${name} to ${appOf(service)}`);
    await admin.query('select pg_advisory_unlock(4711)');
  });
  return handle(adminUrl, service, name);
}

async function ensureTemplate(
  admin: pg.Client,
  adminUrl: string,
  service: string,
  template: string,
  migrations: Migrations,
): Promise<void> {
  const found = await admin.query('select 1 from pg_database where datname = $1', [template]);
  if (found.rowCount) return;
  await provisionService(adminUrl, service, { owner: PASSWORD, app: PASSWORD }, template);
  try {
    await migrate(urlOf(adminUrl, template, ownerOf(service), PASSWORD), migrations);
  } catch (error) {
    await admin.query(`drop database ${template} with (force)`);
    throw error;
  }
}

function handle(adminUrl: string, service: string, name: string): TestDatabase {
  const inside = urlOf(adminUrl, name);
  const url = urlOf(adminUrl, name, appOf(service), PASSWORD);
  const drop = (admin: pg.Client, database: string) => admin.query(`drop database if exists ${database} with (force)`);
  return {
    name,
    url,
    ownerUrl: urlOf(adminUrl, name, ownerOf(service), PASSWORD),
    adminUrl: inside,
    query: (sql, parameters = []) => withClient(inside, async (client) => (await client.query(sql, parameters)).rows),
    asApp: (authorityId, sql, parameters = []) =>
      withClient(url, async (client) => {
        await client.query('begin');
        await client.query(`select set_config('levada.authority', $1, true)`, [authorityId]);
        const { rows } = await client.query(sql, parameters);
        await client.query('commit');
        return rows;
      }),
    fingerprint: (authorityId) =>
      withClient(inside, async (client) => {
        const { rows } = await client.query<{ name: string; owned: boolean }>(
          `select tablename as name, exists (select from information_schema.columns c
               where c.table_name = t.tablename and c.column_name = 'authority_id') as owned
           from pg_tables t where schemaname = 'public' and tablename not in ('migrations', 'inbox', 'relay_state', 'outbox_position', 'audit_chain', 'to_compare', 'duplicate')`,
        );
        const sums: Record<string, string> = {};
        for (const { name: table, owned } of rows) {
          const sum = `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${table} t
            where ${owned ? 'authority_id = $1' : '$1::uuid is not null'}`;
          sums[table] = (await client.query<{ sum: string }>(sum, [authorityId])).rows[0]!.sum;
        }
        return sums;
      }),
    snapshot: async () => {
      const copy = `s_${randomBytes(5).toString('hex')}`;
      await withClient(adminUrl, (admin) => admin.query(`create database ${copy} template ${name}`));
      return copy;
    },
    restore: async (snapshot) => {
      await withClient(adminUrl, async (admin) => {
        await drop(admin, name);
        await admin.query(`create database ${name} template ${snapshot} owner ${ownerOf(service)}`);
        await admin.query(`grant connect on database ${name} to ${appOf(service)}`);
      });
    },
    drop: async () => {
      await withClient(adminUrl, (admin) => drop(admin, name));
    },
  };
}

function urlOf(adminUrl: string, database: string, user?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (user) url.username = user;
  if (password) url.password = password;
  return url.toString();
}

async function withClient<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
