import { canonicalJson, newId } from '@levada/kernel';
import type { Scope } from './scope.js';

/** What the audit says of a change beside who, when and to what. `reason` where the law wants one. */
export interface Change {
  /** A verb of the field, as on the command: `adopt`, `confirm`, `submit`. */
  readonly action: string;
  readonly reason?: string;
  /** Figures and codes that explain the change. No personal data: the chain cannot forget. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface AuditRow {
  readonly id: string;
  readonly authorityId: string | null;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly noun: string;
  readonly nounId: string;
  readonly nounVersion: number;
  readonly reason: string | null;
  readonly detail: string;
  readonly correlation: string;
}

export function auditRow(noun: string, nounId: string, nounVersion: number, change: Change, scope: Scope): AuditRow {
  return {
    id: newId(scope.at),
    authorityId: scope.authorityId,
    at: scope.at,
    actorId: scope.actorId,
    action: change.action,
    noun,
    nounId,
    nounVersion,
    reason: change.reason ?? null,
    detail: canonicalJson(change.detail ?? {}),
    correlation: scope.correlation,
  };
}
