import type { RefusalTexts } from '@levada/kernel';

/** What is told when a party cannot be invited, or take a position, as asked. `constraint`: the database keeps the rule, too. */
export const participantRefusals: RefusalTexts = {
  'participant/not-found': {
    status: 404,
    en: 'There is no participant {id} whom you speak for.',
    cs: 'Účastník {id}, za kterého mluvíte, neexistuje.',
    de: 'Einen Beteiligten {id}, für den Sie sprechen, gibt es nicht.',
    lv: 'Dalībnieka {id}, kura vārdā runājat, nav.',
  },
  'participant/invited-already': {
    status: 409,
    constraint: 'participant_once',
    en: 'This party was invited already.',
    cs: 'Tato strana už byla pozvána.',
    de: 'Diese Seite ist schon eingeladen.',
    lv: 'Šī puse jau ir uzaicināta.',
  },
  'participant/name-taken': {
    status: 409,
    constraint: 'participant_name_once',
    en: 'A party of this name was invited already.',
    cs: 'Strana tohoto jména už byla pozvána.',
    de: 'Eine Seite dieses Namens ist schon eingeladen.',
    lv: 'Puse ar šādu nosaukumu jau ir uzaicināta.',
  },
  'participant/no-position-now': {
    status: 409,
    en: 'No position is taken now: the version is {status}.',
    cs: 'Stanovisko se teď nezaujímá: verze je ve stavu {status}.',
    de: 'Jetzt wird keine Haltung genommen: die Version ist {status}.',
    lv: 'Tagad nostāju nepauž: versijas statuss ir {status}.',
  },
  'participant/remark-missing': {
    status: 422,
    en: 'Who {position} says why.',
    cs: 'U stanoviska {position} uveďte důvod.',
    de: 'Zur Haltung {position} gehört eine Begründung.',
    lv: 'Nostājai {position} vajag pamatojumu.',
  },
  'participant/content-changed': {
    status: 409,
    en: 'The content has changed since you read it. Read it again and decide.',
    cs: 'Obsah se od vašeho čtení změnil. Přečtěte si jej znovu a rozhodněte.',
    de: 'Der Inhalt hat sich geändert, seit Sie ihn gelesen haben. Lesen Sie ihn noch einmal.',
    lv: 'Saturs ir mainījies, kopš to lasījāt. Izlasiet to vēlreiz un izlemiet.',
  },
};
