import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts, Page, SelectField, TextField } from '@levada/ui';
import { answerOf, api, Unknown } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { SignedIn } from '../frame/signed-in.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { NewCaseForm } from './new-case-form.js';
import { organisationQuery } from './questions.js';

const route = getRouteApi('/onboarding/new');
/** What the register can check; `local` is the office's own number. */
export const SCHEMES = ['CZ-ICO', 'LV-RE', 'DE-CR', 'LI-FL', 'local'] as const;

/** Writes down an application for registration: first who applies, then for what. */
export function NewCase(): ReactNode {
  const t = useWords('registry');
  const { organisation } = route.useSearch();
  return (
    <Page
      title={t('newCase')}
      above={
        <p className="way-back">
          <Link to="/onboarding">{t('onboarding')}</Link>
        </p>
      }
    >
      <div className="narrow">
        <SignedIn>{organisation ? <For organisationId={organisation} /> : <WhoApplies />}</SignedIn>
      </div>
    </Page>
  );
}

function For({ organisationId }: { organisationId: string }): ReactNode {
  const t = useWords('registry');
  const organisation = useQuery(organisationQuery(organisationId));
  return (
    <Answer to={organisation}>
      {({ name, scheme, identifier }) => (
        <>
          <Facts
            of={[
              [t('applicant'), name],
              [t('identifier'), `${scheme} ${identifier}`],
            ]}
          />
          <p>
            <Link to="/onboarding/new" search={{}}>
              {t('anotherApplicant')}
            </Link>
          </p>
          <NewCaseForm organisationId={organisationId} />
        </>
      )}
    </Answer>
  );
}

/** By identifier: whoever is in the register is found, whoever is not is entered with a name. */
function WhoApplies(): ReactNode {
  const t = useWords('registry');
  const navigate = route.useNavigate();
  const find = async ({ scheme, identifier, name }: Record<string, string>): Promise<void> => {
    const query = { scheme: scheme!, identifier: identifier!, limit: 2 };
    const { items } = await answerOf(api.GET('/api/v1/registry/organisations', { params: { query } }));
    const known = items[0];
    if (!known && !name) throw new Unknown(t('applicantUnknown', { identifier: identifier! }));
    const id =
      known?.id ??
      (
        await answerOf(
          api.POST('/api/v1/registry/organisations', {
            body: { scheme: scheme!, identifier: identifier!, name: name! },
          }),
        )
      ).id;
    await navigate({ search: { organisation: id } });
  };
  return (
    <section aria-labelledby="who-applies">
      <h2 id="who-applies">{t('whoApplies')}</h2>
      <DeedForm
        does={t('goOn')}
        check={({ identifier }) => (identifier ? [] : [{ field: 'identifier', text: t('identifierMissing') }])}
        carryOut={find}
      >
        <SelectField
          name="scheme"
          label={t('scheme')}
          choices={SCHEMES.map((one) => [one, t(`scheme${one.replace('-', '')}` as 'schemelocal')])}
        />
        <TextField id="identifier" name="identifier" label={t('identifier')} />
        <TextField name="name" label={t('nameIfNew')} hint={t('nameIfNewHint')} />
      </DeedForm>
    </section>
  );
}
