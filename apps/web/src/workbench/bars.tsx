import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { parseMoney } from '@levada/kernel';
import { formatMoney, Meter, useLocale } from '@levada/ui';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import { planQuery } from '../questions.js';
import { partOf, type Tried } from './engine.js';

/** How full each envelope is, and what part of what is asked for under each priority is met; a line marks where the version stands. */
export function Bars({
  tried,
  currency,
  planId,
  run,
}: {
  tried: Tried;
  currency: string;
  planId: string;
  run: Schema['AllocationRun'];
}): ReactNode {
  const t = useWords('workbench');
  const locale = useLocale();
  const plan = useQuery({ ...planQuery(planId), retry: false });
  const titles = new Map(plan.data?.priorities.map(({ code, title }) => [code, title]));
  const money = (amount: string): string => formatMoney({ amount, currency }, locale);
  const { envelopes } = tried.totals;
  return (
    <>
      <h3>{t('envelopes')}</h3>
      {envelopes.map(({ id, amount, awarded, left }) => (
        <Meter
          key={id}
          label={envelopes.length === 1 ? t('wholeEnvelope') : id}
          share={partOf(parseMoney(awarded, currency).minor, parseMoney(amount, currency).minor)}
          says={t('usedOf', { used: money(awarded), whole: money(amount), left: money(left) })}
        />
      ))}
      <h3>{t('byPriority')}</h3>
      {tried.bars.map(({ name, requested, after, share, shareBefore }) => (
        <Meter
          key={name}
          label={
            <>
              <strong>{name}</strong> {titles.get(name) ?? ''}
            </>
          }
          share={share}
          before={shareBefore}
          says={t('metOf', { met: money(after), asked: money(requested) })}
        />
      ))}
      <p className="hint">{t('barHint', { version: run.title })}</p>
    </>
  );
}
