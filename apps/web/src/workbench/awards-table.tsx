import { useDeferredValue, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { AWARD_CODES, type AwardCode } from '@levada/allocation';
import { formatMoney, TextField, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { AwardRow, type Labels, type Row } from './award-row.js';
import { inputTextOf, requestsOf, type StoredRun, type Tried } from './engine.js';
import { proposalLinesQuery } from './questions.js';
import type { TypedAmounts } from './typed-amounts.js';
import { useLineChange } from './use-line-change.js';

/** Milliseconds. */
const SETTLED = 300;

/** Every application of the version with what it gets; of a draft, with the amount that is put forward and can be changed. */
export function AwardsTable({
  stored,
  tried,
  applications,
  proposal,
  isTried,
  picked,
  onPick,
  only,
  words,
  onNarrow,
  typedAmounts,
}: {
  stored: StoredRun;
  tried: Tried;
  applications: Schema['AllocationRunWithAwards']['awards'];
  proposal: Schema['FundingProposal'] | undefined;
  isTried: boolean;
  picked: string | undefined;
  onPick: (reference: string) => void;
  only: 'changed' | undefined;
  words: string;
  onNarrow: (next: { only?: 'changed' | undefined; search?: string | undefined }) => void;
  typedAmounts: TypedAmounts;
}): ReactNode {
  const t = useWords('workbench');
  const may = useMay();
  const lines = useQuery({
    ...proposalLinesQuery(proposal?.id ?? '', proposal?.version ?? 0),
    enabled: proposal !== undefined,
    placeholderData: (before) => before,
  });
  const { change, notes } = useLineChange(proposal);
  const { sought, setSought } = useSought(words, onNarrow);
  // The rows follow when there is time for them.
  const narrowed = useDeferredValue(sought);
  const labels = useLabels(stored);
  const requests = useMemo(() => requestsOf(stored).sort((a, b) => inOrder(a.id, b.id)), [stored]);
  const byReference = useMemo(() => new Map(applications.map((one) => [one.reference, one])), [applications]);
  const lineOf = useMemo(
    () => new Map(proposal ? lines.data?.items.map((one) => [one.reference, one]) : []),
    [proposal, lines.data],
  );
  const rows = useMemo(() => {
    const awards = new Map(tried.awards.map((one) => [one.id, one]));
    const changed = new Map(tried.comparison.changed.map((one) => [one.id, one.difference]));
    const wanted = narrowed.trim().toLowerCase();
    return (
      requests
        .map((request): Row => {
          const award = awards.get(request.id)!;
          return {
            ...{ request, application: byReference.get(request.id), award: award.award, code: award.code },
            ...{ difference: changed.get(request.id), line: lineOf.get(request.id) },
          };
        })
        .filter(({ difference, line }) => only !== 'changed' || difference !== undefined || line?.isDeparture)
        // What somebody is in the middle of does not vanish from under their hands.
        .filter((row) => wanted === '' || textOf(row).includes(wanted) || typedAmounts.has(row.request.id))
    );
  }, [requests, tried, byReference, lineOf, only, narrowed, typedAmounts]);
  const mayChange =
    proposal !== undefined && ['draft', 'returned'].includes(proposal.status) && may('funding_changeProposalLines');
  const follow = useFollowing();
  return (
    <section aria-labelledby="awards" className="awards">
      <h2 id="awards">{t('applications')}</h2>
      <div className="bar" role="search">
        <TextField
          id="find"
          type="search"
          label={t('findRows')}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        <label className="tick">
          <input
            type="checkbox"
            checked={only === 'changed'}
            onChange={({ target }) => onNarrow({ only: target.checked ? 'changed' : undefined })}
          />
          {t('onlyChanged')}
        </label>
      </div>
      <div className="table tall" role="region" aria-labelledby="awards-caption" tabIndex={0}>
        {/* Laid out as a grid, so that what is not on the screen need not be laid out; the roles keep it a table for everybody. */}
        <table
          role="table"
          className={`even${rows.length > MANY ? ' many' : ''}${isTried ? ' tried' : ''}${proposal ? ' with-line' : ''}`}
        >
          <caption id="awards-caption">{t('applicationsFound', { count: rows.length })}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <Head>{t('number')}</Head>
              <Head>{t('project')}</Head>
              <Head>{t('organisation')}</Head>
              <Head>{t('priorities')}</Head>
              <Head numeric>{t('score')}</Head>
              <Head numeric>{t('requested')}</Head>
              <Head numeric>{t('eligible')}</Head>
              <Head numeric>{t('byRule')}</Head>
              {isTried && <Head numeric>{t('difference')}</Head>}
              {proposal && <Head numeric>{t('putForwardAmount')}</Head>}
              <Head>{t('outcome')}</Head>
            </tr>
          </thead>
          {inGroups(rows).map((group) => (
            <tbody key={group[0]!.request.id} role="rowgroup" onClick={follow}>
              {group.map((row) => (
                <AwardRow
                  key={row.request.id}
                  {...row}
                  labels={labels}
                  isPicked={picked === row.request.id}
                  onPick={onPick}
                  isTried={isTried}
                  withLine={proposal !== undefined}
                  change={mayChange ? change : undefined}
                  note={notes.get(row.request.id)}
                  typedAmounts={typedAmounts}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

/** What is searched for: shown as it is typed, in the address a moment later, and from the address where somebody went back. */
function useSought(
  words: string,
  onNarrow: (next: { search: string | undefined }) => void,
): { sought: string; setSought: (words: string) => void } {
  const [sought, setSought] = useState(words);
  const [seen, setSeen] = useState(words);
  const wrote = useRef(words);
  const narrow = useRef(onNarrow);
  narrow.current = onNarrow;
  if (words !== seen) {
    setSeen(words);
    if (words !== wrote.current) setSought(words);
  }
  useEffect(() => {
    if (sought === seen) return undefined;
    const soon = setTimeout(() => {
      wrote.current = sought;
      narrow.current({ search: sought || undefined });
    }, SETTLED);
    return () => clearTimeout(soon);
  }, [sought, seen]);
  return { sought, setSought };
}

function Head({ numeric, children }: { numeric?: boolean; children: ReactNode }): ReactNode {
  return (
    <th role="columnheader" scope="col" className={numeric ? 'numeric' : undefined}>
      {children}
    </th>
  );
}

/** From here on rows are laid out as they come into view. */
const MANY = 200;
/** As many rows as a screen has: the browser lays out a group when it comes into view. */
const GROUP = 40;
const inGroups = (rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / GROUP) }, (_, at) => rows.slice(at * GROUP, (at + 1) * GROUP));

/** `2` before `10`, as people count. */
const collator = new Intl.Collator('en', { numeric: true });
const inOrder = (a: string, b: string): number => collator.compare(a, b);

const textOf = ({ request, application }: Row): string =>
  `${request.id} ${application?.title ?? ''} ${request.provider ?? ''} ${application?.organisation ?? ''}`.toLowerCase();

/** What every row says, thought of once and not by each of two thousand. */
function useLabels(stored: StoredRun): Labels {
  const t = useWords('workbench');
  const locale = useLocale();
  return useMemo(() => {
    const { currency } = inputTextOf(stored);
    return {
      money: (amount) => formatMoney({ amount, currency }, locale),
      codes: Object.fromEntries(AWARD_CODES.map((code) => [code, t(`code-${code}`)])) as Record<AwardCode, string>,
      whyOf: (number) => t('whyOf', { number }),
      outside: t('outsideOfPlan'),
    };
  }, [stored, t, locale]);
}

/** Links of the rows without a component for each: a plain press goes there as a link of the router would, every other as the browser has it. */
function useFollowing(): (event: MouseEvent<HTMLElement>) => void {
  const navigate = useNavigate();
  return (event) => {
    const link = (event.target as HTMLElement).closest('a');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate({ href: link.getAttribute('href')! });
  };
}
