import type { AwardCode } from '@levada/allocation';
import type { Sentence } from '@levada/kernel';
import type { Outcome } from '../proposals/proposal.js';

/** Words of letters by template 1. A letter that is out is made of them again: whoever words it otherwise makes a template 2. */
export const WORDS = {
  sender: { en: 'From', cs: 'Odesílatel', de: 'Absender', lv: 'Sūtītājs' },
  addressee: { en: 'To', cs: 'Adresát', de: 'Empfänger', lv: 'Adresāts' },
  application: { en: 'Application no.', cs: 'Žádost č.', de: 'Antrag Nr.', lv: 'Pieteikums Nr.' },
  submittedOn: { en: 'Submitted on', cs: 'Podána dne', de: 'Eingegangen am', lv: 'Iesniegšanas datums' },
  round: { en: 'Round', cs: 'Kolo', de: 'Förderrunde', lv: 'Kārta' },
  programme: { en: 'Programme', cs: 'Program', de: 'Programm', lv: 'Programma' },
  programmeText: { en: '{title}, version {number}', cs: '{title}, verze {number}', de: '{title}, Fassung {number}', lv: '{title}, {number}. redakcija' }, // prettier-ignore
  decidedOn: { en: 'Decided on', cs: 'Rozhodnuto dne', de: 'Entschieden am', lv: 'Lēmuma datums' },
  issuedOn: { en: 'Date of this letter', cs: 'Datum dopisu', de: 'Datum des Schreibens', lv: 'Vēstules datums' },
  decisionId: { en: 'Decision ID', cs: 'Identifikátor rozhodnutí', de: 'Kennung der Entscheidung', lv: 'Lēmuma identifikators' }, // prettier-ignore
  outcome: { en: 'Decision', cs: 'Rozhodnutí', de: 'Entscheidung', lv: 'Lēmums' },
  amounts: { en: 'Amounts', cs: 'Částky', de: 'Beträge', lv: 'Summas' },
  item: { en: 'Item', cs: 'Položka', de: 'Position', lv: 'Pozīcija' },
  amount: { en: 'Amount', cs: 'Částka', de: 'Betrag', lv: 'Summa' },
  requested: { en: 'Requested', cs: 'Požadováno', de: 'Beantragt', lv: 'Pieprasīts' },
  eligible: { en: 'Eligible', cs: 'Uznatelné', de: 'Förderfähig', lv: 'Attiecināms' },
  awarded: { en: 'Granted', cs: 'Přiznáno', de: 'Bewilligt', lv: 'Piešķirts' },
  priorities: {
    en: 'Priorities of the plan',
    cs: 'Priority plánu',
    de: 'Prioritäten des Plans',
    lv: 'Plāna prioritātes',
  },
  serves: {
    en: 'The decision serves these priorities of “{plan}”, version {version}:',
    cs: 'Rozhodnutí naplňuje tyto priority dokumentu „{plan}“, verze {version}:',
    de: 'Die Entscheidung dient diesen Prioritäten von „{plan}“, Fassung {version}:',
    lv: 'Lēmums kalpo šādām dokumenta “{plan}” ({version}. redakcija) prioritātēm:',
  },
  concerns: {
    en: 'The application was looked at under these priorities of “{plan}”, version {version}:',
    cs: 'Žádost byla posouzena podle těchto priorit dokumentu „{plan}“, verze {version}:',
    de: 'Der Antrag wurde nach diesen Prioritäten von „{plan}“, Fassung {version}, geprüft:',
    lv: 'Pieteikums izskatīts saskaņā ar šādām dokumenta “{plan}” ({version}. redakcija) prioritātēm:',
  },
  priority: { en: 'Priority', cs: 'Priorita', de: 'Priorität', lv: 'Prioritāte' },
  sentence: { en: 'As the plan says it', cs: 'Znění plánu', de: 'Wortlaut des Plans', lv: 'Plāna teksts' },
  share: { en: 'Share', cs: 'Podíl', de: 'Anteil', lv: 'Daļa' },
  outsidePlan: {
    en: 'The application serves no priority of the plan. Why it was decided on all the same:',
    cs: 'Žádost nenaplňuje žádnou prioritu plánu. Proč se o ní přesto rozhodlo:',
    de: 'Der Antrag dient keiner Priorität des Plans. Warum dennoch über ihn entschieden wurde:',
    lv: 'Pieteikums neatbilst nevienai plāna prioritātei. Kāpēc par to tomēr lemts:',
  },
  reasons: { en: 'Reasons', cs: 'Odůvodnění', de: 'Begründung', lv: 'Pamatojums' },
  rule: {
    en: 'How the rule of the round came to it:',
    cs: 'Jak k částce dospělo pravidlo kola:',
    de: 'So ergibt sich der Betrag aus der Regel der Runde:',
    lv: 'Kā to noteica kārtas noteikums:',
  },
  departure: {
    en: 'The rule of the round had come to {computed}; the authority departed from it. How the rule had come to its result:',
    cs: 'Podle pravidla kola vycházelo {computed}; úřad se od tohoto výsledku odchýlil. Jak k němu pravidlo dospělo:',
    de: 'Nach der Regel der Runde hätten sich {computed} ergeben; die Behörde ist davon abgewichen. So ergab sich das Ergebnis der Regel:',
    lv: 'Pēc kārtas noteikuma iznāca {computed}; iestāde no šī rezultāta atkāpās. Kā noteikums pie tā nonāca:',
  },
  envelope: { en: '{label} stands for: {title}', cs: '{label} znamená: {title}', de: '{label} steht für: {title}', lv: '{label} nozīmē: {title}' }, // prettier-ignore
  signatory: { en: 'For the authority', cs: 'Za úřad', de: 'Für die Behörde', lv: 'Iestādes vārdā' },
} satisfies Record<string, Sentence>;

export const SUBJECTS: Readonly<Record<Outcome, Sentence>> = {
  granted: {
    en: 'Application {reference}: grant',
    cs: 'Žádost č. {reference}: přiznání podpory',
    de: 'Antrag {reference}: Bewilligung',
    lv: 'Pieteikums Nr. {reference}: finansējuma piešķiršana',
  },
  reduced: {
    en: 'Application {reference}: grant below the request',
    cs: 'Žádost č. {reference}: přiznání podpory v nižší než požadované výši',
    de: 'Antrag {reference}: Bewilligung in geringerer als beantragter Höhe',
    lv: 'Pieteikums Nr. {reference}: finansējuma piešķiršana mazākā apmērā, nekā pieprasīts',
  },
  reserve: {
    en: 'Application {reference}: place on the reserve list',
    cs: 'Žádost č. {reference}: zařazení na seznam náhradníků',
    de: 'Antrag {reference}: Aufnahme in die Reserveliste',
    lv: 'Pieteikums Nr. {reference}: iekļaušana rezerves sarakstā',
  },
  refused: {
    en: 'Application {reference}: refusal',
    cs: 'Žádost č. {reference}: zamítnutí',
    de: 'Antrag {reference}: Ablehnung',
    lv: 'Pieteikums Nr. {reference}: noraidīšana',
  },
  deferred: {
    en: 'Application {reference}: deferral',
    cs: 'Žádost č. {reference}: odložení',
    de: 'Antrag {reference}: Zurückstellung',
    lv: 'Pieteikums Nr. {reference}: atlikšana',
  },
};

/** What was decided, in one sentence. */
export const DECIDED: Readonly<Record<Outcome, Sentence>> = {
  granted: {
    en: 'On your application {reference}, “{title}”, {amount} is granted: all that you requested.',
    cs: 'Na základě Vaší žádosti č. {reference} „{title}“ se Vám přiznává podpora ve výši {amount}, tedy celá požadovaná částka.',
    de: 'Auf Ihren Antrag {reference} „{title}“ wird Ihnen eine Förderung in Höhe von {amount} bewilligt, der volle beantragte Betrag.',
    lv: 'Pamatojoties uz Jūsu pieteikumu Nr. {reference} “{title}”, Jums piešķirts finansējums {amount} apmērā — visa pieprasītā summa.',
  },
  reduced: {
    en: 'On your application {reference}, “{title}”, {amount} is granted; you had requested {requested}.',
    cs: 'Na základě Vaší žádosti č. {reference} „{title}“ se Vám přiznává podpora ve výši {amount}; požadovali jste {requested}.',
    de: 'Auf Ihren Antrag {reference} „{title}“ wird Ihnen eine Förderung in Höhe von {amount} bewilligt; beantragt hatten Sie {requested}.',
    lv: 'Pamatojoties uz Jūsu pieteikumu Nr. {reference} “{title}”, Jums piešķirts finansējums {amount} apmērā; Jūs pieprasījāt {requested}.',
  },
  reserve: {
    en: 'Your application {reference}, “{title}”, for {requested} merits funding, but there is no money for it at present. It is placed on the reserve list.',
    cs: 'Vaše žádost č. {reference} „{title}“ o {requested} byla shledána přínosnou, v současnosti na ni však nejsou k dispozici prostředky. Zařazuje se na seznam náhradníků.',
    de: 'Ihr Antrag {reference} „{title}“ über {requested} ist förderwürdig, doch stehen zurzeit keine Mittel zur Verfügung. Er wird in die Reserveliste aufgenommen.',
    lv: 'Jūsu pieteikums Nr. {reference} “{title}” par {requested} ir atbalstāms, bet pašlaik tam nav līdzekļu. Tas iekļauts rezerves sarakstā.',
  },
  refused: {
    en: 'Your application {reference}, “{title}”, for {requested} is refused. Nothing is granted.',
    cs: 'Vaše žádost č. {reference} „{title}“ o {requested} se zamítá. Podpora se nepřiznává.',
    de: 'Ihr Antrag {reference} „{title}“ über {requested} wird abgelehnt. Eine Förderung wird nicht bewilligt.',
    lv: 'Jūsu pieteikums Nr. {reference} “{title}” par {requested} ir noraidīts. Finansējums netiek piešķirts.',
  },
  deferred: {
    en: 'Your application {reference}, “{title}”, for {requested} is deferred. Nothing is granted in this round.',
    cs: 'Vaše žádost č. {reference} „{title}“ o {requested} se odkládá. V tomto kole se podpora nepřiznává.',
    de: 'Ihr Antrag {reference} „{title}“ über {requested} wird zurückgestellt. In dieser Runde wird keine Förderung bewilligt.',
    lv: 'Jūsu pieteikums Nr. {reference} “{title}” par {requested} ir atlikts. Šajā kārtā finansējums netiek piešķirts.',
  },
};

/** What it means to wait for money. */
export const RESERVE = {
  rank: {
    en: 'It is number {rank} on the list.',
    cs: 'Je na {rank}. místě seznamu.',
    de: 'Er steht auf Platz {rank} der Liste.',
    lv: 'Tas sarakstā ir {rank}. vietā.',
  },
  means: {
    en: 'Money that comes back in this round is offered to the applications on the list in its order. A place on the list gives no right to funding; you need not do anything now.',
    cs: 'Prostředky, které se v tomto kole uvolní, se nabízejí žádostem ze seznamu podle pořadí. Zařazení na seznam nezakládá nárok na podporu; nyní nemusíte nic podnikat.',
    de: 'Mittel, die in dieser Runde frei werden, werden den Anträgen der Liste in deren Reihenfolge angeboten. Ein Platz auf der Liste begründet keinen Anspruch auf Förderung; Sie müssen zurzeit nichts veranlassen.',
    lv: 'Līdzekļus, kas šajā kārtā atbrīvojas, piedāvā saraksta pieteikumiem to secībā. Vieta sarakstā nedod tiesības uz finansējumu; pašlaik Jums nekas nav jādara.',
  },
} satisfies Record<string, Sentence>;

/** What bound the amount, by the code of the engine. Other codes are a person's: their own words say why. */
export const CODES: Readonly<Record<AwardCode, Sentence>> = {
  full: {
    en: 'The request could be met in full.',
    cs: 'Požadavku bylo možné vyhovět v plné výši.',
    de: 'Dem Antrag konnte in voller Höhe entsprochen werden.',
    lv: 'Pieprasījumu varēja apmierināt pilnā apmērā.',
  },
  eligible: {
    en: 'All that is eligible is granted; a part of the request is not eligible.',
    cs: 'Přiznává se vše, co je uznatelné; část požadavku uznatelná není.',
    de: 'Bewilligt wird alles, was förderfähig ist; ein Teil des Antrags ist nicht förderfähig.',
    lv: 'Piešķirta visa attiecināmā summa; daļa no pieprasītā nav attiecināma.',
  },
  cap: {
    en: 'The amount is limited to the most that this request may receive.',
    cs: 'Částka je omezena nejvyšší podporou, kterou lze na tuto žádost přiznat.',
    de: 'Der Betrag ist durch die Höchstförderung für diesen Antrag begrenzt.',
    lv: 'Summu ierobežo lielākais finansējums, ko šim pieteikumam var piešķirt.',
  },
  floor: {
    en: 'The amount is the least that was guaranteed to this request.',
    cs: 'Částka odpovídá minimu, které bylo této žádosti zaručeno.',
    de: 'Der Betrag entspricht der Mindestförderung, die diesem Antrag zugesichert war.',
    lv: 'Summa atbilst minimumam, kas šim pieteikumam bija garantēts.',
  },
  cut: {
    en: 'The money of the round does not suffice for all requests; amounts were reduced by the rule of the round.',
    cs: 'Prostředky kola nestačí na všechny požadavky; částky byly sníženy podle pravidla kola.',
    de: 'Die Mittel der Runde reichen nicht für alle Anträge; die Beträge wurden nach der Regel der Runde gekürzt.',
    lv: 'Kārtas līdzekļu nepietiek visiem pieprasījumiem; summas samazinātas pēc kārtas noteikuma.',
  },
  'provider-cap': {
    en: 'The amount is limited by the most that one provider may receive in this round.',
    cs: 'Částka je omezena nejvyšší podporou pro jednoho poskytovatele v tomto kole.',
    de: 'Der Betrag ist durch die Höchstförderung je Anbieter in dieser Runde begrenzt.',
    lv: 'Summu ierobežo lielākais finansējums vienam sniedzējam šajā kārtā.',
  },
  'area-cap': {
    en: 'The amount is limited by the most that one area may receive in this round.',
    cs: 'Částka je omezena nejvyšší podporou pro jednu oblast v tomto kole.',
    de: 'Der Betrag ist durch die Höchstförderung je Bereich in dieser Runde begrenzt.',
    lv: 'Summu ierobežo lielākais finansējums vienai jomai šajā kārtā.',
  },
  'provider-floor': {
    en: 'The amount secures the least that was guaranteed to the provider in this round.',
    cs: 'Částka zajišťuje minimum, které bylo poskytovateli v tomto kole zaručeno.',
    de: 'Der Betrag sichert die Mindestförderung, die dem Anbieter in dieser Runde zugesichert war.',
    lv: 'Summa nodrošina minimumu, kas sniedzējam šajā kārtā bija garantēts.',
  },
  'area-floor': {
    en: 'The amount secures the least that was guaranteed to the area in this round.',
    cs: 'Částka zajišťuje minimum, které bylo oblasti v tomto kole zaručeno.',
    de: 'Der Betrag sichert die Mindestförderung, die dem Bereich in dieser Runde zugesichert war.',
    lv: 'Summa nodrošina minimumu, kas jomai šajā kārtā bija garantēts.',
  },
  'below-unit': {
    en: 'The share of this request is smaller than the smallest amount that is granted.',
    cs: 'Podíl této žádosti je menší než nejmenší přiznávaná částka.',
    de: 'Der Anteil dieses Antrags ist kleiner als der kleinste Betrag, der bewilligt wird.',
    lv: 'Šī pieteikuma daļa ir mazāka par mazāko piešķiramo summu.',
  },
  minimum: {
    en: 'What could be granted is less than the least with which the project can go ahead.',
    cs: 'Částka, kterou by bylo možné přiznat, je nižší než nejmenší částka, s níž lze záměr uskutečnit.',
    de: 'Was bewilligt werden könnte, liegt unter dem Mindestbetrag, mit dem das Vorhaben durchführbar ist.',
    lv: 'Summa, ko varētu piešķirt, ir mazāka par mazāko summu, ar kuru ieceri var īstenot.',
  },
  'no-money': {
    en: 'No money is left in the round for this request.',
    cs: 'Na tuto žádost již v kole nezbývají prostředky.',
    de: 'Für diesen Antrag stehen in der Runde keine Mittel mehr zur Verfügung.',
    lv: 'Šim pieteikumam kārtā vairs nav līdzekļu.',
  },
  'not-eligible': {
    en: 'Nothing of the request is eligible.',
    cs: 'Žádná část požadavku není uznatelná.',
    de: 'Kein Teil des Antrags ist förderfähig.',
    lv: 'Neviena pieprasījuma daļa nav attiecināma.',
  },
  threshold: {
    en: 'The assessment did not reach the points that are required.',
    cs: 'Hodnocení nedosáhlo požadovaného počtu bodů.',
    de: 'Die Bewertung erreicht die erforderliche Punktzahl nicht.',
    lv: 'Vērtējums nesasniedza nepieciešamo punktu skaitu.',
  },
  'after-stop': {
    en: 'The money of the round ended with requests that rank before this one.',
    cs: 'Prostředky kola skončily u žádostí, které jsou v pořadí před touto žádostí.',
    de: 'Die Mittel der Runde endeten bei Anträgen, die in der Rangfolge vor diesem stehen.',
    lv: 'Kārtas līdzekļi beidzās pie pieteikumiem, kas rindā ir pirms šī.',
  },
  'no-support': {
    en: 'Nobody voted for the application.',
    cs: 'Pro žádost nikdo nehlasoval.',
    de: 'Für den Antrag hat niemand gestimmt.',
    lv: 'Par pieteikumu neviens nebalsoja.',
  },
};

/** How identifiers are called where they are from; others go by the code of their scheme. */
export const SCHEMES: Readonly<Record<string, string>> = {
  ...{ 'CZ-ICO': 'IČO', 'SK-ORSR': 'IČO', 'LV-RE': 'Reģ. Nr.', 'DE-CR': 'Registernummer' },
};
