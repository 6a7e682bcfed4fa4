import pg from 'pg';
import { systemClock } from '@levada/kernel';
import { keysInMemory, makeLog, migrationsOf, startService, Tokens } from '@levada/platform';
import { planning } from '@levada/planning';
import { AN_AUTHORITY } from '@levada/testing';
import { figure, quantileOf } from '../figure.mjs';
import { fillPlans, LOCAL_PLANS, NATIONAL } from '../plans/made-plans.mjs';
import { realServers } from '../real-servers.mjs';

const MEASURES = 10_000;
const ROUNDS = 25;

/** What a plan is asked through the door, and the statement that somebody would write by hand for the same figures. */
const ASKED = {
  tree: {
    path: `plans/${NATIONAL}/versions/1/elements`,
    // Whoever reads a tree by hand reads it in the order of the tree.
    sql: `with recursive tree as (
        select code, kind, part, parent, title, position, is_cited, version, array[position] as path
        from plan_element where plan_id = $1 and plan_version = 1 and parent is null
        union all
        select e.code, e.kind, e.part, e.parent, e.title, e.position, e.is_cited, e.version, t.path || e.position
        from tree t join plan_element e on e.plan_id = $1 and e.plan_version = 1 and e.parent = t.code)
      select code, kind, part, parent, title, position, is_cited, version from tree order by path`,
  },
  alignment: {
    path: `plans/${NATIONAL}/served`,
    sql: `select e.code, e.kind, e.title, c.year, c.source, count(distinct a.plan_id), count(*), sum(c.amount_minor)
      from plan_alignment a
      join plan_version v on v.plan_id = a.plan_id and v.plan_version = a.plan_version and v.status = 'adopted'
      join plan_element e on e.plan_id = a.to_plan and e.plan_version = 1 and e.code = a.to_code
      join plan_cost c on c.plan_id = a.plan_id and c.plan_version = a.plan_version and c.code = a.code
      where a.to_plan = $1 group by e.code, e.kind, e.title, c.year, c.source order by e.code`,
  },
  money: {
    path: `money-by-priority?plan=${NATIONAL}`,
    sql: `select e.code, e.title, m.planned, a.requested, d.granted, d.committed, d.paid
      from plan_element e
      left join (select m.parent, sum(c.amount_minor) as planned from plan_element m
        join plan_cost c on c.plan_id = m.plan_id and c.plan_version = m.plan_version and c.code = m.code
        where m.plan_id = $1 and m.plan_version = 1 group by m.parent) m on m.parent = e.code
      left join (select p ->> 'priorityCode' as code, sum((p ->> 'requested')::bigint) as requested
        from known_application, jsonb_array_elements(parts) p where p ->> 'planId' = $1::text group by 1) a on a.code = e.code
      left join (select p ->> 'priorityCode' as code, sum((p ->> 'granted')::bigint) as granted,
          sum((p ->> 'committed')::bigint) as committed, sum((p ->> 'paid')::bigint) as paid
        from known_decision, jsonb_array_elements(parts) p where p ->> 'planId' = $1::text group by 1) d on d.code = e.code
      where e.plan_id = $1::uuid and e.plan_version = 1 and e.is_cited order by e.position`,
  },
};

/**
 * A national plan under 300 local ones, read through planning's door (sign-in, security of rows, JSON), beside SQL by hand as a
 * superuser on the same indexes, in turns.
 */
export async function measure(say) {
  const servers = await realServers();
  const whole = await timesOf(servers, MEASURES, say);
  const quarter = await timesOf(servers, MEASURES / 4, say);
  return Object.keys(ASKED).flatMap((name) => {
    const { ours, hand } = whole[name];
    const p95 = quantileOf(ours, 0.95);
    const what = `${name} of ${MEASURES} measures under ${LOCAL_PLANS} plans`;
    return [
      figure({ name: `plans-${name}`, what: `${what}, p95`, unit: 'ms', goal: { atMost: 200 }, samples: [p95] }),
      figure({
        ...{ name: `plans-${name}-ratio`, what: '  ÷ SQL by hand, p95', goal: { atMost: 2 } },
        samples: [p95 / quantileOf(hand, 0.95)],
      }),
      figure({
        name: `plans-${name}-median`,
        what: '  ÷ SQL by hand, each',
        samples: ours.map((ms, at) => ms / hand[at]),
      }),
      figure({
        ...{ name: `plans-${name}-linear`, what: '  time a measure ÷ at a quarter of them', goal: { atMost: 1.5 } },
        samples: [quantileOf(ours, 0.5) / 4 / quantileOf(quarter[name].ours, 0.5)],
      }),
    ];
  });
}

async function timesOf({ nats, database }, measures, say) {
  const own = await database('planning', migrationsOf(planning));
  say(`makes ${measures} measures`);
  await fillPlans(own, measures);
  const keys = await keysInMemory();
  const service = await startService(planning, {
    ...{ databaseUrl: own.url, natsUrl: nats.url, host: '127.0.0.1', port: 0, keys, clock: systemClock },
    log: makeLog('bench', undefined, 'silent'),
  });
  const actor = { id: AN_AUTHORITY, name: 'bench', authorityId: AN_AUTHORITY };
  const grants = [{ id: AN_AUTHORITY, role: 'planner' }];
  const token = await new Tokens(keys, systemClock).sign({ ...actor, grants }, 'planning', 3_600);
  const pool = new pg.Pool({ connectionString: own.adminUrl, max: 5 });
  const door = async ({ path }) => {
    const response = await fetch(`${service.url}/api/v1/planning/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status}: ${text}`);
    return JSON.parse(text).items.length;
  };
  const hand = async ({ sql }) => JSON.parse(JSON.stringify((await pool.query(sql, [NATIONAL])).rows)).length;
  const took = Object.fromEntries(Object.keys(ASKED).map((name) => [name, { ours: [], hand: [] }]));
  try {
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const [name, asked] of Object.entries(ASKED)) {
        const sides = [
          ['ours', door],
          ['hand', hand],
        ];
        if (round % 2 === 1) sides.reverse();
        for (const [side, ask] of sides) {
          const begun = performance.now();
          if ((await ask(asked)) === 0) throw new Error(`${side} finds nothing`);
          if (round > 0) took[name][side].push(performance.now() - begun);
        }
      }
  } finally {
    await pool.end();
    await service.stop();
    await own.drop();
  }
  for (const [name, { ours, hand: by }] of Object.entries(took))
    say(`${name}: ${quantileOf(ours, 0.5).toFixed(1)} ms, by hand ${quantileOf(by, 0.5).toFixed(1)} ms`);
  return took;
}
