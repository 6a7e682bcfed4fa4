import { serveEnv } from './serve-env.js';

it('fits the compose file when nothing is said', () => {
  const { urlOf, ...rest } = serveEnv({ PATH: '/bin' });
  expect(rest).toEqual({
    ...{ home: '/run/levada', host: '0.0.0.0', port: 8080, demoAccounts: false },
    ...{ postgres: { host: 'postgres', port: 5432 }, nats: { host: 'nats', port: 4222 } },
  });
  expect(urlOf('funding')).toBe('http://funding:8080');
});

it.each([
  [{ LEVADA_POSTGRESS: 'x:1' }, /unknown: LEVADA_POSTGRESS/],
  [{ LEVADA_POSTGRES: 'db' }, /LEVADA_POSTGRES is host:port/],
  [{ LEVADA_PORT: '99999' }, /LEVADA_PORT/],
  [{ LEVADA_DEMO_ACCOUNTS: 'true' }, /yes or no/],
])('refuses %p', (env, message) => {
  expect(() => serveEnv(env)).toThrow(message);
});
