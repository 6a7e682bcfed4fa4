/** What is refused of settling what people and a directory differ on. */
export const conflictRefusals = {
  'import-conflict/not-found': {
    status: 404,
    en: 'There is no open conflict {id}: it was settled, or the source says something else now.',
    cs: 'Otevřený rozpor {id} neexistuje: byl vyřešen, nebo zdroj nyní uvádí něco jiného.',
    de: 'Einen offenen Widerspruch {id} gibt es nicht: er wurde geklärt, oder die Quelle sagt jetzt etwas anderes.',
    lv: 'Atvērtas pretrunas {id} nav: tā ir atrisināta, vai avots tagad saka ko citu.',
  },
  'import-conflict/nothing-to-take': {
    status: 409,
    en: 'Nothing would stand there: this cannot be taken over as the source has it.',
    cs: 'Nezůstalo by tam nic: toto nelze převzít tak, jak to zdroj uvádí.',
    de: 'Dort stünde nichts: so, wie die Quelle es hat, lässt es sich nicht übernehmen.',
    lv: 'Tur nekas nepaliktu: to nevar pārņemt tā, kā tas ir avotā.',
  },
} as const;
