import type { ReactNode } from 'react';
import { formatInstant, SelectField, TextArea, TextField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Beside } from '../frame/beside-panel.js';
import { useNames } from '../frame/person.js';
import { useWords } from '../languages/words.js';
import { CostFields } from './cost-fields.js';
import { bodyOf, textOf } from './element-text.js';
import { IndicatorFields } from './indicator-fields.js';
import { memberName, memberValue } from './member-name.js';
import { missingOf } from './missing.js';
import { TerritoryFields } from './territory-fields.js';
import { useElementKeeping } from './use-element-keeping.js';

const MEASURE_KINDS = ['new', 'improve', 'replace', 'close'] as const;
const BINDINGNESSES = ['own', 'recommend', 'request'] as const;

/** All that is said of an element. What is typed is kept by itself. */
export function ElementForm({
  version,
  standing,
  flush,
  template,
}: {
  version: Schema['Plan'];
  standing: Schema['PlanElement'];
  flush: { current: () => Promise<void> };
  template: Schema['PlanTemplate'] | undefined;
}): ReactNode {
  const t = useWords('plans');
  const locale = useLocale();
  const nameOf = useNames();
  const { text, write, theirs, base, settle, trouble, isSaving, savedAt } = useElementKeeping(version, standing, flush);
  const { kind } = standing;
  const isStrategic = kind !== 'passage' && kind !== 'vision';
  const missing = missingOf(bodyOf(text), template?.kinds.find((one) => one.kind === kind)?.requires ?? []);
  const area = (member: 'title' | 'body' | 'responsible' | 'cooperating', rows: number, hint?: string): ReactNode => (
    <TextArea
      id={`element-${member}`}
      label={t(`member-${member}`)}
      rows={rows}
      value={text[member]}
      onChange={({ target }) => write({ [member]: target.value })}
      hint={hint}
      error={member === 'title' && !text.title.trim() ? t('elementTitleMissing') : undefined}
    />
  );
  const box = (
    member: 'officerName' | 'officerDepartment' | 'officerContact' | 'addressee' | 'budgetLine' | 'from' | 'to',
    hint?: string,
  ): ReactNode => (
    <TextField
      label={t(`member-${member}`)}
      {...(member === 'from' || member === 'to' ? { type: 'date' } : {})}
      value={text[member]}
      onChange={({ target }) => write({ [member]: target.value })}
      hint={hint}
    />
  );
  return (
    <>
      <p className="hint" role="status">
        {theirs ? (
          <span className="error">{t('theirsTold', { name: nameOf(theirs.changedBy) })}</span>
        ) : trouble ? (
          <span className="error">{trouble}</span>
        ) : isSaving ? (
          t('saving')
        ) : savedAt ? (
          t('savedAt', { at: formatInstant(savedAt, locale) })
        ) : (
          t('lastWritten', { name: nameOf(standing.changedBy), at: formatInstant(standing.changedAt, locale) })
        )}
      </p>
      {theirs && (
        <Beside
          key={theirs.version}
          base={base}
          mine={bodyOf(text)}
          theirs={bodyOf(textOf(theirs))}
          by={theirs.changedBy}
          nameOf={(member) => memberName(member, t)}
          tell={(member, value) => memberValue(member, value, t)}
          onSettle={settle}
        />
      )}
      {missing.length > 0 && (
        <p className="notice">{t('stillMissing', { list: missing.map((one) => t(`member-${one}`)).join(', ') })}</p>
      )}
      {area('title', 2)}
      {area('body', 8, t('bodyHint'))}
      {isStrategic && (
        <>
          <fieldset>
            <legend>{t('member-officer')}</legend>
            {box('officerName')}
            {box('officerDepartment')}
            {box('officerContact')}
          </fieldset>
          {area('responsible', 2, t('onePerLine'))}
          {area('cooperating', 2, t('onePerLine'))}
          {kind === 'measure' && (
            <SelectField
              label={t('member-measureKind')}
              value={text.measureKind}
              onChange={({ target }) => write({ measureKind: target.value as 'new' })}
              choices={[['', t('notSaid')], ...MEASURE_KINDS.map((one) => [one, t(`measure-${one}`)] as const)]}
            />
          )}
          {(kind === 'measure' || kind === 'activity') && (
            <>
              {box('addressee')}
              <SelectField
                label={t('member-bindingness')}
                hint={t('bindingnessHint')}
                value={text.bindingness}
                onChange={({ target }) => write({ bindingness: target.value as 'own' })}
                choices={BINDINGNESSES.map((one) => [one, t(`binding-${one}`)])}
              />
              <div className="bar">
                {box('from')}
                {box('to')}
              </div>
              <TextField
                label={t('member-targetGroups')}
                hint={t('codesHint')}
                value={text.targetGroups}
                onChange={({ target }) => write({ targetGroups: target.value })}
              />
              <TextField
                label={t('member-serviceTypes')}
                hint={t('codesHint')}
                value={text.serviceTypes}
                onChange={({ target }) => write({ serviceTypes: target.value })}
              />
              <TerritoryFields of={text.territories} onChange={(territories) => write({ territories })} />
              <CostFields plan={version} of={text.costs} onChange={(costs) => write({ costs })} />
              <label className="tick">
                <input
                  type="checkbox"
                  checked={!text.isSocialService}
                  onChange={({ target }) => write({ isSocialService: !target.checked })}
                />
                {t('isRelated')}
              </label>
              {!text.isSocialService && box('budgetLine', t('budgetLineHint'))}
            </>
          )}
          <IndicatorFields of={text.indicators} onChange={(indicators) => write({ indicators })} />
        </>
      )}
    </>
  );
}
