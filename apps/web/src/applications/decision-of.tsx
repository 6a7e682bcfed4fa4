import type { ReactNode } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Facts, formatInstant, Money, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { Outcome } from '../decisions/outcome.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';

const decisionsOfQuery = (application: string) =>
  queryOptions({
    queryKey: ['decisions-of', application],
    queryFn: () => answerOf(api.GET('/api/v1/funding/decisions', { params: { query: { application } } })),
  });

/** What was decided of it, and the way to the whole reasoning. */
export function DecisionOf({ application }: { application: Schema['Application'] }): ReactNode {
  const t = useWords('applications');
  const locale = useLocale();
  const decisions = useQuery(decisionsOfQuery(application.id));
  return (
    <Answer to={decisions}>
      {({ items }) => {
        const decision = items.find(({ applicationId }) => applicationId === application.id);
        if (!decision) return <p role="status">{t('notDecided')}</p>;
        return (
          <>
            <Facts
              of={[
                [t('outcome'), <Outcome of={decision} />],
                [t('awarded'), <Money of={decision.amount} />],
                [t('decidedAt'), formatInstant(decision.decidedAt, locale)],
                decision.reason ? [t('reason'), decision.reason] : undefined,
              ]}
            />
            <p>
              <Link to="/decisions/$decisionId" params={{ decisionId: decision.id }}>
                {t('toTrace')}
              </Link>
            </p>
          </>
        );
      }}
    </Answer>
  );
}
