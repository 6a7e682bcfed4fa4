import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Facts, Money, Page } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { Deadline } from './deadline.js';
import { openRoundsQuery, roundPrioritiesQuery } from './questions.js';

type Round = Schema['Round'];

/** Where one can ask for money now, what closes first at the top; and what is to open. */
export function OpenRounds(): ReactNode {
  const t = useWords('applying');
  const rounds = useQuery(openRoundsQuery);
  return (
    <Page title={t('openRounds')}>
      <Answer to={rounds}>
        {({ items }) => {
          const [open, announced] = (['open', 'announced'] as const).map((phase) =>
            items.filter((one) => one.phase === phase).sort(byDeadline),
          );
          if (open!.length + announced!.length === 0) return <p role="status">{t('noOpenRounds')}</p>;
          return [...open!, ...announced!].map((round) => <One key={round.id} round={round} />);
        }}
      </Answer>
    </Page>
  );
}

const byDeadline = (one: Round, other: Round): number =>
  (one.deadline ?? '9').localeCompare(other.deadline ?? '9') || one.title.localeCompare(other.title);

function One({ round }: { round: Round }): ReactNode {
  const t = useWords('applying');
  const priorities = useQuery(roundPrioritiesQuery(round.id));
  return (
    <section className="card" aria-labelledby={round.id}>
      <h2 id={round.id}>
        <Link to="/open-rounds/$roundId" params={{ roundId: round.id }}>
          {round.title}
        </Link>
      </h2>
      <Facts
        of={[
          [t('until'), <Deadline of={round} />],
          [t('toShare'), <Money of={round.envelope} />],
        ]}
      />
      <h3>{t('prioritiesOfIt')}</h3>
      <Answer to={priorities}>
        {(plan) => (
          <ul>
            {plan.priorities.map(({ code, title }) => (
              <li key={code}>
                <strong>{code}</strong> {title}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}
