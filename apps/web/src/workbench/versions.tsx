import type { ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { formatInstant, SelectField, TextField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { answerOf, api, Unknown } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useMay } from '../frame/may.js';
import { Person } from '../frame/person.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { Calculate } from './calculate.js';
import type { EngineState } from './use-engine.js';
import type { WhatIf } from './what-if.js';

/** Which version is worked on, whether this browser comes to the same as the server, and how what is tried becomes a version. */
export function Versions({
  round,
  runs,
  run,
  what,
  engine,
  isTried,
  onLeave,
}: {
  round: Schema['Round'];
  runs: readonly Schema['AllocationRun'][];
  run: Schema['AllocationRun'];
  what: WhatIf;
  engine: EngineState;
  isTried: boolean;
  onLeave: () => void;
}): ReactNode {
  const t = useWords('workbench');
  const locale = useLocale();
  const may = useMay();
  const navigate = useNavigate();
  const go = (id: string): void => {
    onLeave();
    void navigate({ to: '/rounds/$roundId/workbench', params: { roundId: round.id }, search: { run: id } });
  };
  const keep = async ({ title = '' }: Readonly<Record<string, string>>): Promise<void> => {
    const body = { ...what, ...(title ? { title } : {}) } as Schema['CalculateRunBody'];
    const made = await answerOf(
      api.POST('/api/v1/funding/runs/{id}/forks', { params: { path: { id: run.id } }, body }),
    );
    await queries.invalidateQueries({ queryKey: ['runs', round.id] });
    // What was tried here and what the server made of it are one thing, or somebody has to hear of it before anything rests on it.
    const isSame = engine.tried?.resultHash === made.resultHash && engine.tried.inputHash === made.inputHash;
    if (engine.of === what && !engine.isOnServer && !isSame) throw new Unknown(t('keptOtherwise'));
    go(made.id);
  };
  const isOpen = round.status === 'open';
  return (
    <div className="versions">
      <SelectField
        label={t('version')}
        value={run.id}
        onChange={({ target }) => go(target.value)}
        choices={runs.map(({ id, title, calculatedAt }, at) => [
          id,
          t('versionNamed', { number: runs.length - at, title, at: formatInstant(calculatedAt, locale) }),
        ])}
      />
      <p className="hint">
        {t('calculatedBy')} <Person id={run.calculatedBy} />.{' '}
        <SameAsServer run={run} engine={engine} isTried={isTried} />
      </p>
      {!run.isCurrent && isOpen && (
        <div className="notice">
          <p>{t('outdatedRun')}</p>
          <Calculate round={round} />
        </div>
      )}
      {isTried && may('funding_calculateRun') && isOpen && (
        <DeedForm does={t('keepVersion')} carryOut={keep}>
          <TextField name="title" label={t('versionTitle')} hint={t('versionTitleHint')} maxLength={200} />
        </DeedForm>
      )}
    </div>
  );
}

/** The engine here and the one on the server are one: the fingerprints say so, each time. */
function SameAsServer({
  run,
  engine: { tried },
  isTried,
}: {
  run: Schema['AllocationRun'];
  engine: EngineState;
  isTried: boolean;
}): ReactNode {
  const t = useWords('workbench');
  if (isTried) return t('notKept');
  if (run.rule === 'optimal') return t('solverOnServer');
  if (!tried) return null;
  const isSame = tried.resultHash === run.resultHash && tried.inputHash === run.inputHash;
  return (
    <span className={isSame ? 'state good' : 'state bad'} data-same={isSame}>
      <span aria-hidden="true">{isSame ? '✓' : '✕'}</span>{' '}
      {t(isSame ? 'sameAsServer' : 'notSameAsServer', { hash: run.resultHash.slice(0, 8) })}
    </span>
  );
}
