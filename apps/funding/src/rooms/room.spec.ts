import { isRefusal, parseMoney } from '@levada/kernel';
import fc from 'fast-check';
import { expectWithinRoom, leftIn, othersOf, reckonRoom, shareRoom, type Room, type RoomSources } from './room.js';

const czk = (amount: string) => parseMoney(amount, 'CZK');
const compensation = (amount: string, id = 'c') => ({ id, amount: czk(amount) });
const NONE: RoomSources = { compensations: [compensation('24000')], records: [], decisions: [] };
const said = (funder: string, amount: string, state: 'asked' | 'promised' | 'received' = 'promised') => ({
  ...{ funder, amount, state },
});
const told = (does: () => unknown): unknown => {
  try {
    does();
    return 'done';
  } catch (error) {
    if (isRefusal(error)) return [error.code, error.facts];
    throw error;
  }
};

describe('the room of a service: its compensation less all that others give to it, at least nothing', () => {
  type Case = [string, Partial<RoomSources>, ReturnType<typeof said>[], string];
  it.each<Case>([
    ['nobody else gives anything', {}, [], '24000'],
    [
      'two other funders',
      {
        records: [
          { funder: 'Město Liberec', amount: czk('6000') },
          { funder: 'MPSV', amount: czk('1000.50') },
        ],
      },
      [],
      '16999.50',
    ],
    [
      'what the budget says was promised or came',
      {},
      [said('Město', '6000'), said('Nadace', '500', 'received')],
      '17500',
    ],
    ['what is only asked for is not given', {}, [said('MPSV', '9000', 'asked')], '24000'],
    [
      'what an officer recorded takes the place of the budget’s line',
      { records: [{ funder: 'MĚSTO  Liberec', amount: czk('6000') }] },
      [said('Město Liberec', '9000')],
      '18000',
    ],
    [
      'also where it says that nothing is given',
      { records: [{ funder: 'Město', amount: czk('0') }] },
      [said('město', '9000')],
      '24000',
    ],
    [
      'what this authority gives by another round',
      { decisions: [{ reference: '4', amount: czk('4000') }] },
      [said('Město', '1000')],
      '19000',
    ],
    ['others give more than the compensation', {}, [said('Město', '30000')], '0'],
    [
      'two acts, each for a part of the year',
      { compensations: [compensation('10000', 'a'), compensation('9000', 'b')] },
      [said('Město', '1000')],
      '18000',
    ],
  ])('%s', (_what, sources, budget, wanted) => {
    expect(leftIn(reckonRoom(2027, { ...NONE, ...sources }, budget, 'CZK'))).toBe(czk(wanted).minor);
  });

  it.each<[string, Partial<RoomSources>, string]>([
    ['no compensation', { compensations: [] }, 'room/no-compensation-stands'],
    ['another currency', { records: [{ funder: 'EU', amount: parseMoney('1', 'EUR') }] }, 'room/another-currency'],
  ])('%s leaves nothing to pay', (_what, sources, code) => {
    const room = reckonRoom(2027, { ...NONE, ...sources }, [], 'CZK');
    expect([room, leftIn(room)]).toMatchObject([{ state: 'none', code }, 0n]);
  });
});

const room = (minor: bigint): Room => ({
  ...{ year: 2027, state: 'reckoned', minor: `${minor}`, compensation: '2400000', compensationIds: ['c'] },
  ...{ others: `${2400000n - minor}`, sharedWith: [] },
});

describe('an amount', () => {
  it.each<[string, Room | null, string, bigint, unknown]>([
    ['within it', room(500_00n), '500', 0n, 'done'],
    [
      'a haléř above it',
      room(500_00n),
      '500.01',
      0n,
      [
        'room/exceeded',
        {
          ...{ reference: '1', year: 2027, amount: '500.01', room: '500.00' },
          ...{ compensation: '24000.00', others: '23500.00' },
        },
      ],
    ],
    [
      'within it, but not beside another of the same proposal',
      room(500_00n),
      '300',
      200_01n,
      [
        'room/exceeded',
        {
          ...{ reference: '1', year: 2027, amount: '300.00', room: '299.99' },
          ...{ compensation: '24000.00', others: '23700.01' },
        },
      ],
    ],
    ['where the round demands none', null, '999999', 0n, 'done'],
    [
      'where none was reckoned yet',
      { year: 2027, state: 'unreckoned' },
      '0.01',
      0n,
      ['room/not-reckoned', { reference: '1', year: 2027 }],
    ],
    [
      'where there is no compensation',
      { year: 2027, state: 'none', code: 'room/no-entrustment', facts: {} },
      '0.01',
      0n,
      ['room/no-compensation', { reference: '1', year: 2027 }],
    ],
    [
      'of nothing, where there is no compensation',
      { year: 2027, state: 'none', code: 'x', facts: {} },
      '0',
      0n,
      'done',
    ],
  ])('%s', (_what, of, amount, beside, wanted) => {
    expect(told(() => expectWithinRoom({ reference: '1', room: of }, czk(amount), beside))).toEqual(wanted);
  });
});

describe('several applications of a round for one service', () => {
  it.each<[string, [string, bigint][], bigint[]]>([
    [
      'by what they request',
      [
        ['300', 100_00n],
        ['100', 100_00n],
      ],
      [75_00n, 25_00n],
    ],
    [
      'to the haléř',
      [
        ['1', 100n],
        ['1', 100n],
        ['1', 100n],
      ],
      [34n, 33n, 33n],
    ],
    [
      'the least of what is known holds',
      [
        ['100', 100_00n],
        ['100', 60_00n],
      ],
      [30_00n, 30_00n],
    ],
    ['one alone has all of it', [['1', 100_00n]], [100_00n]],
  ])('share it: %s', (_what, asking, wanted) => {
    const shared = shareRoom(
      asking.map(([requested, minor], at) => ({ reference: `${at}`, requested: czk(requested), room: room(minor) })),
    );
    expect(shared.map(leftIn)).toEqual(wanted);
  });

  it('never exceed it together', () => {
    const some = fc.array(fc.tuple(fc.bigInt(1n, 10n ** 9n), fc.bigInt(0n, 10n ** 9n)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, (all) => {
        const asking = all.map(([minor, left], at) => ({
          ...{ reference: `${at}`, requested: { minor, currency: 'CZK' }, room: room(left) },
        }));
        const given = shareRoom(asking).reduce((sum, one) => sum + leftIn(one)!, 0n);
        const least = all.map(([, left]) => left).reduce((one, other) => (one < other ? one : other));
        expect(given).toBe(least);
      }),
    );
  });
});

it('names each giver once, with where it is known from', () => {
  const sources = {
    ...NONE,
    records: [{ funder: 'Město', amount: czk('1') }],
    decisions: [{ reference: '1.4', amount: czk('2') }],
  };
  const others = othersOf(sources, [said('město', '5'), said('Nadace', '3', 'received')], 'CZK');
  expect(others.map(({ from, funder, amount }) => [from, funder, amount.minor])).toEqual([
    ['record', 'Město', 100n],
    ['budget', 'Nadace', 300n],
    ['decision', '1.4', 200n],
  ]);
});
