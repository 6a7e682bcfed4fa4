import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Answer } from '../frame/trouble.js';
import { RoundTabs } from '../rounds/round-tabs.js';
import { useWords } from '../languages/words.js';
import { proposalsQuery, roundQuery } from '../questions.js';
import { AwardsTable } from './awards-table.js';
import { Bars } from './bars.js';
import { Calculate } from './calculate.js';
import { Draft } from './draft.js';
import { asStored, type StoredRun } from './engine.js';
import { runAwardsQuery, runRecordQuery, runsQuery } from './questions.js';
import { ShortcutKeys } from './shortcut-keys.js';
import { Sums } from './sums.js';
import type { TypedAmounts } from './typed-amounts.js';
import { useEngine } from './use-engine.js';
import { Versions } from './versions.js';
import { readWhatIf, writeWhatIf, type WhatIf } from './what-if.js';
import { WhatIfStrip } from './what-if-strip.js';
import { Why } from './why.js';

const route = getRouteApi('/rounds/$roundId/workbench');

/** Where money is shared: plan, rule and amount on one screen, and everything can be tried before anybody is asked. */
export function Workbench(): ReactNode {
  const t = useWords('workbench');
  const { roundId } = route.useParams();
  const search = route.useSearch();
  const round = useQuery(roundQuery(roundId));
  const runs = useQuery(runsQuery(roundId));
  const proposals = useQuery(proposalsQuery(roundId));
  // What others begin meanwhile does not take the version away from under one's hands.
  const [begun, setBegun] = useState<string>();
  const above = (
    <p className="way-back">
      <Link to="/rounds">← {t('fundingRounds')}</Link>
    </p>
  );
  return (
    <Page title={round.data?.title ?? t('workbench')} above={above}>
      <Answer to={round}>
        {(found) => (
          <>
            <RoundTabs round={found} />
            <Answer to={runs}>
              {({ items }) => (
                <Answer to={proposals}>
                  {({ items: open }) => {
                    // Whoever comes without a version in mind comes for the one that is put forward.
                    const run =
                      items.find(({ id }) => id === (search.run ?? begun)) ??
                      items.find(({ id }) => open.some(({ runId }) => runId === id)) ??
                      items[0];
                    if (run && begun === undefined) setBegun(run.id);
                    return run ? (
                      <Bench key={run.id} round={found} runs={items} run={run} />
                    ) : (
                      <>
                        <p role="status">{t('notCalculated')}</p>
                        <Calculate round={found} first />
                      </>
                    );
                  }}
                </Answer>
              )}
            </Answer>
          </>
        )}
      </Answer>
    </Page>
  );
}

function Bench(of: {
  round: Schema['Round'];
  runs: readonly Schema['AllocationRun'][];
  run: Schema['AllocationRun'];
}): ReactNode {
  const record = useQuery(runRecordQuery(of.run.id));
  const named = useQuery(runAwardsQuery(of.run.id));
  const proposals = useQuery({ ...proposalsQuery(of.round.id), refetchInterval: 5_000 });
  return (
    <Answer to={record}>
      {(stored) => (
        <Answer to={named}>
          {({ awards }) => (
            <Answer to={proposals}>
              {(found) => (
                <OnVersion
                  {...of}
                  stored={stored}
                  applications={awards}
                  proposal={found.items.find(({ runId }) => runId === of.run.id)}
                  isAnotherOpen={found.items.some(({ runId }) => runId !== null && runId !== of.run.id)}
                />
              )}
            </Answer>
          )}
        </Answer>
      )}
    </Answer>
  );
}

/** The address follows a moment later: each step of a slider is no page of its own. */
const SETTLED = 300;

function OnVersion(of: {
  round: Schema['Round'];
  runs: readonly Schema['AllocationRun'][];
  run: Schema['AllocationRun'];
  stored: Schema['AllocationRunRecord'];
  applications: Schema['AllocationRunWithAwards']['awards'];
  proposal: Schema['FundingProposal'] | undefined;
  isAnotherOpen: boolean;
}): ReactNode {
  const { round, run, stored, applications, proposal } = of;
  const t = useWords('workbench');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [what, setWhat] = useState<WhatIf>(() => readWhatIf(search.what));
  const [written, setWritten] = useState(search.what);
  // Going back in the browser, or a link to another thing tried on the same version.
  if (search.what !== written) {
    setWritten(search.what);
    setWhat(readWhatIf(search.what));
  }
  const [typedAmounts] = useState<TypedAmounts>(() => new Map());
  // Whoever goes to another version is not called back by what they were about to try on this one.
  const isLeaving = useRef(false);
  useEffect(() => {
    const next = writeWhatIf(what);
    if (next === written) return undefined;
    const soon = setTimeout(() => {
      if (isLeaving.current) return;
      setWritten(next);
      void navigate({
        search: (was) => ({ ...was, run: run.id, what: next }) as never,
        replace: true,
        resetScroll: false,
      });
    }, SETTLED);
    return () => clearTimeout(soon);
  }, [what, written, navigate, run.id]);
  const onRun = useMemo<StoredRun>(() => stored as unknown as StoredRun, [stored]);
  const engine = useEngine(onRun, what, search.pick);
  const isTried = writeWhatIf(what) !== undefined;
  // What the solver is asked for nobody has calculated yet: nothing of before stands for it.
  const isElsewhere = isTried && engine.isOnServer;
  const first = useMemo(() => asStored(onRun), [onRun]);
  const tried = engine.tried ?? first;
  // Sums and bars move at once; two thousand rows may follow a moment later.
  const shown = useDeferredValue(tried);
  const pick = useCallback(
    (reference: string | undefined): void =>
      void navigate({
        search: (was) => ({ ...was, run: run.id, pick: reference }) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate, run.id],
  );
  return (
    <>
      <Versions
        {...of}
        what={what}
        engine={engine}
        isTried={isTried}
        onLeave={() => {
          isLeaving.current = true;
        }}
      />
      <div className="bench">
        <div className="bench-left">
          <WhatIfStrip run={onRun} round={round} what={what} onWhat={setWhat} engine={engine} />
        </div>
        <div className="bench-right">
          {isElsewhere ? (
            <p className="notice" role="status">
              {t('solverOnServer')}
            </p>
          ) : (
            <>
              <Sums tried={tried} engine={engine} currency={run.total.currency} isTried={isTried} />
              <Bars tried={tried} currency={run.total.currency} planId={round.planId} run={run} />
            </>
          )}
        </div>
      </div>
      <Draft
        proposal={proposal}
        run={run}
        round={round}
        isTried={isTried}
        isAnotherOpen={of.isAnotherOpen}
        typedAmounts={typedAmounts}
      />
      <div className={search.pick ? 'bench-table with-why' : 'bench-table'}>
        {!isElsewhere && (
          <AwardsTable
            stored={onRun}
            tried={shown}
            applications={applications}
            proposal={isTried ? undefined : proposal}
            isTried={isTried}
            typedAmounts={typedAmounts}
            picked={search.pick}
            onPick={pick}
            only={search.only}
            words={search.search ?? ''}
            onNarrow={(next) =>
              void navigate({
                search: (was) => ({ ...was, run: run.id, ...next }) as never,
                replace: true,
                resetScroll: false,
              })
            }
          />
        )}
        {search.pick !== undefined && (
          <Why
            reference={search.pick}
            round={round}
            tried={isElsewhere ? undefined : tried}
            why={engine.why}
            stored={onRun}
            applicationId={applications.find(({ reference }) => reference === search.pick)?.id}
            onClose={() => pick(undefined)}
          />
        )}
      </div>
      <ShortcutKeys label={t('keys')} />
    </>
  );
}
