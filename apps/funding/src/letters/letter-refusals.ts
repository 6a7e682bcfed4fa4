import type { RefusalTexts } from '@levada/kernel';

/** What letters of decision, and how they are written, refuse. */
export const letterRefusals: RefusalTexts = {
  'letter/decision-varied': {
    status: 409,
    en: 'The decision was changed since: a letter of what was decided then would mislead.',
    cs: 'Rozhodnutí se mezitím změnilo: dopis o původním rozhodnutí by byl zavádějící.',
    de: 'Die Entscheidung wurde inzwischen geändert: Ein Bescheid über die frühere wäre irreführend.',
    lv: 'Lēmums pa to laiku ir mainīts: vēstule par sākotnējo lēmumu būtu maldinoša.',
  },
  'letter/not-found': {
    status: 404,
    en: 'There is no such letter.',
    cs: 'Takový dopis neexistuje.',
    de: 'Dieses Schreiben gibt es nicht.',
    lv: 'Šādas vēstules nav.',
  },
  'letter/issued-already': {
    status: 409,
    en: 'Letters were issued already: application {references}.',
    cs: 'Dopisy již byly vydány: žádost {references}.',
    de: 'Schreiben wurden schon ausgestellt: Antrag {references}.',
    lv: 'Vēstules jau ir izdotas: pieteikums {references}.',
  },
  'letter/nothing-to-issue': {
    status: 409,
    en: 'Every decision of this proposal has its letter already.',
    cs: 'Ke každému rozhodnutí z tohoto návrhu již byl dopis vydán.',
    de: 'Zu jeder Entscheidung dieses Vorschlags gibt es schon ein Schreiben.',
    lv: 'Katram šī priekšlikuma lēmumam vēstule jau ir izdota.',
  },
  'letter/no-remedy': {
    status: 409,
    en: 'The letter settings (number {number}) have no legal remedy in the language “{language}”. Without it no letter is written; add it, or name another language.',
    cs: 'V nastavení dopisů (číslo {number}) chybí poučení v jazyce „{language}“. Bez něj se žádný dopis nevydá; doplňte je, nebo zvolte jiný jazyk.',
    de: 'In den Einstellungen der Schreiben (Nummer {number}) fehlt die Rechtsbehelfsbelehrung in der Sprache „{language}“. Ohne sie wird kein Schreiben ausgestellt; ergänzen Sie sie, oder nennen Sie eine andere Sprache.',
    lv: 'Vēstuļu iestatījumos (numurs {number}) nav pārsūdzēšanas kārtības valodā “{language}”. Bez tās vēstuli neizdod; pievienojiet to vai norādiet citu valodu.',
  },
  'letter/sentence-not-known': {
    status: 409,
    en: 'Funding does not know what version {version} of the plan said of priority {code}, which application {reference} serves.',
    cs: 'Financování nezná znění priority {code} ve verzi {version} plánu, kterou naplňuje žádost {reference}.',
    de: 'Die Förderung kennt den Wortlaut der Priorität {code} in Fassung {version} des Plans nicht, der Antrag {reference} dient.',
    lv: 'Finansēšana nezina, kā plāna {version}. redakcijā skan prioritāte {code}, kurai kalpo pieteikums {reference}.',
  },
  'letter/not-the-same': {
    status: 500,
    en: 'This version of Levada does not make the letter again as it was issued. What it says stands in its record; ask who runs Levada.',
    cs: 'Tato verze Levady nevytvoří dopis znovu tak, jak byl vydán. Jeho obsah je uložen v záznamu; obraťte se na správce Levady.',
    de: 'Diese Fassung von Levada erzeugt das Schreiben nicht so, wie es ausgestellt wurde. Sein Inhalt steht in der Aufzeichnung; wenden Sie sich an den Betrieb von Levada.',
    lv: 'Šī Levada versija neizveido vēstuli tādu, kāda tā tika izdota. Tās saturs glabājas ierakstā; vērsieties pie Levada uzturētāja.',
  },
  'letter-settings/none': {
    status: 409,
    en: 'The authority has not said yet who writes its letters and what can be done against a decision.',
    cs: 'Úřad zatím neuvedl, kdo dopisy píše a jaké je poučení.',
    de: 'Die Behörde hat noch nicht angegeben, wer ihre Schreiben ausstellt und wie die Rechtsbehelfsbelehrung lautet.',
    lv: 'Iestāde vēl nav norādījusi, kas vēstules raksta un kāda ir pārsūdzēšanas kārtība.',
  },
  'letter-settings/language-twice': {
    status: 422,
    en: 'There are two texts in the language “{language}”.',
    cs: 'V jazyce „{language}“ jsou dva texty.',
    de: 'In der Sprache „{language}“ gibt es zwei Texte.',
    lv: 'Valodā “{language}” ir divi teksti.',
  },
};
