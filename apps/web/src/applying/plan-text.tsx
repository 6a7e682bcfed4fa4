import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@levada/api-client';
import { useWords } from '../languages/words.js';
import { useAuthority } from './own.js';
import { planTextQuery } from './questions.js';

/** A priority with what the plan says of it, and its measures. Its title alone, where the text is not to be had. */
export function PlanText({
  plan,
  code,
  title,
}: {
  plan: Pick<Schema['RoundPriorities'], 'planId' | 'planVersion'>;
  code: string;
  title: string;
}): ReactNode {
  const t = useWords('applying');
  const text = useQuery(planTextQuery(useAuthority(), plan.planId, plan.planVersion));
  const elements = text.data?.elements ?? [];
  const body = elements.find((one) => one.code === code)?.body;
  const measures = elements.filter(({ kind, parent }) => kind === 'measure' && parent === code);
  return (
    <>
      <blockquote>
        <strong>{t('priority', { code })}:</strong> {title}
      </blockquote>
      {body && <p className="told narrow">{body}</p>}
      {measures.length > 0 && (
        <ul>
          {measures.map((one) => (
            <li key={one.code}>
              <strong>{one.code}</strong> {one.title}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
