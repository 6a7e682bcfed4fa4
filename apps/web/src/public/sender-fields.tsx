import type { ReactNode } from 'react';
import { TextField } from '@levada/ui';
import { useWords } from '../languages/words.js';

/** Who sends it, as far as they want to say. */
export function SenderFields({ nameHint }: { nameHint: string }): ReactNode {
  const t = useWords('public');
  return (
    <>
      <TextField id="name" name="name" label={t('yourName')} hint={nameHint} autoComplete="name" maxLength={200} />
      <TextField
        id="email"
        name="email"
        type="email"
        label={t('yourEmail')}
        hint={t('emailUse')}
        autoComplete="email"
        maxLength={254}
      />
    </>
  );
}
