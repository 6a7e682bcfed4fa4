/** Routes of services that ask for no token: the way to one. Everything else is closed at the gateway already. */
export const doors: readonly { readonly method: string; readonly path: string; readonly guessable?: true }[] = [
  { method: 'GET', path: '/api/v1/access/demo-accounts' },
  { method: 'POST', path: '/api/v1/access/demo-tokens' },
  { method: 'POST', path: '/api/v1/access/invitations/look', guessable: true },
  { method: 'POST', path: '/api/v1/access/invitations/accept', guessable: true },
];
