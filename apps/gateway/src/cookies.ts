import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '@levada/kernel';

/** Browsers take `__Host-` only with Secure, from https, for the whole site, and from nobody but this very host. */
const SAFE = '__Host-levada';
/** On a plain-http LAN. */
const PLAIN = 'levada';

/** By https the plain cookie is not ours: any sibling of this host could have set it. */
export function sessionOf(request: FastifyRequest, publicUrl: string | undefined): string | undefined {
  const { cookies } = request;
  return cookies[SAFE] ?? (isHttps(request, publicUrl) ? undefined : cookies[PLAIN]);
}

/** Until the browser ends; how long the session lasts, `access` decides. */
export function setSession(
  request: FastifyRequest,
  reply: FastifyReply,
  secret: string,
  publicUrl: string | undefined,
): void {
  const secure = isHttps(request, publicUrl);
  void reply.setCookie(secure ? SAFE : PLAIN, secret, cookieBasics(secure));
}

export function forgetSession(request: FastifyRequest, reply: FastifyReply): void {
  for (const name of [SAFE, PLAIN])
    if (request.cookies[name] !== undefined) void reply.clearCookie(name, cookieBasics(name === SAFE));
}

export function cookieBasics(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
}

/**
 * Whether the browser sees us by https. Behind a TLS proxy we ourselves are spoken to by http; the page's own origin says
 * it all the same, also where the proxy sets no header.
 */
export function isHttps(request: FastifyRequest, publicUrl: string | undefined): boolean {
  return (
    (publicUrl ?? '').startsWith('https:') ||
    (request.headers.origin ?? '').startsWith('https:') ||
    String(request.headers['x-forwarded-proto'] ?? '').split(',')[0] === 'https' ||
    request.protocol === 'https'
  );
}

/** Where the browser sees us. */
export function originOf(request: FastifyRequest, publicUrl: string | undefined): string {
  if (publicUrl) return new URL(publicUrl).origin;
  const host = String(request.headers['x-forwarded-host'] ?? request.headers.host)
    .split(',')[0]!
    .trim();
  return `${isHttps(request, publicUrl) ? 'https' : 'http'}://${host}`;
}

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what another site makes a browser send with our cookie. Browsers say where a request comes from: by
 * Sec-Fetch-Site on https and localhost, by Origin everywhere. A site that wants to forge the headers of a proxy has
 * to ask first (CORS), and is not answered.
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string | undefined): void {
  if (READS.includes(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw refuse('session/cross-site');
    return;
  }
  const { origin, host } = request.headers;
  const ours = [host, request.headers['x-forwarded-host'], publicUrl && new URL(publicUrl).host];
  if (origin === undefined || !URL.canParse(origin) || !ours.includes(new URL(origin).host))
    throw refuse('session/cross-site');
}
