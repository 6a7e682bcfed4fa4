import { checksEnv } from './checks-env.js';

it('names no source when nothing is said, and those that are said', () => {
  expect(checksEnv({ LEVADA_CHECK_SANCTIONS_URL: '' })).toEqual({});
  const ares = 'https://ares.gov.cz/ekonomicke-subjekty-v-be/rest';
  expect(checksEnv({ LEVADA_CHECK_REGISTER_URL: ares })).toEqual({ register: ares });
});

it.each(['ares.gov.cz', 'ftp://ares.gov.cz'])('refuses %s', (address) => {
  expect(() => checksEnv({ LEVADA_CHECK_INSOLVENCY_URL: address })).toThrow(
    'LEVADA_CHECK_INSOLVENCY_URL is no address',
  );
});
