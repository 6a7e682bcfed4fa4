// People at the public door. Each intent goes with a key of its own and is sent again until it is answered, whatever happens
// to the system meanwhile. The ledger of intents is kept outside the system.
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const PROFILE = new URL('../../apps/levada/profiles/cz-liberec.json', import.meta.url);
const CURRENCY = 'CZK';
const money = (amount) => ({ amount: `${amount}.00`, currency: CURRENCY });
/** What one service was told just now another knows a moment later. */
const NOT_YET = new Set(['plan/not-known', 'organisation/not-known', 'plan/territory-unknown']);

const isDone = ({ status }) => status >= 200 && status < 300;

export class Workload {
  constructor(system, random, file) {
    Object.assign(this, { system, random, file });
    /** All intents, in the order in which they were first sent. */
    this.intents = [];
    this.tokens = {};
    this.attempts = 0;
    /** How often which answer came, refusals and failures by their code. */
    this.answers = {};
    this.working = false;
    this.clients = [];
  }

  /** An adopted plan, an organisation, a source with envelopes of different depth, a round on each: before any fault. */
  async setTheTable(envelopes = [2_000_000, 50_000]) {
    for (const role of ['funding-officer', 'approver', 'planner', 'registry-administrator', 'data-steward'])
      this.tokens[role] = await this.token(role);
    const profile = JSON.parse(await readFile(PROFILE, 'utf8'));
    await this.must('data-steward', 'catalogue/territories/batch', { records: profile.territories });
    const year = new Date().getUTCFullYear();
    const plan = await this.must('planner', 'planning/plans', {
      title: 'Plan under faults',
      level: 'local',
      territory: profile.territory,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      priorities: ['P1', 'P2', 'P3'].map((one) => ({ code: one, title: `Priority ${one}` })),
    });
    await this.must('approver', `planning/plans/${plan.id}/adopt`, {}, plan.version);
    this.planId = plan.id;
    const organisation = await this.must('registry-administrator', 'registry/organisations', {
      name: 'Provider under faults',
      scheme: 'local',
      identifier: 'under-faults',
    });
    this.organisationId = organisation.id;
    const source = await this.must('funding-officer', 'funding/sources', {
      title: 'Source under faults',
      amount: money(envelopes.reduce((all, one) => all + one, 0)),
    });
    this.rounds = [];
    for (const [at, amount] of envelopes.entries()) {
      const envelope = await this.must('funding-officer', 'funding/envelopes', {
        sourceId: source.id,
        title: `Envelope ${at}`,
        amount: money(amount),
      });
      const round = await this.must('funding-officer', 'funding/rounds', {
        envelopeId: envelope.id,
        planId: plan.id,
        title: `Round ${at}`,
        rule: 'proportional',
        roundTo: money(1),
      });
      this.rounds.push(round.id);
    }
  }

  start(clients = 4) {
    this.working = true;
    this.clients = Array.from({ length: clients }, (_, at) => this.client(at));
  }

  /** Takes up nothing new; what was begun is sent until it is answered. */
  async stop() {
    this.working = false;
    await Promise.all(this.clients);
    this.clients = [];
  }

  /** Gives up: nothing is sent any more. */
  async abandon() {
    this.given = true;
    await this.stop();
  }

  /** Takes the newest intents off the ledger: what they did was undone. Returns them. */
  forget(kept) {
    const forgotten = this.intents.splice(kept);
    this.note({ forgotten: forgotten.length });
    return forgotten;
  }

  get unanswered() {
    return this.intents.filter(({ answer }) => !answer);
  }

  async client(number) {
    for (let made = 0; this.working; made += 1) {
      const { random } = this;
      const roundId = random.pick(this.rounds);
      const priorityCode = random.pick(['P1', 'P2', 'P3']);
      const application = await this.intend('submit', 'funding-officer', `funding/rounds/${roundId}/applications`, {
        organisationId: this.organisationId,
        reference: `${number}-${randomUUID().slice(0, 18)}-${made}`,
        title: `Application ${made} of client ${number}`,
        requested: money(random.between(100, 3_000)),
        priorityRefs: [{ planId: this.planId, planVersion: 1, priorityCode, share: '1' }],
      });
      if (isDone(application) && random.fraction() < 0.8) {
        const { reference, requested } = application.body;
        const given = random.fraction() < 0.1 ? { outcome: 'refused' } : { amount: requested };
        const draft = await this.intend('propose', 'funding-officer', `funding/rounds/${roundId}/proposals`, {
          lines: [{ reference, ...given, reason: 'decided under faults' }],
        });
        const submit = isDone(draft)
          ? await this.intend(
              'lay before',
              'funding-officer',
              `funding/proposals/${draft.body.id}/submit`,
              {},
              draft.body.version,
            )
          : draft;
        if (isDone(submit)) {
          const { id, version, contentHash } = submit.body;
          const approve = `funding/proposals/${id}/approve`;
          const approved = await this.intend('approve', 'approver', approve, { contentHash }, version);
          if (isDone(approved) && given.amount && random.fraction() < 0.4) await this.lower(id, given.amount);
        }
      }
      await sleep(random.between(5, 60));
    }
  }

  /** A decision is lowered to half of it, and a second person says yes. */
  async lower(proposalId, { amount, currency }) {
    const found = await this.seen('funding-officer', `funding/decisions?proposal=${proposalId}`);
    if (!found) return;
    const half = { amount: (Number(amount) / 2).toFixed(2), currency };
    const path = `funding/decisions/${found.items[0].id}/variations`;
    const reduction = { kind: 'reduction', amount: half, reason: 'lowered under faults' };
    const asked = await this.intend('vary', 'funding-officer', path, reduction);
    if (!isDone(asked)) return;
    const { id, version, contentHash } = asked.body;
    await this.intend('approve variation', 'approver', `funding/variations/${id}/approve`, { contentHash }, version);
  }

  /** Read until there is an answer; nothing where everything was given up. */
  async seen(role, path) {
    while (!this.given) {
      const found = await this.get(role, path).catch(() => undefined);
      if (found) return found;
      await sleep(this.random.between(50, 250));
    }
    return undefined;
  }

  /** Sent until it is answered: 2xx or a refusal. No connection, 5xx and "not known yet" are no answers. */
  async intend(kind, role, path, body, version) {
    const intent = { kind, key: randomUUID(), path, body, answer: undefined, tries: 0 };
    this.intents.push(intent);
    this.note({ sent: intent.key, kind, path, body });
    while (!intent.answer && !this.given) {
      intent.tries += 1;
      this.attempts += 1;
      const answer = await this.send(role, 'POST', path, { body, key: intent.key, version }).catch(() => undefined);
      if (answer && answer.status < 500 && answer.status !== 429 && !NOT_YET.has(answer.body?.code)) {
        intent.answer = answer;
        this.note({ answered: intent.key, status: answer.status, id: answer.body?.id, code: answer.body?.code });
        return answer;
      }
      await sleep(this.random.between(50, 250));
    }
    return intent.answer ?? { status: 0 };
  }

  note(line) {
    if (this.file) appendFileSync(this.file, `${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
  }

  async token(role) {
    const { status, body } = await this.send(undefined, 'POST', 'access/demo-tokens', { body: { role } });
    if (status >= 300) throw new Error(`no token for ${role}: ${status} ${body?.code}`);
    return body.token;
  }

  async get(role, path) {
    const { status, body } = await this.send(role, 'GET', path);
    if (status >= 300) throw new Error(`GET ${path}: ${status} ${body.code}`);
    return body;
  }

  async must(role, path, body, version) {
    for (let left = 100; ; left -= 1) {
      const answer = await this.send(role, 'POST', path, { body, key: randomUUID(), version });
      if (answer.status < 300) return answer.body;
      if (left === 0 || !NOT_YET.has(answer.body.code))
        throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      await sleep(100);
    }
  }

  async send(role, method, path, { body, key, version } = {}) {
    const response = await fetch(`${this.system.url}/api/v1/${path}`, {
      method,
      signal: AbortSignal.timeout(8_000),
      headers: {
        ...(role ? { authorization: `Bearer ${this.tokens[role]}` } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const said = response.ok ? response.status : `${response.status} ${/"code":"([^"]+)"/.exec(text)?.[1] ?? ''}`;
    this.answers[said] = (this.answers[said] ?? 0) + 1;
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }
}
