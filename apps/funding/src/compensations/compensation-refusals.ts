import type { RefusalTexts } from '@levada/kernel';

/** Why a compensation cannot be reckoned. */
export const compensationRefusals: RefusalTexts = {
  'compensation/not-found': {
    status: 404,
    en: 'There is no such compensation.',
    cs: 'Taková vyrovnávací platba neexistuje.',
    de: 'Diese Ausgleichsleistung gibt es nicht.',
    lv: 'Šādas kompensācijas nav.',
  },
  'compensation/none': {
    status: 409,
    en: 'No compensation of act {number} stands: reckon it first.',
    cs: 'K pověření {number} není platný výpočet vyrovnávací platby: nejprve ji vypočtěte.',
    de: 'Für Akt {number} steht keine Ausgleichsleistung fest: Berechnen Sie sie zuerst.',
    lv: 'Pilnvarojumam {number} nav spēkā esoša kompensācijas aprēķina: vispirms aprēķiniet to.',
  },
  'compensation/not-in-force': {
    status: 409,
    constraint: 'compensation_of_act',
    en: 'Act {number} does not hold in {year}, or was not put in force.',
    cs: 'Pověření {number} v roce {year} neplatí nebo nebylo uvedeno v platnost.',
    de: 'Akt {number} gilt {year} nicht oder wurde nicht in Kraft gesetzt.',
    lv: 'Pilnvarojums {number} {year}. gadā nav spēkā vai nav stājies spēkā.',
  },
  'compensation/no-method': {
    status: 409,
    constraint: 'compensation_by_method',
    en: 'No method in force reckons services of kind {serviceType} for {year}.',
    cs: 'Pro druh služby {serviceType} není na rok {year} platná metodika.',
    de: 'Für die Dienstart {serviceType} gibt es für {year} keine geltende Methode.',
    lv: 'Pakalpojuma veidam {serviceType} {year}. gadam nav spēkā esošas metodikas.',
  },
  'compensation/no-capacity': {
    status: 409,
    en: 'Act {number} has its capacity in {unit}; the method for its kind counts {units}.',
    cs: 'Pověření {number} má kapacitu v jednotce {unit}; metodika pro tento druh počítá s jednotkou {units}.',
    de: 'Akt {number} nennt die Kapazität in {unit}; die Methode für diese Dienstart zählt {units}.',
    lv: 'Pilnvarojumā {number} kapacitāte ir vienībā {unit}; šī veida metodika skaita {units}.',
  },
  'compensation/method-ambiguous': {
    status: 409,
    en: 'Several methods of {year} are for act {number}: {codes}. Which of them is meant is not guessed.',
    cs: 'Pro pověření {number} se na rok {year} hodí více metodik: {codes}. Která platí, se neodhaduje.',
    de: 'Für Akt {number} passen {year} mehrere Methoden: {codes}. Welche gemeint ist, wird nicht geraten.',
    lv: 'Pilnvarojumam {number} {year}. gadā der vairākas metodikas: {codes}. Kura domāta, netiek minēts.',
  },
  'compensation/not-known': {
    status: 409,
    en: 'It rests on figures that are not known for this kind of service: {unknown}.',
    cs: 'Výpočet stojí na údajích, které pro tento druh služby nejsou známy: {unknown}.',
    de: 'Die Berechnung beruht auf Angaben, die für diese Dienstart fehlen: {unknown}.',
    lv: 'Aprēķins balstās uz datiem, kas šim pakalpojuma veidam nav zināmi: {unknown}.',
  },
  'compensation/above-ceiling': {
    status: 409,
    en: 'Act {number}: the compensation is above the yearly ceiling of EUR {ceiling} of {ruleSet}, and the act names no need that is free of it.',
    cs: 'Pověření {number}: vyrovnávací platba převyšuje roční strop {ceiling} EUR podle {ruleSet} a pověření neuvádí potřebu, na kterou se strop nevztahuje.',
    de: 'Akt {number}: Die Ausgleichsleistung liegt über der Jahresobergrenze von {ceiling} EUR nach {ruleSet}, und der Akt nennt keinen Bedarf, der davon frei ist.',
    lv: 'Pilnvarojums {number}: kompensācija pārsniedz {ruleSet} gada griestus {ceiling} EUR, un aktā nav minēta vajadzība, uz kuru tie neattiecas.',
  },
  'compensation/not-as-reckoned': {
    status: 409,
    constraint: 'compensation_as_reckoned',
    en: 'A compensation is what its formulas came to.',
    cs: 'Vyrovnávací platba je to, co vyšlo z výpočtu.',
    de: 'Eine Ausgleichsleistung ist das, was die Berechnung ergab.',
    lv: 'Kompensācija ir tas, ko deva aprēķins.',
  },
};
