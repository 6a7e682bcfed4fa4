import fc from 'fast-check';
import { aRequest, someInput } from '../input/input.factory.js';

const cents = (most: number) => fc.integer({ min: 0, max: most }).map(amountText);

function amountText(minor: number): string {
  return `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
}

interface Wanted {
  /** One envelope instead of three in a row. */
  readonly isFlat?: boolean;
  /** Floors of requests. */
  readonly hasFloors?: boolean;
  readonly hasMinimums?: boolean;
  readonly hasGroupFloors?: boolean;
}

/** Inputs of every kind that a rule takes: trees, groups with caps, scores that are missing, requests that ask for nothing. */
export function anyInput({
  isFlat = false,
  hasFloors = false,
  hasMinimums = false,
  hasGroupFloors = false,
}: Wanted = {}) {
  const row = fc.record({
    requested: fc.integer({ min: 0, max: 300 }),
    eligible: fc.option(fc.nat(100), { freq: 2 }),
    cap: fc.option(fc.nat(100), { freq: 3 }),
    floor: hasFloors ? fc.option(fc.nat(30), { freq: 3 }) : fc.constant(null),
    minimum: hasMinimums ? fc.option(fc.nat(60), { freq: 2 }) : fc.constant(null),
    score: fc.option(fc.integer({ min: -1, max: 6 }), { freq: 4 }),
    envelope: fc.nat(2),
    group: fc.nat(2),
  });
  return fc
    .record({
      rows: fc.array(row, { minLength: 1, maxLength: 9 }),
      amounts: fc.tuple(cents(700), cents(500), cents(300)),
      floors: hasGroupFloors ? fc.tuple(cents(100), cents(100)) : fc.constant(['0', '0']),
      caps: fc.tuple(fc.option(cents(300)), fc.option(cents(300))),
      roundTo: fc.constantFrom('0.01', '0.01', '0.10'),
    })
    .map(({ rows, amounts, caps, floors, roundTo }) => {
      const requests = rows.map((one, at) => {
        const part = (percent: number | null, of: number): number | null =>
          percent === null ? null : Math.floor((of * percent) / 100);
        const eligible = part(one.eligible, one.requested) ?? one.requested;
        const cap = part(one.cap, one.requested);
        const most = Math.min(eligible, cap ?? eligible);
        const floor = part(one.floor, most) ?? 0;
        return aRequest(`r${at}`, amountText(one.requested), {
          envelope: isFlat ? 'E0' : `E${one.envelope}`,
          eligible: amountText(eligible),
          cap: cap === null ? null : amountText(cap),
          floor: amountText(floor),
          // A floor that is not viable is a fault of the input.
          minimum: amountText(floor > 0 ? 0 : (part(one.minimum, one.requested) ?? 0)),
          score: one.score === null ? null : `${one.score}`,
          provider: `P${one.group}`,
          area: `A${(one.group + one.envelope) % 2}`,
        });
      });
      const limits = [
        { provider: 'P0', cap: caps[0], floor: floors[0] },
        { area: 'A1', cap: caps[1], floor: floors[1] },
      ].filter(
        ({ cap, floor, ...group }) =>
          cap !== null &&
          Number(cap) >= Number(floor) &&
          requests.some((one) => Object.values(one).includes(Object.values(group)[0])),
      );
      const envelopes = amounts.map((amount, at) => ({ id: `E${at}`, amount, parent: at === 0 ? null : `E${at - 1}` }));
      return someInput({
        roundTo,
        requests,
        limits: isFlat ? [] : limits,
        envelopes: isFlat ? envelopes.slice(0, 1) : envelopes,
      });
    });
}
