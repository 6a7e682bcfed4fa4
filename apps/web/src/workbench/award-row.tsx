import { memo, type ReactNode } from 'react';
import type { AwardCode } from '@levada/allocation';
import type { Schema } from '@levada/api-client';
import { AmountCell } from './amount-cell.js';
import type { RequestRow } from './engine.js';
import type { TypedAmounts } from './typed-amounts.js';
import type { ChangeLine } from './use-line-change.js';

export interface Row {
  readonly request: RequestRow;
  readonly application: Schema['AllocationRunWithAwards']['awards'][number] | undefined;
  readonly award: string;
  readonly difference: string | undefined;
  readonly code: AwardCode;
  readonly line: Schema['FundingProposalLine'] | undefined;
}

export interface Labels {
  readonly money: (amount: string) => string;
  readonly codes: Readonly<Record<AwardCode, string>>;
  readonly whyOf: (number: string) => string;
  readonly outside: string;
}

/**
 * One application. Drawn anew only when something of its own changed, and without a hook: of two thousand rows a step of a
 * slider changes most.
 */
export const AwardRow = memo(function AwardRow({
  request,
  application,
  award,
  difference,
  code,
  line,
  labels: { money, codes, whyOf, outside },
  isPicked,
  onPick,
  isTried,
  withLine,
  change,
  note,
  typedAmounts,
}: Row & {
  labels: Labels;
  isPicked: boolean;
  onPick: (reference: string) => void;
  isTried: boolean;
  withLine: boolean;
  change: ChangeLine | undefined;
  note: string | undefined;
  typedAmounts: TypedAmounts;
}): ReactNode {
  const { id, requested, eligible, score, priority, provider } = request;
  const [look, sign] = isNothing(award) ? ['bad', '✕'] : award === requested ? ['good', '✓'] : ['part', '◐'];
  return (
    <tr role="row" aria-current={isPicked ? 'true' : undefined}>
      <td role="cell">{id}</td>
      <th role="rowheader" scope="row">
        {application ? <a href={`/applications/${application.id}`}>{application.title}</a> : id}
      </th>
      <td role="cell">{application?.organisation ?? provider}</td>
      <td role="cell">{priority ?? outside}</td>
      <td role="cell" className="numeric">
        {score ?? '–'}
      </td>
      <td role="cell" className="numeric">
        {money(requested)}
      </td>
      <td role="cell" className="numeric">
        {eligible === requested ? '=' : money(eligible)}
      </td>
      <td role="cell" className="numeric">
        {money(award)}
      </td>
      {isTried && (
        <td role="cell" className="numeric">
          {difference !== undefined && <Less of={difference} money={money} />}
        </td>
      )}
      {withLine && (
        <td role="cell" className="numeric">
          {line && change ? (
            <AmountCell line={line} change={change} note={note} typedAmounts={typedAmounts} />
          ) : (
            line && `${money(line.amount.amount)}${line.isDeparture ? ' ✎' : ''}`
          )}
        </td>
      )}
      <td role="cell">
        <button
          type="button"
          className={`why state ${look}`}
          aria-label={`${codes[code]}. ${whyOf(id)}`}
          aria-expanded={isPicked}
          onClick={() => onPick(id)}
        >
          <span aria-hidden="true">{sign}</span> {codes[code]}
        </button>
      </td>
    </tr>
  );
});

const isNothing = (amount: string): boolean => /^0*(\.0*)?$/.test(amount);

function Less({ of: amount, money }: { of: string; money: Labels['money'] }): ReactNode {
  const isLess = amount.startsWith('-');
  return (
    <span className={isLess ? 'state bad' : 'state good'}>
      {isLess ? '▼ ' : '▲ +'}
      {money(amount)}
    </span>
  );
}
