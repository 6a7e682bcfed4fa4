import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../api.js';
import { useWords } from '../languages/words.js';

/** On to the next one that the office has to check, without going back to the queue: the most urgent that is not this one. */
export function NextCase({ after }: { after: string }): ReactNode {
  const t = useWords('registry');
  const open = useQuery({
    queryKey: ['list', 'onboarding', 'next'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/registry/onboarding-cases', { params: { query: { status: 'received,checking,appealed' } } }),
      ),
  });
  const items = open.data?.items ?? [];
  const next = items[items.findIndex(({ id }) => id === after) + 1] ?? items.find(({ id }) => id !== after);
  if (!next || next.id === after) return null;
  return (
    <>
      {'· '}
      <Link to="/onboarding/$caseId" params={{ caseId: next.id }}>
        {t('nextCase', { reference: next.reference })}
      </Link>
    </>
  );
}
