import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '@levada/kernel';
import type { AccessClient, Identity } from './access-client.js';
import { forgetSession, refuseCrossSite, sessionOf, setSession } from './cookies.js';

/** A guess costs argon2 and a row; nobody needs more than this. */
const SIGN_INS_A_MINUTE = 30;

export interface SignInSettings {
  readonly access: AccessClient;
  readonly publicUrl: string | undefined;
  /** How an outside issuer is called on the button; `undefined` where there is none. */
  readonly outside: string | undefined;
  identityOf(request: FastifyRequest): Promise<Identity>;
}

/** The session of a browser: begun, shown and ended here. */
export async function signInRoutes(app: FastifyInstance, settings: SignInSettings): Promise<void> {
  const { access, publicUrl, outside } = settings;
  app.get('/api/v1/session', async (request) => shown(await settings.identityOf(request)));

  app.get('/api/v1/session/ways', async () => ({ password: true, outside: outside ?? null }));

  app.post(
    '/api/v1/session',
    { config: { rateLimit: { max: SIGN_INS_A_MINUTE, timeWindow: '1 minute' } } },
    async (request, reply) => {
      refuseForgedSignIn(request, publicUrl);
      const language = request.headers['accept-language'];
      const { secret } = await access.signIn(bodyOf(request), language);
      setSession(request, reply, secret, publicUrl);
      return shown(await access.identify(secret, undefined, language));
    },
  );

  app.delete('/api/v1/session', async (request, reply: FastifyReply) => {
    const secret = sessionOf(request, publicUrl);
    if (secret) {
      refuseCrossSite(request, publicUrl);
      await access.signOut(secret);
    }
    forgetSession(request, reply);
    return reply.status(204).send();
  });
}

/** A browser says where it comes from; who says nothing is a script, which has no cookie to be misled by. */
function refuseForgedSignIn(request: FastifyRequest, publicUrl: string | undefined): void {
  if (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined)
    refuseCrossSite(request, publicUrl);
}

function bodyOf({ body }: FastifyRequest): object {
  if (typeof body !== 'object' || body === null) throw refuse('request/not-json');
  return body;
}

/** Who is signed in, as a screen needs it. */
function shown({ actor, email, language, authority, authorities, expiresAt }: Identity): object {
  const { id, name, grants } = actor;
  return { person: { id, name, email, language }, authority, authorities, grants, expiresAt };
}
