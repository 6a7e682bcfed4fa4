import { Inject, Injectable } from '@nestjs/common';
import { civilDate, dayOf, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor, type Reach } from '@levada/platform';
import { usableTerritory } from '../known-territories/known-territories.queries.js';
import { expectOwnPlan } from '../plans/plans.queries.js';
import { openBody, type Place } from './body.js';
import { BodyTable, SeatRuleTable } from './body.table.js';
import type { AddSeatsDto, OpenBodyDto } from './bodies.dto.js';
import { loadBody, lockBody } from './bodies.queries.js';
import { seatRules } from './seat-rule.js';

/** Opens bodies, and says which seats they have. */
@Injectable()
export class OpenBody {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(
    by: Actor,
    reach: Reach,
    { from, until, parentId, planId, ...told }: OpenBodyDto,
    key?: IdempotencyKey,
  ): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const parent = parentId === undefined ? null : await loadBody(tx, parentId, reach);
      const body = openBody(
        {
          ...{ ...told, id: newId(at), authorityId: by.authorityId, openedBy: by.id },
          ...{ fromOn: civilDate(from), untilOn: until === undefined ? null : civilDate(until) },
          ...{ parentId: parentId ?? null, planId: planId ?? null },
        },
        parent,
      );
      await usableTerritory(tx, body.territory, reach, 'planning:keep-bodies');
      if (body.planId !== null) await expectOwnPlan(tx, body.planId);
      tx.store(BodyTable, body, { action: 'open', detail: { kind: body.kind } });
      return { id: body.id };
    });
  }

  /** Answers how many rules were made of it. */
  async addSeats(by: Actor, reach: Reach, bodyId: string, told: AddSeatsDto): Promise<number> {
    const at = this.clock.now();
    const { territories, eachOf, ...pattern } = told;
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await lockBody(tx, bodyId, reach, dayOf(at));
      const places = territories || eachOf ? await placesAsked(tx, told) : null;
      const rules = seatRules(pattern, places).map((rule) => ({
        ...{ ...rule, id: newId(at), authorityId: by.authorityId, bodyId, version: 1 },
      }));
      tx.store(SeatRuleTable, rules, { action: 'add-seats', detail: { code: told.code } });
      return rules.length;
    });
  }
}

/** Those listed, and those of a level: each once, in the order of their codes. Refuses one that is not known. */
async function placesAsked(
  tx: Tx,
  { territories = [], eachOf }: Pick<AddSeatsDto, 'territories' | 'eachOf'>,
): Promise<(Place & { readonly name: string })[]> {
  const keys = territories.map(({ scheme, level, code }) => `${scheme}/${level}/${code}`);
  const within = eachOf?.within;
  const found = await tx.query<Place & { name: string; key: string }>(
    `select distinct on (t.code, t.level, t.scheme) t.scheme, t.level, t.code, t.name,
       t.scheme || '/' || t.level || '/' || t.code as key
     from known_territory t where t.valid_until is null and (t.scheme || '/' || t.level || '/' || t.code = any($1)
       or (t.scheme = $2 and t.level = $3 and ($4::text is null
         or t.scheme || '/' || t.level || '/' || t.code in (select territories_within(array[$4])))))
     order by t.code, t.level, t.scheme`,
    [
      keys,
      eachOf?.scheme ?? null,
      eachOf?.level ?? null,
      within ? `${within.scheme}/${within.level}/${within.code}` : null,
    ],
  );
  const unknown = keys.find((key) => !found.some((one) => one.key === key));
  if (unknown !== undefined) throw refuse('plan/territory-unknown', { territory: unknown });
  return found;
}
