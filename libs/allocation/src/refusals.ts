import type { Sentence } from '@levada/kernel';

type Refusals = Readonly<Record<string, Sentence & { readonly status: number }>>;

const refusal = (en: string, cs: string, de: string, lv: string): Sentence & { readonly status: number } => ({
  status: 422,
  en,
  cs,
  de,
  lv,
});

/** What the engine refuses, in every language; fits into a service's catalogue of refusals. */
export const allocationRefusals: Refusals = {
  'allocation/input-faulty': refusal(
    'The input has faults ({faults}); the first is at {first}.',
    'Vstup má chyby ({faults}); první je v {first}.',
    'Die Eingabe hat Fehler ({faults}); der erste steht bei {first}.',
    'Ievadē ir kļūdas ({faults}); pirmā ir vietā {first}.',
  ),
  'allocation/floors-infeasible': refusal(
    'The money is not enough for all floors (limit {limit}); these do not fit ({count}): {requests}.',
    'Peníze nestačí na všechny dolní meze (limit {limit}); nevejdou se ({count}): {requests}.',
    'Das Geld reicht nicht für alle Untergrenzen (Grenze {limit}); diese passen nicht ({count}): {requests}.',
    'Naudas nepietiek visām apakšējām robežām (ierobežojums {limit}); neietilpst ({count}): {requests}.',
  ),
  'allocation/group-floor-infeasible': refusal(
    'The floor {floor} of {limit} cannot be reached by this rule: its requests get {reached} together.',
    'Dolní meze {floor} pro {limit} nelze tímto pravidlem dosáhnout: žádosti dostanou dohromady {reached}.',
    'Die Untergrenze {floor} für {limit} ist mit dieser Regel nicht zu erreichen: die Anträge erhalten zusammen {reached}.',
    'Apakšējo robežu {floor} grupai {limit} ar šo kārtulu nevar sasniegt: pieteikumi kopā saņem {reached}.',
  ),
  'allocation/limit-of-one-group': refusal(
    'A limit names either a provider or an area.',
    'Limit uvádí buď poskytovatele, nebo oblast.',
    'Eine Grenze nennt entweder einen Anbieter oder einen Bereich.',
    'Ierobežojums nosauc vai nu sniedzēju, vai jomu.',
  ),
  'allocation/limit-of-nothing': refusal(
    'A limit has a cap, a floor, or both.',
    'Limit má horní mez, dolní mez, nebo obojí.',
    'Eine Grenze hat eine Obergrenze, eine Untergrenze oder beides.',
    'Ierobežojumam ir augšējā robeža, apakšējā robeža vai abas.',
  ),
  'allocation/limit-twice': refusal(
    'The limit of {id} is there twice.',
    'Limit pro {id} je uveden dvakrát.',
    'Die Grenze für {id} steht zweimal da.',
    'Ierobežojums grupai {id} ir divreiz.',
  ),
  'allocation/limit-for-nobody': refusal(
    'No request names {id}: the limit would hold nobody.',
    'Žádná žádost neuvádí {id}: limit by nikoho neomezil.',
    'Kein Antrag nennt {id}: die Grenze würde niemanden binden.',
    'Neviens pieteikums nenosauc {id}: ierobežojums nevienu neierobežotu.',
  ),
  'allocation/unknown-rule': refusal(
    'There is no rule {rule}; there are {rules}.',
    'Pravidlo {rule} neexistuje; jsou to {rules}.',
    'Die Regel {rule} gibt es nicht; es gibt {rules}.',
    'Kārtulas {rule} nav; ir {rules}.',
  ),
  'allocation/missing': refusal('is missing', 'chybí', 'fehlt', 'trūkst'),
  'allocation/not-text': refusal(
    'must be a text, not empty and not too long',
    'musí být text, neprázdný a ne příliš dlouhý',
    'muss ein Text sein, nicht leer und nicht zu lang',
    'jābūt tekstam, kas nav tukšs un nav pārāk garš',
  ),
  'allocation/not-an-object': refusal('must be an object', 'musí být objekt', 'muss ein Objekt sein', 'jābūt objektam'),
  'allocation/not-a-list': refusal('must be a list', 'musí být seznam', 'muss eine Liste sein', 'jābūt sarakstam'),
  'allocation/amount-negative': refusal(
    'must not be negative',
    'nesmí být záporné',
    'darf nicht negativ sein',
    'nedrīkst būt negatīvs',
  ),
  'allocation/envelope-negative': refusal(
    'The envelope is negative.',
    'Obálka je záporná.',
    'Der Topf ist negativ.',
    'Aploksne ir negatīva.',
  ),
  'allocation/request-not-positive': refusal(
    'The request {id} asks for nothing.',
    'Žádost {id} nic nežádá.',
    'Der Antrag {id} beantragt nichts.',
    'Pieteikums {id} neko neprasa.',
  ),
  'allocation/request-twice': refusal(
    'The request {id} is there twice.',
    'Žádost {id} je uvedena dvakrát.',
    'Der Antrag {id} steht zweimal da.',
    'Pieteikums {id} ir divreiz.',
  ),
  'allocation/envelope-twice': refusal(
    'The envelope {id} is there twice.',
    'Obálka {id} je uvedena dvakrát.',
    'Der Topf {id} steht zweimal da.',
    'Aploksne {id} ir divreiz.',
  ),
  'allocation/unknown-envelope': refusal(
    'There is no envelope {id}.',
    'Obálka {id} neexistuje.',
    'Den Topf {id} gibt es nicht.',
    'Aploksnes {id} nav.',
  ),
  'allocation/envelope-cycle': refusal(
    'The envelope {id} lies in itself.',
    'Obálka {id} je vložena sama do sebe.',
    'Der Topf {id} liegt in sich selbst.',
    'Aploksne {id} ir pati sevī.',
  ),
  'allocation/eligible-above-requested': refusal(
    'More is eligible than was requested.',
    'Uznatelné je více, než bylo požadováno.',
    'Es ist mehr förderfähig, als beantragt wurde.',
    'Attiecināms ir vairāk, nekā pieprasīts.',
  ),
  'allocation/floor-above-cap': refusal(
    'The floor is above the cap.',
    'Dolní mez je nad horní mezí.',
    'Die Untergrenze liegt über der Obergrenze.',
    'Apakšējā robeža ir virs augšējās.',
  ),
  'allocation/floor-above-claim': refusal(
    'The floor is above what is eligible.',
    'Dolní mez je nad uznatelnou částkou.',
    'Die Untergrenze liegt über dem förderfähigen Betrag.',
    'Apakšējā robeža ir virs attiecināmās summas.',
  ),
  'allocation/floor-below-minimum': refusal(
    'The floor is below the minimum award.',
    'Dolní mez je pod nejnižší podporou.',
    'Die Untergrenze liegt unter der Mindestförderung.',
    'Apakšējā robeža ir zem mazākā piešķīruma.',
  ),
  'allocation/floor-not-for-rule': refusal(
    'The rule {rule} grants all or nothing: it cannot keep a floor.',
    'Pravidlo {rule} dává vše, nebo nic: dolní mez neumí dodržet.',
    'Die Regel {rule} gibt alles oder nichts: eine Untergrenze kann sie nicht halten.',
    'Kārtula {rule} piešķir visu vai neko: apakšējo robežu tā nevar ievērot.',
  ),
  'allocation/threshold-missing': refusal(
    'The rule {rule} needs a minimum score.',
    'Pravidlo {rule} potřebuje nejnižší počet bodů.',
    'Die Regel {rule} braucht eine Mindestpunktzahl.',
    'Kārtulai {rule} vajag mazāko punktu skaitu.',
  ),
  'allocation/ballots-missing': refusal(
    'The rule {rule} needs ballots; this input has none.',
    'Pravidlo {rule} potřebuje hlasy; tento vstup žádné nemá.',
    'Die Regel {rule} braucht Stimmen; diese Eingabe hat keine.',
    'Kārtulai {rule} vajag balsis; šajā ievadē to nav.',
  ),
  'allocation/one-envelope-only': refusal(
    'The rule {rule} is computed for one envelope, without limits of groups.',
    'Pravidlo {rule} se počítá pro jednu obálku, bez limitů skupin.',
    'Die Regel {rule} gilt für einen Topf, ohne Grenzen für Gruppen.',
    'Kārtulu {rule} rēķina vienai aploksnei, bez grupu ierobežojumiem.',
  ),
  'allocation/conditions-infeasible': refusal(
    'No choice keeps all conditions: envelopes, coverage, either-or, floors.',
    'Žádný výběr nesplňuje všechny podmínky: obálky, pokrytí, buď–anebo, dolní meze.',
    'Keine Auswahl hält alle Bedingungen ein: Töpfe, Abdeckung, Entweder-oder, Untergrenzen.',
    'Neviena izvēle neievēro visus nosacījumus: aploksnes, pārklājumu, vai nu–vai, apakšējās robežas.',
  ),
  'allocation/no-answer-in-time': refusal(
    'The solver found no set in the time it had.',
    'Řešič v daném čase žádný výběr nenašel.',
    'Der Löser fand in der Zeit keine Auswahl.',
    'Risinātājs atvēlētajā laikā izlasi neatrada.',
  ),
  'allocation/section-missing': refusal(
    'The file has no section {section}.',
    'V souboru chybí oddíl {section}.',
    'Der Datei fehlt der Abschnitt {section}.',
    'Failā trūkst sadaļas {section}.',
  ),
  'allocation/unknown-project': refusal(
    'There is no project {id}.',
    'Projekt {id} neexistuje.',
    'Das Projekt {id} gibt es nicht.',
    'Projekta {id} nav.',
  ),
  'allocation/score-malformed': refusal(
    'A score is written as 78.5, with at most six decimals.',
    'Body se píší jako 78.5, nejvýše na šest desetinných míst.',
    'Punkte werden als 78.5 geschrieben, mit höchstens sechs Dezimalen.',
    'Punktus raksta kā 78.5, ar ne vairāk kā sešām decimālzīmēm.',
  ),
  // Of runs of a round and their forks.
  'allocation-run/threshold-malformed': {
    status: 422,
    en: 'A score is a decimal number such as 62.5.',
    cs: 'Body se zapisují jako desetinné číslo, například 62.5.',
    de: 'Eine Punktzahl ist eine Dezimalzahl wie 62.5.',
    lv: 'Punktu skaits ir decimālskaitlis, piemēram, 62.5.',
  },
  'allocation-run/unknown-priority': {
    status: 422,
    en: 'No application of this calculation serves {priority} alone as it is named there.',
    cs: 'Žádná žádost výpočtu neslouží prioritě {priority} tak, jak je v něm uvedena.',
    de: 'Kein Antrag dieser Berechnung dient der Priorität {priority}, wie sie dort genannt ist.',
    lv: 'Neviens šī aprēķina pieteikums nekalpo prioritātei {priority}, kā tā tur nosaukta.',
  },
  'allocation-run/weight-not-positive': {
    status: 422,
    en: 'The weight of {priority} is above zero.',
    cs: 'Váha priority {priority} musí být větší než nula.',
    de: 'Das Gewicht von {priority} ist größer als null.',
    lv: 'Prioritātes {priority} svaram jābūt lielākam par nulli.',
  },
  'allocation-run/unknown-request': {
    status: 422,
    en: 'There is no application {id} in this calculation.',
    cs: 'Ve výpočtu není žádost {id}.',
    de: 'In dieser Berechnung gibt es keinen Antrag {id}.',
    lv: 'Šajā aprēķinā nav pieteikuma {id}.',
  },
};
