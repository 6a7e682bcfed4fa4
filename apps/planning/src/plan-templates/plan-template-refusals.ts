import type { RefusalTexts } from '@levada/kernel';

export const planTemplateRefusals: RefusalTexts = {
  'plan-template/not-found': {
    status: 404,
    en: 'There is no plan template {id}.',
    cs: 'Šablona plánu {id} neexistuje.',
    de: 'Eine Planvorlage {id} gibt es nicht.',
    lv: 'Plāna veidnes {id} nav.',
  },
  'plan-template/code-twice': {
    status: 422,
    en: 'The template has {code} twice.',
    cs: 'Šablona obsahuje {code} dvakrát.',
    de: 'Die Vorlage hat {code} zweimal.',
    lv: 'Veidnē {code} ir divreiz.',
  },
  'plan-template/kind-unknown': {
    status: 422,
    en: 'The template names the kind {kind} without saying where it stands.',
    cs: 'Šablona uvádí druh {kind}, ale neříká, kam patří.',
    de: 'Die Vorlage nennt die Art {kind}, sagt aber nicht, wo sie steht.',
    lv: 'Veidne piemin veidu {kind}, bet nepasaka, kur tas atrodas.',
  },
  'plan-template/field-unknown': {
    status: 422,
    en: 'The criterion {code} is of the part {field}, which the template does not have.',
    cs: 'Kritérium {code} patří do části {field}, kterou šablona nemá.',
    de: 'Das Kriterium {code} gehört zum Teil {field}, den die Vorlage nicht hat.',
    lv: 'Kritērijs {code} pieder daļai {field}, kuras veidnē nav.',
  },
  'plan-template/kind-below-itself': {
    status: 422,
    en: 'By this template {kind} could come to stand below itself.',
    cs: 'Podle této šablony by {kind} mohlo stát samo pod sebou.',
    de: 'Nach dieser Vorlage könnte {kind} unter sich selbst stehen.',
    lv: 'Pēc šīs veidnes {kind} varētu atrasties pats zem sevis.',
  },
};
