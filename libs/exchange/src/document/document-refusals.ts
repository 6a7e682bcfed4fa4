import type { RefusalTexts } from '@levada/kernel';

/** Why a paper is not printed. */
export const documentRefusals: RefusalTexts = {
  'paper/no-printer': {
    status: 501,
    en: 'PDFs cannot be made on {platform} yet; take another format, or run Levada in its image.',
    cs: 'Na {platform} zatím nelze vytvářet PDF; použijte jiný formát, nebo spusťte Levadu v jejím obrazu.',
    de: 'Auf {platform} können noch keine PDF erzeugt werden; nehmen Sie ein anderes Format, oder betreiben Sie Levada in ihrem Image.',
    lv: 'Uz {platform} vēl nevar izveidot PDF; izmantojiet citu formātu vai palaidiet Levada tās attēlā.',
  },
};
