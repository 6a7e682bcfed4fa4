import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Schema } from '@levada/api-client';
import { Facts, formatCount, useLocale } from '@levada/ui';
import { Refused, Unknown } from '../api.js';
import { DeedForm } from '../frame/deed-form.js';
import { useWords } from '../languages/words.js';
import { queries } from '../queries.js';
import { Quarantine, type Held } from './quarantine.js';
import { faultOf, recordOf, type Mapping, type Row } from './records.js';
import { sendRecords, type Sent } from './send-records.js';

type Counts = Schema['ImportRun']['counts'];

/** The rows on their way: those that are wrong stay here until they are mended, all others go. */
export function ImportRun({
  source,
  mapping,
  head,
  rows,
  onHold,
}: {
  source: string;
  mapping: Mapping;
  head: readonly string[];
  rows: readonly Row[];
  onHold: (holds: boolean) => void;
}): ReactNode {
  const t = useWords('imports');
  const locale = useLocale();
  const [waiting, setWaiting] = useState<readonly Row[]>(rows);
  const [held, setHeld] = useState<readonly Held[]>([]);
  const [counts, setCounts] = useState<Counts>();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const [asksToConfirm, setAsks] = useState(false);
  const known = useRef(new Set<string>());
  useEffect(() => onHold(held.length > 0 || progress !== undefined), [held, progress, onHold]);

  const send = async (sending: readonly Row[], isConfirmed: boolean): Promise<void> => {
    const seen = new Set(known.current);
    const wrong: Held[] = [];
    const right: Row[] = [];
    for (const row of sending) {
      const fault = faultOf(row, mapping, seen);
      if (fault) wrong.push({ row, why: t(fault) });
      else right.push(row);
      seen.add(row[mapping.id] ?? '');
    }
    setProgress({ done: 0, of: right.length });
    try {
      const sent =
        right.length > 0
          ? await sendRecords(
              source,
              right.map((row) => recordOf(row, mapping)),
              isConfirmed,
              (done) => setProgress({ done, of: right.length }),
            )
          : undefined;
      for (const row of right) known.current.add(row[mapping.id]!);
      setCounts((before) => addedUp(before, sent?.run.counts));
      setHeld([...wrong, ...refusedOf(sent, right, known.current, mapping)]);
      setWaiting([]);
      setAsks(false);
    } catch (error) {
      if (error instanceof Refused && error.problem?.code === 'import/too-many-changes') setAsks(true);
      // With the same content it goes on where it was.
      if (waiting.length === 0) setHeld(sending.map((row) => ({ row, why: t('notSentYet') })));
      throw error;
    } finally {
      setProgress(undefined);
      await queries.invalidateQueries({ queryKey: ['list'] });
    }
  };
  return (
    <>
      <Facts
        of={[
          [t('source'), source],
          [t('rows'), formatCount(rows.length, locale)],
          counts ? [t('created'), formatCount(counts.created, locale)] : undefined,
          counts ? [t('updated'), formatCount(counts.updated, locale)] : undefined,
          counts ? [t('unchanged'), formatCount(counts.unchanged, locale)] : undefined,
          counts ? [t('inConflict'), formatCount(counts.conflict, locale)] : undefined,
          [t('quarantined'), formatCount(held.length, locale)],
        ]}
      />
      {progress && (
        <p role="status">
          <label>
            {t('sending', { done: progress.done, of: progress.of })}{' '}
            <progress value={progress.done} max={Math.max(1, progress.of)} />
          </label>
        </p>
      )}
      {waiting.length > 0 && (
        <DeedForm does={t(asksToConfirm ? 'sendAnyway' : 'send')} carryOut={() => send(waiting, asksToConfirm)}>
          <p>{t('sendMeans')}</p>
        </DeedForm>
      )}
      {waiting.length === 0 && held.length === 0 && !progress && <p role="status">{t('allTaken')}</p>}
      {counts && counts.conflict > 0 && (
        <p className="notice">
          <Link to="/imports/conflicts">{t('lookAtConflicts')}</Link>
        </p>
      )}
      {held.length > 0 && (
        <Quarantine
          held={held}
          head={head}
          onMend={(at, column, cell) =>
            setHeld(held.map((one, index) => (index === at ? { ...one, row: { ...one.row, [column]: cell } } : one)))
          }
          onSend={() => {
            if (progress) throw new Unknown(t('sendingAlready'));
            return send(
              held.map(({ row }) => row),
              // Of a few rows that are mended each is more than the share that asks for a look.
              true,
            );
          }}
        />
      )}
    </>
  );
}

/** What the register refused, with its reason; it may come again under the same id. */
function refusedOf(sent: Sent | undefined, rows: readonly Row[], known: Set<string>, mapping: Mapping): Held[] {
  if (!sent) return [];
  // Where it went on after a cut, the first answers are lost: results belong to the last rows.
  const first = rows.length - sent.results.length;
  return sent.results.flatMap(({ outcome, refusal }, at) => {
    if (outcome !== 'refused') return [];
    const row = rows[first + at]!;
    known.delete(row[mapping.id]!);
    return [{ row, why: refusal?.title ?? '' }];
  });
}

function addedUp(before: Counts | undefined, more: Counts | undefined): Counts | undefined {
  if (!before || !more) return more ?? before;
  const { created, updated, unchanged, conflict, refused } = more;
  return {
    ...{ created: before.created + created, updated: before.updated + updated },
    ...{ unchanged: before.unchanged + unchanged, conflict: before.conflict + conflict, refused },
  };
}
