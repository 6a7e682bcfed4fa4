import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What `access` answers, for tests of the gateway alone: one person, one password, one session a sign-in. */
export interface AnAccess {
  readonly url: string;
  /** What it was asked, newest last. */
  readonly asked: { readonly path: string; readonly body: Record<string, unknown>; readonly authorization: string }[];
  /** Their grant is withdrawn from now on. */
  withdraw(): void;
  stop(): void;
}

export const OFFICER = {
  id: '019a9d3e-1c00-7000-8000-0000000000a1',
  name: 'Jana Nová',
  authorityId: '019a9d3e-1c00-7000-8000-0000000000aa',
  grants: [{ id: '019a9d3e-1c00-7000-8000-0000000000ab', role: 'funding-officer' as const }],
};
export const SECRET = `lvs_${'s'.repeat(43)}`;

export async function anAccess(): Promise<AnAccess> {
  const asked: AnAccess['asked'][number][] = [];
  let granted = true;
  let ended = false;
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      const path = request.url!;
      asked.push({ path, body, authorization: request.headers.authorization ?? '' });
      const refuse = (code: string) => {
        const problem = { type: 'x', title: code, status: 401, instance: path, code, traceId: 't' };
        response.writeHead(401, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
      };
      const tell = (answer: object) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
      if (path === '/internal/sign-in' && body.password !== 'right') return refuse('session/not-accepted');
      if (path === '/internal/sign-in-outside' && body.email !== 'jana@kraj.example')
        return refuse('session/not-known-here');
      if (path.startsWith('/internal/sign-in')) {
        ended = false;
        return tell({ secret: SECRET, expiresAt });
      }
      if (path === '/internal/sign-out') {
        ended = true;
        return response.writeHead(204).end();
      }
      if (path === '/internal/find-authority') {
        if (body.slug !== 'kraj') return refuse('authority/not-found');
        return tell({ id: OFFICER.authorityId });
      }
      if (path === '/internal/identify') {
        if (body.secret !== SECRET || ended) return refuse('access/not-signed-in');
        const grants = granted ? OFFICER.grants : [];
        const own = { slug: 'kraj', name: 'Kraj' };
        const actor = { ...OFFICER, grants };
        return tell({
          actor,
          email: 'jana@kraj.example',
          language: 'cs',
          authority: 'kraj',
          authorities: [own],
          expiresAt,
        });
      }
      return tell({});
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    withdraw: () => (granted = false),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
