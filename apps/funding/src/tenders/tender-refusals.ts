import type { RefusalCatalogue } from '@levada/platform';

export const tenderRefusals: RefusalCatalogue = {
  'tender/not-shared': {
    status: 409,
    en: '“{title}” is a tender: bids are not shared out by a rule. Put the award forward by hand.',
    cs: '„{title}“ je veřejná zakázka: nabídky se nerozdělují pravidlem. Navrhněte vítěze ručně.',
    de: '„{title}“ ist eine Ausschreibung: Angebote werden nicht durch eine Regel aufgeteilt. Schlagen Sie den Zuschlag von Hand vor.',
    lv: '“{title}” ir iepirkums: piedāvājumus nesadala ar noteikumu. Ierosiniet uzvarētāju pats.',
  },
  'tender/not-varied': {
    status: 409,
    constraint: 'tender_not_varied',
    en: '“{title}” was a tender: its award is taken back whole or passes to a successor, and is not changed otherwise.',
    cs: '„{title}“ byla veřejná zakázka: výsledek lze jen zrušit celý nebo převést na nástupce, jinak se nemění.',
    de: '„{title}“ war eine Ausschreibung: Der Zuschlag wird ganz aufgehoben oder geht auf einen Nachfolger über, sonst ändert er sich nicht.',
    lv: '“{title}” bija iepirkums: tā rezultātu atceļ pilnībā vai nodod pārņēmējam, citādi to nemaina.',
  },
  'tender/not-sealed': {
    status: 422,
    en: 'The bids of a tender are sealed until its deadline.',
    cs: 'Nabídky veřejné zakázky jsou do uplynutí lhůty zapečetěny.',
    de: 'Die Angebote einer Ausschreibung sind bis zur Frist versiegelt.',
    lv: 'Iepirkuma piedāvājumi līdz termiņam ir aizzīmogoti.',
  },
  'tender/one-award': {
    status: 422,
    constraint: 'tender_one_award',
    en: 'A tender has one award; these would get it: {references}.',
    cs: 'Veřejná zakázka má jednoho vítěze; získali by ji: {references}.',
    de: 'Eine Ausschreibung hat einen Zuschlag; ihn bekämen: {references}.',
    lv: 'Iepirkumam ir viens uzvarētājs; tiesības iegūtu: {references}.',
  },
  'tender/not-its-price': {
    status: 422,
    constraint: 'tender_at_its_price',
    en: 'Bid {reference} is awarded at its price, {price}, or not at all.',
    cs: 'Nabídka {reference} se přijímá za svou cenu {price}, nebo vůbec.',
    de: 'Angebot {reference} erhält den Zuschlag zu seinem Preis von {price} oder gar nicht.',
    lv: 'Piedāvājumu {reference} pieņem par tā cenu {price} vai nepieņem nemaz.',
  },
  'tender/bids-missing': {
    status: 422,
    en: 'All bids of a tender are decided at once; these are missing: {references}.',
    cs: 'O všech nabídkách se rozhoduje najednou; chybějí: {references}.',
    de: 'Über alle Angebote wird auf einmal entschieden; es fehlen: {references}.',
    lv: 'Par visiem piedāvājumiem lemj reizē; trūkst: {references}.',
  },
};
