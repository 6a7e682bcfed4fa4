import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { Round } from '../rounds/round.js';
import type { AllocationRun } from './allocation-run.js';

const PROPOSED: NoticeText = {
  title: {
    en: 'A calculation awaits your confirmation: {round}',
    cs: 'Výpočet čeká na vaše potvrzení: {round}',
    de: 'Eine Berechnung wartet auf Ihre Bestätigung: {round}',
    lv: 'Aprēķins gaida jūsu apstiprinājumu: {round}',
  },
  text: {
    en: 'In the round “{round}” {total} were shared among {count} applications. A second person has to confirm it.',
    cs: 'V kole „{round}“ bylo rozděleno {total} mezi žádosti ({count}). Potvrdit to musí druhá osoba.',
    de: 'In der Runde „{round}“ wurden {total} auf {count} Anträge verteilt. Eine zweite Person muss das bestätigen.',
    lv: 'Kārtā “{round}” {total} sadalīti starp pieteikumiem ({count}). Tas jāapstiprina otrai personai.',
  },
};

/** Whoever may be the second person hears that a run waits for one. */
export function runProposed(round: Round, { total, proposedBy }: AllocationRun, count: number): AskedNotice {
  return {
    kind: 'allocation-run/proposed',
    says: PROPOSED,
    facts: { round: round.title, total, count },
    to: { roles: ['approver', 'funding-officer'] },
    by: proposedBy,
    path: `/rounds/${round.id}`,
  };
}
