import { grantRecords } from './grant-records.js';
import { grantsOf360Giving } from './giving.js';

const row = (fields: Record<string, string>, at = 2) => ({ row: at, fields, values: fields });
const GOOD = { reference: '1.1', title: 'Turnaj', recipient: 'Petanque', awarded: '10000', date: '2011-06-13' };
const made = (...rows: Record<string, string>[]) =>
  grantRecords(
    rows.map((one, at) => row(one, at + 2)),
    { currency: 'czk', scheme: 'cz-ico' },
  );

it.each([
  ['a plain amount', { awarded: '10000' }, '10000'],
  ['blanks between thousands and a comma', { awarded: '1 234 567,50' }, '1234567.50'],
  ['an amount with cents', { awarded: '0.30' }, '0.30'],
])('reads %s', (_what, more, amount) => {
  expect(made({ ...GOOD, ...more }).records[0]!.awarded).toEqual({ amount, currency: 'CZK' });
});

it.each([
  ['2011-06-13', '2011-06-13'],
  ['2011-06-13T10:00:00Z', '2011-06-13'],
  ['13. 6. 2011', '2011-06-13'],
  ['1.1.2011', '2011-01-01'],
])('reads the day %s', (date, day) => {
  expect(made({ ...GOOD, date }).records[0]!.awardedOn).toBe(day);
});

it('takes an identifier with its own scheme, or with the one that is named for all', () => {
  expect(made({ ...GOOD, identifier: '00548707' }).records[0]).toMatchObject({
    scheme: 'cz-ico',
    identifier: '00548707',
  });
  expect(made({ ...GOOD, identifier: 'x', scheme: 'lei' }).records[0]).toMatchObject({ scheme: 'lei' });
  expect(grantRecords([row({ ...GOOD, identifier: '1' })], { currency: 'CZK' }).quarantined[0]!.reason).toContain(
    'no scheme',
  );
});

it.each([
  ['no number', { reference: ' ' }, 'no number'],
  ['nobody who got it', { recipient: '' }, 'nobody'],
  ['a day with slashes', { date: '06/13/2011' }, 'none of the calendar'],
  ['30 February', { date: '2011-02-30' }, 'none of the calendar'],
  ['a word for an amount', { awarded: 'This should be a number' }, 'awarded is no amount'],
  ['an amount below zero', { paid: '-5' }, 'paid is no amount'],
  ['nothing awarded', { awarded: '' }, 'not said'],
  ['a currency that is none', { currency: 'crowns' }, 'currency is not known'],
])('leaves out a row with %s, and says why', (_what, more, reason) => {
  const { records, quarantined } = made(GOOD, { ...GOOD, reference: '2', ...more });
  expect([records.length, quarantined]).toEqual([
    1,
    [expect.objectContaining({ row: 3, reason: expect.stringContaining(reason) })],
  ]);
});

it('leaves out the second of one number', () => {
  expect(made(GOOD, GOOD).quarantined).toMatchObject([{ row: 3, reason: 'row 2 has the number 1.1, too' }]);
});

it('reads grants as 360Giving has them, without the names of people', () => {
  const grants = grantsOf360Giving({
    grants: [
      {
        ...{ id: '360G-x-1', title: 'Youth', currency: 'GBP', amountAwarded: 1234.5, amountAppliedFor: 2000 },
        ...{ awardDate: '2019-03-01T00:00:00+00:00', recipientOrganization: [{ id: 'GB-COH-1', name: 'Club' }] },
        ...{ grantProgramme: [{ title: 'Open' }], classifications: [{ title: 'Sport' }] },
      },
      {
        id: '360G-x-2',
        recipientIndividual: { name: 'Jane Doe' },
        amountAwarded: 5,
        currency: 'GBP',
        awardDate: '2019-03-02',
      },
    ],
  });
  const { records } = grantRecords(grants!, {});
  expect(records).toEqual([
    {
      ...{ reference: '360G-x-1', title: 'Youth', recipientName: 'Club', scheme: 'org-id', identifier: 'GB-COH-1' },
      ...{ awarded: { amount: '1234.5', currency: 'GBP' }, requested: { amount: '2000', currency: 'GBP' } },
      ...{ awardedOn: '2019-03-01', programme: 'Open', priority: 'Sport' },
    },
    expect.objectContaining({ recipientName: 'individual', title: '360G-x-2' }),
  ]);
  expect(JSON.stringify(records)).not.toContain('Jane');
  expect(grantsOf360Giving([1])).toBeUndefined();
});
