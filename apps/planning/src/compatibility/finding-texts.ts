import type { Sentence } from '@levada/kernel';
import type { Finding } from './compatibility.js';

/** What is told of a finding; `{to}` is `plan/code`. */
export const FINDING_TEXTS: Readonly<Record<Finding['found'], Sentence>> = {
  'part-missing': {
    en: 'The part {part} is missing.',
    cs: 'Chybí část {part}.',
    de: 'Der Teil {part} fehlt.',
    lv: 'Trūkst daļas {part}.',
  },
  'kind-missing': {
    en: 'There is no {kind} in the plan.',
    cs: 'V plánu není {kind}.',
    de: 'Im Plan gibt es kein Element {kind}.',
    lv: 'Plānā nav {kind}.',
  },
  'not-said': {
    en: '{element} does not say its {field}.',
    cs: '{element} neuvádí {field}.',
    de: '{element} nennt {field} nicht.',
    lv: '{element} nenorāda {field}.',
  },
  'stands-elsewhere': {
    en: '{element}: {kind} does not stand there by this methodology.',
    cs: '{element}: {kind} podle této metodiky nestojí na tomto místě.',
    de: '{element}: {kind} steht nach dieser Methodik nicht an dieser Stelle.',
    lv: '{element}: {kind} pēc šīs metodikas neatrodas šajā vietā.',
  },
  'costs-on-two-levels': {
    en: '{element} has costs, and so has {above} above it: they are counted twice.',
    cs: '{element} má náklady a {above} nad ním také: počítají se dvakrát.',
    de: '{element} hat Kosten, und {above} darüber auch: sie werden doppelt gezählt.',
    lv: 'Elementam {element} ir izmaksas, un arī {above} virs tā: tās skaita divreiz.',
  },
  'without-measure': {
    en: '{element} has nothing below it by which it would be reached.',
    cs: '{element} nemá nic, čím by se naplňovalo.',
    de: '{element} hat nichts unter sich, womit es erreicht würde.',
    lv: 'Zem {element} nav nekā, ar ko to sasniegt.',
  },
  'aligned-to-nothing': {
    en: '{element} refers to {to}, which is not in force.',
    cs: '{element} odkazuje na {to}, které neplatí.',
    de: '{element} bezieht sich auf {to}, das nicht gilt.',
    lv: '{element} atsaucas uz {to}, kas nav spēkā.',
  },
  'not-of-the-higher-plan': {
    en: '{element} serves other plans, and nothing in the plan that this one is a part of.',
    cs: '{element} slouží jiným plánům, ale ničemu v plánu, jehož je tento součástí.',
    de: '{element} dient anderen Plänen, aber nichts in dem Plan, dessen Teil dieser ist.',
    lv: '{element} kalpo citiem plāniem, bet nekam tajā plānā, kura daļa ir šis.',
  },
};
