import type { AskedNotice, NoticeText } from '@levada/contracts';
import type { Sentence } from '@levada/kernel';
import type { CheckCode } from '../registration-rules/registration-rules.js';

const CHECK_WORDS: Readonly<Record<CheckCode, Sentence>> = {
  identifier: { en: 'identifier', cs: 'identifikátor', de: 'Kennnummer', lv: 'identifikators' },
  register: { en: 'public register', cs: 'veřejný rejstřík', de: 'öffentliches Register', lv: 'publiskais reģistrs' },
  insolvency: { en: 'insolvency', cs: 'insolvence', de: 'Insolvenz', lv: 'maksātnespēja' },
  sanctions: { en: 'sanctions', cs: 'sankce', de: 'Sanktionen', lv: 'sankcijas' },
  premises: { en: 'premises', cs: 'prostory', de: 'Räume', lv: 'telpas' },
};

const FAILED: NoticeText = {
  title: {
    en: 'A check found something: {name}, {check}',
    cs: 'Ověření něco našlo: {name}, {check}',
    de: 'Eine Prüfung hat etwas gefunden: {name}, {check}',
    lv: 'Pārbaude kaut ko atrada: {name}, {check}',
  },
  text: {
    en: 'The check was repeated on schedule. Look at its evidence, and suspend the registration if it has to be.',
    cs: 'Ověření proběhlo podle plánu. Podívejte se na jeho výsledek a je-li to nutné, registraci pozastavte.',
    de: 'Die Prüfung wurde planmäßig wiederholt. Sehen Sie sich den Nachweis an und setzen Sie die Registrierung aus, wenn es sein muss.',
    lv: 'Pārbaude tika atkārtota pēc grafika. Apskatiet pierādījumus un, ja vajadzīgs, apturiet reģistrāciju.',
  },
};

export function checkFailed({ id, name }: { id: string; name: string }, check: CheckCode): AskedNotice {
  const facts = { name, check: CHECK_WORDS[check] };
  return {
    kind: 'verification/failed',
    says: FAILED,
    facts,
    to: { roles: ['registry-administrator'] },
    path: `/organisations/${id}`,
  };
}
