import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Refused, Unknown } from '../api.js';
import { Kept, useAutosave } from '../frame/autosave.js';
import { differencesOf } from '../frame/beside.js';
import { Beside } from '../frame/beside-panel.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { sessionQuery } from '../questions.js';
import { AttachedFiles } from '../applications/attached-files.js';
import { Amended } from './amended.js';
import { contentOfDraft } from './content-of-draft.js';
import { Done } from './done.js';
import { PartLinks } from './part-links.js';
import { PartMoney } from './part-money.js';
import { PartPlaces } from './part-places.js';
import { PartPlan } from './part-plan.js';
import { PartProject } from './part-project.js';
import { checkQuery, draftQuery } from './questions.js';
import { boxOf, contentOf, PARTS, writtenOf, type Written } from './written.js';

type Draft = Schema['ApplicationDraft'];
const route = getRouteApi('/drafts/$draftId');

/** What each part of an application is given. */
export interface PartOf {
  readonly written: Written;
  readonly change: (change: Partial<Written>) => void;
  /** What is wrong with the box of this id, where something is. */
  readonly errorOf: (field: string) => string | undefined;
}

/** An application as it is written, part by part; it keeps itself. */
export function Editor({
  begun,
  now,
  round,
  plan,
  onTake,
}: {
  /** As it was when the writing began here. */
  begun: Draft;
  /** As it is now, whoever wrote in it. */
  now: Draft;
  round: Schema['Round'];
  plan: Schema['RoundPriorities'];
  onTake: (theirs: Draft) => void;
}): ReactNode {
  const t = useWords('applying');
  const session = useQuery(sessionQuery);
  const { part = 'project', field } = route.useSearch();
  const [written, setWritten] = useState(() => writtenOf(contentOfDraft(begun)));
  // Raised where it is to be written although nothing was typed.
  const [again, setAgain] = useState(0);
  const [version, setVersion] = useState(begun.version);
  const known = useRef(begun);
  const cites = { planId: plan.planId, currency: round.roundTo.currency };
  const stand = (draft: Draft): void => {
    known.current = draft;
    setVersion(draft.version);
  };
  const autosave = useAutosave({ written, again }, async ({ written: typed }) => {
    const params = { path: { id: begun.id }, header: { 'If-Match': `"${known.current.version}"` } };
    const body = contentOf(typed, cites);
    // An answer that is older than this one must not come after it.
    await queries.cancelQueries({ queryKey: draftQuery(begun.id).queryKey });
    const sent = answerOf(api.PUT('/api/v1/funding/drafts/{id}', { params, body }));
    const draft = await sent.catch(async (error: unknown) => {
      if (!(error instanceof Refused && error.status === 412)) throw error;
      await queries.invalidateQueries({ queryKey: draftQuery(begun.id).queryKey });
      throw new Unknown(t('writtenElsewhere'));
    });
    stand(draft);
    queries.setQueryData(draftQuery(begun.id).queryKey, draft);
  });
  const theirs = writtenOf(contentOfDraft(now));
  // As the door would keep it: `250 000,50` is no change of `250000.50`.
  const mine = writtenOf(contentOf(written, cites));
  const isBehind = now.version > version && !autosave.isSaving;
  const base = writtenOf(contentOfDraft(known.current));
  const isMineKept = differencesOf(base, mine, base).length === 0;
  // Who has typed nothing since then reads what the other one wrote at once.
  const isSame = differencesOf(base, mine, theirs).length === 0;
  const takesOver = isBehind && (isMineKept || isSame);
  useEffect(() => {
    if (takesOver) onTake(now);
  }, [takesOver, now, onTake]);
  const check = useQuery(checkQuery(begun.id, version));
  const faults = check.data?.faults ?? [];
  // Nobody is told that a box is empty before they had the time to fill it in; what is typed wrongly, at once.
  const told = faults.filter(({ code }) => part === 'check' || field !== undefined || code !== 'draft/missing');
  const errorOf = (id: string): string | undefined => told.find(({ pointer }) => boxOf(pointer).field === id)?.title;
  const change = (some: Partial<Written>): void => setWritten((before) => ({ ...before, ...some }));
  useEffect(() => {
    if (field) document.getElementById(field)?.focus();
  }, [part, field]);
  const others = now.writers.filter((id) => id !== session.data?.person.id);
  const given = { written, change, errorOf };
  const at = PARTS.indexOf(part);
  return (
    <>
      {isBehind && !takesOver && (
        <Beside<Written>
          key={now.version}
          level={2}
          base={base}
          mine={mine}
          theirs={theirs}
          by={others.length === 1 ? others[0] : 'one of several'}
          nameOf={(member) => t(`box-${member as keyof Written}`, { currency: cites.currency })}
          onSettle={async (merged) => {
            stand(now);
            setWritten(merged);
            setAgain(again + 1);
          }}
        />
      )}
      <Amended
        serves={written.serves}
        plan={plan}
        onCite={() => change({ serves: written.serves.map((one) => ({ ...one, planVersion: plan.planVersion })) })}
      />
      <PartLinks faults={faults} part={part} />
      <section aria-labelledby="part">
        <h2 id="part">{t(`part-${part}`)}</h2>
        {part === 'project' && <PartProject {...given} organisationId={begun.organisationId} />}
        {part === 'plan' && <PartPlan {...given} plan={plan} />}
        {part === 'places' && <PartPlaces {...given} />}
        {part === 'money' && <PartMoney {...given} currency={cites.currency} />}
        {part === 'files' && (
          <AttachedFiles
            of={
              begun.applicationId === null
                ? `/api/v1/funding/drafts/${begun.id}/files`
                : `/api/v1/funding/applications/${begun.applicationId}/files`
            }
            mayAttach
          />
        )}
        {part === 'check' && (
          <Done standing={() => known.current} check={check} keep={autosave.keep} currency={cites.currency} />
        )}
      </section>
      <Kept of={autosave} />
      {at < PARTS.length - 1 && (
        <p>
          <Link
            className="button"
            to="/drafts/$draftId"
            params={{ draftId: begun.id }}
            search={{ part: PARTS[at + 1]! }}
          >
            {t('goOn', { part: t(`part-${PARTS[at + 1]!}`) })}
          </Link>
        </p>
      )}
    </>
  );
}
