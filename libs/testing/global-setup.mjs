// Jest loads its set-up by itself, without the transforms of a project: hence plain JavaScript that reads our sources.
import '../../tools/run-source.mjs';

/** One PostgreSQL for the whole run; every suite makes its databases in it. */
export default async function startServers() {
  const { aPostgres } = await import('./src/servers.ts');
  const postgres = await aPostgres();
  globalThis.levadaTestServers = [postgres];
  process.env.LEVADA_TEST_POSTGRES = postgres.url;
}
