import type { AskedNotice, NoticeText } from '@levada/contracts';
import { OVERDUE, type Phase } from './phase.js';

const DUE: NoticeText = {
  title: {
    en: '“{phase}” is due on {date}: {plan}',
    cs: '„{phase}“ má být hotovo {date}: {plan}',
    de: '„{phase}“ ist am {date} fällig: {plan}',
    lv: '“{phase}” jāpabeidz {date}: {plan}',
  },
  text: {
    en: 'A phase of making the plan {plan} ends soon.',
    cs: 'Fáze přípravy plánu {plan} brzy končí.',
    de: 'Ein Abschnitt der Arbeit am Plan {plan} endet bald.',
    lv: 'Plāna {plan} izstrādes posms drīz beidzas.',
  },
};

const IS_OVERDUE: NoticeText = {
  title: {
    en: '“{phase}” was due on {date} and is not done: {plan}',
    cs: '„{phase}“ mělo být hotovo {date} a není: {plan}',
    de: '„{phase}“ war am {date} fällig und ist nicht getan: {plan}',
    lv: '“{phase}” bija jāpabeidz {date}, bet nav pabeigts: {plan}',
  },
  text: {
    en: 'A phase of making the plan {plan} is overdue: finish it, or put it off.',
    cs: 'Fáze přípravy plánu {plan} je po termínu: dokončete ji, nebo posuňte termín.',
    de: 'Ein Abschnitt der Arbeit am Plan {plan} ist überfällig: schließen Sie ihn ab oder verschieben Sie ihn.',
    lv: 'Plāna {plan} izstrādes posms kavējas: pabeidziet vai pārceliet to.',
  },
};

export function phaseDue({ title, dueOn }: Phase, plan: { readonly title: string }, days: number): AskedNotice {
  return {
    kind: days === OVERDUE ? 'phase/overdue' : 'phase/due',
    says: days === OVERDUE ? IS_OVERDUE : DUE,
    facts: { phase: title, date: dueOn, plan: plan.title },
    to: { roles: ['planner'] },
    path: '/notices',
  };
}
