import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Page } from '@levada/ui';
import { useWords } from '../languages/words.js';

/** A page of an authority for everybody, with the way back to all of them. */
export function OutsidePage({
  slug,
  title,
  children,
}: {
  slug: string;
  title: string;
  children: ReactNode;
}): ReactNode {
  const t = useWords('public');
  const above = (
    <p className="way-back">
      <Link to="/public/$slug" params={{ slug }}>
        ← {t('backToPublic')}
      </Link>
    </p>
  );
  return (
    <Page title={title} above={above}>
      {children}
    </Page>
  );
}

/** As it was typed: what a blank line parts stands apart. */
export function Paragraphs({ of: text }: { of: string }): ReactNode {
  return text
    .split(/\n\s*\n/)
    .filter((one) => one.trim() !== '')
    .map((one, at) => <p key={at}>{one}</p>);
}
