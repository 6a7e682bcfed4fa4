import type { ReactNode } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';
import { useWords } from '../languages/words.js';
import { allOf } from './list-view.js';

const namesQuery = queryOptions({
  queryKey: ['names'],
  queryFn: async () => {
    const ask = (query: Record<string, string>) =>
      answerOf(api.GET('/api/v1/access/people/names', { params: { query } }));
    const { items } = await allOf(ask, {});
    return new Map(items.map(({ id, name }) => [id, name]));
  },
  staleTime: 300_000,
});

/** Says the name of who stands behind an id; of who is not of one's authority, that it is somebody. */
export function useNames(): (id: string | null | undefined) => string {
  const t = useWords();
  const { data } = useQuery(namesQuery);
  return (id) => (id ? (data?.get(id) ?? t('somebody')) : '–');
}

export function Person({ id }: { id: string | null | undefined }): ReactNode {
  return useNames()(id);
}
