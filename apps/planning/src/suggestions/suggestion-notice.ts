import type { AskedNotice, NoticeText } from '@levada/contracts';
import { isId } from '@levada/kernel';
import type { Suggestion } from './suggestion.js';

const ANSWERED: NoticeText = {
  title: {
    en: 'Your suggestion was answered',
    cs: 'Na váš podnět je odpověď',
    de: 'Ihre Anregung wurde beantwortet',
    lv: 'Uz jūsu ierosinājumu ir atbildēts',
  },
  text: {
    en: '“{suggestion}”\n{answer}',
    cs: '„{suggestion}“\n{answer}',
    de: '„{suggestion}“\n{answer}',
    lv: '“{suggestion}”\n{answer}',
  },
};

const LONGEST = 700;
const short = (text: string): string => [...text].slice(0, LONGEST).join('');

/** Whoever has an account hears the answer; to others the office writes. */
export function suggestionAnswered({ madeBy, text, answer }: Suggestion): AskedNotice[] {
  if (!isId(madeBy)) return [];
  const facts = { suggestion: short(text), answer: short(answer ?? '') };
  return [{ kind: 'suggestion/answered', says: ANSWERED, facts, to: { people: [madeBy] }, path: '/notices' }];
}
