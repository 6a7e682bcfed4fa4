import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api.js';

/** A place by its name, and its key until that is known. */
export function PlaceName({ of: territory }: { of: string }): ReactNode {
  const [scheme = '', level = '', code = ''] = territory.split('/');
  const found = useQuery({
    queryKey: ['territory', territory],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/catalogue/territories', { params: { query: { scheme, level, code, limit: 1 } as never } }),
      ),
    staleTime: 300_000,
  });
  return found.data?.items[0]?.name ?? code;
}
