import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts, formatDay, Money, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api } from '../api.js';
import { Outcome } from '../decisions/outcome.js';
import { ListView } from '../frame/list-view.js';
import { useIs } from '../frame/may.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { priorityQuery } from '../questions.js';

const route = getRouteApi('/money/$planId/$code');

/** Who reads decisions: more people read the plan's sums. */
const READERS = [
  ...(['funding-officer', 'budget-officer', 'approver', 'assessor'] as const),
  ...(['committee-member', 'planner', 'auditor'] as const),
];

/** A priority: its sentence, its money, and every decision that cites it. */
export function Priority(): ReactNode {
  const t = useWords('money');
  const locale = useLocale();
  const is = useIs();
  const { planId, code } = route.useParams();
  const found = useQuery(priorityQuery(planId, code));
  return (
    <Page
      title={t('priority', { code })}
      above={
        <p className="way-back">
          <Link to="/money" search={{ plan: planId }}>
            ← {t('moneyTitle')}
          </Link>
        </p>
      }
    >
      <Answer to={found}>
        {({ title, plan, money }) => (
          <>
            <blockquote data-sentence>{title}</blockquote>
            <Facts
              of={[
                [t('plan'), plan.title],
                [t('validFromTo'), `${formatDay(plan.from, locale)} – ${formatDay(plan.to, locale)}`],
              ]}
            />
            <h2>{t('moneyOfPriority', { code })}</h2>
            {money.map(({ planned, requested, granted, committed, paid }) => (
              <Facts
                key={granted.currency}
                of={[
                  [t('planned'), <Money of={planned} />],
                  [t('requested'), <Money of={requested} />],
                  [t('granted'), <Money of={granted} />],
                  [t('committed'), <Money of={committed} />],
                  [t('paid'), <Money of={paid} />],
                ]}
              />
            ))}
          </>
        )}
      </Answer>
      {is(...READERS) && <Decisions planId={planId} code={code} />}
    </Page>
  );
}

function Decisions({ planId, code }: { planId: string; code: string }): ReactNode {
  const t = useWords('money');
  const cited = ({ priorityRefs }: Schema['Decision']) =>
    priorityRefs.filter((ref) => ref.planId === planId && ref.priorityCode === code);
  // The door's filters ask for the plan and the code apart; a decision that cites another plan's P1 is not of this one.
  const ask = async (query: Record<string, string>) => {
    const asked = { ...query, plan: planId, priority: code } as never;
    const page = await answerOf(api.GET('/api/v1/funding/decisions', { params: { query: asked } }));
    return { ...page, items: page.items.filter((decision) => cited(decision).length > 0) };
  };
  return (
    <section>
      <h2>{t('decisionsTitle')}</h2>
      <ListView<Schema['Decision']>
        name={['decisions-of-priority', planId, code]}
        search={route.useSearch()}
        ask={ask}
        keyOf={({ id }) => id}
        caption={(count) => t('awardsFound', { count })}
        nothing={t('noDecisions')}
        searchLabel={t('searchAwards')}
        filters={[
          {
            name: 'outcome',
            label: t('outcome'),
            choices: [
              ['granted', t('inFull')],
              ['reduced', t('inPart')],
              ['refused', t('refused')],
            ],
          },
        ]}
        columns={[
          {
            key: 'title',
            title: t('project'),
            names: true,
            cell: ({ id, reference, title }) => (
              <Link to="/decisions/$decisionId" params={{ decisionId: id }}>
                {reference} {title}
              </Link>
            ),
          },
          {
            key: 'organisation',
            title: t('organisation'),
            sort: 'organisation',
            cell: ({ organisation: { name, identifier, id } }) => name ?? identifier ?? id,
          },
          { key: 'outcome', title: t('outcome'), cell: (decision) => <Outcome of={decision} /> },
          {
            key: 'here',
            title: t('forPriority'),
            numeric: true,
            cell: (decision) =>
              cited(decision).map(({ amount, measureCode }) => <Money key={measureCode ?? ''} of={amount} />),
          },
          {
            key: 'amount',
            title: t('wholeAward'),
            sort: 'amount',
            numeric: true,
            cell: ({ amount }) => <Money of={amount} />,
          },
        ]}
      />
    </section>
  );
}
