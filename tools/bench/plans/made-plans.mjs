import { AN_AUTHORITY } from '@levada/testing';

const GOALS = 10;
const PRIORITIES = 100;
export const LOCAL_PLANS = 300;
export const NATIONAL = '00000000-0000-7000-8000-000000000001';

/**
 * A national plan of so many measures below 100 priorities and 10 goals, with two costs each; 300 local plans of 34
 * measures, which serve a national measure or priority; and for each local measure an application and a decision that
 * cites a national priority. Written straight into the tables, by SQL.
 */
export async function fillPlans(database, measures) {
  const content = `'{"body": "Text, jak jej opatření mají, o dvou řádcích a s diakritikou.", "officer": {"name": "Jana Nováková",
    "department": null, "contact": null}, "responsible": ["Obec"], "cooperating": [], "measureKind": "new", "addressee": null,
    "bindingness": "own", "budgetLine": null, "territories": [], "targetGroups": ["seniors"], "serviceTypes": [], "from": null,
    "to": null, "indicators": []}'::jsonb`;
  const element = `insert into plan_element (id, authority_id, plan_id, plan_version, code, kind, parent, position, title, is_cited, path, cited,
    is_social_service, is_published, content, changed_by, changed_at, version)`;
  const local = `md5('local' || p)::uuid`;
  const rest = `true, false, ${content}, 'bench', now(), 1`;
  const statements = [
    `insert into plan (id, authority_id, level, territory_scheme, territory_level, territory_code, is_published)
     select '${NATIONAL}', $1::uuid, 'national', 'cz-csu', 'country', 'CZ', true
     union all select ${local}, $1::uuid, 'local', 'cz-csu', 'orp', p::text, true from generate_series(1, ${LOCAL_PLANS}) p`,
    `insert into plan_version (id, plan_id, authority_id, plan_version, title, from_on, to_on, departments, status, drafted_by, version)
     select id, id, authority_id, 1, 'Plán ' || territory_code, '2027-01-01', '2030-12-31', '[]', 'draft', 'a', 1 from plan
     where authority_id = $1::uuid`,
    `${element} select md5('g' || n)::uuid, $1::uuid, '${NATIONAL}', 1, 'G' || n, 'goal', null, n, 'Cíl ' || n, false, array['G' || n], null, ${rest}
     from generate_series(1, ${GOALS}) n`,
    `${element} select md5('p' || n)::uuid, $1::uuid, '${NATIONAL}', 1, 'P' || n, 'priority', 'G' || 1 + n % ${GOALS}, n,
     'Priorita ' || n, true, array['G' || 1 + n % ${GOALS}, 'P' || n], 'P' || n, ${rest} from generate_series(1, ${PRIORITIES}) n`,
    `${element} select md5('m' || n)::uuid, $1::uuid, '${NATIONAL}', 1, 'M' || n, 'measure', 'P' || 1 + n % ${PRIORITIES}, n,
     'Opatření číslo ' || n || ' pro dostupnost služeb', false,
       array['G' || 1 + (1 + n % ${PRIORITIES}) % ${GOALS}, 'P' || 1 + n % ${PRIORITIES}, 'M' || n], 'P' || 1 + n % ${PRIORITIES}, ${rest} from generate_series(1, ${measures}) n`,
    `insert into plan_cost select $1::uuid, '${NATIONAL}', 1, 'M' || n, y, 'state', n * 100, 'CZK', true, false
     from generate_series(1, ${measures}) n, generate_series(2027, 2028) y`,
    `${element} select md5('lp' || p)::uuid, $1::uuid, ${local}, 1, 'L1', 'priority', null, 0, 'Priorita', true, array['L1'], 'L1', ${rest}
     from generate_series(1, ${LOCAL_PLANS}) p`,
    `${element} select md5('lm' || p || '/' || n)::uuid, $1::uuid, ${local}, 1, 'L1.' || n, 'measure', 'L1', n,
     'Místní opatření ' || n, false, array['L1', 'L1.' || n], 'L1', ${rest} from generate_series(1, ${LOCAL_PLANS}) p, generate_series(1, ${measures} / ${LOCAL_PLANS} + 1) n`,
    `insert into plan_cost select $1::uuid, ${local}, 1, 'L1.' || n, 2027, 'municipality', n * 1000, 'CZK', true, false
     from generate_series(1, ${LOCAL_PLANS}) p, generate_series(1, ${measures} / ${LOCAL_PLANS} + 1) n`,
    `insert into plan_alignment select $1::uuid, ${local}, 1, 'L1.' || n, '${NATIONAL}',
       case when n % 2 = 0 then 'P' || 1 + (p * 7 + n) % ${PRIORITIES} else 'M' || 1 + (p * 37 + n) % ${measures} end, false
     from generate_series(1, ${LOCAL_PLANS}) p, generate_series(1, ${measures} / ${LOCAL_PLANS} + 1) n`,
    // What makes it public runs as the owner of the tables, whom row-level security binds.
    `with s as (select set_config('levada.authority', '*', true))
     update plan_version set status = 'adopted', adopted_by = 'b', adopted_at = now() from s where authority_id = $1::uuid`,
    `insert into known_application (id, authority_id, epoch, version, title, parts)
     select md5('a' || n)::uuid, $1::uuid, 1, 1, 'x', jsonb_build_array(jsonb_build_object('planId', '${NATIONAL}', 'planVersion', 1,
       'priorityCode', 'P' || 1 + n % ${PRIORITIES}, 'currency', 'CZK', 'requested', (n * 100)::text))
     from generate_series(1, ${measures}) n`,
    `insert into known_decision (id, authority_id, epoch, version, application_id, parts)
     select md5('d' || n)::uuid, $1::uuid, 1, 1, md5('a' || n)::uuid, jsonb_build_array(jsonb_build_object('planId', '${NATIONAL}',
       'planVersion', 1, 'priorityCode', 'P' || 1 + n % ${PRIORITIES}, 'currency', 'CZK', 'granted', (n * 50)::text,
       'committed', (n * 50)::text, 'paid', '0'))
     from generate_series(1, ${measures}) n`,
  ];
  for (const statement of statements) await database.query(statement, statement.includes('$1') ? [AN_AUTHORITY] : []);
  for (const table of [
    'plan',
    'plan_version',
    'plan_element',
    'plan_cost',
    'plan_alignment',
    'known_application',
    'known_decision',
  ])
    await database.query(`vacuum analyze ${table}`);
}
