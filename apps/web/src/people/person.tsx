import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Facts, formatDay, Page, TextField, useLocale } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { State } from '../frame/state.js';
import { PageAnswer } from '../frame/trouble.js';
import { LANGUAGES } from '../languages/language.js';
import { useWords } from '../languages/words.js';
import { Grants } from './grants.js';
import { InvitationLink } from './invitation-link.js';
import { PERSON_STATUSES } from './people.js';
import { personQuery, renewPerson } from './questions.js';

const route = getRouteApi('/people/$personId');

/** One person: what they may do, since when and until when, and the way in. */
export function Person(): ReactNode {
  const t = useWords('people');
  const locale = useLocale();
  const may = useMay();
  const { personId } = route.useParams();
  const person = useQuery(personQuery(personId));
  return (
    <PageAnswer to={person}>
      {(found) => (
        <Page
          title={found.name}
          above={
            <p className="way-back">
              <Link to="/people">{t('peopleTitle')}</Link>
            </p>
          }
        >
          <Facts
            of={[
              [t('email'), found.email],
              [
                t('status'),
                <State tone={PERSON_STATUSES[found.status][1]}>{t(PERSON_STATUSES[found.status][0])}</State>,
              ],
              [t('language'), LANGUAGES[found.language]],
              [t('secondFactor'), found.secondFactor ? t('yes') : t('no')],
              [t('since'), formatDay(found.createdAt, locale)],
              found.invitedUntil ? [t('invitedUntil'), formatDay(found.invitedUntil, locale)] : undefined,
            ]}
          />
          <Grants person={found} />
          {may('access_blockPerson') && <WayIn person={found} />}
        </Page>
      )}
    </PageAnswer>
  );
}

/** A new link for whoever forgot the password or lost the second factor; blocked, nothing lets them in. */
function WayIn({ person: { id, version, status, name } }: { person: Schema['ShownPerson'] }): ReactNode {
  const t = useWords('people');
  const [sent, setSent] = useState<Schema['SentInvitation']>();
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  return (
    <section aria-labelledby="way-in">
      <h2 id="way-in">{t('wayIn')}</h2>
      <div className="narrow">
        {status === 'blocked' ? (
          <DeedForm
            does={t('unblock')}
            carryOut={async () => {
              await answerOf(api.POST('/api/v1/access/people/{id}/unblock', { params }));
              await renewPerson(id);
            }}
          >
            <p>{t('unblockMeans', { name })}</p>
          </DeedForm>
        ) : (
          <>
            {sent && <InvitationLink of={sent} />}
            <DeedForm
              does={t('sendInvitation')}
              quiet
              carryOut={async () => {
                setSent(
                  await answerOf(api.POST('/api/v1/access/people/{id}/invitation', { params: { path: { id } } })),
                );
                await renewPerson(id);
              }}
            >
              <p>{t('sendInvitationMeans')}</p>
            </DeedForm>
            <fieldset>
              <legend>{t('block')}</legend>
              <DeedForm
                does={t('block')}
                quiet
                check={({ reason }) => (reason ? [] : [{ field: 'block-reason', text: t('reasonMissing') }])}
                carryOut={async ({ reason }) => {
                  await answerOf(api.POST('/api/v1/access/people/{id}/block', { params, body: { reason: reason! } }));
                  await renewPerson(id);
                }}
              >
                <p>{t('blockMeans', { name })}</p>
                <TextField id="block-reason" name="reason" label={t('reason')} hint={t('reasonHint')} />
              </DeedForm>
            </fieldset>
          </>
        )}
      </div>
    </section>
  );
}
