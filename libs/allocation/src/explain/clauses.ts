import type { Sentence } from '@levada/kernel';
import type { Note } from './surroundings.js';

const clause = (en: string, cs: string, de: string, lv: string): Sentence => ({ en, cs, de, lv });

/** What bound an award. Names of groups and envelopes stand in brackets: so no language has to bend them. */
export const CLAUSES: Readonly<Record<string, Sentence>> = {
  full: clause(
    'The request for {requested} is met in full',
    'Žádosti o {requested} se vyhovuje v plné výši',
    'Dem Antrag auf {requested} wird in voller Höhe entsprochen',
    'Pieteikums par {requested} tiek apmierināts pilnā apmērā',
  ),
  'full-below-level': clause(
    'The claim of {claim} is not above the common level {level}, so it is met in full',
    'Nárok {claim} nepřesahuje společnou úroveň {level}, proto se mu vyhovuje v plné výši',
    'Der Anspruch von {claim} liegt nicht über der gemeinsamen Höhe {level} und wird voll erfüllt',
    'Prasība {claim} nepārsniedz kopējo līmeni {level}, tāpēc to apmierina pilnā apmērā',
  ),
  eligible: clause(
    'All that is eligible is granted: {eligible} of {requested} requested',
    'Přiznává se vše uznatelné: {eligible} z požadovaných {requested}',
    'Alles Förderfähige wird bewilligt: {eligible} von beantragten {requested}',
    'Piešķirts viss attiecināmais: {eligible} no pieprasītajiem {requested}',
  ),
  cap: clause(
    'The rule gives {rule}; the cap is {cap}, so {award} is awarded: the cap binds',
    'Pravidlo dává {rule}; horní mez je {cap}, proto se přiznává {award}: rozhoduje horní mez',
    'Die Regel ergibt {rule}; die Obergrenze ist {cap}, also werden {award} bewilligt: die Obergrenze bindet',
    'Kārtula dod {rule}; augšējā robeža ir {cap}, tāpēc piešķirti {award}: nosaka augšējā robeža',
  ),
  floor: clause(
    'The rule gives {rule}; the floor is {floor}, so {award} is awarded and the difference of {difference} is carried by the others',
    'Pravidlo dává {rule}; dolní mez je {floor}, proto se přiznává {award} a rozdíl {difference} nesou ostatní',
    'Die Regel ergibt {rule}; die Untergrenze ist {floor}, also werden {award} bewilligt und die Differenz von {difference} tragen die anderen',
    'Kārtula dod {rule}; apakšējā robeža ir {floor}, tāpēc piešķirti {award}, un starpību {difference} sedz pārējie',
  ),
  'group-floor': clause(
    'The group’s floor of {floor} ({limit}) lifts this request to {exact}, rounded to {award}',
    'Dolní mez skupiny {floor} ({limit}) zvyšuje tuto žádost na {exact}, po zaokrouhlení {award}',
    'Die Untergrenze der Gruppe von {floor} ({limit}) hebt diesen Antrag auf {exact}, gerundet {award}',
    'Grupas apakšējā robeža {floor} ({limit}) paaugstina šo pieteikumu līdz {exact}, noapaļojot {award}',
  ),
  'cut-coefficient': clause(
    'Eligible {claim} × coefficient {coefficient} = {exact}, rounded to {award}; the limit of {binding} ({limit}) binds',
    'Uznatelných {claim} × koeficient {coefficient} = {exact}, po zaokrouhlení {award}; rozhoduje limit {binding} ({limit})',
    'Förderfähige {claim} × Koeffizient {coefficient} = {exact}, gerundet {award}; die Grenze von {binding} ({limit}) bindet',
    'Attiecināmie {claim} × koeficients {coefficient} = {exact}, noapaļojot {award}; nosaka ierobežojums {binding} ({limit})',
  ),
  'cut-per-point': clause(
    'Eligible {claim} × {score} points × {coefficient} per point = {exact}, rounded to {award}; the limit of {binding} ({limit}) binds',
    'Uznatelných {claim} × {score} bodů × {coefficient} na bod = {exact}, po zaokrouhlení {award}; rozhoduje limit {binding} ({limit})',
    'Förderfähige {claim} × {score} Punkte × {coefficient} je Punkt = {exact}, gerundet {award}; die Grenze von {binding} ({limit}) bindet',
    'Attiecināmie {claim} × {score} punkti × {coefficient} par punktu = {exact}, noapaļojot {award}; nosaka ierobežojums {binding} ({limit})',
  ),
  'cut-level': clause(
    'The claim of {claim} is above the common level {level}, rounded to {award}; the limit of {binding} ({limit}) binds',
    'Nárok {claim} přesahuje společnou úroveň {level}, po zaokrouhlení {award}; rozhoduje limit {binding} ({limit})',
    'Der Anspruch von {claim} liegt über der gemeinsamen Höhe {level}, gerundet {award}; die Grenze von {binding} ({limit}) bindet',
    'Prasība {claim} pārsniedz kopējo līmeni {level}, noapaļojot {award}; nosaka ierobežojums {binding} ({limit})',
  ),
  'cut-loss': clause(
    'The claim of {claim} less the common loss {level} is {exact}, rounded to {award}; the limit of {binding} ({limit}) binds',
    'Nárok {claim} po odečtení společné ztráty {level} je {exact}, po zaokrouhlení {award}; rozhoduje limit {binding} ({limit})',
    'Der Anspruch von {claim} abzüglich des gemeinsamen Verlusts {level} ist {exact}, gerundet {award}; die Grenze von {binding} ({limit}) bindet',
    'Prasība {claim}, atņemot kopējo zaudējumu {level}, ir {exact}, noapaļojot {award}; nosaka ierobežojums {binding} ({limit})',
  ),
  'cut-plain': clause(
    'Of the claim of {claim} the rule gives {exact}, rounded to {award}; the limit of {binding} ({limit}) binds',
    'Z nároku {claim} dává pravidlo {exact}, po zaokrouhlení {award}; rozhoduje limit {binding} ({limit})',
    'Vom Anspruch von {claim} ergibt die Regel {exact}, gerundet {award}; die Grenze von {binding} ({limit}) bindet',
    'No prasības {claim} kārtula dod {exact}, noapaļojot {award}; nosaka ierobežojums {binding} ({limit})',
  ),
  'cut-guaranteed': clause(
    'Guaranteed {guaranteed} and {rest} of what was still claimed give {exact}, rounded to {award}; the limit of {binding} ({limit}) binds',
    'Zaručených {guaranteed} a {rest} ze zbývajícího nároku dává {exact}, po zaokrouhlení {award}; rozhoduje limit {binding} ({limit})',
    'Garantierte {guaranteed} und {rest} vom verbleibenden Anspruch ergeben {exact}, gerundet {award}; die Grenze von {binding} ({limit}) bindet',
    'Garantētie {guaranteed} un {rest} no atlikušās prasības dod {exact}, noapaļojot {award}; nosaka ierobežojums {binding} ({limit})',
  ),
  'loss-takes-all': clause(
    'The common loss {level} is not below the claim of {claim}, so the award is {award}; the limit of {binding} ({limit}) binds',
    'Společná ztráta {level} není nižší než nárok {claim}, proto se přiznává {award}; rozhoduje limit {binding} ({limit})',
    'Der gemeinsame Verlust {level} ist nicht kleiner als der Anspruch von {claim}, also werden {award} bewilligt; die Grenze von {binding} ({limit}) bindet',
    'Kopējais zaudējums {level} nav mazāks par prasību {claim}, tāpēc piešķirti {award}; nosaka ierobežojums {binding} ({limit})',
  ),
  'nothing-left': clause(
    'Of the claim of {claim} the rule gives {award}; the limit of {binding} ({limit}) binds',
    'Z nároku {claim} dává pravidlo {award}; rozhoduje limit {binding} ({limit})',
    'Vom Anspruch von {claim} ergibt die Regel {award}; die Grenze von {binding} ({limit}) bindet',
    'No prasības {claim} kārtula dod {award}; nosaka ierobežojums {binding} ({limit})',
  ),
  'below-unit': clause(
    'The share of {exact} is rounded to {award}, because awards are multiples of {unit}; the limit of {binding} ({limit}) binds',
    'Podíl {exact} se zaokrouhluje na {award}, protože podpory jsou násobky {unit}; rozhoduje limit {binding} ({limit})',
    'Der Anteil von {exact} wird auf {award} gerundet, weil Bewilligungen Vielfache von {unit} sind; die Grenze von {binding} ({limit}) bindet',
    'Daļa {exact} noapaļota uz {award}, jo piešķīrumi ir {unit} daudzkārtņi; nosaka ierobežojums {binding} ({limit})',
  ),
  minimum: clause(
    'The share would be {share}, less than the least viable amount of {minimum}, so nothing is awarded',
    'Podíl by byl {share}, méně než nejnižší smysluplná částka {minimum}, proto se nepřiznává nic',
    'Der Anteil wäre {share}, weniger als der kleinste tragfähige Betrag von {minimum}, also wird nichts bewilligt',
    'Daļa būtu {share}, mazāk par mazāko jēgpilno summu {minimum}, tāpēc netiek piešķirts nekas',
  ),
  threshold: clause(
    'The score of {score} is under the minimum of {threshold}',
    'Počet bodů {score} je pod minimem {threshold}',
    'Die Punktzahl {score} liegt unter dem Minimum von {threshold}',
    'Punktu skaits {score} ir zem minimuma {threshold}',
  ),
  'no-score': clause(
    'The request has no points, and at least {threshold} are needed',
    'Žádost nemá body, potřebných je alespoň {threshold}',
    'Der Antrag hat keine Punkte, mindestens {threshold} sind nötig',
    'Pieteikumam nav punktu, vajag vismaz {threshold}',
  ),
  'not-eligible': clause(
    'Nothing of the {requested} requested is eligible',
    'Z požadovaných {requested} není nic uznatelné',
    'Von den beantragten {requested} ist nichts förderfähig',
    'No pieprasītajiem {requested} nekas nav attiecināms',
  ),
  'rank-funded': clause(
    'Rank {rank}: {left} was left when its turn came ({limit}) and {claim} is needed, so it is funded',
    'Pořadí {rank}: když na žádost přišla řada, zbývalo {left} ({limit}) a potřeba je {claim}, proto je podpořena',
    'Rang {rank}: als der Antrag an der Reihe war, waren {left} übrig ({limit}), nötig sind {claim}, also wird er gefördert',
    'Vieta {rank}: kad pienāca kārta, bija atlikuši {left} ({limit}), vajag {claim}, tāpēc tiek finansēts',
  ),
  'rank-floor': clause(
    'Rank {rank}: taken before the others so that the floor of {floor} ({limit}) is reached; {left} was left and {claim} is needed',
    'Pořadí {rank}: vybráno přednostně, aby se dosáhlo dolní meze {floor} ({limit}); zbývalo {left} a potřeba je {claim}',
    'Rang {rank}: vor den anderen genommen, damit die Untergrenze von {floor} ({limit}) erreicht wird; {left} waren übrig, nötig sind {claim}',
    'Vieta {rank}: izvēlēts pirms pārējiem, lai sasniegtu apakšējo robežu {floor} ({limit}); bija atlikuši {left}, vajag {claim}',
  ),
  'rank-short': clause(
    'Rank {rank}: when its turn came {left} was left ({limit}) and {claim} is needed, short by {short}',
    'Pořadí {rank}: když na žádost přišla řada, zbývalo {left} ({limit}) a potřeba je {claim}, chybí {short}',
    'Rang {rank}: als der Antrag an der Reihe war, waren {left} übrig ({limit}), nötig sind {claim}, es fehlen {short}',
    'Vieta {rank}: kad pienāca kārta, bija atlikuši {left} ({limit}), vajag {claim}, trūkst {short}',
  ),
  'rank-after-stop': clause(
    'Rank {rank}: the ranking had ended at request {stoppedAt} with {left} left ({limit}); {claim} is needed',
    'Pořadí {rank}: pořadí skončilo u žádosti {stoppedAt}, kdy zbývalo {left} ({limit}); potřeba je {claim}',
    'Rang {rank}: die Reihe endete beim Antrag {stoppedAt} mit {left} Rest ({limit}); nötig sind {claim}',
    'Vieta {rank}: rinda beidzās pie pieteikuma {stoppedAt} ar atlikumu {left} ({limit}); vajag {claim}',
  ),
  'claim-below-minimum': clause(
    'At most {claim} can be granted, less than the least viable amount of {minimum}, so nothing is awarded',
    'Přiznat lze nejvýše {claim}, méně než nejnižší smysluplnou částku {minimum}, proto se nepřiznává nic',
    'Höchstens {claim} können bewilligt werden, weniger als der kleinste tragfähige Betrag von {minimum}, also wird nichts bewilligt',
    'Piešķirt var ne vairāk kā {claim}, mazāk par mazāko jēgpilno summu {minimum}, tāpēc netiek piešķirts nekas',
  ),
  'in-set': clause(
    'In the set of the value {value} that the solver found',
    'Ve výběru s hodnotou {value}, který řešič našel',
    'In der Auswahl mit dem Wert {value}, die der Löser fand',
    'Izlasē ar vērtību {value}, ko atrada risinātājs',
  ),
  'not-in-set': clause(
    'Not in the set of the value {value} that the solver found',
    'Není ve výběru s hodnotou {value}, který řešič našel',
    'Nicht in der Auswahl mit dem Wert {value}, die der Löser fand',
    'Nav izlasē ar vērtību {value}, ko atrada risinātājs',
  ),
  'in-set-needed': clause(
    'In the best set (value {value}), and without it no set keeps all conditions',
    'V nejlepším výběru (hodnota {value}), bez ní žádný výběr nesplňuje všechny podmínky',
    'In der besten Auswahl (Wert {value}), und ohne ihn hält keine Auswahl alle Bedingungen ein',
    'Labākajā izlasē (vērtība {value}), un bez tā neviena izlase neievēro visus nosacījumus',
  ),
  'not-in-set-possible': clause(
    'Not in the best set (value {value}), because no set with it keeps all conditions',
    'Není v nejlepším výběru (hodnota {value}), protože s ní žádný výběr nesplňuje všechny podmínky',
    'Nicht in der besten Auswahl (Wert {value}), weil mit ihm keine Auswahl alle Bedingungen einhält',
    'Nav labākajā izlasē (vērtība {value}), jo ar to neviena izlase neievēro visus nosacījumus',
  ),
  'in-set-worth': clause(
    'In the best set: without it the value would be {other} instead of {value}',
    'V nejlepším výběru: bez ní by hodnota byla {other} místo {value}',
    'In der besten Auswahl: ohne ihn wäre der Wert {other} statt {value}',
    'Labākajā izlasē: bez tā vērtība būtu {other}, nevis {value}',
  ),
  'not-in-set-worth': clause(
    'Not in the best set: with it the value would be {other} instead of {value}',
    'Není v nejlepším výběru: s ní by hodnota byla {other} místo {value}',
    'Nicht in der besten Auswahl: mit ihm wäre der Wert {other} statt {value}',
    'Nav labākajā izlasē: ar to vērtība būtu {other}, nevis {value}',
  ),
  'cap-of-nothing': clause(
    'The cap is {cap}, so nothing of the {requested} requested can be granted',
    'Horní mez je {cap}, proto z požadovaných {requested} nelze přiznat nic',
    'Die Obergrenze ist {cap}, also kann von den beantragten {requested} nichts bewilligt werden',
    'Augšējā robeža ir {cap}, tāpēc no pieprasītajiem {requested} neko nevar piešķirt',
  ),
  bought: clause(
    'Its {supporters} supporters held {held} when it was bought and paid the {cost} that it costs',
    'Podporovatelé v počtu {supporters} měli při výběru {held} a zaplatili jeho cenu {cost}',
    'Die {supporters} Unterstützer hatten {held}, als es gekauft wurde, und zahlten die Kosten von {cost}',
    'Atbalstītāji ({supporters}) izvēles brīdī turēja {held} un samaksāja cenu {cost}',
  ),
  'not-bought': clause(
    'Its {supporters} supporters hold {held} of the {cost} needed: effective support {percent} %, short by {short}',
    'Podporovatelé v počtu {supporters} mají {held} z potřebných {cost}: účinná podpora {percent} %, chybí {short}',
    'Die {supporters} Unterstützer haben {held} von nötigen {cost}: wirksame Unterstützung {percent} %, es fehlen {short}',
    'Atbalstītājiem ({supporters}) ir {held} no vajadzīgajiem {cost}: faktiskais atbalsts {percent} %, trūkst {short}',
  ),
  'over-envelope': clause(
    'Its {supporters} supporters can pay the {cost} that it costs, but only {left} of the envelope is left, so the rule ends',
    'Podporovatelé v počtu {supporters} mohou cenu {cost} zaplatit, ale z obálky zbývá jen {left}, proto pravidlo končí',
    'Die {supporters} Unterstützer können die Kosten von {cost} zahlen, aber vom Topf sind nur {left} übrig, also endet die Regel',
    'Atbalstītāji ({supporters}) var samaksāt cenu {cost}, bet aploksnē atlikuši tikai {left}, tāpēc kārtula beidzas',
  ),
  'no-support': clause(
    'Nobody voted for it, so nobody pays the {cost} that it costs',
    'Nikdo pro něj nehlasoval, proto jeho cenu {cost} nikdo neplatí',
    'Niemand hat dafür gestimmt, also zahlt niemand die Kosten von {cost}',
    'Neviens par to nebalsoja, tāpēc cenu {cost} neviens nemaksā',
  ),
};

/** What would have changed it, as the end of the same sentence. */
export const CHANGES: Readonly<Record<string, Sentence>> = {
  'met-with': clause(
    'with {limits} it would be met up to {most}',
    'při limitu {limits} by se vyhovělo do výše {most}',
    'mit {limits} würde er bis {most} erfüllt',
    'ar {limits} to apmierinātu līdz {most}',
  ),
  'more-above': clause(
    'with more than {limits} it would get more',
    'při limitu nad {limits} by dostala více',
    'mit mehr als {limits} erhielte er mehr',
    'ar vairāk nekā {limits} tas saņemtu vairāk',
  ),
  'cut-below': clause(
    'with less than {limits} it would be cut',
    'při limitu pod {limits} by byla krácena',
    'mit weniger als {limits} würde er gekürzt',
    'ar mazāk nekā {limits} to samazinātu',
  ),
  'asking-at-most': clause(
    'at {amount} or less it would have been funded',
    'při {amount} nebo méně by byla podpora přiznána',
    'mit {amount} oder weniger wäre gefördert worden',
    'ar {amount} vai mazāk tas būtu finansēts',
  ),
  'asking-above': clause(
    'above {amount} it would not have been funded',
    'nad {amount} by podpora přiznána nebyla',
    'über {amount} wäre nicht gefördert worden',
    'virs {amount} tas nebūtu finansēts',
  ),
  'score-above': clause(
    'with more than {score} points it would have been funded',
    's více než {score} body by byla podpora přiznána',
    'mit mehr als {score} Punkten wäre gefördert worden',
    'ar vairāk nekā {score} punktiem tas būtu finansēts',
  ),
  'score-below': clause(
    'with less than {score} points it would not have been funded',
    's méně než {score} body by podpora přiznána nebyla',
    'mit weniger als {score} Punkten wäre nicht gefördert worden',
    'ar mazāk nekā {score} punktiem tas nebūtu finansēts',
  ),
  'score-of': clause(
    'with {score} points it would have taken part',
    's {score} body by se účastnila',
    'mit {score} Punkten hätte er teilgenommen',
    'ar {score} punktiem tas būtu piedalījies',
  ),
  'minimum-at-most': clause(
    'with a least viable amount of {amount} or less it would have stayed in',
    's nejnižší smysluplnou částkou {amount} nebo méně by zůstala ve hře',
    'mit einem kleinsten tragfähigen Betrag von {amount} oder weniger wäre er dabei geblieben',
    'ar mazāko jēgpilno summu {amount} vai mazāk tas būtu palicis',
  ),
  'something-eligible': clause(
    'any eligible amount would have taken part',
    'jakákoli uznatelná částka by se účastnila',
    'jeder förderfähige Betrag hätte teilgenommen',
    'jebkura attiecināma summa būtu piedalījusies',
  ),
  'support-of-all': clause(
    'with the support of all {voters} voters it would have been funded',
    's podporou všech hlasujících v počtu {voters} by byla podpora přiznána',
    'mit der Unterstützung aller {voters} Stimmberechtigten wäre gefördert worden',
    'ar visu {voters} balsotāju atbalstu tas būtu finansēts',
  ),
  'some-support': clause(
    'a single vote would have counted',
    'počítal by se i jediný hlas',
    'schon eine Stimme hätte gezählt',
    'skaitītos pat viena balss',
  ),
};

/** What stands beside a request; each follows the clauses above after a semicolon. */
export const NOTES: Readonly<Record<Note['kind'], Sentence>> = {
  priority: clause(
    'it serves the priority {priority}',
    'slouží prioritě {priority}',
    'er dient der Priorität {priority}',
    'tas kalpo prioritātei {priority}',
  ),
  'cheaper-funded': clause(
    'the next cheaper one that is funded is {neighbour} with {amount}',
    'nejbližší levnější podpořená je {neighbour} s {amount}',
    'der nächste günstigere geförderte ist {neighbour} mit {amount}',
    'tuvākais lētākais finansētais ir {neighbour} ar {amount}',
  ),
  'dearer-unfunded': clause(
    'the next dearer one that is not funded is {neighbour} with {amount}',
    'nejbližší dražší nepodpořená je {neighbour} s {amount}',
    'der nächste teurere nicht geförderte ist {neighbour} mit {amount}',
    'tuvākais dārgākais nefinansētais ir {neighbour} ar {amount}',
  ),
};
