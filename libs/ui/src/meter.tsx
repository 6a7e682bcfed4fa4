import type { ReactNode } from 'react';
import { Label, Meter as AriaMeter } from 'react-aria-components';

/**
 * How much of a whole is used, as a bar with its words. `share` is 0 to 1 for the eyes alone: what is exact stands in `says`.
 * `before` marks where it stood. Beyond the whole the bar is full and marked as over.
 */
export function Meter({
  label,
  share,
  before,
  says,
}: {
  label: ReactNode;
  share: number;
  before?: number | undefined;
  says: string;
}): ReactNode {
  const percent = (part: number): string => `${Math.min(100, Math.max(0, part * 100)).toFixed(2)}%`;
  return (
    <AriaMeter className={share > 1 ? 'meter over' : 'meter'} value={Math.min(100, share * 100)} valueLabel={says}>
      <Label>{label}</Label>
      <span className="meter-says">{says}</span>
      <div className="meter-bar" aria-hidden="true">
        <div className="meter-fill" style={{ width: percent(share) }} />
        {before !== undefined && <div className="meter-before" style={{ insetInlineStart: percent(before) }} />}
      </div>
    </AriaMeter>
  );
}
