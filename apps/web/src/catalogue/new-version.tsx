import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Page, SelectField, TextField } from '@levada/ui';
import { answerOf, api } from '../api.js';
import { DeedForm, type Typed } from '../frame/deed-form.js';
import { Answer } from '../frame/trouble.js';
import { LANGUAGES } from '../languages/language.js';
import { useWords } from '../languages/words.js';
import type { Language } from './entry-text.js';
import { renewVersion } from './questions.js';

const ALL = Object.keys(LANGUAGES) as Language[];

/** The next version of a catalogue, with the entries of the one in force; or the first of a new one. */
export function NewVersion(): ReactNode {
  const t = useWords('catalogue');
  const navigate = useNavigate();
  const published = useQuery({
    queryKey: ['list', 'catalogue', 'published'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/catalogue/versions', { params: { query: { status: 'published', limit: 200 } } })),
  });
  return (
    <Page
      title={t('newVersion')}
      above={
        <p className="way-back">
          <Link to="/catalogue">← {t('catalogueTitle')}</Link>
        </p>
      }
    >
      <Answer to={published}>
        {({ items }) => {
          const draft = async (typed: Typed): Promise<void> => {
            const { title = '', contact = '', follows = '' } = typed;
            const before = items.find(({ id }) => id === follows);
            const body = {
              ...{ title, contact, catalogue: before?.catalogue ?? typed.catalogue ?? '' },
              languages: ALL.filter((one) => typed[`language-${one}`]),
              ...(before ? { follows: before.id } : {}),
            };
            const { id } = await answerOf(api.POST('/api/v1/catalogue/versions', { body }));
            await renewVersion(id);
            await navigate({ to: '/catalogue/$versionId', params: { versionId: id } });
          };
          return (
            <div className="narrow">
              <DeedForm
                does={t('draftVersion')}
                check={({ title, contact, follows, catalogue = '', ...typed }) => [
                  ...(title ? [] : [{ field: 'version-title', text: t('titleMissing') }]),
                  ...(contact ? [] : [{ field: 'version-contact', text: t('contactMissing') }]),
                  ...(follows || /^[a-z][a-z0-9-]*$/.test(catalogue)
                    ? []
                    : [{ field: 'version-catalogue', text: t('catalogueMissing') }]),
                  ...(ALL.some((one) => typed[`language-${one}`])
                    ? []
                    : [{ field: 'version-languages', text: t('languageMissing') }]),
                ]}
                carryOut={draft}
              >
                <TextField id="version-title" name="title" label={t('versionTitle')} maxLength={300} />
                <SelectField
                  name="follows"
                  label={t('follows')}
                  hint={t('followsHint')}
                  choices={[
                    ...items.map(({ id, title, number }) => [id, `${title} (${number})`] as const),
                    ['', t('followsNone')] as const,
                  ]}
                />
                <TextField
                  id="version-catalogue"
                  name="catalogue"
                  label={t('catalogue')}
                  hint={t('catalogueHint')}
                  maxLength={60}
                />
                <TextField id="version-contact" name="contact" label={t('contact')} maxLength={300} />
                <fieldset id="version-languages" tabIndex={-1}>
                  <legend>{t('languagesOf')}</legend>
                  {ALL.map((one) => (
                    <label key={one} className="tick">
                      <input type="checkbox" name={`language-${one}`} />
                      {LANGUAGES[one]}
                    </label>
                  ))}
                </fieldset>
              </DeedForm>
            </div>
          );
        }}
      </Answer>
    </Page>
  );
}
