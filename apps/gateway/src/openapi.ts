import { houseRefusals, named, problemsOf, shape, type OpenApiPart } from '@levada/platform';
import { refusals } from './refusals.js';

const catalogue = {
  ...houseRefusals,
  ...refusals,
  // Refused by `access`, in whose catalogue the sentences are; the gateway hands them on.
  'session/not-accepted': { ...houseRefusals['access/not-signed-in']!, en: 'Address, password or code did not fit.' },
  'session/code-needed': { ...houseRefusals['access/not-signed-in']!, en: 'The code of the second factor is missing.' },
  'session/not-known-here': { ...houseRefusals['access/not-permitted']!, en: 'Nobody has invited this person.' },
};

const grant = shape.object({
  ...{
    id: shape.id,
    role: shape.role,
    territory: shape.optional(shape.territory),
    organisationId: shape.optional(shape.id),
  },
});
const session = named('Session', {
  person: shape.object({ id: shape.id, name: shape.text, email: shape.text, language: shape.text }),
  ...{ authority: shape.text, authorities: shape.list(shape.object({ slug: shape.text, name: shape.text })) },
  ...{ grants: shape.list(grant), expiresAt: shape.instant },
});
const { $id: _name, ...sessionSchema } = JSON.parse(JSON.stringify(session)) as Record<string, unknown>;
const SESSION = { $ref: '#/components/schemas/Session' };
const PASSING = ['service/unavailable', 'service/failed', 'request/too-many', 'request/head-too-large'];

const json = (description: string, schema: object) => ({ description, content: { 'application/json': { schema } } });
const operation = (id: string, summary: string, codes: readonly string[], more: Record<string, unknown>) => {
  const { responses, ...rest } = more as { responses: Record<string, unknown> };
  return {
    ...{ operationId: `gateway_${id}`, tags: ['gateway'], summary, ...rest },
    responses: { ...responses, ...problemsOf([...PASSING, ...codes], catalogue, id) },
  };
};

/** The gateway's own routes. */
export const gatewayPart: OpenApiPart = {
  schemas: { Session: sessionSchema },
  paths: {
    '/api/v1/session': {
      get: operation(
        'getSession',
        'Who is signed in, and what they may do.',
        ['access/not-signed-in', 'access/no-grant-there'],
        {
          responses: { 200: json('The session.', SESSION) },
        },
      ),
      post: operation(
        'signIn',
        'Signs in a browser: the answer sets its cookie.',
        [
          'request/not-json',
          'request/invalid',
          'request/unstorable-text',
          'session/not-accepted',
          'session/code-needed',
          'session/cross-site',
        ],
        {
          security: [],
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['email', 'password'],
                  additionalProperties: false,
                  properties: { email: { type: 'string' }, password: { type: 'string' }, code: { type: 'string' } },
                },
                example: { email: 'planner@cz-liberec.example', password: 'levada-demo-account' },
              },
            },
          },
          responses: { 200: json('The session.', SESSION) },
        },
      ),
      delete: operation('signOut', 'Signs out, and takes the cookie away.', ['session/cross-site'], {
        responses: { 204: { description: 'Signed out.' } },
      }),
    },
    '/api/v1/session/ways': {
      get: operation('listSignInWays', 'How people sign in here.', [], {
        security: [],
        responses: {
          200: json('The ways.', {
            type: 'object',
            required: ['password', 'outside'],
            additionalProperties: false,
            properties: { password: { type: 'boolean' }, outside: { type: ['string', 'null'] } },
          }),
        },
      }),
    },
    '/api/v1/session/outside': {
      get: operation(
        'signInOutside',
        'Leads a browser to the outside issuer.',
        ['session/outside-away', 'request/no-such-route'],
        {
          security: [],
          parameters: [
            { name: 'back', in: 'query', description: 'A path of ours to come back to.', schema: { type: 'string' } },
          ],
          responses: { 302: { description: 'To the issuer.' } },
        },
      ),
    },
    '/api/v1/session/outside/callback': {
      get: operation(
        'completeSignInOutside',
        'Where the outside issuer sends the browser back to.',
        ['session/outside-failed', 'session/outside-away', 'session/not-known-here', 'request/no-such-route'],
        { security: [], responses: { 302: { description: 'Signed in; to where the browser was.' } } },
      ),
    },
    '/health/live': {
      get: operation('isLive', 'Whether the gateway turns.', [], {
        security: [],
        responses: { 200: json('It does.', { type: 'object' }) },
      }),
    },
    '/health/ready': {
      get: operation('isReady', 'Whether the whole system is ready, and what does not work.', [], {
        security: [],
        responses: {
          200: json('Ready, or degraded.', { type: 'object' }),
          503: json('Not ready.', { type: 'object' }),
        },
      }),
    },
  },
};
