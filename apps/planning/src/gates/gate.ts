import { refuse, type CivilDate } from '@levada/kernel';
import type { Criterion, TemplateGate, TemplateText } from '../plan-templates/plan-template.js';

/** What was shown at a gate: a body's resolution, or evidence of another kind. */
export interface GateRecord {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly planVersion: number;
  /** The text that it was about. */
  readonly textVersion: number;
  readonly gate: string;
  /** Who resolved, and under which number; of other evidence both are `null`. */
  readonly body: string | null;
  readonly number: string | null;
  readonly heldOn: CivilDate;
  readonly text: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** One criterion, as the drafters and then a reviewer from elsewhere see it. */
export interface CriterionMark {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly planVersion: number;
  readonly criterion: string;
  readonly role: 'self' | 'review';
  readonly isMet: boolean;
  readonly reason: string;
  readonly markedBy: string;
  readonly markedAt: Date;
}

/** What is known of a version, for its gates. */
export interface AtTheGates {
  readonly template: TemplateText;
  readonly draftedBy: string;
  /** Consultations of versions since the one in force, and comments that are open. */
  readonly consultations: readonly { readonly closesAt: Date }[];
  readonly unanswered: number;
  readonly findings: number;
  readonly records: readonly GateRecord[];
  /** The last of each criterion and role. */
  readonly marks: readonly CriterionMark[];
  readonly at: Date;
}

/** One thing that a gate waits for. */
export type Missing =
  | { readonly missing: 'consultation' }
  | { readonly missing: 'end-of-consultation'; readonly until: string }
  | { readonly missing: 'answers'; readonly count: number }
  | { readonly missing: 'compatibility'; readonly count: number }
  | { readonly missing: 'resolution' }
  | { readonly missing: 'evidence' }
  | { readonly missing: 'self-assessment'; readonly criterion: string; readonly field: string }
  | { readonly missing: 'review'; readonly criterion: string; readonly field: string };

export interface GateState extends TemplateGate {
  readonly isPassed: boolean;
  readonly missing: readonly Missing[];
  readonly record: GateRecord | null;
}

/** Every gate of the template in its order, each with what is missing. */
export function gatesOf(known: AtTheGates): GateState[] {
  return known.template.gates.map((gate) => {
    const missing = missingAt(gate, known);
    return { ...gate, missing, isPassed: missing.length === 0, record: recordOf(known.records, gate.code) };
  });
}

function missingAt({ code, kind }: TemplateGate, known: AtTheGates): Missing[] {
  switch (kind) {
    case 'consultation':
      return missingOfConsultation(known);
    case 'compatibility':
      return known.findings > 0 ? [{ missing: 'compatibility', count: known.findings }] : [];
    case 'criteria':
      return known.template.criteria.filter(({ isRequired }) => isRequired).flatMap((one) => missingMarks(one, known));
    case 'resolution':
    case 'evidence':
      return recordOf(known.records, code) ? [] : [{ missing: kind }];
  }
}

function missingOfConsultation({ consultations, unanswered, at }: AtTheGates): Missing[] {
  if (consultations.length === 0) return [{ missing: 'consultation' }];
  const open = consultations.find(({ closesAt }) => at < closesAt);
  return [
    ...(open ? [{ missing: 'end-of-consultation' as const, until: open.closesAt.toISOString() }] : []),
    ...(unanswered > 0 ? [{ missing: 'answers' as const, count: unanswered }] : []),
  ];
}

/** A criterion holds when who drafted says so with a reason, and somebody else who reviewed it agrees. */
function missingMarks({ code: criterion, field }: Criterion, { marks, draftedBy }: AtTheGates): Missing[] {
  const self = marks.find((one) => one.criterion === criterion && one.role === 'self');
  // Whoever drafts by now, or says so themselves, is not somebody else who agrees.
  const isOwn = ({ role, markedBy }: CriterionMark) =>
    role === 'review' && (markedBy === draftedBy || markedBy === self?.markedBy);
  const met = (role: CriterionMark['role']) =>
    marks.some((one) => one.criterion === criterion && one.role === role && one.isMet && !isOwn(one));
  return [
    ...(met('self') ? [] : [{ missing: 'self-assessment' as const, criterion, field }]),
    ...(met('review') ? [] : [{ missing: 'review' as const, criterion, field }]),
  ];
}

function recordOf(records: readonly GateRecord[], code: string): GateRecord | null {
  return records.find(({ gate }) => gate === code) ?? null;
}

/**
 * Refuses a record at a gate that is none, that takes no records, that was passed already, or before the gates in front
 * of it: a Council that resolves before the consultation is over has resolved on another text.
 */
export function expectRecordable(
  gates: readonly GateState[],
  told: Pick<GateRecord, 'gate' | 'body' | 'number' | 'heldOn'>,
  today: CivilDate,
): void {
  const { gate: code, body, number, heldOn } = told;
  const at = gates.findIndex((one) => one.code === code);
  const gate = gates[at];
  if (!gate) throw refuse('gate/unknown', { gate: code });
  if (gate.kind !== 'resolution' && gate.kind !== 'evidence') throw refuse('gate/nothing-to-record', { gate: code });
  if (gate.record) throw refuse('gate/already-passed', { gate: code });
  if (gate.kind === 'resolution' && (body === null || number === null))
    throw refuse('gate/resolution-incomplete', { gate: code });
  if (heldOn > today) throw refuse('gate/not-yet', { gate: code, date: heldOn });
  const before = gates.slice(0, at).find(({ isPassed }) => !isPassed);
  if (before) throw refuse('gate/not-in-order', { gate: code, before: before.code });
  const later = gates.slice(0, at).find(({ record }) => record !== null && record.heldOn > heldOn);
  if (later) throw refuse('gate/dates-not-in-order', { gate: code, before: later.code, date: later.record!.heldOn });
}

/** Who drafts a plan does not review it. */
export function expectMarkable(
  { template, draftedBy, marks }: Pick<AtTheGates, 'template' | 'draftedBy' | 'marks'>,
  told: Pick<CriterionMark, 'criterion' | 'role' | 'markedBy'>,
): void {
  if (!template.criteria.some(({ code }) => code === told.criterion))
    throw refuse('criterion/unknown', { criterion: told.criterion });
  const other = told.role === 'self' ? 'review' : 'self';
  const own = marks.some(
    (one) => one.criterion === told.criterion && one.role === other && one.markedBy === told.markedBy,
  );
  if (own || (told.role === 'review' && draftedBy === told.markedBy))
    throw refuse('criterion/same-person', { criterion: told.criterion });
}
