import type { RefusalCatalogue } from '@levada/platform';

export const voteRefusals: RefusalCatalogue = {
  'vote/not-found': {
    status: 404,
    en: 'There is no such vote.',
    cs: 'Takové hlasování neexistuje.',
    de: 'Diese Stimme gibt es nicht.',
    lv: 'Šādas balss nav.',
  },
  'vote/not-asked': {
    status: 409,
    en: 'At the level that is open one person says yes: no vote is taken.',
    cs: 'Na otevřené úrovni souhlasí jedna osoba: nehlasuje se.',
    de: 'Auf der offenen Stufe stimmt eine Person zu: Es wird nicht abgestimmt.',
    lv: 'Atvērtajā līmenī piekrīt viena persona: balsojums nenotiek.',
  },
  'vote/cast': {
    status: 409,
    constraint: 'approval_vote_once',
    en: 'You have voted on this text already, or somebody did in your place.',
    cs: 'O tomto textu jste už hlasovali, nebo za vás hlasoval někdo jiný.',
    de: 'Sie haben über diesen Text bereits abgestimmt, oder jemand hat es für Sie getan.',
    lv: 'Par šo tekstu jūs jau balsojāt, vai kāds to izdarīja jūsu vietā.',
  },
  'vote/no-quorum': {
    status: 409,
    en: 'Of application {reference} {present} members have voted; {quorum} are needed. Who is out of it does not count.',
    cs: 'O žádosti {reference} hlasovalo členů: {present}; je třeba {quorum}. Vyloučení se nepočítají.',
    de: 'Über Antrag {reference} haben {present} Mitglieder abgestimmt; nötig sind {quorum}. Wer befangen ist, zählt nicht.',
    lv: 'Par pieteikumu {reference} balsojuši {present} locekļi; vajag {quorum}. Atstatītie netiek skaitīti.',
  },
  'vote/not-carried': {
    status: 409,
    en: 'Application {reference} was not carried: {for} for, {against} against, {present} voted.',
    cs: 'Žádost {reference} neprošla: pro {for}, proti {against}, hlasovalo {present}.',
    de: 'Antrag {reference} fand keine Mehrheit: {for} dafür, {against} dagegen, {present} haben abgestimmt.',
    lv: 'Pieteikums {reference} netika atbalstīts: par {for}, pret {against}, balsoja {present}.',
  },
};
