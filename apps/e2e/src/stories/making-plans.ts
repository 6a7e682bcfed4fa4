import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../door.js';
import type { System } from '../system.js';
import { eventually, granted, holds } from './step.js';

export interface Noun {
  readonly id: string;
  readonly version: number;
}
export interface Items<Item> {
  readonly items: readonly Item[];
}
export interface PlanSeen extends Noun {
  readonly title: string;
  readonly status: string;
  readonly planVersion: number;
  readonly priorities: readonly { readonly code: string; readonly title: string }[];
}
export interface Element {
  readonly code: string;
  readonly kind: string;
  readonly part?: string;
  readonly parent?: string;
  readonly element: object;
}

/** Long enough for a comment, short enough for a story. */
const CONSULTED_MS = 1_500;

/** How plans are made in a story, through the doors that their people use. */
export class PlanStory {
  private constructor(
    readonly planner: Person,
    readonly approver: Person,
    readonly officer: Person,
  ) {}

  static async of(system: System): Promise<PlanStory> {
    const [planner, approver, officer] = await Promise.all(
      ['planner', 'approver', 'funding-officer'].map((role) => system.as(role)),
    );
    return new PlanStory(planner!, approver!, officer!);
  }

  /** A draft with its elements. */
  async draft(told: object, elements: readonly Element[]): Promise<PlanSeen> {
    const plan = granted(
      await eventually(async () => {
        const answer = await this.planner.post<PlanSeen>('planning/plans', told);
        holds(answer.code !== 'plan/territory-unknown', 'the territory is not known yet');
        return answer;
      }),
      'a plan is drafted',
    );
    await this.add(plan.id, plan.planVersion, elements);
    return plan;
  }

  async add(id: string, version: number, elements: readonly Element[]): Promise<void> {
    granted(
      await this.planner.post(`planning/plans/${id}/versions/${version}/elements/batch`, { elements }),
      'its elements are written',
    );
  }

  /** The version that is worked on, else the one that stands. */
  async open(id: string): Promise<PlanSeen> {
    const { items } = granted(await this.planner.get<Items<PlanSeen>>(`planning/plans/${id}/versions`), 'its versions');
    return items.find(({ status }) => status === 'draft' || status === 'in-consultation') ?? items[0]!;
  }

  /** Opened, commented once on a passage, heard to its end, answered; gives the comment. */
  async consult(id: string, comment: object): Promise<Noun> {
    const until = Date.now() + CONSULTED_MS;
    const { version } = await this.open(id);
    granted(
      await this.planner.post(`planning/plans/${id}/consultation`, { until: new Date(until).toISOString() }, version),
      'comments are asked for',
    );
    const made = granted(
      await this.officer.post<Noun>(`planning/plans/${id}/comments`, comment),
      'a comment is made on a passage',
    );
    await sleep(Math.max(0, until - Date.now()) + 50);
    return made;
  }

  async dispose(id: string, comment: Noun, disposition: string, reason: string): Promise<void> {
    granted(
      await this.planner.post(
        `planning/plans/${id}/comments/${comment.id}/disposition`,
        { disposition, reason },
        comment.version,
      ),
      'the comment is answered',
    );
  }

  async pass(id: string, gate: string, told: object): Promise<void> {
    granted(await this.planner.post(`planning/plans/${id}/gates/${gate}`, told), `the gate ${gate} is passed`);
  }

  async adopt(id: string): Promise<PlanSeen> {
    const { version } = await this.open(id);
    return granted(
      await this.approver.post<PlanSeen>(`planning/plans/${id}/adopt`, {}, version),
      'a second person adopts the plan',
    );
  }

  async missing(id: string): Promise<readonly { code: string; isPassed: boolean }[]> {
    return granted(
      await this.planner.get<Items<{ code: string; isPassed: boolean }>>(`planning/plans/${id}/gates`),
      'the gates of the plan',
    ).items;
  }
}

export const today = (): string => new Date().toISOString().slice(0, 10);
export const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A body with one seat rule, and people nominated for it and chosen; gives its id and its members. */
export async function aBody(
  planner: Person,
  told: object,
  seats: object,
  people: readonly { readonly name: string; readonly represents: string }[],
): Promise<{ id: string; members: readonly (Noun & { readonly name: string })[] }> {
  const body = granted(
    await eventually(async () => {
      const answer = await planner.post<Noun>('planning/bodies', told);
      holds(answer.code !== 'plan/territory-unknown', 'the territory is not known yet');
      return answer;
    }),
    'a body is opened',
  );
  granted(await planner.post(`planning/bodies/${body.id}/seats`, seats), 'it has seats');
  const { items: rules } = granted(
    await planner.get<Items<Noun>>(`planning/bodies/${body.id}/seats`),
    'the seats of the body',
  );
  for (const [at, person] of people.entries()) {
    const seatRuleId = rules[at % rules.length]!.id;
    const nominated = granted(
      await planner.post<Noun>(`planning/bodies/${body.id}/nominations`, {
        ...{ ...person, seatRuleId, nominatedBy: person.represents },
      }),
      `${person.name} is nominated`,
    );
    granted(
      await planner.post(
        `planning/bodies/${body.id}/nominations/${nominated.id}/choice`,
        { from: today() },
        nominated.version,
      ),
      `${person.name} is chosen`,
    );
  }
  const { items } = granted(
    await planner.get<Items<Noun & { name: string }>>(`planning/bodies/${body.id}/members`),
    'the members of the body',
  );
  return { id: body.id, members: items };
}

/** A meeting that begins in a moment; gives it when it may be minuted. */
export async function aMeeting(planner: Person, bodyId: string, told: object): Promise<Noun> {
  const startsAt = Date.now() + 1_000;
  const meeting = granted(
    await planner.post<Noun>(`planning/bodies/${bodyId}/meetings`, {
      ...{ kind: 'meeting', form: 'formal', place: 'online', ...told },
      ...{ startsAt: new Date(startsAt).toISOString(), endsAt: new Date(startsAt + 1_000).toISOString() },
    }),
    'a meeting is called',
  );
  await sleep(Math.max(0, startsAt + 1_000 - Date.now()) + 100);
  return granted(await planner.get<Noun>(`planning/meetings/${meeting.id}`), 'the meeting');
}
