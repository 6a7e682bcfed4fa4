import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { DataTable } from '@levada/ui';
import { State } from '../frame/state.js';
import { api } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { PaperLink } from './case-papers.js';
import { papersOf } from './paper-name.js';
import { useTitle } from './in-language.js';
import { caseFilesQuery } from './questions.js';
import { useStepOf } from './take-step.js';

type Item = Schema['OnboardingCase']['items'][number];
const MARKED: readonly Schema['OnboardingCase']['status'][] = ['received', 'awaiting-completion', 'checking'];

/** What the rules want, whether it is there, and the paper that shows it. */
export function CaseItems({
  one,
  rules,
}: {
  one: Schema['OnboardingCase'];
  rules: Schema['RegistrationRules'];
}): ReactNode {
  const t = useWords('registry');
  const title = useTitle();
  const may = useMay();
  const take = useStepOf(one);
  const files = useQuery(caseFilesQuery(one.id));
  const states = { missing: t('itemMissing'), present: t('itemPresent'), 'not-needed': t('itemNotNeeded') };
  const rule = (code: string) => rules.checklist.find((each) => each.code === code);
  const nameOf = ({ code }: Item): string => title(rule(code)?.title ?? {}, code);
  const isMarked = MARKED.includes(one.status) && may('registry_markCaseItems');
  const table = (
    <DataTable
      caption={t('itemsThere', { count: one.items.filter(({ state }) => state !== 'missing').length })}
      rows={one.items}
      keyOf={({ code }) => code}
      columns={[
        {
          key: 'item',
          head: t('item'),
          names: true,
          cell: (item) => (
            <>
              {nameOf(item)}
              {rule(item.code)?.isRequired && <span className="soft"> ({t('required')})</span>}
            </>
          ),
        },
        {
          key: 'state',
          head: t('status'),
          cell: (item) =>
            isMarked ? (
              <select
                key={item.state}
                name={`state ${item.code}`}
                aria-label={`${t('status')}: ${nameOf(item)}`}
                defaultValue={item.state}
              >
                {Object.entries(states).map(([value, text]) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </select>
            ) : (
              <State tone={item.state === 'missing' ? 'bad' : 'good'}>{states[item.state]}</State>
            ),
        },
        {
          key: 'note',
          head: t('note'),
          cell: (item) =>
            isMarked ? (
              <input
                key={item.note}
                id={`note-${item.code}`}
                name={`note ${item.code}`}
                aria-label={`${t('note')}: ${nameOf(item)}`}
                defaultValue={item.note}
              />
            ) : (
              item.note || '–'
            ),
        },
        {
          key: 'papers',
          head: t('papers'),
          cell: ({ code }) =>
            papersOf(files.data?.items ?? [], code).map((file) => (
              <PaperLink key={file.id} caseId={one.id} file={file} />
            )),
        },
      ]}
    />
  );
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t('itemsTitle')}</h2>
      {isMarked ? (
        <DeedForm
          does={t('saveItems')}
          quiet
          check={(typed) =>
            one.items
              .filter(({ code }) => typed[`state ${code}`] === 'not-needed' && !typed[`note ${code}`])
              .map((item) => ({ field: `note-${item.code}`, text: t('noteMissing', { item: nameOf(item) }) }))
          }
          carryOut={async (typed) => {
            const items = one.items.flatMap(({ code, state, note }) => {
              const next = { code, state: typed[`state ${code}`] as Item['state'], note: typed[`note ${code}`] ?? '' };
              return next.state === state && next.note === note ? [] : [next];
            });
            if (items.length === 0) return;
            await take((params) =>
              api.PUT('/api/v1/registry/onboarding-cases/{id}/items', { params, body: { items } }),
            );
          }}
        >
          {table}
        </DeedForm>
      ) : (
        table
      )}
    </section>
  );
}
