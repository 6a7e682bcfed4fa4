import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Facts, Page } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useIs } from '../frame/may.js';
import { useNames } from '../frame/person.js';
import { Answer, PageAnswer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { roundQuery, sessionQuery } from '../questions.js';
import { Answers } from './answers.js';
import { Certify } from './certify.js';
import { contentOfDraft } from './content-of-draft.js';
import { Deadline } from './deadline.js';
import { DraftState } from './draft-link.js';
import { Editor } from './editor.js';
import { draftQuery, roundPrioritiesQuery } from './questions.js';

const route = getRouteApi('/drafts/$draftId');
/** What a colleague writes meanwhile is seen so soon, in milliseconds. */
const SEEN_WITHIN = 5_000;

/** An application on its way, from the first word to the second person's yes. */
export function Draft(): ReactNode {
  const t = useWords('applying');
  const { draftId } = route.useParams();
  const draft = useQuery({ ...draftQuery(draftId), refetchInterval: SEEN_WITHIN });
  return (
    <PageAnswer to={draft}>
      {(found) => (
        <Page
          title={contentOfDraft(found).title ?? t('newApplicationTitle')}
          above={
            <p className="way-back">
              <Link to="/my-applications">← {t('yourApplications')}</Link>
            </p>
          }
        >
          <InItsRound draft={found} />
        </Page>
      )}
    </PageAnswer>
  );
}

function InItsRound({ draft }: { draft: Schema['ApplicationDraft'] }): ReactNode {
  const t = useWords('applying');
  const nameOf = useNames();
  const round = useQuery(roundQuery(draft.roundId));
  const priorities = useQuery(roundPrioritiesQuery(draft.roundId));
  return (
    <Answer to={round}>
      {(found) => (
        <>
          <Facts
            of={[
              [
                t('round'),
                <Link to="/open-rounds/$roundId" params={{ roundId: found.id }}>
                  {found.title}
                </Link>,
              ],
              [t('until'), <Deadline of={found} />],
              [t('status'), <DraftState of={draft} />],
              draft.organisation ? [t('organisation'), draft.organisation] : undefined,
              [t('writtenBy'), draft.writers.map(nameOf).join(', ')],
            ]}
          />
          <Answer to={priorities}>{(plan) => <ByStatus draft={draft} round={found} plan={plan} />}</Answer>
        </>
      )}
    </Answer>
  );
}

function ByStatus(of: {
  draft: Schema['ApplicationDraft'];
  round: Schema['Round'];
  plan: Schema['RoundPriorities'];
}): ReactNode {
  const t = useWords('applying');
  const { draft, round, plan } = of;
  const { status, applicationId } = draft;
  const [theirs, setTheirs] = useState(draft);
  if (status === 'draft') {
    return (
      <OnlyKnowingly draft={draft} round={round}>
        <Editor
          // What a colleague wrote is taken over whole: the editor begins anew with it.
          key={theirs.version}
          begun={theirs}
          now={draft}
          round={round}
          plan={plan}
          onTake={setTheirs}
        />
      </OnlyKnowingly>
    );
  }
  return (
    <>
      {status === 'discarded' && <p className="notice">{t('givenUpMeans')}</p>}
      {status === 'submitted' && (
        <p className="notice">
          {t('handedInMeans')}{' '}
          {applicationId && (
            <Link to="/applications/$applicationId" params={{ applicationId }}>
              {t('toApplication')}
            </Link>
          )}
        </p>
      )}
      {status === 'ready' && <Certify draft={draft} />}
      <Answers draft={draft} currency={round.roundTo.currency} />
    </>
  );
}

/** Whoever writes a word in it cannot certify it any more: who can certify is asked before. */
function OnlyKnowingly({
  draft,
  round,
  children,
}: {
  draft: Schema['ApplicationDraft'];
  round: Schema['Round'];
  children: ReactNode;
}): ReactNode {
  const t = useWords('applying');
  const is = useIs();
  const session = useQuery(sessionQuery);
  const [writes, setWrites] = useState(false);
  const wrote = session.data !== undefined && draft.writers.includes(session.data.person.id);
  if (writes || wrote || !is('provider-certifier')) return children;
  return (
    <>
      <div className="notice">
        <p>{t('writingMeans')}</p>
        <Button quiet onClick={() => setWrites(true)}>
          {t('writeInIt')}
        </Button>
      </div>
      <Answers draft={draft} currency={round.roundTo.currency} />
    </>
  );
}
