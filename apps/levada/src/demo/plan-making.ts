import { onceKnown, type Client } from '../client/client.js';

type Words = Readonly<Record<string, unknown>>;
type Titled = Words & { readonly title: string };

/** Plans in the making: one that is written, one that people comment on, and the group that sits over them. */
export interface PlanMaking {
  readonly draft: { readonly plan: Titled; readonly elements: readonly Words[] };
  readonly consulted: {
    readonly plan: Titled;
    readonly elements: readonly Words[];
    readonly days: number;
    readonly comments: readonly Words[];
    /** Of people without an account: they wait until an officer has looked at them. */
    readonly held: readonly Words[];
  };
  readonly body: {
    readonly told: Titled;
    readonly seats: Words;
    readonly people: readonly Delegate[];
    /** Nominated, and not chosen yet. */
    readonly waiting: Delegate;
    readonly meeting: Titled;
    readonly agreement: string;
    readonly minutes: string;
    readonly task: Words;
  };
}

interface Delegate {
  readonly name: string;
  readonly represents: string;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface Listed extends Versioned {
  readonly title: string;
  readonly status: string;
}

interface Home {
  readonly slug: string;
  readonly territory: { readonly scheme: string; readonly level: string; readonly code: string };
}

const DAY = 86_400_000;
const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Loads what planners have on their desks. What is there already stays. */
export async function makePlans(
  { planner, officer, nobody }: { planner: Client; officer: Client; nobody: Client },
  { draft, consulted, body }: PlanMaking,
  { slug, territory }: Home,
  planId: string,
): Promise<void> {
  const known = await planner.all<Listed>('planning/plans');
  const plan = await drafted(planner, known, { territory, follows: planId, ...draft.plan }, draft.elements);
  const local = await drafted(planner, known, { territory, partOf: planId, ...consulted.plan }, consulted.elements);
  if (local.status === 'draft') {
    const [now] = (await planner.get<{ items: Listed[] }>(`planning/plans/${local.id}/versions`)).items;
    const until = new Date(Date.now() + consulted.days * DAY).toISOString();
    await planner.post(`planning/plans/${local.id}/consultation`, { until }, { version: now!.version });
    for (const comment of consulted.comments) await officer.post(`planning/plans/${local.id}/comments`, comment);
    for (const comment of consulted.held)
      await nobody.post(`planning/public/${slug}/plans/${local.id}/comments`, comment);
  }
  const { items } = await planner.get<{ items: Listed[] }>('planning/bodies?limit=200');
  if (!items.some(({ title }) => title === body.told.title)) await sit(planner, body, territory, plan.id);
}

async function drafted(
  planner: Client,
  known: readonly Listed[],
  told: Titled,
  elements: readonly Words[],
): Promise<Listed> {
  const there = known.find(({ title }) => title === told.title);
  if (there) return there;
  const plan = await onceKnown(() => planner.post<Listed>('planning/plans', told));
  await planner.post(`planning/plans/${plan.id}/versions/1/elements/batch`, { elements });
  return plan;
}

/** A group with a seat for each district, which has met once: its minutes wait for a second person. */
async function sit(
  planner: Client,
  { told, seats, people, waiting, meeting, agreement, minutes, task }: PlanMaking['body'],
  territory: Home['territory'],
  planId: string,
): Promise<void> {
  const [now, from] = [Date.now(), dayAt(Date.now() - 30 * DAY)];
  const body = await planner.post<Versioned>('planning/bodies', { ...told, from, planId, territory });
  const at = `planning/bodies/${body.id}`;
  const eachOf = { scheme: territory.scheme, level: 'district', within: territory };
  await planner.post(`${at}/seats`, { ...seats, eachOf });
  const { items: rules } = await planner.get<{ items: Versioned[] }>(`${at}/seats`);
  const nominate = ({ name, represents }: Delegate, seat: number) =>
    planner.post<Versioned>(`${at}/nominations`, {
      ...{ name, represents, nominatedBy: represents, seatRuleId: rules[seat % rules.length]!.id },
    });
  for (const [seat, person] of people.entries()) {
    const { id, version } = await nominate(person, seat);
    await planner.post(`${at}/nominations/${id}/choice`, { from }, { version });
  }
  await nominate(waiting, people.length);
  const began = now - 7 * DAY;
  const called = await planner.post<Versioned & { invitations: { memberId: string }[] }>(`${at}/meetings`, {
    ...meeting,
    ...{ startsAt: new Date(began).toISOString(), endsAt: new Date(began + 5_400_000).toISOString() },
  });
  const of = `planning/meetings/${called.id}`;
  const attendances = called.invitations.map(({ memberId }) => ({ memberId, attendance: 'attended' }));
  const met = await planner.put<Versioned>(`${of}/attendance`, { attendances }, { version: called.version });
  const agreed = await planner.post<Versioned>(
    `${of}/agreements`,
    { text: agreement, planId, elementCode: 'P1' },
    { version: met.version },
  );
  await planner.put(`${of}/minutes`, { text: minutes }, { version: agreed.version });
  await planner.post(`${at}/tasks`, { ...task, meetingId: called.id, dueOn: dayAt(now + 14 * DAY) });
}
