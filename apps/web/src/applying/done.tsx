import { useState, type ReactNode } from 'react';
import { useMutation, type UseQueryResult } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, ErrorSummary, useLocale, type Mistake } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { Answer } from '../frame/trouble.js';
import { State } from '../frame/state.js';
import { useWords } from '../languages/words.js';
import { mistakesOf } from '../mistakes.js';
import { queries } from '../queries.js';
import { Answers } from './answers.js';
import { GiveUp } from './give-up.js';
import { draftQuery } from './questions.js';
import { boxOf } from './written.js';

type Check = Schema['ApplicationDraftCheck'];
const route = getRouteApi('/drafts/$draftId');

/** All that was written, to be checked; what keeps it from being handed in, with the way there; and the end of the writing. */
export function Done({
  standing,
  check,
  keep,
  currency,
}: {
  /** As it was kept last on this page: what a colleague wrote since is not finished unread. */
  standing: () => Schema['ApplicationDraft'];
  check: UseQueryResult<Check>;
  keep: () => Promise<void>;
  currency: string;
}): ReactNode {
  const t = useWords('applying');
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const finish = useMutation({
    mutationFn: async () => {
      await keep();
      const { id, version } = standing();
      const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
      const done = await answerOf(api.POST('/api/v1/funding/drafts/{id}/finish', { params }));
      queries.setQueryData(draftQuery(id).queryKey, done);
      await queries.invalidateQueries({ queryKey: ['drafts'] });
    },
    onError: (error) => setMistakes(mistakesOf(error, t)),
  });
  return (
    <>
      <ErrorSummary title={t('mistakes')} mistakes={mistakes} />
      <Answer to={check}>
        {({ faults, verdicts }) => (
          <>
            <Faults of={faults} />
            <Verdicts of={verdicts} />
            <Answers draft={standing()} currency={currency} change />
            {faults.length === 0 && <p className="hint">{t('doneMeans')}</p>}
            <div className="bar">
              <Button busy={finish.isPending} onClick={() => finish.mutate()}>
                {t('done')}
              </Button>
              <GiveUp standing={standing} />
            </div>
          </>
        )}
      </Answer>
    </>
  );
}

/** What is missing or contradicts itself; each leads to its box. */
function Faults({ of: faults }: { of: Check['faults'] }): ReactNode {
  const t = useWords('applying');
  const { draftId } = route.useParams();
  if (faults.length === 0) {
    return (
      <p>
        <State tone="good">{t('nothingMissing')}</State>
      </p>
    );
  }
  return (
    <section className="error-summary" aria-labelledby="faults">
      <h3 id="faults">{t('stillToMend', { count: faults.length })}</h3>
      <ul>
        {faults.map(({ pointer, title }) => {
          const { part, field } = boxOf(pointer);
          return (
            <li key={pointer + title}>
              <Link to="/drafts/$draftId" params={{ draftId }} search={{ part, field }}>
                {t(boxName(field))} – {title}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const BOXES = {
  title: 'box-title',
  priorityRefs: 'box-serves',
  territories: 'box-places',
  requested: 'box-asked',
  minimumViable: 'least',
  maximumUseful: 'most',
  'budget-costs': 'box-costs',
  'budget-revenues': 'box-revenues',
  'budget-sources': 'box-sources',
} as const;

/** What a box is called, or the rows that it is in. */
const boxName = (field: string) => {
  const of = (Object.keys(BOXES) as (keyof typeof BOXES)[]).find((one) => field === one || field.startsWith(`${one}-`));
  return of ? BOXES[of] : 'budget';
};

/** What the conditions of the programme say of it. */
function Verdicts({ of: verdicts }: { of: Check['verdicts'] }): ReactNode {
  const t = useWords('applying');
  const locale = useLocale();
  if (verdicts.length === 0) return null;
  return (
    <section aria-labelledby="verdicts">
      <h3 id="verdicts">{t('conditions')}</h3>
      <ul>
        {verdicts.map(({ code, holds, reason }) => (
          <li key={code}>
            <State tone={holds ? 'good' : 'bad'}>
              {holds ? t('conditionHolds', { code }) : (reason?.[locale as 'cs'] ?? code)}
            </State>
          </li>
        ))}
      </ul>
    </section>
  );
}
