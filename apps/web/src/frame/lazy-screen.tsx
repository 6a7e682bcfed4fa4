import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Page } from '@levada/ui';
import { answerOf, api, Unreached } from '../api.js';
import { useWords } from '../languages/words.js';
import { Trouble } from './trouble.js';

/**
 * A screen whose script comes when somebody goes there. Where it does not come the screen says so, and goes on when it is asked to
 * and there is a connection again: the router's own would load the whole page at once, which without a connection loses it.
 */
export function lazyScreen<Name extends string, Module extends Record<Name, ComponentType>>(
  load: () => Promise<Module>,
  name: Name,
): (() => ReactNode) & { preload: () => Promise<void> } {
  let loaded: ComponentType | undefined;
  const preload = async (): Promise<void> => {
    loaded = (await load())[name];
  };
  function Screen(): ReactNode {
    const [Shown, show] = useState<ComponentType | undefined>(() => loaded);
    const [isAway, setAway] = useState(false);
    useEffect(() => {
      if (Shown) return;
      preload().then(
        () => show(() => loaded),
        () => setAway(true),
      );
    }, [Shown]);
    if (Shown) return <Shown />;
    return <NotYet isAway={isAway} />;
  }
  Screen.preload = () => preload().catch(() => undefined);
  return Screen;
}

function NotYet({ isAway }: { isAway: boolean }): ReactNode {
  const t = useWords();
  if (!isAway) return <p role="status">{t('loading')}</p>;
  // A browser does not ask a second time for a script that did not come: the page is loaded anew once somebody answers.
  const again = (): void =>
    void answerOf(api.GET('/api/v1/session/ways')).then(
      () => window.location.reload(),
      () => undefined,
    );
  return (
    <Page title={t('noConnection')}>
      <Trouble error={new Unreached()} again={again} />
    </Page>
  );
}
