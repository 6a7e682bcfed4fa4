import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { DataTable, formatInstant, Money, SelectField, useLocale, type Column } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { Outcome } from '../decisions/outcome.js';
import { useNames } from '../frame/person.js';
import { Answer } from '../frame/trouble.js';
import { useWords } from '../languages/words.js';
import { Difference } from '../workbench/difference.js';
import { runRecordQuery } from '../workbench/questions.js';
import { citedBy, differencesOf, sumOf, totalsByPriority, type RowDifference, type SignedLine } from './differences.js';
import { Envelopes } from './envelopes.js';
import { textQuery, textsQuery } from './questions.js';

const route = getRouteApi('/proposals/$proposalId');
const RULE = 'rule';

/** What is signed, put beside what was signed before, or beside what the rule came to. */
export function Changes({
  proposal,
  lines,
}: {
  proposal: Schema['FundingProposal'];
  lines: readonly Schema['FundingProposalLine'][];
}): ReactNode {
  const texts = useQuery(textsQuery(proposal.id));
  return <Answer to={texts}>{({ texts: known }) => <Beside proposal={proposal} lines={lines} texts={known} />}</Answer>;
}

function Beside({
  proposal,
  lines,
  texts,
}: {
  proposal: Schema['FundingProposal'];
  lines: readonly Schema['FundingProposalLine'][];
  texts: Schema['ProposalTexts']['texts'];
}): ReactNode {
  const t = useWords('approval');
  const locale = useLocale();
  const nameOf = useNames();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { id, contentHash, approvals, status } = proposal;
  // A draft is put beside every text, what stands still beside those before it.
  const isStanding = ['submitted', 'decided'].includes(status);
  const earlier = texts.filter((one) => !isStanding || one.contentHash !== contentHash);
  const signed = new Set(approvals.filter(({ verdict }) => verdict === 'approved').map((one) => one.contentHash));
  const lastApproved = earlier.find((one) => signed.has(one.contentHash)) ?? earlier[0];
  const beside = search.beside ?? lastApproved?.contentHash ?? RULE;
  const text = useQuery({ ...textQuery(id, beside), enabled: beside !== RULE });
  const choices = [
    ...earlier.map(
      (one) =>
        [
          one.contentHash,
          t(signed.has(one.contentHash) ? 'textApproved' : 'textLaid', {
            at: formatInstant(one.submittedAt, locale),
            who: nameOf(one.submittedBy),
          }),
        ] as const,
    ),
    [RULE, t('textOfRule')] as const,
  ];
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('whatChanged')}</h2>
      <SelectField
        label={t('beside')}
        value={beside}
        onChange={({ target }) =>
          void navigate({ search: (was) => ({ ...was, beside: target.value }), replace: true, resetScroll: false })
        }
        choices={choices}
      />
      {beside === RULE ? (
        <Compared proposal={proposal} lines={lines} before={lines.flatMap(computedLine)} />
      ) : (
        <Answer to={text}>{(found) => <Compared proposal={proposal} lines={lines} before={found.lines} />}</Answer>
      )}
    </section>
  );
}

/** A line as the rule alone would have it; of one that no rule computed there is none. */
function computedLine({ computed, ...line }: Schema['FundingProposalLine']): SignedLine[] {
  if (computed === null) return [];
  // What the rule said of nothing is not told with the line: the amount is what is compared, and the departure is marked.
  return line.isDeparture ? [{ ...line, amount: computed, reason: null }] : [line];
}

function Compared({
  proposal,
  lines,
  before,
}: {
  proposal: Schema['FundingProposal'];
  lines: readonly Schema['FundingProposalLine'][];
  before: readonly SignedLine[];
}): ReactNode {
  const t = useWords('approval');
  const { currency } = proposal.total;
  const money = (amount: string) => ({ amount, currency });
  const known = new Map(lines.map((one) => [one.reference, one]));
  const rows = differencesOf(before, lines);
  const totals = totalsByPriority(before, lines, currency);
  return (
    <>
      <DataTable
        caption={t('totalsByPriority')}
        rows={[...totals, { code: '∑', ...sumOf(before, lines, currency) }]}
        keyOf={({ code }) => code ?? '–'}
        columns={[
          {
            key: 'code',
            head: t('priorities'),
            names: true,
            cell: ({ code }) => (code === '∑' ? <strong>{t('total')}</strong> : (code ?? t('outsideOfPlan'))),
          },
          { key: 'before', head: t('before'), numeric: true, cell: (one) => <Money of={money(one.before)} /> },
          { key: 'after', head: t('now'), numeric: true, cell: (one) => <Money of={money(one.after)} /> },
          { key: 'by', head: t('difference'), numeric: true, cell: (one) => <Difference of={money(one.difference)} /> },
        ]}
      />
      <Envelopes lines={lines} currency={currency} />
      {rows.length === 0 ? (
        <p role="status">{t('nothingChanged')}</p>
      ) : (
        <DataTable
          caption={t('rowsChanged', { count: rows.length })}
          rows={rows}
          keyOf={({ reference }) => reference}
          columns={columnsOf(known, t)}
        />
      )}
      <Fingerprints proposal={proposal} />
    </>
  );
}

type Say = ReturnType<typeof useWords<'approval'>>;

function columnsOf(
  known: ReadonlyMap<string, Schema['FundingProposalLine']>,
  t: Say,
): readonly Column<RowDifference>[] {
  const side = (which: 'before' | 'after') => (row: RowDifference) => {
    const line = row[which];
    if (!line) return '–';
    return (
      <>
        <Money of={line.amount} />
        <br />
        <Outcome of={line} />
        {row.fields.includes('priorities') && (
          <>
            <br />
            {citedBy(line) || t('outsideOfPlan')}
          </>
        )}
      </>
    );
  };
  return [
    { key: 'number', head: t('number'), cell: ({ reference }) => reference },
    {
      key: 'project',
      head: t('project'),
      names: true,
      cell: ({ reference }) => known.get(reference)?.title ?? reference,
    },
    {
      key: 'organisation',
      head: t('organisation'),
      cell: ({ reference }) => known.get(reference)?.organisation ?? '–',
    },
    { key: 'kind', head: t('what'), cell: ({ kind, fields }) => whatOf(kind, fields, t) },
    { key: 'before', head: t('before'), numeric: true, cell: side('before') },
    { key: 'after', head: t('now'), numeric: true, cell: side('after') },
    {
      key: 'reason',
      head: t('reason'),
      cell: ({ reference, after }) => (
        <>
          {after?.reason ?? '–'} {known.get(reference)?.isDeparture && <em>({t('departs')})</em>}
        </>
      ),
    },
  ];
}

const SIGNS = { added: '+', removed: '−', changed: '≠' } as const;

function whatOf(kind: RowDifference['kind'], fields: RowDifference['fields'], t: Say): ReactNode {
  return (
    <>
      <span aria-hidden="true">{SIGNS[kind]}</span>{' '}
      {kind === 'changed' ? fields.map((field) => t(`field-${field}`)).join(', ') : t(`kind-${kind}`)}
    </>
  );
}

/** What the yes is bound to, and what counted. */
function Fingerprints({ proposal: { contentHash, runId } }: { proposal: Schema['FundingProposal'] }): ReactNode {
  const t = useWords('approval');
  const record = useQuery({ ...runRecordQuery(runId ?? ''), enabled: runId !== null });
  return (
    <details>
      <summary>{t('fingerprints')}</summary>
      <p>{t('fingerprintsMean')}</p>
      <dl className="facts">
        <div>
          <dt>{t('ofText')}</dt>
          <dd>
            <code>{contentHash ?? '–'}</code>
          </dd>
        </div>
        {record.data && (
          <>
            <div>
              <dt>{t('inputHash')}</dt>
              <dd>
                <code>{record.data.inputHash}</code>
              </dd>
            </div>
            <div>
              <dt>{t('resultHash')}</dt>
              <dd>
                <code>{record.data.resultHash}</code>
              </dd>
            </div>
          </>
        )}
      </dl>
    </details>
  );
}
