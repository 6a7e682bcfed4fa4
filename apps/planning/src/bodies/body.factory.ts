import { civilDate } from '@levada/kernel';
import type { Body } from './body.js';
import type { Member, Nomination } from './member.js';
import type { SeatRule } from './seat-rule.js';

export const day = civilDate;
const authorityId = 'a';

export function aWorkingGroup(change: Partial<Body> = {}): Body {
  return {
    ...{
      id: 'group',
      authorityId,
      title: 'Krajská pracovní skupina',
      kind: 'working-group',
      mandate: 'Střednědobý plán',
    },
    ...{ fromOn: day('2009-01-01'), untilOn: null, parentId: null, planId: null, openedBy: 'x', version: 1 },
    ...{ territory: { scheme: 'cz-csu', level: 'region', code: 'CZ051' }, ...change },
  };
}

/** Two places, as each former district has. */
export function aSeatOfTwo(change: Partial<SeatRule> = {}): SeatRule {
  return {
    ...{ id: 'seat', authorityId, bodyId: 'group', code: 'D-CZ0511', title: 'Delegáti: Česká Lípa' },
    ...{ stakeholderType: 'municipality', territory: null, places: 2, version: 1, ...change },
  };
}

const someone = (name: string) => ({
  ...{ name, email: null, personId: null, represents: 'Město', organisationId: null, partnerId: null },
});

export function aNomination(name: string, change: Partial<Nomination> = {}): Nomination {
  return {
    ...{ ...someone(name), id: `n-${name}`, authorityId, bodyId: 'group', seatRuleId: 'seat', nominatedBy: 'Město' },
    ...{ nominatedAt: new Date('2009-01-01T08:00:00Z'), status: 'nominated', reason: null, version: 1, ...change },
  };
}

export function aMember(name: string, from: string, until: string | null, change: Partial<Member> = {}): Member {
  return {
    ...{ ...someone(name), id: `m-${name}`, authorityId, bodyId: 'group', seatRuleId: 'seat', nominationId: null },
    ...{ substituteFor: null, fromOn: day(from), untilOn: until === null ? null : day(until), endReason: null },
    ...{ version: 1, ...change },
  };
}
