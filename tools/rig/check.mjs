// What must hold when the faults are over. Read past the services: from the databases as superuser, against the ledger of intents.
import pg from 'pg';
import { openDatabase, verifyAudit } from '@levada/persistence';

const SERVICES = ['access', 'catalogue', 'registry', 'planning', 'funding'];

/** Nothing is under way any more, or what still is: every log published, every reader at its producer's head, every audit row chained. */
export async function unsettled(system) {
  if (!(await system.isReady())) return 'the system is not ready';
  const logs = {};
  const inboxes = [];
  for (const service of SERVICES) {
    await withDatabase(system, service, async (query) => {
      const [log] = await query(
        `select r.epoch, r.head::int, r.head_id, r.published::int, (select count(*)::int from outbox) as facts,
           (select count(*)::int from outbox_position p where p.epoch = r.epoch) as numbered,
           (select count(*)::int from audit) as audited, (select count(*)::int from audit_chain) as chained,
           (select count(*)::int from dead_letter) as dead from relay_state r`,
      );
      logs[service] = log;
      for (const row of await query('select producer, epoch, n::int, last_id, rebuilding_to from inbox'))
        inboxes.push({ service, ...row });
    });
  }
  for (const [service, log] of Object.entries(logs)) {
    if (log.dead > 0) return `${service}: ${log.dead} dead letters`;
    if (log.facts !== log.head || log.numbered !== log.head)
      return `${service}: ${log.facts} facts, ${log.numbered} numbers, head ${log.head}`;
    if (log.published !== log.head) return `${service}: published ${log.published} of ${log.head}`;
    if (log.audited !== log.chained) return `${service}: ${log.audited - log.chained} audit rows are not chained`;
  }
  for (const { service, producer, epoch, n, last_id, rebuilding_to } of inboxes) {
    const log = logs[producer];
    if (epoch !== log.epoch || n !== log.head || last_id !== log.head_id)
      return `${service} is at ${epoch}/${n} of ${producer}, whose log is at ${log.epoch}/${log.head}`;
    if (rebuilding_to !== null) return `${service} still rebuilds what it knows of ${producer}`;
  }
  // Who knows nothing of anybody would agree with everybody.
  if (inboxes.length < 4) return `only ${inboxes.length} inboxes`;
  return undefined;
}

/** Everything that is broken for good: `{ lost, doubled, broken }`, each a list of sentences. */
export async function verdict(system, workload) {
  const found = { lost: [], doubled: [], broken: [] };
  await withDatabase(system, 'funding', async (query) => {
    await intentsHeld(query, workload, found);
    await moneyHeld(query, found);
    await planningEquals(query, workload, found);
  });
  for (const service of SERVICES) {
    await chainsHold(system, service, found);
    await withDatabase(system, service, (query) => logHeld(query, service, found));
  }
  return found;
}

/** Every answered intent is there once, every other one at most once. */
async function intentsHeld(query, workload, { lost, doubled, broken }) {
  const applications = groupedBy(
    await query('select id, reference, requested_minor::text as minor from application'),
    'reference',
  );
  const proposals = await query(
    `select p.id, l.reference, l.amount_minor::text as minor, p.status from proposal p join proposal_line l on l.proposal_id = p.id`,
  );
  const byReference = groupedBy(proposals, 'reference');
  const byId = groupedBy(proposals, 'id');
  const decisions = groupedBy(
    await query('select id, proposal_id, amount_minor::text as minor from decision'),
    'proposal_id',
  );
  const transfers = groupedBy(
    await query(`select reference, amount_minor::text as minor from ledger_transfer where credit like '%/committed'`),
    'reference',
  );
  const variations = await query(
    `select v.id, v.decision_id, v.status, (select count(*)::int from ledger_transfer t where t.reference = v.id and t.kind = 'return') as returned
     from variation v`,
  );
  for (const { kind, path, body, answer, key } of workload.intents) {
    const done = answer && answer.status < 300;
    const say = (list, what) => list.push(`${kind} ${key} (answered ${answer?.status ?? 'never'}): ${what}`);
    if (answer && answer.status >= 400 && !isRefusal(answer)) say(broken, `refused with ${answer.body?.code}`);
    if (kind === 'submit') {
      const rows = applications.get(body.reference) ?? [];
      if (rows.length > 1) say(doubled, `${rows.length} applications`);
      if (done && !rows.some(({ id }) => id === answer.body.id)) say(lost, 'no such application');
    } else if (kind === 'propose') {
      const [line] = body.lines;
      const rows = byReference.get(line.reference) ?? [];
      if (rows.length > 1) say(doubled, `${rows.length} proposals`);
      if (done && !rows.some(({ id }) => id === answer.body.id)) say(lost, 'no such proposal');
      const minor = line.amount ? minorOf(line.amount) : '0';
      if (done && rows[0] && rows[0].minor !== minor) say(broken, `proposed ${rows[0].minor}`);
    } else if (kind === 'vary') {
      const rows = variations.filter(({ decision_id }) => decision_id === path.split('/')[2]);
      if (rows.length > 1) say(doubled, `${rows.length} variations`);
      if (done && !rows.some(({ id }) => id === answer.body.id)) say(lost, 'no such variation');
    } else if (kind === 'approve variation') {
      const id = path.split('/')[2];
      const one = variations.find((row) => row.id === id);
      if (done && one?.status !== 'confirmed') say(lost, 'the variation took no effect');
      if (answer && !done && one?.status === 'confirmed') say(broken, 'it took effect although it was refused');
      const back = one?.status === 'confirmed' ? 1 : 0;
      if (one && one.returned !== back) say(one.returned > back ? doubled : broken, `${one.returned} transfers back`);
    } else {
      const id = path.split('/')[2];
      const [proposal] = byId.get(id) ?? [];
      if (kind === 'lay before') {
        if (done && !['submitted', 'decided'].includes(proposal?.status)) say(lost, 'not laid before anybody');
        continue;
      }
      const made = decisions.get(id) ?? [];
      if (made.length > 1) say(doubled, `${made.length} decisions`);
      if (done && made.length === 0) say(lost, 'not approved');
      if (answer && !done && made.length > 0) say(broken, 'approved although it was refused');
      for (const { id: decision, minor } of made) {
        const committed = transfers.get(decision) ?? [];
        if (committed.length > 1) say(doubled, `${committed.length} transfers`);
        if (committed.length !== (minor === '0' ? 0 : 1))
          say(broken, `${committed.length} transfers of a decision of ${minor}`);
      }
    }
  }
  const asked = new Set(workload.intents.filter(({ kind }) => kind === 'submit').map(({ body }) => body.reference));
  for (const reference of applications.keys()) if (!asked.has(reference)) broken.push(`nobody asked for ${reference}`);
}

/** The one refusal that the workload provokes: an envelope that has no more. */
function isRefusal({ body }) {
  return body?.code === 'envelope/exhausted';
}

async function moneyHeld(query, { broken }) {
  const envelopes = await query(
    `select e.id, e.amount_minor::text as amount,
       (select sum(a.balance_minor)::text from ledger_account a where a.owner_id = e.id) as held,
       (select sum(a.balance_minor)::text from ledger_account a where a.owner_id = e.id and a.kind = 'committed') as committed,
       (select sum(a.balance_minor)::text from ledger_account a where a.owner_id = e.id and a.kind = 'reserved') as reserved,
       (select coalesce(sum(r.left_minor), 0)::text from ledger_reservation r where r.envelope_id = e.id) as pending,
       (select coalesce(sum(l.amount_minor), 0)::text from proposal_line l join proposal p on p.id = l.proposal_id
         where l.envelope_id = e.id and p.status in ('draft', 'submitted', 'returned')) as proposed,
       (select coalesce(sum(d.amount_minor), 0)::text from standing_decision d where d.envelope_id = e.id) as decided from envelope e`,
  );
  for (const { id, amount, held, committed, decided, reserved, pending, proposed } of envelopes) {
    if (BigInt(committed) > BigInt(amount)) broken.push(`envelope ${id}: committed ${committed} of ${amount}`);
    if (held !== amount) broken.push(`envelope ${id}: its accounts hold ${held} of ${amount}`);
    if (reserved !== pending || reserved !== proposed)
      broken.push(`envelope ${id}: reserved ${reserved}, held for ${pending}, proposed ${proposed}`);
    if (committed !== decided) broken.push(`envelope ${id}: committed ${committed}, decided ${decided}`);
  }
  if (!envelopes.some(({ committed }) => BigInt(committed) > 0n)) broken.push('no money was committed at all');
  const [{ sum }] = await query('select coalesce(sum(balance_minor), 0)::text as sum from ledger_account');
  if (sum !== '0') broken.push(`the balances of the ledger add up to ${sum}`);
  const wrong = await query(
    `select a.id from ledger_account a where a.balance_minor <>
       (select coalesce(sum(case when t.credit = a.id then t.amount_minor else -t.amount_minor end), 0)
        from ledger_transfer t where a.id in (t.credit, t.debit))`,
  );
  for (const { id } of wrong) broken.push(`account ${id} is not the sum of its transfers`);
}

/** What planning shows by priority is what funding decided and was asked for. */
async function planningEquals(query, workload, { broken }) {
  const { items } = await workload.get('funding-officer', `planning/money-by-priority?plan=${workload.planId}`);
  const granted = await query(
    `select l.priority_code as code, sum(coalesce((d.varied_lines->>l.position)::bigint, l.amount_minor))::text as minor
     from decision_line l join standing_decision d on d.id = l.decision_id group by 1`,
  );
  // Each of the workload's decisions cites one priority.
  const returned = await query(
    `select l.priority_code as code, sum(v.before_minor - v.after_minor)::text as minor
     from variation v join decision_line l on l.decision_id = v.decision_id where v.number is not null group by 1`,
  );
  const proposed = await query(
    `select ref->>'priorityCode' as code, sum(l.amount_minor)::text as minor from proposal_line l
       join proposal p on p.id = l.proposal_id, jsonb_array_elements(l.priority_refs) as ref
     where p.status in ('draft', 'submitted', 'returned') group by 1`,
  );
  const requested = await query(
    `select ref->>'priorityCode' as code, sum(requested_minor)::text as minor
     from application, jsonb_array_elements(priority_refs) as ref group by 1`,
  );
  for (const { priorityCode, ...shown } of items) {
    for (const [what, rows] of Object.entries({ granted, committed: granted, requested, returned, proposed })) {
      const minor = rows.find(({ code }) => code === priorityCode)?.minor ?? '0';
      if (minorOf(shown[what]) !== minor)
        broken.push(`${priorityCode}: ${what} ${shown[what].amount}, funding has ${minor}`);
    }
  }
  if (items.length !== 3) broken.push(`planning shows ${items.length} priorities`);
}

async function logHeld(query, service, { broken }) {
  const [{ holes }] = await query(
    `select count(*)::int as holes from (select n, row_number() over (order by n) as wanted from outbox_position p, relay_state r
       where p.epoch = r.epoch) as numbered where n <> wanted`,
  );
  if (holes > 0) broken.push(`${service}: ${holes} numbers do not follow on each other`);
}

async function chainsHold(system, service, { broken }) {
  const authorities = await withDatabase(system, service, (query) =>
    query('select distinct authority_id as id from audit'),
  );
  const database = await openDatabase({ url: await system.adminUrl(`levada_${service}`), tables: [] });
  try {
    for (const { id } of authorities) {
      const { brokenAt, unchained } = await verifyAudit(database, id);
      if (brokenAt !== undefined) broken.push(`${service}: the audit chain of ${id} breaks at ${brokenAt}`);
      if (unchained > 0) broken.push(`${service}: ${unchained} audit rows of ${id} are not chained`);
    }
  } finally {
    await database.destroy();
  }
}

/** What no fault may do, done on purpose: a check that finds none of it checks nothing. */
export async function plantDamage(system) {
  await withDatabase(system, 'funding', async (query) => {
    await query(`select set_config('levada.authority', '*', false)`);
    // Past every rule: on a slow machine each application may be in a proposal by now.
    await query(`set session_replication_role = replica`);
    await query(`delete from application where id = (select a.id from application a
      order by exists (select from proposal_line l where l.application_id = a.id) limit 1)`);
    await query(`set session_replication_role = origin`);
    // Not even the owner of the database books a decision twice while this stands.
    await query('drop index ledger_transfer_booked');
    await query(`insert into ledger_transfer (id, authority_id, kind, debit, credit, amount_minor, amount_currency, reference, at)
      select gen_random_uuid(), authority_id, 'commit', replace(credit, '/committed', '/available'), credit, amount_minor,
      amount_currency, reference, at from ledger_transfer where credit = (
        select owner_id || '/committed' from ledger_account where kind = 'available' order by balance_minor desc limit 1)
      limit 1`);
    await query(`update audit set action = 'nothing' where seq = (select min(audit_seq) from audit_chain)`);
  });
  await withDatabase(system, 'planning', (query) =>
    // One that granted something: a refusal takes no money with it.
    query(`delete from known_decision where id = (
      select max(id::text)::uuid from known_decision d
      where exists (select from jsonb_array_elements(d.parts) as p where (p->>'granted')::bigint > 0))`),
  );
}

async function withDatabase(system, service, work) {
  const client = new pg.Client({
    connectionString: await system.adminUrl(`levada_${service}`),
    connectionTimeoutMillis: 2_000,
    query_timeout: 15_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(async (sql, parameters = []) => (await client.query(sql, parameters)).rows);
  } finally {
    await client.end();
  }
}

function groupedBy(rows, column) {
  const groups = new Map();
  for (const row of rows) groups.set(row[column], [...(groups.get(row[column]) ?? []), row]);
  return groups;
}

function minorOf({ amount }) {
  return String(BigInt(amount.replace('.', '')));
}
