import type { AskedNotice, NoticeText, Role } from '@levada/contracts';
import type { Round } from '../rounds/round.js';
import type { Proposal } from './proposal.js';

const PROPOSED: NoticeText = {
  title: {
    en: 'A proposal awaits your approval: {round}',
    cs: 'Návrh čeká na vaše schválení: {round}',
    de: 'Ein Vorschlag wartet auf Ihre Genehmigung: {round}',
    lv: 'Priekšlikums gaida jūsu apstiprinājumu: {round}',
  },
  text: {
    en: 'In the round “{round}” {total} are proposed for {count} applications. It waits for your yes.',
    cs: 'V kole „{round}“ je navrženo {total} pro žádosti ({count}). Čeká na váš souhlas.',
    de: 'In der Runde „{round}“ werden {total} für {count} Anträge vorgeschlagen. Ihre Zustimmung steht aus.',
    lv: 'Kārtā “{round}” {total} ierosināti pieteikumiem ({count}). Tas gaida jūsu piekrišanu.',
  },
};

const RETURNED: NoticeText = {
  title: {
    en: 'Your proposal came back: {round}',
    cs: 'Váš návrh byl vrácen: {round}',
    de: 'Ihr Vorschlag kam zurück: {round}',
    lv: 'Jūsu priekšlikums ir atdots: {round}',
  },
  text: {
    en: 'The proposal for the round “{round}” was handed back: {comment}',
    cs: 'Návrh pro kolo „{round}“ byl vrácen: {comment}',
    de: 'Der Vorschlag für die Runde „{round}“ wurde zurückgegeben: {comment}',
    lv: 'Priekšlikums kārtai “{round}” ir atdots: {comment}',
  },
};

/** Whoever may say yes at the level that is open hears that a proposal waits. */
export function proposalSubmitted(
  round: Round,
  { total, proposedBy }: Proposal,
  count: number,
  role: Role,
): AskedNotice {
  return {
    kind: 'proposal/submitted',
    says: PROPOSED,
    facts: { round: round.title, total, count },
    to: { roles: [role] },
    by: proposedBy,
    path: `/rounds/${round.id}`,
  };
}

/** Officers hear that it is theirs again. */
export function proposalReturned(round: Round, { id }: Proposal, by: string, comment: string): AskedNotice {
  return {
    kind: 'proposal/returned',
    says: RETURNED,
    facts: { round: round.title, comment },
    to: { roles: ['funding-officer'] },
    by,
    path: `/proposals/${id}`,
  };
}
