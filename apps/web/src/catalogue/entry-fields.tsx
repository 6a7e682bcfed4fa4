import type { ReactNode } from 'react';
import { SelectField, TextArea, TextField } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { LANGUAGES } from '../languages/language.js';
import { useWords } from '../languages/words.js';
import { FORMS, KINDS } from './entries.js';
import type { EntryBody } from './entry-text.js';

const DELIVERIES = ['facility', 'non-facility'] as const;

/** The boxes of an entry: each language beside the others, and what is missing in one of them marked. */
export function EntryFields({
  version,
  entry,
}: {
  version: Schema['CatalogueVersion'];
  entry: EntryBody | undefined;
}): ReactNode {
  const t = useWords('catalogue');
  const names = (entry?.names ?? {}) as Record<string, string>;
  const definitions = (entry?.definitions ?? {}) as Record<string, string>;
  return (
    <>
      <div className="columns">
        {version.languages.map((language) => (
          <fieldset key={language}>
            <legend>{LANGUAGES[language]}</legend>
            <TextField
              id={`name-${language}`}
              name={`name-${language}`}
              lang={language}
              label={t('nameIn', { language: LANGUAGES[language] })}
              defaultValue={names[language] ?? ''}
              maxLength={5000}
              hint={entry && !names[language] ? t('notTranslated') : undefined}
            />
            <TextArea
              name={`definition-${language}`}
              lang={language}
              rows={6}
              label={t('definitionIn', { language: LANGUAGES[language] })}
              defaultValue={definitions[language] ?? ''}
              maxLength={5000}
              hint={entry && !definitions[language] ? t('notTranslated') : undefined}
            />
          </fieldset>
        ))}
      </div>
      <div className="bar">
        <SelectField
          name="kind"
          label={t('kind')}
          defaultValue={entry?.kind ?? 'social-service'}
          choices={KINDS.map((one) => [one, t(`kind-${one}`)])}
        />
        <SelectField
          name="delivery"
          label={t('delivery')}
          defaultValue={entry?.delivery ?? 'facility'}
          choices={DELIVERIES.map((one) => [one, t(`delivery-${one}`)])}
        />
      </div>
      <fieldset id="forms" tabIndex={-1}>
        <legend>{t('form')}</legend>
        {FORMS.map((one) => (
          <label key={one} className="tick">
            <input type="checkbox" name={`form-${one}`} defaultChecked={entry?.forms.includes(one) ?? false} />
            {t(`form-${one}`)}
          </label>
        ))}
      </fieldset>
      <div className="columns">
        <TextField
          name="targetGroups"
          label={t('targetGroups')}
          hint={t('codesHint')}
          defaultValue={(entry?.targetGroups ?? []).join(', ')}
        />
        <TextField name="serviceUnit" label={t('serviceUnit')} defaultValue={entry?.serviceUnit ?? ''} />
        <TextField
          name="capacityUnits"
          label={t('capacityUnits')}
          hint={t('codesHint')}
          defaultValue={(entry?.capacityUnits ?? []).join(', ')}
        />
        <TextField name="legalBasis" label={t('legalBasis')} defaultValue={entry?.legalBasis ?? ''} maxLength={500} />
        <TextField name="domain" label={t('domain')} defaultValue={entry?.domain ?? ''} maxLength={200} />
        <TextArea
          name="qualityStandards"
          label={t('qualityStandards')}
          hint={t('onePerLine')}
          defaultValue={(entry?.qualityStandards ?? []).join('\n')}
        />
      </div>
      <label className="tick">
        <input type="checkbox" name="isCommunityBased" defaultChecked={entry?.isCommunityBased ?? false} />
        {t('isCommunityBased')}
      </label>
      <label className="tick">
        <input type="checkbox" name="isContinuity" defaultChecked={entry?.isContinuity ?? false} />
        {t('isContinuity')}
      </label>
      <TextField name="reason" label={t('reasonOfChange')} hint={t('reasonOfChangeHint')} maxLength={2000} />
    </>
  );
}
