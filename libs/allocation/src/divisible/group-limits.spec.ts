import { parseFraction } from '@levada/kernel';
import fc from 'fast-check';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';

const run = (json: unknown, rule = 'proportional') => allocate(readInput(json), { rule, hash: sha256 });
const exact = (json: unknown, rule?: string) => run(json, rule).awards.map((one) => one.exact);
const codes = (json: unknown, rule?: string) => run(json, rule).awards.map(({ award, code }) => [award, code]);
const tree = (...rows: [id: string, amount: string, parent: string | null][]) =>
  rows.map(([id, amount, parent]) => ({ id, amount, parent }));

describe('envelopes in envelopes', () => {
  const requests = [
    aRequest('a', '100', { envelope: 'E1' }),
    aRequest('b', '100', { envelope: 'E2' }),
    aRequest('c', '200', { envelope: 'E2' }),
  ];
  it.each([
    ['the outer one alone binds: a quarter of each', ['100', '400', '400'], ['25', '25', '50']],
    // E1 binds at a tenth; b and c rise on until E0 is full: 90 over 300.
    ['the inner one binds first', ['100', '10', '400'], ['10', '30', '60']],
    ['both inner ones bind', ['100', '10', '60'], ['10', '20', '40']],
    ['none binds', ['400', '400', '400'], ['100', '100', '200']],
  ])('proportional: %s', (_title, [all, one, two], awards) => {
    const envelopes = tree(['E0', all!, null], ['E1', one!, 'E0'], ['E2', two!, 'E0']);
    expect(exact(someInput({ envelopes, requests }))).toEqual(awards);
  });

  it('says where each level lies and what each envelope has left', () => {
    const envelopes = tree(['E0', '100', null], ['E1', '10', 'E0'], ['E2', '400', 'E0']);
    expect(run(someInput({ envelopes, requests })).totals).toMatchObject({
      envelope: '100.00',
      awarded: '100.00',
      envelopes: [
        { id: 'E0', awarded: '100.00', left: '0.00', coefficient: '3/10' },
        { id: 'E1', awarded: '10.00', left: '0.00', coefficient: '1/10' },
        { id: 'E2', awarded: '90.00', left: '310.00' },
      ],
    });
  });

  it.each([
    ['constrained-equal-awards', ['10', '45', '45']],
    // All lose 100, before the inner one is full.
    ['constrained-equal-losses', ['0', '0', '100']],
    // Equal awards on the half-claims: 10, then 50 and 40, where b has reached its half.
    ['talmud', ['10', '45', '45']],
  ])('%s: in the tree of the second row', (rule, awards) => {
    const envelopes = tree(['E0', '100', null], ['E1', '10', 'E0'], ['E2', '400', 'E0']);
    expect(exact(someInput({ envelopes, requests }), rule)).toEqual(awards);
  });
});

describe('limits of groups', () => {
  const requests = [
    aRequest('a', '100', { provider: 'P', area: 'N' }),
    aRequest('b', '100', { provider: 'P', area: 'S' }),
    aRequest('c', '200', { provider: 'Q', area: 'S' }),
  ];
  const withLimits = (envelope: string, ...limits: unknown[]) =>
    someInput({ envelopes: tree(['E1', envelope, null]), requests, limits });

  it.each([
    [
      'a cap of a provider: the others share what it leaves',
      withLimits('200', { provider: 'P', cap: '60' }),
      [
        ['30.00', 'provider-cap'],
        ['30.00', 'provider-cap'],
        ['140.00', 'cut'],
      ],
    ],
    [
      // S binds at 1/4 (25 + 50); a alone rises on to the cap of P: 60 − 25.
      'two caps that cross',
      withLimits('400', { provider: 'P', cap: '60' }, { area: 'S', cap: '75' }),
      [
        ['35.00', 'provider-cap'],
        ['25.00', 'area-cap'],
        ['50.00', 'area-cap'],
      ],
    ],
    [
      // By the rule alone N would get 25.
      'a floor of an area is carried by the others',
      withLimits('100', { area: 'N', floor: '40' }),
      [
        ['40.00', 'area-floor'],
        ['20.00', 'cut'],
        ['40.00', 'cut'],
      ],
    ],
    [
      'a floor that the rule keeps anyway changes nothing',
      withLimits('200', { area: 'N', floor: '40' }),
      [
        ['50.00', 'cut'],
        ['50.00', 'cut'],
        ['100.00', 'cut'],
      ],
    ],
    [
      // P is lifted to a half: 50 and 50; 20 are left for c.
      'a floor is reached by the rule within the group',
      withLimits('120', { provider: 'P', floor: '100' }),
      [
        ['50.00', 'provider-floor'],
        ['50.00', 'provider-floor'],
        ['20.00', 'cut'],
      ],
    ],
    [
      // P has its 90 at 45 each; a goes on alone to the 60 of N.
      'two floors with a request in common',
      withLimits('120', { area: 'N', floor: '60' }, { provider: 'P', floor: '90' }),
      [
        ['60.00', 'area-floor'],
        ['45.00', 'provider-floor'],
        ['15.00', 'cut'],
      ],
    ],
  ])('%s', (_title, json, awards) => {
    expect(codes(json)).toEqual(awards);
  });

  it('rounds within every limit, and a group at its floor keeps it to the last unit', () => {
    const thirds = ['a', 'b', 'c'].map((id) => aRequest(id, '100', { area: 'N' }));
    const json = someInput({
      envelopes: tree(['E1', '100.01', null]),
      requests: [...thirds, aRequest('d', '100')],
      limits: [{ area: 'N', floor: '100.00' }],
    });
    expect(codes(json)).toEqual([
      ['33.34', 'area-floor'],
      ['33.33', 'area-floor'],
      ['33.33', 'area-floor'],
      ['0.01', 'cut'],
    ]);
  });

  it.each([
    ['more than the group may get', withLimits('400', { area: 'N', floor: '101' }), { limit: 'N', reached: '100.00' }],
    ['more than the envelope has', withLimits('30', { provider: 'Q', floor: '31' }), { limit: 'Q', reached: '30.00' }],
    [
      'more than a crossing cap leaves',
      withLimits('400', { area: 'S', cap: '50' }, { provider: 'Q', floor: '60' }),
      { limit: 'Q', reached: '50.00' },
    ],
  ])('names a floor that cannot be reached: %s', (_title, json, facts) => {
    const code = 'allocation/group-floor-infeasible';
    expect(() => run(json)).toThrow(
      expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown }),
    );
  });

  it('network-first: what is guaranteed counts in every limit', () => {
    const json = someInput({
      envelopes: tree(['E1', '200', null]),
      requests: [
        aRequest('a', '100', { floor: '40', provider: 'P' }),
        aRequest('b', '100', { provider: 'P' }),
        aRequest('c', '200'),
      ],
      limits: [{ provider: 'P', cap: '80' }],
    });
    // 40 are left of P's cap over 60 and 100 that are still claimed.
    expect(codes(json, 'network-first')).toEqual([
      ['55.00', 'provider-cap'],
      ['25.00', 'provider-cap'],
      ['120.00', 'cut'],
    ]);
  });

  it('refuses limits where votes decide', () => {
    const ballots = [{ approves: ['a'], voters: 1n }];
    const input = { ...readInput(withLimits('1', { area: 'N', cap: '1' })), ballots };
    expect(() => allocate(input, { rule: 'equal-shares', hash: sha256 })).toThrow('allocation/one-envelope-only');
  });
});

describe('any envelopes and caps', () => {
  const cents = fc.integer({ min: 0, max: 400 });
  const anyInput = fc
    .record({
      amounts: fc.array(cents, { minLength: 3, maxLength: 3 }),
      rows: fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.nat(2), fc.nat(2), fc.nat(1)), {
        minLength: 1,
        maxLength: 10,
      }),
      caps: fc.array(cents, { minLength: 3, maxLength: 3 }),
    })
    .map(({ amounts: [all, one, two], rows, caps }) => {
      const text = (minor: number): string => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
      const requests = rows.map(([minor, envelope, provider, area], at) =>
        aRequest(`r${at}`, text(minor), { envelope: `E${envelope}`, provider: `P${provider}`, area: `A${area}` }),
      );
      const named = (group: string) => requests.some((row) => Object.values(row).includes(group));
      const limits = [
        { provider: 'P0', cap: text(caps[0]!) },
        { provider: 'P1', cap: text(caps[1]!) },
        { area: 'A0', cap: text(caps[2]!) },
      ].filter((limit) => named(Object.values(limit)[0]!));
      const envelopes = tree(['E0', text(all!), null], ['E1', text(one!), 'E0'], ['E2', text(two!), 'E1']);
      return someInput({ envelopes, requests, limits });
    });
  const levels: Record<string, (award: string, claim: string) => ReturnType<typeof parseFraction>> = {
    proportional: (award, claim) => parseFraction(award).div(parseFraction(claim)),
    'constrained-equal-awards': (award) => parseFraction(award),
    'constrained-equal-losses': (award, claim) => parseFraction(award).sub(parseFraction(claim)),
  };
  type Row = { id: string; requested: string; envelope: string; provider: string; area: string };
  const groupsOf = (row: Row): string[] => [
    ...['E0', 'E1', 'E2'].slice(0, Number(row.envelope[1]) + 1),
    row.provider,
    row.area,
  ];

  it.each(Object.keys(levels))('%s: whoever is cut lies in a full limit where nobody has a higher level', (rule) => {
    // This is what lexicographic water filling is, told without levels being raised (Bertsekas & Gallager 1992, 6.5.2).
    fc.assert(
      fc.property(anyInput, (json) => {
        const result = run(json, rule);
        const rows = json.requests as Row[];
        const award = new Map(result.awards.map((one) => [one.id, one]));
        const most = new Map<string, string>([
          ...(json.envelopes as { id: string; amount: string }[]).map(({ id, amount }) => [id, amount] as const),
          ...((json as { limits?: Record<string, string>[] }).limits ?? []).map(
            (one) => [one['provider'] ?? one['area']!, one['cap']!] as const,
          ),
        ]);
        const sums = new Map<
          string,
          { exact: ReturnType<typeof parseFraction>; rounded: ReturnType<typeof parseFraction> }
        >();
        for (const row of rows)
          for (const group of groupsOf(row)) {
            const known = sums.get(group) ?? { exact: parseFraction('0'), rounded: parseFraction('0') };
            const { exact: part, award: whole } = award.get(row.id)!;
            sums.set(group, {
              exact: known.exact.add(parseFraction(part)),
              rounded: known.rounded.add(parseFraction(whole)),
            });
          }
        for (const [group, cap] of most) {
          expect((sums.get(group)?.exact ?? parseFraction('0')).compare(parseFraction(cap))).toBeLessThanOrEqual(0);
          expect((sums.get(group)?.rounded ?? parseFraction('0')).compare(parseFraction(cap))).toBeLessThanOrEqual(0);
        }
        const levelOf = (row: Row) => levels[rule]!(award.get(row.id)!.exact, row.requested);
        // At nothing, a loss is not felt: only those that have something can be higher.
        const isHigher = (other: Row, row: Row) =>
          award.get(other.id)!.exact !== '0' && levelOf(other).compare(levelOf(row)) > 0;
        for (const row of rows) {
          const own = parseFraction(award.get(row.id)!.exact);
          if (own.compare(parseFraction(row.requested)) === 0) continue;
          const bottleneck = groupsOf(row).find(
            (group) =>
              most.has(group) &&
              sums.get(group)!.exact.compare(parseFraction(most.get(group)!)) === 0 &&
              !rows.some((other) => groupsOf(other).includes(group) && isHigher(other, row)),
          );
          expect([row.id, bottleneck]).toEqual([row.id, expect.any(String)]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['proportional', 'constrained-equal-losses', 'talmud', 'greedy', 'greedy-no-skip', 'greedy-per-cost'])(
    '%s: neither the order of rows nor that of limits changes a byte',
    (rule) => {
      fc.assert(
        fc.property(anyInput, (json) => {
          const { limits = [] } = json as { limits?: unknown[] };
          const turned = {
            ...json,
            requests: [...json.requests].reverse(),
            envelopes: [...json.envelopes].reverse(),
            limits: [...limits].reverse(),
          };
          expect(JSON.stringify(run(turned, rule))).toBe(JSON.stringify(run(json, rule)));
        }),
      );
    },
  );
});
