import type { RefusalTexts } from '@levada/kernel';

export const gateRefusals: RefusalTexts = {
  'gate/unknown': {
    status: 404,
    en: 'The template of this plan has no gate {gate}.',
    cs: 'Šablona tohoto plánu nemá bránu {gate}.',
    de: 'Die Vorlage dieses Plans hat keine Hürde {gate}.',
    lv: 'Šī plāna veidnē nav posma {gate}.',
  },
  'gate/nothing-to-record': {
    status: 422,
    en: 'Nothing is recorded at {gate}: it is looked at as the plan stands.',
    cs: 'U brány {gate} se nic nezapisuje: posuzuje se stav plánu.',
    de: 'Bei {gate} wird nichts eingetragen: betrachtet wird der Stand des Plans.',
    lv: 'Posmā {gate} neko neieraksta: vērtē plāna stāvokli.',
  },
  'gate/already-passed': {
    status: 409,
    constraint: 'plan_gate_passed_once',
    en: '{gate} was passed already.',
    cs: 'Brána {gate} už byla splněna.',
    de: '{gate} ist schon genommen.',
    lv: 'Posms {gate} jau ir izpildīts.',
  },
  'gate/resolution-incomplete': {
    status: 422,
    en: 'A resolution names the body that took it and its number.',
    cs: 'Usnesení uvádí orgán, který je přijal, a své číslo.',
    de: 'Ein Beschluss nennt, wer ihn gefasst hat, und seine Nummer.',
    lv: 'Lēmumā norāda, kas to pieņēmis, un tā numuru.',
  },
  'gate/not-yet': {
    status: 422,
    en: '{date} is still to come: what happens at {gate} is recorded when it has happened.',
    cs: '{date} teprve bude: co se u {gate} stane, se zapíše, až se to stane.',
    de: '{date} kommt erst: was bei {gate} geschieht, wird eingetragen, wenn es geschehen ist.',
    lv: '{date} vēl nav pienācis: posmā {gate} notikušo ieraksta pēc tam.',
  },
  'gate/not-in-order': {
    status: 409,
    en: '{before} comes before {gate}.',
    cs: '{before} předchází {gate}.',
    de: '{before} kommt vor {gate}.',
    lv: '{before} ir pirms {gate}.',
  },
  'gate/dates-not-in-order': {
    status: 422,
    en: '{before} was passed on {date}: {gate} cannot be earlier.',
    cs: '{before} bylo splněno dne {date}: {gate} nemůže být dříve.',
    de: '{before} war am {date}: {gate} kann nicht früher sein.',
    lv: '{before} izpildīts {date}: {gate} nevar būt agrāk.',
  },
  'criterion/unknown': {
    status: 404,
    en: 'The template has no criterion {criterion}.',
    cs: 'Šablona nemá kritérium {criterion}.',
    de: 'Die Vorlage hat kein Kriterium {criterion}.',
    lv: 'Veidnē nav kritērija {criterion}.',
  },
  'criterion/same-person': {
    status: 403,
    constraint: 'plan_criterion_same_person',
    en: 'Who drafted the plan or assessed it does not review it: another person must.',
    cs: 'Kdo plán navrhl nebo hodnotil, ten jej neposuzuje: musí to být jiná osoba.',
    de: 'Wer den Plan entworfen oder bewertet hat, prüft ihn nicht: das muss eine andere Person tun.',
    lv: 'Kas plānu izstrādājis vai novērtējis, tas to nepārbauda: tas jādara citai personai.',
  },
};
