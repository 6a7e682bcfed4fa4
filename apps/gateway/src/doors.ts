/** Routes that ask for no token: the way to one. Everything else is closed at the gateway already. */
export const doors = [
  { method: 'GET', path: '/api/v1/access/demo-accounts' },
  { method: 'POST', path: '/api/v1/access/demo-tokens' },
] as const;
