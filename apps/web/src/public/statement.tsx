import type { ReactNode } from 'react';
import { Page } from '@levada/ui';
import { useWords } from '../languages/words.js';

/** What is known of how accessible these screens are, and what is not. */
export function Statement(): ReactNode {
  const t = useWords('public');
  return (
    <Page title={t('statementTitle')}>
      <div className="narrow">
        <p>{t('statementFor')}</p>
        <h2>{t('conformanceTitle')}</h2>
        <p>{t('conformance')}</p>
        <Listed title={t('testedTitle')} lines={[t('tested-axe'), t('tested-keyboard'), t('tested-narrow')]} />
        <Listed
          title={t('untestedTitle')}
          lines={[t('untested-listening'), t('untested-colours'), t('untested-people')]}
        />
        <Listed title={t('knownTitle')} lines={[t('known-picture'), t('known-files')]} />
        <h2>{t('feedbackTitle')}</h2>
        <p>{t('feedback')}</p>
      </div>
    </Page>
  );
}

function Listed({ title, lines }: { title: string; lines: readonly string[] }): ReactNode {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
