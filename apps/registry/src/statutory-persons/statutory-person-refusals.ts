/** What is refused of statutory persons. No sentence repeats what was told. */
export const statutoryPersonRefusals = {
  'statutory-person/not-found': {
    status: 404,
    en: 'There is no statutory person {id}.',
    cs: 'Statutární osoba {id} neexistuje.',
    de: 'Eine vertretungsberechtigte Person {id} gibt es nicht.',
    lv: 'Pārstāvēttiesīgās personas {id} nav.',
  },
  'statutory-person/erased': {
    status: 409,
    constraint: 'statutory_person_gone',
    en: 'This person was erased: nothing is written of them again.',
    cs: 'Údaje této osoby byly vymazány: už se o ní nic nezapisuje.',
    de: 'Die Angaben zu dieser Person wurden gelöscht: es wird nichts mehr über sie eingetragen.',
    lv: 'Šīs personas dati ir dzēsti: par viņu vairs neko neieraksta.',
  },
  'statutory-person/ends-before-it-begins': {
    status: 422,
    en: 'The last day is before the first one.',
    cs: 'Poslední den je před prvním.',
    de: 'Der letzte Tag liegt vor dem ersten.',
    lv: 'Pēdējā diena ir pirms pirmās.',
  },
  'statutory-person/named-in-reason': {
    status: 422,
    en: 'The reason names the person. It is kept for good: say why without saying who.',
    cs: 'Důvod uvádí jméno osoby. Uchovává se natrvalo: napište proč, ne kdo.',
    de: 'Die Begründung nennt die Person. Sie bleibt dauerhaft erhalten: schreiben Sie warum, nicht wer.',
    lv: 'Pamatojumā nosaukta persona. Tas glabājas pastāvīgi: rakstiet, kāpēc, nevis kurš.',
  },
  'import/statutory-persons': {
    status: 422,
    en: 'The record {id} names statutory persons, which a directory does not bring in: enter them by hand.',
    cs: 'Záznam {id} uvádí statutární osoby, které se importem nepřebírají: zapište je ručně.',
    de: 'Der Datensatz {id} nennt vertretungsberechtigte Personen, die ein Import nicht übernimmt: tragen Sie sie von Hand ein.',
    lv: 'Ieraksts {id} nosauc pārstāvēttiesīgās personas, ko importā nepārņem: ierakstiet tās ar roku.',
  },
} as const;
