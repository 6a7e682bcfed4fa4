import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { DataTable, Page } from '@levada/ui';
import { SignedIn } from '../frame/signed-in.js';
import { useWords } from '../languages/words.js';
import { ROLES } from './roles.js';

/** Who may do what: each role in a sentence. */
export function Roles(): ReactNode {
  const t = useWords('people');
  return (
    <Page
      title={t('whoMayWhat')}
      above={
        <p className="way-back">
          <Link to="/people">{t('peopleTitle')}</Link>
        </p>
      }
    >
      <SignedIn>
        <DataTable
          caption={t('whoMayWhatAbout')}
          rows={Object.values(ROLES)}
          keyOf={([name]) => name}
          columns={[
            { key: 'role', head: t('role'), names: true, cell: ([name]) => t(name) },
            { key: 'does', head: t('mayDo'), cell: ([, does]) => t(does) },
          ]}
        />
      </SignedIn>
    </Page>
  );
}
