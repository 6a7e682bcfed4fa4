import type { Comment } from '../comments/comment.js';
import type { GateRecord } from '../gates/gate.js';
import type { Network } from '../networks/network.js';
import type { Phase } from '../phases/phase.js';
import type { Plan } from '../plans/plan.js';
import type { Transformation } from '../transformations/transformation.js';

/** Something that happened to a plan. */
export interface LogEntry {
  readonly at: Date;
  readonly what: string;
  /** Who did it; `null`: time itself, or nobody wrote it down. */
  readonly by: string | null;
  readonly planVersion: number | null;
  readonly facts: Readonly<Record<string, string>>;
}

/** The instant that an id of the house was made in: its first 48 bits are milliseconds (UUIDv7). */
export function madeAt(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
}

/** What is known of a version: when it was drafted, what people were asked, and how it was adopted. */
export function ofVersion(plan: Plan, now: Date): LogEntry[] {
  const { planVersion, title } = plan;
  const one = (at: Date, what: string, by: string | null, facts: LogEntry['facts'] = {}): LogEntry => ({
    ...{ at, what, by, planVersion, facts },
  });
  const drafted = plan.amends === null ? 'drafted' : 'amendment-drafted';
  const consultation = 'consultation' in plan ? plan.consultation : undefined;
  return [
    one(madeAt(plan.versionId), drafted, plan.draftedBy, { title }),
    ...(consultation
      ? [one(consultation.opensAt, 'consultation-opened', null, { until: consultation.closesAt.toISOString() })]
      : []),
    ...(consultation && consultation.closesAt <= now ? [one(consultation.closesAt, 'consultation-closed', null)] : []),
    ...('adoptedAt' in plan ? [one(plan.adoptedAt, 'adopted', plan.adoptedBy, { ...plan.resolution })] : []),
  ];
}

export function ofGate({
  recordedAt,
  recordedBy,
  planVersion,
  gate,
  body,
  number,
  heldOn,
  text,
}: GateRecord): LogEntry {
  const resolution = { ...(body === null ? {} : { body }), ...(number === null ? {} : { number }) };
  return {
    at: recordedAt,
    what: 'gate-passed',
    by: recordedBy,
    planVersion,
    facts: { gate, ...resolution, heldOn, text },
  };
}

export function ofPhase(phase: Phase): LogEntry[] {
  const { code, title, group, handover } = phase;
  const named = { code, title, ...(group === null ? {} : { group }) };
  const one = (at: Date, what: string, by: string | null, facts: LogEntry['facts'] = {}): LogEntry => ({
    ...{ at, what, by, planVersion: null, facts: { ...named, ...facts } },
  });
  const handed = handover.map(({ what, toWhom }) => `${what} → ${toWhom}`).join('; ');
  return [
    one(phase.plannedAt, 'phase-planned', phase.plannedBy, { dueOn: phase.dueOn }),
    ...(phase.startedAt ? [one(phase.startedAt, 'phase-started', phase.startedBy)] : []),
    ...phase.deliverables.flatMap(({ title: deliverable, evidence, markedBy, markedAt }) =>
      markedAt ? [one(new Date(markedAt), 'phase-delivered', markedBy, { deliverable, evidence: evidence! })] : [],
    ),
    ...(phase.doneAt ? [one(phase.doneAt, 'phase-done', phase.doneBy, handed ? { handover: handed } : {})] : []),
  ];
}

export function ofNetwork({ adoptedAt, adoptedBy, number, title }: Network): LogEntry[] {
  const facts = { number: String(number), title };
  return adoptedAt ? [{ at: adoptedAt, what: 'network-adopted', by: adoptedBy, planVersion: null, facts }] : [];
}

export function ofTransformation({ agreedAt, agreedBy, title, elementCode }: Transformation): LogEntry[] {
  const facts = { title, elementCode };
  return agreedAt ? [{ at: agreedAt, what: 'transformation-agreed', by: agreedBy, planVersion: null, facts }] : [];
}

/** What was said of it is told with its answer, never with its words. */
export function ofComment({ disposedAt, disposedBy, disposition, planVersion, id }: Comment): LogEntry[] {
  const facts = { comment: id, disposition: disposition ?? '' };
  return disposedAt ? [{ at: disposedAt, what: 'comment-answered', by: disposedBy, planVersion, facts }] : [];
}

/** Oldest first; of one instant in the order they are given. */
export function inTime(entries: readonly LogEntry[]): LogEntry[] {
  return entries.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
