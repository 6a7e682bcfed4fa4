import type { RefusalTexts } from '@levada/kernel';

/** What is told when a taxonomy cannot be recorded as asked. `constraint`: the database keeps the rule, too. */
export const taxonomyRefusals: RefusalTexts = {
  'taxonomy/term-twice': {
    status: 422,
    en: 'The term {code} is there twice.',
    cs: 'Pojem {code} je uveden dvakrát.',
    de: 'Der Begriff {code} steht zweimal da.',
    lv: 'Termins {code} ir divreiz.',
  },
  'taxonomy/unknown-parent': {
    status: 422,
    en: '{code} lies in {parent}, which this taxonomy does not have.',
    cs: '{code} leží v {parent}, který tato klasifikace nemá.',
    de: '{code} liegt in {parent}, das diese Klassifikation nicht hat.',
    lv: '{code} atrodas {parent}, kura šajā klasifikācijā nav.',
  },
  'taxonomy/term-in-itself': {
    status: 422,
    en: 'The term {code} lies in itself.',
    cs: 'Pojem {code} leží sám v sobě.',
    de: 'Der Begriff {code} liegt in sich selbst.',
    lv: 'Termins {code} atrodas pats sevī.',
  },
  'taxonomy/unknown-term': {
    status: 422,
    en: 'A mapping begins at {code}, which this taxonomy does not have.',
    cs: 'Převod začíná u {code}, který tato klasifikace nemá.',
    de: 'Eine Zuordnung beginnt bei {code}, das diese Klassifikation nicht hat.',
    lv: 'Sasaiste sākas no {code}, kura šajā klasifikācijā nav.',
  },
  'taxonomy/unknown-target': {
    status: 422,
    en: 'A mapping leads to {code} of {taxonomy}, which is not recorded.',
    cs: 'Převod vede na {code} z {taxonomy}, který není zaznamenán.',
    de: 'Eine Zuordnung führt zu {code} von {taxonomy}, das nicht erfasst ist.',
    lv: 'Sasaiste ved uz {code} no {taxonomy}, kas nav reģistrēts.',
  },
  'taxonomy/term-mapped': {
    status: 409,
    en: '{code} cannot go: {taxonomy} is mapped to it.',
    cs: '{code} nelze odebrat: {taxonomy} na něj odkazuje.',
    de: '{code} kann nicht entfallen: {taxonomy} ist ihm zugeordnet.',
    lv: '{code} nevar noņemt: uz to ir sasaiste no {taxonomy}.',
  },
};
