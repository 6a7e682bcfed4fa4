import { gatewayEnv } from './gateway-env.js';

const OIDC = { OIDC_ISSUER: 'https://id.example/realm', OIDC_CLIENT_ID: 'levada', OIDC_CLIENT_SECRET: 's' };

it('says nothing when nothing is said', () => {
  expect(gatewayEnv({})).toEqual({ outside: undefined, publicUrl: undefined });
});

it('reads an issuer, called by its host unless it has a name', () => {
  const outside = { issuer: 'https://id.example/realm', clientId: 'levada', clientSecret: 's', name: 'id.example' };
  expect(gatewayEnv(OIDC).outside).toEqual(outside);
  expect(gatewayEnv({ ...OIDC, OIDC_NAME: 'Krajská identita' }).outside).toEqual({
    ...outside,
    name: 'Krajská identita',
  });
});

it('reads where people see it, whose proxies it believes, and how much one address may ask', () => {
  const env = {
    LEVADA_PUBLIC_URL: 'https://levada.kraj.example',
    LEVADA_TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16',
    LEVADA_REQUESTS_A_MINUTE: '600',
  };
  expect(gatewayEnv(env)).toMatchObject({
    ...{ publicUrl: 'https://levada.kraj.example', trustedProxies: ['10.0.0.1', '10.1.0.0/16'], requestsAMinute: 600 },
  });
});

it.each([
  [{ OIDC_ISSUER: 'https://id.example' }, /together/],
  [{ ...OIDC, OIDC_ISSUER: 'id.example' }, /OIDC_ISSUER is no address/],
  [{ LEVADA_PUBLIC_URL: 'ftp://x' }, /LEVADA_PUBLIC_URL/],
  [{ LEVADA_REQUESTS_A_MINUTE: 'many' }, /LEVADA_REQUESTS_A_MINUTE/],
])('refuses %p', (env, message) => {
  expect(() => gatewayEnv(env)).toThrow(message);
});
