import { needsConfirmation, PERCENT_UNCONFIRMED, refuse } from '@levada/kernel';

/** What an import brings in, in the order in which it has to come: what is named before what names it. */
export const IMPORT_KINDS = ['organisation', 'site', 'service'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Of which a field was changed by people and by the source, and not alike. */
  readonly conflict: number;
  /** Left out, with a reason. */
  readonly refused: number;
}

/** One reading of a source: who began it, how far it came, what became of the records. */
export interface ImportRun {
  readonly id: string;
  readonly authorityId: string;
  /** What the authority calls the source: the same name next time is the same source. */
  readonly source: string;
  /** Of all that is to come in, so that a run that broke off goes on where it stopped. */
  readonly contentHash: string;
  /** Records that are to come in. */
  readonly expected: number;
  /** Records of this source that were held when it began: what its changes are a share of. */
  readonly held: number;
  readonly done: number;
  /** Of those that were held, how many it has changed. */
  readonly changed: number;
  readonly counts: ImportCounts;
  /** Somebody has seen how much it changes, and wants it. */
  readonly isConfirmed: boolean;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly status: 'running' | 'finished' | 'stopped';
  readonly version: number;
}

const NOTHING: ImportCounts = { created: 0, updated: 0, unchanged: 0, conflict: 0, refused: 0 };

type Told = Omit<ImportRun, 'done' | 'changed' | 'counts' | 'status' | 'version'>;

export function startRun(told: Told): ImportRun {
  return { ...told, done: 0, changed: 0, counts: NOTHING, status: 'running', version: 1 };
}

/** What of a batch was there already and is changed by it: creating changes nothing that is held. */
export interface BatchResult extends ImportCounts {
  /** Of those that were held. */
  readonly changed: number;
}

/**
 * The run after a batch. Refuses `import/too-many-changes` where it would change more than 5 % of what was held of its
 * source and nobody has confirmed that, and a batch for a run that is over.
 */
export function advance(run: ImportRun, batch: BatchResult): ImportRun {
  if (run.status !== 'running') throw refuse('import/over', { status: run.status });
  const { changed: more, ...counts } = batch;
  const changed = run.changed + more;
  if (!run.isConfirmed && needsConfirmation({ changed, held: run.held }))
    throw refuse('import/too-many-changes', { changed, held: run.held, percent: PERCENT_UNCONFIRMED });
  const done = run.done + Object.values(counts).reduce((all, one) => all + one, 0);
  if (done > run.expected) throw refuse('import/more-than-expected', { expected: run.expected });
  const sums = Object.entries(counts).map(([what, count]) => [what, run.counts[what as keyof ImportCounts] + count]);
  return { ...run, done, changed, counts: Object.fromEntries(sums) as ImportCounts, version: run.version + 1 };
}

/** Refuses `import/not-all-there`: what did not come in is not told as missing by mistake. */
export function finish(run: ImportRun): ImportRun {
  if (run.status !== 'running') throw refuse('import/over', { status: run.status });
  if (run.done < run.expected) throw refuse('import/not-all-there', { done: run.done, expected: run.expected });
  return { ...run, status: 'finished', version: run.version + 1 };
}

export function stop(run: ImportRun): ImportRun {
  if (run.status !== 'running') throw refuse('import/over', { status: run.status });
  return { ...run, status: 'stopped', version: run.version + 1 };
}
