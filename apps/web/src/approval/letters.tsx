import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';
import { DataTable, formatBrief, Money, SelectField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { Outcome } from '../decisions/outcome.js';
import { DeedForm, type KeyOf, type Typed } from '../frame/deed-form.js';
import { allOf } from '../frame/list-view.js';
import { useMay } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { LANGUAGES } from '../languages/language.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';

const lettersQuery = (proposal: string) =>
  queryOptions({
    queryKey: ['letters', proposal],
    queryFn: () =>
      allOf(
        (query) => answerOf(api.GET('/api/v1/funding/letters', { params: { query: { ...query, proposal } as never } })),
        {},
      ),
  });

/** What each applicant is told: one letter of each decision, made once and the same byte for byte ever after. */
export function Letters({ proposal }: { proposal: Schema['FundingProposal'] }): ReactNode {
  const t = useWords('approval');
  const locale = useLocale();
  const may = useMay();
  const { id, status, lines } = proposal;
  const letters = useQuery(lettersQuery(id));
  const issue = async ({ language }: Typed, keyOf: KeyOf): Promise<void> => {
    const header = { 'Idempotency-Key': keyOf('letters', { id, language }) };
    await answerOf(
      api.POST('/api/v1/funding/proposals/{id}/letters', {
        params: { path: { id }, header, query: language ? { language: language as 'cs' } : {} },
      }),
    );
    await queries.invalidateQueries({ queryKey: ['letters', id] });
  };
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t('tab-letters')}</h2>
      {status !== 'decided' ? (
        <p role="status">{t('lettersAfter')}</p>
      ) : (
        <Answer to={letters}>
          {({ items }) => (
            <>
              {items.length < lines && may('funding_issueLetters') && (
                <DeedForm does={t('issueLetters')} carryOut={issue}>
                  <p>{t('issueLettersMeans')}</p>
                  <SelectField
                    name="language"
                    label={t('language')}
                    choices={[['', t('languageOfEach')], ...Object.entries(LANGUAGES)]}
                  />
                </DeedForm>
              )}
              {items.length === 0 ? (
                <p role="status">{t('noLetters')}</p>
              ) : (
                <DataTable
                  caption={t('lettersFound', { count: items.length })}
                  rows={items}
                  keyOf={(one) => one.id}
                  columns={[
                    { key: 'number', head: t('number'), cell: ({ reference }) => reference },
                    { key: 'project', head: t('project'), names: true, cell: ({ title }) => title },
                    { key: 'to', head: t('organisation'), cell: ({ organisation }) => organisation.name ?? '–' },
                    { key: 'outcome', head: t('outcome'), cell: (one) => <Outcome of={one} /> },
                    { key: 'amount', head: t('awarded'), numeric: true, cell: ({ amount }) => <Money of={amount} /> },
                    { key: 'at', head: t('issuedAt'), cell: ({ issuedAt }) => formatBrief(issuedAt, locale) },
                    {
                      key: 'file',
                      head: t('letter'),
                      cell: (one) => (
                        <a
                          href={`/api/v1/funding/letters/${one.id}/file`}
                          download
                          aria-label={t('letterOf', { number: one.reference })}
                        >
                          PDF ({one.language.toUpperCase()})
                        </a>
                      ),
                    },
                  ]}
                />
              )}
            </>
          )}
        </Answer>
      )}
    </section>
  );
}
