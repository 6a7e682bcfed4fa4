import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { DataTable, formatInstant, SelectField, TextArea, TextField, useLocale } from '@levada/ui';
import { State } from '../frame/state.js';
import { answerOf, api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useIs, useMay } from '../frame/may.js';
import { useWords, type Say } from '../languages/words.js';
import { renew, sitesQuery, verificationsQuery } from './questions.js';
import { CHECKS, STANDINGS } from './states.js';

type Case = Schema['OnboardingCase'];
type Verification = Schema['Verification'];

/** What is checked beside what was seen: a source that did not answer is no clean one. */
export function CaseChecks({ one, rules }: { one: Case; rules: Schema['RegistrationRules'] }): ReactNode {
  const t = useWords('registry');
  const locale = useLocale();
  const may = useMay();
  const is = useIs();
  const id = one.organisationId;
  const made = useQuery({ ...verificationsQuery(id), enabled: is('registry-administrator', 'approver', 'auditor') });
  const sites = useQuery(sitesQuery(id));
  const newest = (name: string): Verification | undefined =>
    made.data?.items.find(({ check, siteId }) => {
      const site = siteId === null ? undefined : sites.data?.items.find((each) => each.id === siteId)?.name;
      return name === check || (site !== undefined && name === `${check} (${site})`);
    });
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{t('checks')}</h2>
      {one.checks.length === 0 ? (
        <p>{t('noChecks')}</p>
      ) : (
        <DataTable
          caption={t('checksCaption')}
          rows={one.checks}
          keyOf={({ check }) => check}
          columns={[
            {
              key: 'check',
              head: t('check'),
              names: true,
              cell: ({ check, isRequired }) => (
                <>
                  {checkName(check, t)}
                  {isRequired && <span className="soft"> ({t('required')})</span>}
                </>
              ),
            },
            {
              key: 'standing',
              head: t('status'),
              cell: ({ standing }) => <State tone={STANDINGS[standing][1]}>{t(STANDINGS[standing][0])}</State>,
            },
            {
              key: 'seen',
              head: t('evidence'),
              cell: ({ check }) => {
                const found = newest(check);
                return found ? (
                  <>
                    {evidenceOf(found, t)}{' '}
                    <span className="soft">
                      ({[found.source, formatInstant(found.madeAt, locale)].filter(Boolean).join(', ')})
                    </span>
                  </>
                ) : (
                  '–'
                );
              },
            },
          ]}
        />
      )}
      {may('registry_askChecks') && (
        <DeedForm
          does={t('askChecks')}
          quiet
          carryOut={async () => {
            await answerOf(
              api.POST('/api/v1/registry/organisations/{id}/verifications', { params: { path: { id } }, body: {} }),
            );
            await renew(id, one.id);
          }}
        >
          <p className="hint">{t('askChecksMeans')}</p>
        </DeedForm>
      )}
      {may('registry_recordVerification') && (
        <ByHand one={one} checks={rules.checks.map(({ code }) => code)} sites={sites.data?.items ?? []} />
      )}
    </section>
  );
}

/** `premises (Dům)` keeps the name of the place. */
export function checkName(check: string, t: Say<'registry'>): string {
  const [, code = check, rest = ''] = /^(\w+)(.*)$/.exec(check) ?? [];
  const sentence = CHECKS[code as Verification['check']] as (typeof CHECKS)[Verification['check']] | undefined;
  return sentence ? t(sentence) + rest : check;
}

function evidenceOf({ evidence, outcome }: Verification, t: Say<'registry'>): string {
  const { seen, cause, ...rest } = evidence as Record<string, unknown>;
  if (typeof seen === 'string') return seen;
  if (outcome === 'unavailable') return t('sourceSilent');
  const told = Object.entries(rest).map(([name, value]) => `${name}: ${String(value)}`);
  return told.join(', ') || (typeof cause === 'string' ? cause : t(STANDINGS[outcome][0]));
}

/** Somebody looked it up: with what they looked at and what they saw. */
function ByHand({
  one,
  checks,
  sites,
}: {
  one: Case;
  checks: readonly Verification['check'][];
  sites: readonly Schema['Site'][];
}): ReactNode {
  const t = useWords('registry');
  const [check, setCheck] = useState<Verification['check']>(checks[0] ?? 'register');
  const places = sites.filter(({ id }) => one.units.some(({ siteId }) => siteId === id));
  const record = async ({ siteId, outcome, source, evidence }: Record<string, string>): Promise<void> => {
    const body = {
      ...{ check, outcome: outcome as 'ok' | 'fail', source: source!, evidence: evidence! },
      ...(check === 'premises' && siteId ? { siteId } : {}),
    };
    const path = { id: one.organisationId };
    await answerOf(api.POST('/api/v1/registry/organisations/{id}/verifications/by-hand', { params: { path }, body }));
    await renew(one.organisationId, one.id);
  };
  return (
    <details>
      <summary>{t('byHand')}</summary>
      <DeedForm
        does={t('recordCheck')}
        quiet
        check={({ source, evidence, siteId }) => [
          ...(check === 'premises' && !siteId ? [{ field: 'hand-site', text: t('placeMissing') }] : []),
          ...(source ? [] : [{ field: 'hand-source', text: t('sourceMissing') }]),
          ...(evidence ? [] : [{ field: 'hand-evidence', text: t('evidenceMissing') }]),
        ]}
        carryOut={record}
      >
        <SelectField
          label={t('check')}
          value={check}
          onChange={({ target }) => setCheck(target.value as Verification['check'])}
          choices={checks.map((code) => [code, t(CHECKS[code])])}
        />
        {check === 'premises' && (
          <SelectField
            id="hand-site"
            name="siteId"
            label={t('site')}
            choices={[['', '–'], ...places.map(({ id, name }) => [id, name] as const)]}
          />
        )}
        <SelectField
          name="outcome"
          label={t('result')}
          choices={[
            ['ok', t('standingOk')],
            ['fail', t('standingFail')],
          ]}
        />
        <TextField id="hand-source" name="source" label={t('lookedAt')} hint={t('lookedAtHint')} />
        <TextArea id="hand-evidence" name="evidence" label={t('seen')} rows={2} />
      </DeedForm>
    </details>
  );
}
