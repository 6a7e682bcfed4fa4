import type { AskedNotice, NoticeText, Role } from '@levada/contracts';
import type { Application } from '../applications/application.js';
import { movedBy, type Variation, type VariationKind } from './variation.js';

type Named = Pick<Application, 'reference' | 'title'>;

const LAID: NoticeText = {
  title: {
    en: 'A change to decision {reference} awaits your approval',
    cs: 'Změna rozhodnutí {reference} čeká na vaše schválení',
    de: 'Eine Änderung der Entscheidung {reference} wartet auf Ihre Genehmigung',
    lv: 'Lēmuma {reference} izmaiņas gaida jūsu apstiprinājumu',
  },
  text: {
    en: '“{title}” stands at {before} and is to stand at {after}. It waits for your yes.',
    cs: '„{title}“: nyní {before}, nově {after}. Čeká na váš souhlas.',
    de: '„{title}“: bisher {before}, künftig {after}. Ihre Zustimmung steht aus.',
    lv: '“{title}”: pašlaik {before}, turpmāk {after}. Tas gaida jūsu piekrišanu.',
  },
};

const OFFERED: NoticeText = {
  title: {
    en: 'Application {reference}: {amount} is offered to you',
    cs: 'Žádost {reference}: je vám nabízeno {amount}',
    de: 'Antrag {reference}: Ihnen werden {amount} angeboten',
    lv: 'Pieteikums {reference}: jums tiek piedāvāts {amount}',
  },
  text: {
    en: 'There is money again for “{title}”: {amount}. Please accept or decline the offer by {until}.',
    cs: 'Pro „{title}“ se uvolnily peníze: {amount}. Nabídku prosím přijměte nebo odmítněte do {until}.',
    de: 'Für „{title}“ gibt es wieder Mittel: {amount}. Bitte nehmen Sie das Angebot bis {until} an oder lehnen Sie es ab.',
    lv: 'Pakalpojumam “{title}” atkal ir līdzekļi: {amount}. Lūdzu, pieņemiet vai noraidiet piedāvājumu līdz {until}.',
  },
};

const EFFECT: Readonly<Record<VariationKind, NoticeText>> = {
  reduction: {
    title: {
      en: 'Application {reference}: the amount was lowered to {after}',
      cs: 'Žádost {reference}: částka byla snížena na {after}',
      de: 'Antrag {reference}: der Betrag wurde auf {after} gesenkt',
      lv: 'Pieteikums {reference}: summa samazināta līdz {after}',
    },
    text: {
      en: '“{title}”: {before} became {after}. Reason: {reason}',
      cs: '„{title}“: z {before} na {after}. Důvod: {reason}',
      de: '„{title}“: aus {before} wurden {after}. Grund: {reason}',
      lv: '“{title}”: {before} kļuva par {after}. Pamatojums: {reason}',
    },
  },
  renunciation: {
    title: {
      en: 'Application {reference}: your renunciation was accepted',
      cs: 'Žádost {reference}: vaše vzdání se bylo přijato',
      de: 'Antrag {reference}: Ihr Verzicht wurde angenommen',
      lv: 'Pieteikums {reference}: jūsu atteikšanās pieņemta',
    },
    text: {
      en: '“{title}”: {before} became {after}.',
      cs: '„{title}“: z {before} na {after}.',
      de: '„{title}“: aus {before} wurden {after}.',
      lv: '“{title}”: {before} kļuva par {after}.',
    },
  },
  transfer: {
    title: {
      en: 'Application {reference}: {after} passed to you',
      cs: 'Žádost {reference}: přešlo na vás {after}',
      de: 'Antrag {reference}: {after} gingen auf Sie über',
      lv: 'Pieteikums {reference}: jums nodots {after}',
    },
    text: {
      en: 'You took over “{title}”, with its {after}. Reason: {reason}',
      cs: 'Převzali jste „{title}“ s částkou {after}. Důvod: {reason}',
      de: 'Sie haben „{title}“ mit {after} übernommen. Grund: {reason}',
      lv: 'Jūs pārņēmāt “{title}” ar {after}. Pamatojums: {reason}',
    },
  },
  'top-up': {
    title: {
      en: 'Application {reference}: the amount was raised to {after}',
      cs: 'Žádost {reference}: částka byla zvýšena na {after}',
      de: 'Antrag {reference}: der Betrag wurde auf {after} erhöht',
      lv: 'Pieteikums {reference}: summa palielināta līdz {after}',
    },
    text: {
      en: '“{title}”: {before} became {after}. Reason: {reason}',
      cs: '„{title}“: z {before} na {after}. Důvod: {reason}',
      de: '„{title}“: aus {before} wurden {after}. Grund: {reason}',
      lv: '“{title}”: {before} kļuva par {after}. Pamatojums: {reason}',
    },
  },
  offer: {
    title: {
      en: 'Application {reference}: {after} granted',
      cs: 'Žádost {reference}: přiznáno {after}',
      de: 'Antrag {reference}: {after} bewilligt',
      lv: 'Pieteikums {reference}: piešķirts {after}',
    },
    text: {
      en: 'You accepted the offer: {after} were granted to “{title}”.',
      cs: 'Nabídku jste přijali: na „{title}“ bylo přiznáno {after}.',
      de: 'Sie haben das Angebot angenommen: für „{title}“ wurden {after} bewilligt.',
      lv: 'Jūs pieņēmāt piedāvājumu: pakalpojumam “{title}” piešķirts {after}.',
    },
  },
};

const ENDED: NoticeText = {
  title: {
    en: 'The change to decision {reference} does not take place',
    cs: 'Změna rozhodnutí {reference} se neuskuteční',
    de: 'Die Änderung der Entscheidung {reference} findet nicht statt',
    lv: 'Lēmuma {reference} izmaiņas nenotiks',
  },
  text: {
    en: '“{title}” stays at {before}. {answer}',
    cs: '„{title}“ zůstává na {before}. {answer}',
    de: '„{title}“ bleibt bei {before}. {answer}',
    lv: '“{title}” paliek {before}. {answer}',
  },
};

const PASSED_ON: NoticeText = {
  title: {
    en: 'Application {reference}: {after} passed to another organisation',
    cs: 'Žádost {reference}: {after} přešlo na jinou organizaci',
    de: 'Antrag {reference}: {after} gingen auf eine andere Organisation über',
    lv: 'Pieteikums {reference}: {after} nodots citai organizācijai',
  },
  text: {
    en: '“{title}” was taken over, with its {after}. Reason: {reason}',
    cs: '„{title}“ převzal s částkou {after} někdo jiný. Důvod: {reason}',
    de: '„{title}“ wurde mit {after} übernommen. Grund: {reason}',
    lv: '“{title}” ar {after} pārņēma cita organizācija. Pamatojums: {reason}',
  },
};

const ACCEPTED: NoticeText = {
  title: {
    en: 'Application {reference}: the offer was accepted',
    cs: 'Žádost {reference}: nabídka byla přijata',
    de: 'Antrag {reference}: Das Angebot wurde angenommen',
    lv: 'Pieteikums {reference}: piedāvājums pieņemts',
  },
  text: {
    en: '{after} are committed for “{title}”.',
    cs: 'Na „{title}“ je vázáno {after}.',
    de: 'Für „{title}“ sind {after} gebunden.',
    lv: 'Projektam “{title}” saistīti {after}.',
  },
};

const factsOf = ({ before, after, reason }: Variation, { reference, title }: Named) => ({
  ...{ reference, title, before, after, reason: reason ?? '' },
});
const toProvider = (organisationId: string) => ({
  roles: ['provider-editor', 'provider-certifier'] as const satisfies Role[],
  organisationId,
});

/** Whoever may say yes at the level that is open hears that a variation waits. */
export function variationLaid(variation: Variation, of: Named, role: Role): AskedNotice {
  return {
    kind: 'variation/laid',
    says: LAID,
    facts: factsOf(variation, of),
    to: { roles: [role] },
    by: variation.proposedBy,
    path: `/decisions/${variation.decisionId}`,
  };
}

/** The provider hears that there is money for it, and until when it can say yes. */
export function variationOffered(variation: Variation, { reference, title }: Named, by: string): AskedNotice {
  return {
    kind: 'variation/offered',
    says: OFFERED,
    facts: {
      reference,
      title,
      amount: movedBy(variation),
      until: `${variation.expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    },
    to: toProvider(variation.organisationId),
    by,
    path: `/decisions/${variation.decisionId}`,
  };
}

/** Whose money it is now hears what became of it. */
export function variationTookEffect(variation: Variation, of: Named, by: string): AskedNotice {
  return {
    kind: `variation/${variation.kind}`,
    says: EFFECT[variation.kind],
    facts: factsOf(variation, of),
    to: toProvider(variation.organisationId),
    by,
    path: `/decisions/${variation.decisionId}`,
  };
}

/** Officers hear that nothing changes, and where a provider gave up money, so do its people. */
export function variationEnded(variation: Variation, of: Named, by?: string): AskedNotice {
  const { kind, organisationId, decisionId, before, answer } = variation;
  return {
    kind: 'variation/ended',
    says: ENDED,
    facts: { reference: of.reference, title: of.title, before, answer: answer ?? '' },
    to: kind === 'renunciation' ? toProvider(organisationId) : { roles: ['funding-officer'] },
    ...(by ? { by } : {}),
    path: `/decisions/${decisionId}`,
  };
}

/** Whose money it was hears that it is not any more. */
export function variationPassedOn(variation: Variation, of: Named, former: string, by: string): AskedNotice {
  return {
    kind: 'variation/passed-on',
    says: PASSED_ON,
    facts: factsOf(variation, of),
    to: toProvider(former),
    by,
    path: '/decisions',
  };
}

/** Officers hear that what they offered was taken. */
export function offerAccepted(variation: Variation, of: Named, by: string): AskedNotice {
  return {
    kind: 'variation/accepted',
    says: ACCEPTED,
    facts: factsOf(variation, of),
    to: { roles: ['funding-officer'] },
    by,
    path: `/decisions/${variation.decisionId}`,
  };
}
