import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { Page } from '@levada/ui';
import { useOwnOrganisations } from '../applying/own.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { sessionQuery } from '../questions.js';
import { organisationsQuery } from './questions.js';

/** To the organisation whose people one is of; who works for several chooses. */
export function MyOrganisation(): ReactNode {
  const t = useWords('registry');
  const session = useQuery(sessionQuery);
  const own = useOwnOrganisations();
  const organisations = useQuery(organisationsQuery(own));
  if (own.length === 1) {
    return <Navigate to="/organisations/$organisationId" params={{ organisationId: own[0]! }} replace />;
  }
  return (
    <Page title={t('myOrganisationEntry')}>
      {own.length === 0 ? (
        session.data && <p role="status">{t('noOwnOrganisation')}</p>
      ) : (
        <Answer to={organisations}>
          {({ items }) => (
            <ul>
              {items.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/organisations/$organisationId" params={{ organisationId: id }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Answer>
      )}
    </Page>
  );
}
