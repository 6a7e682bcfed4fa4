import { trialRows } from './rows.js';

const mapping = { id: 'no', area: 'field', identifier: 'ico', name: 'who', requested: 'asked' };
const read = (...lines: string[]) =>
  trialRows(Buffer.from(['no;field;ico;who;asked', ...lines].join('\n')), mapping, {
    scheme: 'CZ-ICO',
    currency: 'CZK',
  });

it('takes amounts as an office writes them', () => {
  const { rows } = read('1;sport;63504260;A;20 000', '2;sport;63504260;B;1\u00a0234,50', '3;sport;63504260;C;7.5');
  expect(rows.map(({ requested }) => requested.minor)).toEqual([2_000_000n, 123_450n, 750n]);
  expect(rows[0]).toMatchObject({ row: 2, scheme: 'CZ-ICO' });
});

it.each([
  ['1;sport;;A;100', 'the organisation has no identifier'],
  [';sport;63504260;A;100', 'the request has no id'],
  ['1;;63504260;A;100', 'the request has no area'],
  ['1;sport;63504260;;100', 'the request has no name'],
  ['1;sport;63504260;A;a lot', 'requested: “a lot” is no amount in CZK'],
  ['1;sport;63504260;A;0', 'requested: not above zero'],
  ['1;sport;63504260;A;-5', 'requested: not above zero'],
  ['1;sport;63504260;A;1.005', 'requested: “1.005” is no amount in CZK'],
])('leaves out %p: %s', (line, reason) => {
  expect(read('9;sport;63504260;Z;1', line)).toMatchObject({ rows: [{ id: '9' }], quarantined: [{ row: 3, reason }] });
});

it('leaves out an id that stands there twice', () => {
  expect(read('1;a;63504260;A;1', '1;a;63504260;B;2').quarantined).toMatchObject([
    { row: 3, reason: 'the id 1 stands in row 2 already' },
  ]);
});
