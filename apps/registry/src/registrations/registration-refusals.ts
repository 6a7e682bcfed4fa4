import type { Sentence } from '@levada/kernel';

/** What is told when a registration or a capacity cannot be changed as asked. `constraint`: the database keeps the rule, too. */
export const registrationRefusals: Readonly<
  Record<string, Sentence & { readonly status: number; readonly constraint?: string }>
> = {
  'registration/not-found': {
    status: 404,
    en: 'There is no registration {id}.',
    cs: 'Registrace {id} neexistuje.',
    de: 'Eine Registrierung {id} gibt es nicht.',
    lv: 'Reģistrācijas {id} nav.',
  },
  'registration/wrong-step': {
    status: 409,
    en: 'That cannot be done with a registration that is {status}.',
    cs: 'To nelze provést s registrací ve stavu {status}.',
    de: 'Mit einer Registrierung im Stand {status} geht das nicht.',
    lv: 'To nevar izdarīt ar reģistrāciju, kuras statuss ir {status}.',
  },
  'registration/ends-before-it-begins': {
    status: 422,
    en: 'It begins on {from}: it cannot end before the day after.',
    cs: 'Začíná dnem {from}: nemůže skončit dříve než den poté.',
    de: 'Sie beginnt am {from}: vor dem Tag danach kann sie nicht enden.',
    lv: 'Tā sākas {from}: tā nevar beigties pirms nākamās dienas.',
  },
  'registration/ends-earlier': {
    status: 422,
    en: 'It ends on {until} anyway. To make it hold longer, renew it.',
    cs: 'Končí už dnem {until}. Má-li platit déle, obnovte ji.',
    de: 'Sie endet ohnehin am {until}. Soll sie länger gelten, verlängern Sie sie.',
    lv: 'Tā tik un tā beidzas {until}. Ja tai jābūt spēkā ilgāk, pagariniet to.',
  },
  'registration/ends-later': {
    status: 422,
    en: 'It holds until {until} already.',
    cs: 'Platí už do {until}.',
    de: 'Sie gilt schon bis {until}.',
    lv: 'Tā jau ir spēkā līdz {until}.',
  },
  'registration/never-expires': {
    status: 409,
    en: 'This registration does not expire: there is nothing to renew.',
    cs: 'Tato registrace nevyprší: není co obnovovat.',
    de: 'Diese Registrierung läuft nicht ab: es gibt nichts zu verlängern.',
    lv: 'Šai reģistrācijai nav termiņa: nav ko pagarināt.',
  },
  'registration/overlap': {
    ...{ status: 409, constraint: 'registration_overlap' },
    en: 'The organisation is registered for this kind of service in this form at this place already, for days that overlap.',
    cs: 'Organizace je pro tento druh služby v této formě na tomto místě již registrována a dny se překrývají.',
    de: 'Die Organisation ist für diese Leistung in dieser Form an diesem Ort schon registriert; die Zeiten überschneiden sich.',
    lv: 'Organizācija šim pakalpojuma veidam šajā formā un vietā jau ir reģistrēta, un laiki pārklājas.',
  },
  'registration/stays': {
    ...{ status: 409, constraint: 'registration_stays' },
    en: 'A registration stays what it was: for another kind, form or first day it takes another registration.',
    cs: 'Registrace zůstává, čím byla: jiný druh, forma nebo první den vyžadují jinou registraci.',
    de: 'Eine Registrierung bleibt, was sie war: für eine andere Leistung, Form oder einen anderen Beginn braucht es eine neue.',
    lv: 'Reģistrācija paliek, kāda bija: citam veidam, formai vai sākuma dienai vajadzīga cita reģistrācija.',
  },
  'capacity/malformed': {
    status: 422,
    en: '“{amount}” is no capacity: write a number with a point and at most two places, like 12 or 3.5.',
    cs: '„{amount}“ není kapacita: zadejte číslo s tečkou a nejvýše dvěma místy, např. 12 nebo 3.5.',
    de: '„{amount}“ ist keine Kapazität: schreiben Sie eine Zahl mit Punkt und höchstens zwei Stellen, etwa 12 oder 3.5.',
    lv: '“{amount}” nav ietilpība: rakstiet skaitli ar punktu un ne vairāk kā divām zīmēm, piemēram, 12 vai 3.5.',
  },
  'capacity/unchanged': {
    status: 409,
    en: 'It is {amount} from {from} already.',
    cs: 'Od {from} je to již {amount}.',
    de: 'Seit {from} ist sie schon {amount}.',
    lv: 'No {from} tā jau ir {amount}.',
  },
  'capacity/unknown-unit': {
    status: 422,
    en: 'This kind of service is not counted in “{unit}”. Its units: {known}.',
    cs: 'Tento druh služby se v „{unit}“ nepočítá. Jeho jednotky: {known}.',
    de: 'Diese Leistung wird nicht in „{unit}“ gezählt. Ihre Einheiten: {known}.',
    lv: 'Šo pakalpojumu neskaita vienībās “{unit}”. Tā vienības: {known}.',
  },
  'capacity/overlap': {
    ...{ status: 409, constraint: 'capacity_overlap' },
    en: 'There is a capacity for these days already.',
    cs: 'Pro tyto dny už kapacita existuje.',
    de: 'Für diese Tage gibt es schon eine Kapazität.',
    lv: 'Šīm dienām ietilpība jau ir.',
  },
  'service-type/not-known': {
    status: 409,
    en: 'No published version of the catalogue has the entry {code}, or its publication is still on its way.',
    cs: 'Žádná zveřejněná verze katalogu položku {code} nemá, nebo je její zveřejnění ještě na cestě.',
    de: 'Keine veröffentlichte Fassung des Katalogs hat den Eintrag {code}, oder die Veröffentlichung ist noch unterwegs.',
    lv: 'Nevienā publicētā kataloga versijā nav ieraksta {code}, vai arī tā publikācija vēl ir ceļā.',
  },
};
