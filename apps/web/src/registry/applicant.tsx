import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Facts, formatDay, formatShare, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { Answer } from '../frame/trouble.js';
import { useIs } from '../frame/may.js';
import { useWords, type Say } from '../languages/words.js';
import { duplicatesQuery, organisationQuery, statutoryPersonsQuery } from './questions.js';

/** Who applies: identity, bank account, who acts for it, and whether it may be somebody that is there already. */
export function Applicant({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const is = useIs();
  const organisation = useQuery(organisationQuery(organisationId));
  return (
    <section aria-labelledby="applicant">
      <h2 id="applicant">{t('applicant')}</h2>
      <Answer to={organisation}>
        {(found) => (
          <Facts
            of={[
              [
                t('name'),
                <Link to="/organisations/$organisationId" params={{ organisationId }}>
                  {found.name}
                </Link>,
              ],
              [t('identifier'), `${found.scheme} ${found.identifier}`],
              [t('legalType'), legalTypeOf(found, t)],
              [t('iban'), found.iban ?? <State tone="part">{t('ibanMissing')}</State>],
            ]}
          />
        )}
      </Answer>
      {is('registry-administrator', 'auditor') && <StatutoryBody organisationId={organisationId} />}
      {is('registry-administrator') && <PossibleDuplicates organisationId={organisationId} />}
    </section>
  );
}

export function legalTypeOf(
  { legalType, legalForm }: Pick<Schema['Organisation'], 'legalType' | 'legalForm'>,
  t: Say<'registry'>,
): string {
  const names = { public: t('legalPublic'), private: t('legalPrivate'), ngo: t('legalNgo') };
  const type = legalType ? names[legalType] : undefined;
  return [type, legalForm].filter(Boolean).join(', ') || t('notToldYet');
}

function StatutoryBody({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const persons = useQuery(statutoryPersonsQuery(organisationId));
  return (
    <>
      <h3>{t('statutoryBody')}</h3>
      <Answer to={persons}>
        {({ items }) =>
          items.length === 0 ? (
            <p>
              <State tone="part">{t('statutoryNone')}</State>
            </p>
          ) : (
            <ul>
              {items.map(({ id, name, function: office, bornOn, until, erasedAt }) => (
                <li key={id}>
                  {erasedAt !== null ? t('erased') : [name, office].filter(Boolean).join(', ')}
                  {bornOn && <span className="soft"> ({t('bornOn', { day: formatDay(bornOn, locale) })})</span>}
                  {until && <span className="soft"> – {t('untilDay', { day: formatDay(until, locale) })}</span>}
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}

function PossibleDuplicates({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const duplicates = useQuery(duplicatesQuery(organisationId));
  return (
    <>
      <h3>{t('duplicatesTitle')}</h3>
      <Answer to={duplicates}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('noDuplicatesOf')}</p>
          ) : (
            <ul>
              {items.map(({ id, one, other, likeness }) => {
                const twin = one.id === organisationId ? other : one;
                return (
                  <li key={id}>
                    <State tone="part">
                      <Link to="/duplicates/$duplicateId" params={{ duplicateId: id }}>
                        {twin.name}
                      </Link>
                    </State>{' '}
                    <span className="soft">
                      {twin.scheme} {twin.identifier},{' '}
                      {t('likeness', { share: formatShare(`${likeness}/1000`, locale) })}
                    </span>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Answer>
    </>
  );
}
