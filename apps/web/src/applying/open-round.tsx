import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts, formatCount, Money, Page, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { PageAnswer, Answer } from '../frame/trouble.js';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { roundQuery } from '../questions.js';
import { RuleName } from '../rounds/words.js';
import { Begin } from './begin.js';
import { Deadline } from './deadline.js';
import { DraftLink } from './draft-link.js';
import { PlanText } from './plan-text.js';
import { draftsQuery, ownApplicationsQuery, programmeQuery, roundPrioritiesQuery } from './questions.js';

const route = getRouteApi('/open-rounds/$roundId');

/** What a round is for, what it asks, until when; and the way to an application. */
export function OpenRound(): ReactNode {
  const t = useWords('applying');
  const { roundId } = route.useParams();
  const round = useQuery(roundQuery(roundId));
  return (
    <PageAnswer to={round}>
      {(found) => (
        <Page
          title={found.title}
          above={
            <p className="way-back">
              <Link to="/open-rounds">← {t('openRounds')}</Link>
            </p>
          }
        >
          <About round={found} />
          <Mine round={found} />
          <Serves round={found} />
          {found.programmeVersionId && <Programme id={found.programmeVersionId} />}
        </Page>
      )}
    </PageAnswer>
  );
}

function About({ round }: { round: Schema['Round'] }): ReactNode {
  const t = useWords('applying');
  const locale = useLocale();
  const { envelope, roundTo, rule, applications, appealDays, isSealed } = round;
  return (
    <>
      <Facts
        of={[
          [t('until'), <Deadline of={round} />],
          [t('toShare'), <Money of={envelope} />],
          [t('rule'), <RuleName of={rule} />],
          [t('roundedTo'), <Money of={roundTo} />],
          [t('applications'), formatCount(applications, locale)],
          appealDays === null ? undefined : [t('appeal'), t('appealWithin', { count: appealDays })],
        ]}
      />
      {isSealed && <p className="notice">{t('isSealed')}</p>}
    </>
  );
}

/** What was begun and what was handed in here; and a new one. */
function Mine({ round }: { round: Schema['Round'] }): ReactNode {
  const t = useWords('applying');
  const may = useMay();
  const drafts = useQuery(draftsQuery({ round: round.id }));
  const handedIn = useQuery(ownApplicationsQuery({ round: round.id }));
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{t('yourApplications')}</h2>
      <Answer to={drafts}>
        {({ items }) =>
          items.length > 0 && (
            <ul>
              {items.map((draft) => (
                <li key={draft.id}>
                  <DraftLink draft={draft} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <Answer to={handedIn}>
        {({ items }) =>
          items.length > 0 && (
            <ul>
              {items.map(({ id, reference, title }) => (
                <li key={id}>
                  <Link to="/applications/$applicationId" params={{ applicationId: id }}>
                    {t('handedInAs', { number: reference, title })}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      {may('funding_beginDraft') && round.phase === 'open' && <Begin round={round} />}
    </section>
  );
}

function Serves({ round }: { round: Schema['Round'] }): ReactNode {
  const t = useWords('applying');
  const plan = useQuery(roundPrioritiesQuery(round.id));
  return (
    <section aria-labelledby="serves">
      <h2 id="serves">{t('prioritiesOfIt')}</h2>
      <Answer to={plan}>
        {(found) => (
          <>
            <p className="hint">{found.title}</p>
            {found.priorities.map(({ code, title }) => (
              <PlanText key={code} plan={found} code={code} title={title} />
            ))}
          </>
        )}
      </Answer>
    </section>
  );
}

function Programme({ id }: { id: string }): ReactNode {
  const t = useWords('applying');
  const locale = useLocale();
  const programme = useQuery(programmeQuery(id));
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{t('conditions')}</h2>
      <Answer to={programme}>
        {({ guideline, conditions }) => (
          <>
            {conditions.length > 0 && (
              <ul>
                {conditions.map(({ code, source, otherwise }) => (
                  <li key={code}>
                    {withoutFacts(otherwise[locale as 'cs'])}
                    {source && <span className="soft"> ({source})</span>}
                  </li>
                ))}
              </ul>
            )}
            <details>
              <summary>{t('guideline')}</summary>
              <p className="told narrow">{guideline}</p>
            </details>
          </>
        )}
      </Answer>
    </section>
  );
}

/** What is told where a condition does not hold has places for what does not; before there is an application they are open. */
const withoutFacts = (sentence: string): string => sentence.replaceAll(/\{\w+\}/g, '…');
