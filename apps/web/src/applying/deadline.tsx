import type { ReactNode } from 'react';
import { formatBrief, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';

const DAY = 86_400_000;

/** Whole days until then. */
export const daysUntil = (instant: string, now: Date): number =>
  Math.max(0, Math.floor((new Date(instant).getTime() - now.getTime()) / DAY));

/** Until when applications are taken, and how long that is still. */
export function Deadline({ of: round }: { of: Pick<Schema['Round'], 'deadline' | 'opensAt' | 'phase'> }): ReactNode {
  const t = useWords('applying');
  const locale = useLocale();
  const { deadline, opensAt, phase } = round;
  if (phase === 'announced' && opensAt) return t('opensOn', { at: formatBrief(opensAt, locale) });
  if (!deadline) return t('noDeadline');
  const at = formatBrief(deadline, locale);
  if (phase !== 'open') return t('closedOn', { at });
  const days = daysUntil(deadline, new Date());
  return (
    <>
      {at} <span className="soft">({days === 0 ? t('lastDay') : t('daysLeft', { count: days })})</span>
    </>
  );
}
