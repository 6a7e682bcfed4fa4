export default async function stopServers() {
  for (const server of globalThis.levadaTestServers ?? []) await server.remove();
}
