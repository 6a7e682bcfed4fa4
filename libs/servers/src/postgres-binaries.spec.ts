import { linkPlan } from './postgres-binaries.js';

it('links every library name to the file beside it', () => {
  const json = '[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]';
  expect(linkPlan(json)).toEqual([{ path: 'native/lib/libpq.so.5', pointsTo: 'libpq.so.5.18' }]);
});
