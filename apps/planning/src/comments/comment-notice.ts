import type { AskedNotice, NoticeText } from '@levada/contracts';
import { isId } from '@levada/kernel';
import type { Comment } from './comment.js';

const ANSWERED: NoticeText = {
  title: {
    en: 'Your comment was answered: {plan}',
    cs: 'Vaše připomínka byla vypořádána: {plan}',
    de: 'Ihre Stellungnahme wurde beantwortet: {plan}',
    lv: 'Uz jūsu priekšlikumu ir atbildēts: {plan}',
  },
  text: {
    en: 'Your comment: “{comment}”\nThe answer: {reason}',
    cs: 'Vaše připomínka: „{comment}“\nVypořádání: {reason}',
    de: 'Ihre Stellungnahme: „{comment}“\nDie Antwort: {reason}',
    lv: 'Jūsu priekšlikums: “{comment}”\nAtbilde: {reason}',
  },
};

const LONGEST = 500;
const short = (text: string): string => {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text;
};

/** Whoever commented hears the answer and its reason; `undefined` where they gave it themselves. */
export function commentAnswered(comment: Comment, plan: { readonly title: string }): AskedNotice | undefined {
  const { madeBy, disposedBy, text, reason, planId } = comment;
  if (!isId(madeBy) || madeBy === disposedBy) return undefined;
  return {
    kind: 'comment/answered',
    says: ANSWERED,
    facts: { plan: plan.title, comment: short(text), reason: short(reason ?? '') },
    to: { people: [madeBy] },
    path: `/plans/${planId}/comments`,
  };
}
