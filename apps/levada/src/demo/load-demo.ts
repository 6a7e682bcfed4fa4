import { access, readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import type { DemoRole } from '@levada/access';
import { territoriesFromTable } from '@levada/catalogue';
import { readTable } from '@levada/exchange';
import { onceKnown, type Client } from '../client/client.js';
import { decideRound } from '../client/decide-round.js';
import type { System } from '../client/system.js';
import type { Profile } from '../profiles.js';
import { openNextRound, type NextRound } from './next-round.js';
import { openCall, writeDrafts, type Call } from './open-call.js';
import { makePlans, type PlanMaking } from './plan-making.js';

/** The project's own data: real municipalities, invented providers, plan and round. */
const FOLDER = new URL('../../../../tools/demo/', import.meta.url);

const COLUMNS = {
  'municipality.code': 'code',
  'municipality.name': 'name',
  'pou.code': 'pou_code',
  'pou.name': 'pou',
  'orp.code': 'orp_code',
  'orp.name': 'orp',
  'district.code': 'district_code',
  'district.name': 'district',
  'region.code': 'region_code',
  'region.name': 'region',
  population15plus: 'population_15_plus',
};

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface DemoPlan {
  readonly title: string;
  readonly level: string;
  readonly from: string;
  readonly to: string;
  readonly resolution: { readonly body: string; readonly number: string; readonly date: string };
  readonly priorities: readonly { readonly code: string; readonly title: string }[];
  readonly source: { readonly title: string; readonly amount: string };
  readonly envelope: { readonly title: string; readonly amount: string };
  readonly round: { readonly title: string; readonly roundTo: string };
}

/** Whether the project has a demo of this profile. */
export async function hasDemo({ slug }: Profile): Promise<boolean> {
  return access(new URL(`${slug}/plan.json`, FOLDER)).then(
    () => true,
    () => false,
  );
}

/** Loads the demo of a profile through the public door, as its people would. Goes on where an interrupted load ended. */
export async function loadDemo(system: System, profile: Profile, say: (line: string) => void): Promise<void> {
  const read = async (file: string) => readFile(new URL(`${profile.slug}/${file}`, FOLDER));
  const person = (role: DemoRole) => system.as(role, profile.slug);
  const demo = JSON.parse((await read('plan.json')).toString('utf8')) as DemoPlan;
  const officer = await person('funding-officer');
  const rounds = await officer.get<{ items: { id: string; title: string; status: string }[] }>('funding/rounds');
  const next = JSON.parse((await read('next-round.json')).toString('utf8')) as NextRound;
  const call = JSON.parse((await read('call.json')).toString('utf8')) as Call;
  const loaded = (title: string) => rounds.items.find((one) => one.title === title);
  const isDecided = loaded(demo.round.title)?.status === 'decided';
  const people = { officer, approver: await person('approver'), assessor: await person('assessor') };
  if (isDecided && loaded(next.round.title) && loaded(call.round.title)) return;

  say('loading the demo …');
  await recordTerritories(await person('data-steward'), await read('municipalities.csv'));
  const providers = await registerProviders(await person('registry-administrator'), await read('providers.csv'));
  const planId = await adoptPlan(await person('planner'), await person('approver'), demo, profile);
  const round = await openRound(officer, demo, planId, profile.currency);
  await submitApplications(officer, round.id, planId, providers, await read('applications.csv'), profile.currency);
  if (!isDecided) await decideRound(officer, people.approver, round.id);
  const making = JSON.parse((await read('plan-making.json')).toString('utf8')) as PlanMaking;
  await makePlans({ planner: await person('planner'), officer, nobody: system.nobody() }, making, profile, planId);
  const { currency } = profile;
  if (!loaded(next.round.title)) {
    const applications = readTable(await read('next-applications.csv')).rows.map(({ values }) => values);
    await openNextRound(people, next, { planId, providers, applications, currency });
  }
  const roundId = loaded(call.round.title)?.id ?? (await openCall(people, call, { planId, currency }));
  const organisationId = providers.get(call.provider)!;
  const editor = await system.ofProvider('provider-editor', profile.slug, organisationId);
  await system.ofProvider('provider-certifier', profile.slug, organisationId);
  const { items: drafts } = await editor.get<{ items: object[] }>(`funding/drafts?round=${roundId}`);
  if (drafts.length === 0) await writeDrafts(editor, call, { roundId, organisationId, planId, currency });
}

async function recordTerritories(steward: Client, bytes: Uint8Array): Promise<void> {
  await steward.post('catalogue/territories/batch', {
    records: territoriesFromTable(readTable(bytes).rows, COLUMNS).records,
  });
}

/** Ids of the providers by identifier. */
async function registerProviders(administrator: Client, bytes: Uint8Array): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { values } of readTable(bytes).rows) {
    const { id } = await administrator.post<Versioned>('registry/organisations', {
      name: values.name,
      scheme: 'CZ-ICO',
      identifier: values.ico,
    });
    ids.set(values.ico!, id);
  }
  return ids;
}

async function adoptPlan(planner: Client, approver: Client, demo: DemoPlan, { territory }: Profile): Promise<string> {
  const { title, level, from, to, priorities, resolution } = demo;
  const plans = await planner.all<Versioned & { title: string; status: string }>('planning/plans');
  const known = plans.find((one) => one.title === title);
  const plan =
    known ??
    (await onceKnown(() =>
      planner.post<Versioned & { status: string }>('planning/plans', { title, level, territory, from, to, priorities }),
    ));
  if (plan.status !== 'adopted')
    await approver.post(
      `planning/plans/${plan.id}/adopt`,
      { resolution },
      { version: plan.version, key: randomUUID() },
    );
  return plan.id;
}

async function openRound(officer: Client, demo: DemoPlan, planId: string, currency: string): Promise<Versioned> {
  const { items } = await officer.get<{ items: (Versioned & { title: string })[] }>('funding/rounds');
  const known = items.find(({ title }) => title === demo.round.title);
  if (known) return known;
  const money = (amount: string) => ({ amount, currency });
  const source = await officer.post<Versioned>('funding/sources', {
    title: demo.source.title,
    amount: money(demo.source.amount),
  });
  const envelope = await officer.post<Versioned>('funding/envelopes', {
    sourceId: source.id,
    title: demo.envelope.title,
    amount: money(demo.envelope.amount),
  });
  const asked = {
    envelopeId: envelope.id,
    planId,
    title: demo.round.title,
    rule: 'proportional',
    roundTo: money(demo.round.roundTo),
  };
  return onceKnown(() => officer.post<Versioned>('funding/rounds', asked));
}

/** A row may serve two priorities: `P1=2/3 P2=1/3`. */
async function submitApplications(
  officer: Client,
  roundId: string,
  planId: string,
  providers: Map<string, string>,
  bytes: Uint8Array,
  currency: string,
): Promise<void> {
  for (const { values } of readTable(bytes).rows) {
    const { reference, title, ico, requested, priorities } = values as Record<string, string>;
    const priorityRefs = priorities!.split(' ').map((part) => {
      const [priorityCode, share = '1'] = part.split('=');
      return { planId, planVersion: 1, priorityCode, share };
    });
    const body = {
      organisationId: providers.get(ico!),
      reference,
      title,
      requested: { amount: requested, currency },
      priorityRefs,
    };
    await onceKnown(() => officer.post(`funding/rounds/${roundId}/applications`, body));
  }
}
