import { ProposalChangedV1 } from '@levada/contracts';
import { toMoneyText, type Money } from '@levada/kernel';
import { splitOverPriorities } from '../decisions/priority-split.js';
import type { Proposal, ProposalLine } from './proposal.js';

const OPEN: readonly Proposal['status'][] = ['draft', 'submitted', 'returned'];

/** What a proposal would give to each priority; nothing once it was decided, withdrawn or lapsed. */
export function proposalFact({ id: proposalId, roundId, status, version }: Proposal, lines: readonly ProposalLine[]) {
  const sums = new Map<string, ProposalChangedV1['priorities'][number] & { readonly total: Money }>();
  for (const line of OPEN.includes(status) ? lines : []) {
    // Of what stands outside of the plan no priority hears.
    if (line.amount.minor === 0n || line.priorityRefs.length === 0) continue;
    for (const { planId, planVersion, priorityCode, amount } of splitOverPriorities(line.amount, line.priorityRefs)) {
      const key = `${planId} ${planVersion} ${priorityCode}`;
      const { minor, currency } = amount;
      const total = { currency, minor: minor + (sums.get(key)?.total.minor ?? 0n) };
      sums.set(key, { planId, planVersion, priorityCode, total, amount: toMoneyText(total) });
    }
  }
  const priorities = [...sums.values()].map(({ total: _total, ...one }) => one);
  return { subject: proposalId, version, data: { proposalId, roundId, status, priorities } };
}
