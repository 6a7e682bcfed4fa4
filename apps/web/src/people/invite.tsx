import { useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Page, SelectField, TextField } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { SignedIn } from '../frame/signed-in.js';
import { LANGUAGES } from '../languages/language.js';
import { useWords } from '../languages/words.js';
import { grantOf, GrantFields, grantMistakes } from './grant-fields.js';
import { InvitationLink } from './invitation-link.js';
import { renewPerson } from './questions.js';

/** Somebody new: who they are, their first role, and the link with which they come in. */
export function Invite(): ReactNode {
  const t = useWords('people');
  const [invited, setInvited] = useState<Schema['Invited']>();
  const invite = async (typed: Typed): Promise<void> => {
    const body = {
      ...{ email: typed.email!, name: typed.name! },
      language: typed.language as Schema['Person']['language'],
    };
    const told = await answerOf(api.POST('/api/v1/access/people', { body }));
    // Who is known already stays as they are, and may have the role already: giving it once more is refused, and said.
    await answerOf(api.POST('/api/v1/access/grants', { body: { personId: told.person.id, ...grantOf(typed) } }));
    await renewPerson(told.person.id);
    setInvited(told);
  };
  return (
    <Page
      title={t('invite')}
      above={
        <p className="way-back">
          <Link to="/people">{t('peopleTitle')}</Link>
        </p>
      }
    >
      <div className="narrow">
        <SignedIn>
          {invited ? (
            <>
              <p role="status">{t('roleGiven', { name: invited.person.name })}</p>
              {invited.invitation ? <InvitationLink of={invited.invitation} /> : <p>{t('signsInAlready')}</p>}
              <Link to="/people/$personId" params={{ personId: invited.person.id }}>
                {invited.person.name}
              </Link>
            </>
          ) : (
            <DeedForm
              does={t('invite')}
              check={(typed) => [
                ...(typed.name ? [] : [{ field: 'person-name', text: t('personNameMissing') }]),
                ...(typed.email ? [] : [{ field: 'person-email', text: t('emailMissing') }]),
                ...grantMistakes(typed, t),
              ]}
              carryOut={invite}
            >
              <TextField id="person-name" name="name" label={t('personName')} autoComplete="off" />
              <TextField id="person-email" name="email" type="email" label={t('email')} autoComplete="off" />
              <SelectField name="language" label={t('language')} choices={Object.entries(LANGUAGES)} />
              <GrantFields />
            </DeedForm>
          )}
        </SignedIn>
      </div>
    </Page>
  );
}
