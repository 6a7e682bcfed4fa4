import type { RefusalCatalogue } from '@levada/platform';

export const appealRefusals: RefusalCatalogue = {
  'appeal/not-found': {
    status: 404,
    en: 'There is no such appeal.',
    cs: 'Takové odvolání neexistuje.',
    de: 'Diesen Widerspruch gibt es nicht.',
    lv: 'Šādas pārsūdzības nav.',
  },
  'appeal/not-possible': {
    status: 409,
    en: 'Decisions of this round cannot be appealed against: its terms give no days for it.',
    cs: 'Proti rozhodnutím tohoto kola se nelze odvolat: jeho podmínky pro to nestanoví lhůtu.',
    de: 'Gegen Entscheidungen dieser Runde ist kein Widerspruch möglich: Ihre Bedingungen sehen keine Frist dafür vor.',
    lv: 'Šīs kārtas lēmumus nevar pārsūdzēt: tās noteikumos nav tam paredzēta termiņa.',
  },
  'appeal/too-late': {
    status: 409,
    en: 'Appeals were possible until {until}.',
    cs: 'Odvolat se bylo možné do {until}.',
    de: 'Widerspruch war bis {until} möglich.',
    lv: 'Pārsūdzēt varēja līdz {until}.',
  },
  'appeal/one-at-a-time': {
    status: 409,
    constraint: 'appeal_one_at_a_time',
    en: 'An appeal against this decision waits for its answer already.',
    cs: 'Odvolání proti tomuto rozhodnutí už čeká na vyřízení.',
    de: 'Gegen diese Entscheidung läuft bereits ein Widerspruch.',
    lv: 'Pārsūdzība pret šo lēmumu jau gaida atbildi.',
  },
  'appeal/answered': {
    status: 409,
    en: 'This appeal has ended: {status}.',
    cs: 'Toto odvolání už skončilo: {status}.',
    de: 'Dieser Widerspruch ist beendet: {status}.',
    lv: 'Šī pārsūdzība ir noslēgusies: {status}.',
  },
  'appeal/own-decision': {
    status: 403,
    constraint: 'appeal_another_person',
    en: 'Whoever proposed, changed or approved the decision does not judge the appeal against it.',
    cs: 'Kdo rozhodnutí navrhl, měnil nebo schválil, neposuzuje odvolání proti němu.',
    de: 'Wer die Entscheidung vorgeschlagen, geändert oder genehmigt hat, entscheidet nicht über den Widerspruch.',
    lv: 'Kas lēmumu ierosināja, mainīja vai apstiprināja, tas pārsūdzību neizskata.',
  },
};
