import { memo, useMemo, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Money, TextField } from '@levada/ui';
import type { AwardCode } from '@levada/allocation';
import type { Schema } from '@levada/api-client';
import { useMay } from '../frame/may.js';
import { useWords } from '../languages/words.js';
import { AmountCell } from './amount-cell.js';
import { Difference } from './difference.js';
import { requestsOf, type RequestRow, type StoredRun, type Tried } from './engine.js';
import { proposalLinesQuery } from './questions.js';
import { useLineChange, type ChangeLine } from './use-line-change.js';

interface Row {
  readonly request: RequestRow;
  readonly application: Schema['Application'] | undefined;
  readonly award: string;
  readonly difference: string | undefined;
  readonly code: AwardCode;
  readonly line: Schema['FundingProposalLine'] | undefined;
}

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
}: {
  stored: StoredRun;
  tried: Tried;
  applications: readonly Schema['Application'][];
  proposal: Schema['FundingProposal'] | undefined;
  isTried: boolean;
  picked: string | undefined;
  onPick: (reference: string) => void;
  only: 'changed' | undefined;
  words: string;
  onNarrow: (next: { only?: 'changed' | undefined; search?: string | undefined }) => void;
}): ReactNode {
  const t = useWords('workbench');
  const may = useMay();
  const lines = useQuery({
    ...proposalLinesQuery(proposal?.id ?? '', proposal?.version ?? 0),
    enabled: proposal !== undefined,
    placeholderData: (before) => before,
  });
  const { change, notes } = useLineChange(proposal);
  const requests = useMemo(() => requestsOf(stored), [stored]);
  const currency = useMemo(() => (JSON.parse(stored.input) as { currency: string }).currency, [stored]);
  const byReference = useMemo(() => new Map(applications.map((one) => [one.reference, one])), [applications]);
  const lineOf = useMemo(
    () => new Map(proposal ? lines.data?.items.map((one) => [one.reference, one]) : []),
    [proposal, lines.data],
  );
  const rows = useMemo(() => {
    const awards = new Map(tried.awards.map((one) => [one.id, one]));
    const changed = new Map(tried.comparison.changed.map((one) => [one.id, one.difference]));
    const wanted = words.trim().toLowerCase();
    return [...requests]
      .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
      .map((request): Row => {
        const award = awards.get(request.id)!;
        return {
          ...{ request, application: byReference.get(request.id), award: award.award, code: award.code },
          ...{ difference: changed.get(request.id), line: lineOf.get(request.id) },
        };
      })
      .filter(({ difference, line }) => only !== 'changed' || difference !== undefined || line?.isDeparture)
      .filter(({ request, application }) =>
        wanted === ''
          ? true
          : `${request.id} ${application?.title ?? ''} ${request.provider ?? ''} ${application?.organisation ?? ''}`
              .toLowerCase()
              .includes(wanted),
      );
  }, [requests, tried, byReference, lineOf, only, words]);
  const mayChange =
    proposal !== undefined && ['draft', 'returned'].includes(proposal.status) && may('funding_changeProposalLines');
  return (
    <section aria-labelledby="awards" className="awards">
      <h2 id="awards">{t('applications')}</h2>
      <div className="bar" role="search">
        <TextField
          id="find"
          type="search"
          label={t('findRows')}
          value={words}
          onChange={({ target }) => onNarrow({ search: target.value || undefined })}
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
        <table>
          <caption id="awards-caption">{t('applicationsFound', { count: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('project')}</th>
              <th scope="col">{t('organisation')}</th>
              <th scope="col">{t('priorities')}</th>
              <th scope="col" className="numeric">
                {t('score')}
              </th>
              <th scope="col" className="numeric">
                {t('requested')}
              </th>
              <th scope="col" className="numeric">
                {t('eligible')}
              </th>
              <th scope="col" className="numeric">
                {t('byRule')}
              </th>
              {isTried && (
                <th scope="col" className="numeric">
                  {t('difference')}
                </th>
              )}
              {proposal && (
                <th scope="col" className="numeric">
                  {t('putForwardAmount')}
                </th>
              )}
              <th scope="col">{t('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <AwardRow
                key={row.request.id}
                {...row}
                currency={currency}
                isPicked={picked === row.request.id}
                onPick={onPick}
                isTried={isTried}
                withLine={proposal !== undefined}
                change={mayChange ? change : undefined}
                note={notes.get(row.request.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Drawn anew only when something of its own changed: of two thousand rows a step of a slider moves a few. */
const AwardRow = memo(function AwardRow({
  request,
  application,
  award,
  difference,
  code,
  line,
  currency,
  isPicked,
  onPick,
  isTried,
  withLine,
  change,
  note,
}: Row & {
  currency: string;
  isPicked: boolean;
  onPick: (reference: string) => void;
  isTried: boolean;
  withLine: boolean;
  change: ChangeLine | undefined;
  note: string | undefined;
}): ReactNode {
  const t = useWords('workbench');
  const money = (amount: string) => ({ amount, currency });
  const { id, requested, eligible, score, priority, provider } = request;
  return (
    <tr aria-current={isPicked ? 'true' : undefined}>
      <td>{id}</td>
      <th scope="row">
        {application ? (
          <Link to="/applications/$applicationId" params={{ applicationId: application.id }} preload={false}>
            {application.title}
          </Link>
        ) : (
          id
        )}
      </th>
      <td>{application?.organisation ?? provider}</td>
      <td>{priority ?? t('outsideOfPlan')}</td>
      <td className="numeric">{score ?? '–'}</td>
      <td className="numeric">
        <Money of={money(requested)} />
      </td>
      <td className="numeric">{eligible === requested ? '=' : <Money of={money(eligible)} />}</td>
      <td className="numeric">
        <Money of={money(award)} />
      </td>
      {isTried && <td className="numeric">{difference === undefined ? '' : <Difference of={money(difference)} />}</td>}
      {withLine && (
        <td className="numeric">
          {line && change ? (
            <AmountCell line={line} change={change} note={note} />
          ) : (
            line && (
              <>
                <Money of={line.amount} />
                {line.isDeparture && <span className="state part"> ✎</span>}
              </>
            )
          )}
        </td>
      )}
      <td>
        <button
          type="button"
          className="why"
          aria-label={t('whyOf', { number: id })}
          aria-expanded={isPicked}
          onClick={() => onPick(id)}
        >
          <AwardState code={code} award={award} requested={requested} />
        </button>
      </td>
    </tr>
  );
});

/** A sign and a word of what the rule came to. */
export function AwardState({
  code,
  award,
  requested,
}: {
  code: AwardCode;
  award: string;
  requested: string;
}): ReactNode {
  const t = useWords('workbench');
  const isNothing = /^0*(\.0*)?$/.test(award);
  const [look, sign] = isNothing ? ['bad', '✕'] : award === requested ? ['good', '✓'] : ['part', '◐'];
  return (
    <span className={`state ${look}`}>
      <span aria-hidden="true">{sign}</span> {t(`code-${code}`)}
    </span>
  );
}
