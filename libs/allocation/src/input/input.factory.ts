/** Input as it comes from outside: one envelope of 100.00 CZK and two requests; anything can be put in its place. */
export function someInput(change: Readonly<Record<string, unknown>> = {}) {
  return {
    currency: 'CZK',
    roundTo: '0.01',
    envelopes: [{ id: 'E1', amount: '100.00', parent: null }] as unknown[],
    requests: [aRequest('1.1', '100.00'), aRequest('1.2', '200.00')] as unknown[],
    ...change,
  };
}

export function aRequest(id: string, requested: string, change: Readonly<Record<string, unknown>> = {}) {
  return { id, envelope: 'E1', requested, ...change };
}
