import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import { refuse } from '@levada/kernel';
import type { AccessClient } from './access-client.js';
import { cookieBasics, isHttps, originOf, setSession } from './cookies.js';

/** Whoever else signs people in: any issuer that speaks OpenID Connect. */
export interface OutsideIssuer {
  /** Its address, as in its own `iss`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button calls it. */
  readonly name: string;
}

const CALLBACK = '/api/v1/session/outside/callback';
const UNDERWAY = 'levada-outside';
const MINUTES = 10;

interface Underway {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string;
}

/** Authorization code with PKCE, state and nonce. What is under way lies in a cookie of the browser that began it. */
export async function outsideRoutes(
  app: FastifyInstance,
  {
    issuer,
    access,
    publicUrl,
    log,
  }: { issuer: OutsideIssuer; access: AccessClient; publicUrl: string | undefined; log: Logger },
): Promise<void> {
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    known ??= discover(issuer);
    known.catch(() => (known = undefined));
    return known.catch((error: unknown) => {
      log.warn({ issuer: issuer.issuer, error: reasonOf(error) }, 'the outside issuer is away');
      throw refuse('session/outside-away');
    });
  };

  app.get('/api/v1/session/outside', async (request, reply) => {
    const config = await configuration();
    const verifier = oidc.randomPKCECodeVerifier();
    const underway: Underway = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier,
      back: wayBack(request),
    };
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: originOf(request, publicUrl) + CALLBACK,
      scope: 'openid email profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: underway.state,
      nonce: underway.nonce,
    });
    const text = Buffer.from(JSON.stringify(underway)).toString('base64url');
    return reply
      .setCookie(UNDERWAY, text, { ...cookieBasics(isHttps(request, publicUrl)), path: CALLBACK, maxAge: MINUTES * 60 })
      .redirect(address.href);
  });

  app.get(CALLBACK, async (request, reply) => {
    const underway = underwayOf(request);
    const config = await configuration();
    const claims = await oidc
      .authorizationCodeGrant(config, new URL(originOf(request, publicUrl) + request.url), {
        expectedState: underway.state,
        expectedNonce: underway.nonce,
        pkceCodeVerifier: underway.verifier,
        idTokenExpected: true,
      })
      .then((tokens) => claimsOf(config, tokens))
      .catch((error: unknown) => {
        log.warn({ issuer: issuer.issuer, error: reasonOf(error) }, 'a sign-in outside was not completed');
        throw refuse('session/outside-failed');
      });
    const { secret } = await access.signInOutside(
      {
        issuer: claims.iss,
        subject: claims.sub,
        ...(typeof claims.email === 'string' ? { email: claims.email } : {}),
        emailVerified: claims.email_verified === true,
      },
      request.headers['accept-language'],
    );
    setSession(request, reply, secret, publicUrl);
    return reply.clearCookie(UNDERWAY, { path: CALLBACK }).redirect(ours(underway.back));
  });
}

async function discover({ issuer, clientId, clientSecret }: OutsideIssuer): Promise<oidc.Configuration> {
  const address = new URL(issuer);
  // Without TLS only where the operator has written so in the issuer's own address.
  const execute = address.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(address, clientId, clientSecret, undefined, { execute, timeout: 5 });
}

/** Some issuers tell the address in the ID token, others only when they are asked. */
async function claimsOf(
  config: oidc.Configuration,
  tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
): Promise<oidc.IDToken & oidc.UserInfoResponse> {
  const claims = tokens.claims()!;
  if (typeof claims.email === 'string') return claims;
  return { ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
}

/** Why, without codes and tokens. */
function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error;
  return [name, message, (cause as { error?: string } | undefined)?.error].filter(Boolean).join(': ').slice(0, 300);
}

/** A path of ours: never an address elsewhere. */
function wayBack(request: FastifyRequest): string {
  return ours((request.query as { back?: unknown }).back);
}

function ours(back: unknown): string {
  return typeof back === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : '/';
}

function underwayOf(request: FastifyRequest): Underway {
  try {
    return JSON.parse(Buffer.from(request.cookies[UNDERWAY]!, 'base64url').toString('utf8')) as Underway;
  } catch {
    throw refuse('session/outside-failed');
  }
}
