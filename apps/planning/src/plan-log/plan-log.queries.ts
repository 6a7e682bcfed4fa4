import type { Tx } from '@levada/persistence';
import type { Reach } from '@levada/platform';
import { CommentTable } from '../comments/comment.table.js';
import { GateRecordTable } from '../gates/gate.table.js';
import { isWithin } from '../known-territories/known-territories.queries.js';
import { networksOf } from '../networks/networks.queries.js';
import { phasesOf } from '../phases/phases.queries.js';
import { loadPlan, versionsOf } from '../plans/plans.queries.js';
import { TransformationTable } from '../transformations/transformation.table.js';
import {
  inTime,
  ofComment,
  ofGate,
  ofNetwork,
  ofPhase,
  ofTransformation,
  ofVersion,
  type LogEntry,
} from './plan-log.js';

/** What happened to a plan, read from what stands. Whoever it is only public to sees what was adopted. */
export async function logOf(tx: Tx, planId: string, reach: Reach): Promise<LogEntry[]> {
  const versions = (await versionsOf(tx, planId, reach)).toReversed();
  const told = versions.flatMap((one) => ofVersion(one, tx.scope.at));
  const { authorityId, territory } = await loadPlan(tx, planId, reach);
  const isOwn = authorityId === tx.scope.authorityId && (await isWithin(tx, territory, reach));
  if (!isOwn) return inTime(told);
  return inTime([
    ...told,
    ...(await phasesOf(tx, planId)).flatMap(ofPhase),
    ...(await tx.list(CommentTable, { planId })).flatMap(ofComment),
    ...(await tx.list(GateRecordTable, { planId })).map(ofGate),
    ...(await networksOf(tx, planId)).flatMap(ofNetwork),
    ...(await tx.list(TransformationTable, { planId })).flatMap(ofTransformation),
  ]);
}
