import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { Virement } from './virement.js';

const PROPOSED: NoticeText = {
  title: {
    en: 'Moving {amount} awaits your confirmation',
    cs: 'Přesun {amount} čeká na vaše potvrzení',
    de: 'Die Umschichtung von {amount} wartet auf Ihre Bestätigung',
    lv: 'Pārvietošana ({amount}) gaida jūsu apstiprinājumu',
  },
  text: {
    en: 'In the source “{source}” {amount} are to be moved: {reason}. A second person has to confirm it.',
    cs: 'Ve zdroji „{source}“ má být přesunuto {amount}: {reason}. Potvrdit to musí druhá osoba.',
    de: 'In der Mittelquelle „{source}“ sollen {amount} umgeschichtet werden: {reason}. Eine zweite Person muss das bestätigen.',
    lv: 'Avotā “{source}” jāpārvieto {amount}: {reason}. Tas jāapstiprina otrai personai.',
  },
};

/** Whoever may be the second person hears that money is to be moved. */
export function virementProposed({ id, amount, reason, proposedBy }: Virement, source: string): AskedNotice {
  return {
    kind: 'virement/proposed',
    says: PROPOSED,
    facts: { source, amount, reason },
    to: { roles: ['approver', 'budget-officer'] },
    by: proposedBy,
    path: `/virements/${id}`,
  };
}
