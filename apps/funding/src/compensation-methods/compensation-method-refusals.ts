import type { RefusalTexts } from '@levada/kernel';

/** What methods of compensation refuse. */
export const compensationMethodRefusals: RefusalTexts = {
  'compensation-method/not-found': {
    status: 404,
    en: 'There is no such method.',
    cs: 'Taková metodika neexistuje.',
    de: 'Diese Methode gibt es nicht.',
    lv: 'Šādas metodikas nav.',
  },
  'compensation-method/draft-begun': {
    status: 409,
    constraint: 'compensation_method_drafted',
    en: 'The next version of this method is being written already.',
    cs: 'Další verze této metodiky se již píše.',
    de: 'An der nächsten Fassung dieser Methode wird schon geschrieben.',
    lv: 'Šīs metodikas nākamā redakcija jau tiek rakstīta.',
  },
  'compensation-method/not-a-draft': {
    status: 409,
    constraint: 'compensation_method_stands',
    en: 'What was published never changes: begin the next version.',
    cs: 'Zveřejněná verze se nemění: začněte psát další.',
    de: 'Veröffentlichtes ändert sich nicht: Beginnen Sie die nächste Fassung.',
    lv: 'Publicētais nemainās: sāciet nākamo redakciju.',
  },
  'compensation-method/same-person': {
    status: 403,
    constraint: 'compensation_method_two_people',
    en: 'Whoever wrote a method does not publish it: a second person does.',
    cs: 'Kdo metodiku psal, ten ji nezveřejní: učiní to druhá osoba.',
    de: 'Wer eine Methode geschrieben hat, veröffentlicht sie nicht: Das tut eine zweite Person.',
    lv: 'Kas metodiku rakstīja, to nepublicē: to dara cita persona.',
  },
  'compensation-method/faulty': {
    status: 422,
    en: 'The method has faults: {faults}.',
    cs: 'Metodika má chyby: {faults}.',
    de: 'Die Methode hat Fehler: {faults}.',
    lv: 'Metodikā ir kļūdas: {faults}.',
  },
  'compensation-method/parameter-twice': {
    status: 422,
    en: '“{name}” is used twice, or is the name of a fact.',
    cs: '„{name}“ je použito dvakrát nebo je názvem údaje.',
    de: '„{name}“ steht zweimal oder ist der Name einer Angabe.',
    lv: '“{name}” lietots divreiz vai ir fakta nosaukums.',
  },
  'compensation-method/parameter-empty': {
    status: 422,
    en: '“{name}” needs either one value for all kinds of service or values by kind.',
    cs: '„{name}“ musí mít buď jednu hodnotu pro všechny druhy služeb, nebo hodnoty podle druhů.',
    de: '„{name}“ braucht entweder einen Wert für alle Dienstarten oder Werte nach Dienstarten.',
    lv: '“{name}” vajag vai nu vienu vērtību visiem pakalpojumu veidiem, vai vērtības pa veidiem.',
  },
  'compensation-method/kind-twice': {
    status: 422,
    en: '“{name}” has two values for one kind of service.',
    cs: '„{name}“ má pro jeden druh služby dvě hodnoty.',
    de: '„{name}“ hat für eine Dienstart zwei Werte.',
    lv: '“{name}” vienam pakalpojuma veidam ir divas vērtības.',
  },
  'compensation-method/parameter-malformed': {
    status: 422,
    en: '“{value}” is no number that “{name}” could have.',
    cs: '„{value}“ není číslo, které by „{name}“ mohlo mít.',
    de: '„{value}“ ist keine Zahl, die „{name}“ haben könnte.',
    lv: '“{value}” nav skaitlis, kāds “{name}” varētu būt.',
  },
  'compensation-method/no-compensation': {
    status: 422,
    en: 'The last step has to be “compensation”.',
    cs: 'Poslední krok musí být „compensation“.',
    de: 'Der letzte Schritt muss „compensation“ sein.',
    lv: 'Pēdējam solim jābūt “compensation”.',
  },
};
