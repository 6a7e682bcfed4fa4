import { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import { Refused } from './api.js';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // An unplugged network is an answer that a screen shows, not a reason to wait without a word.
      networkMode: 'always',
      // Once more, where what is away may be back in a moment.
      retry: (failures, error) => failures < 1 && error instanceof Refused && error.status === 503,
      staleTime: 10_000,
    },
    mutations: { networkMode: 'always' },
  },
});

// Refusals and the names in reference data come in the reader's language.
i18next.on('languageChanged', () => void queries.invalidateQueries());
