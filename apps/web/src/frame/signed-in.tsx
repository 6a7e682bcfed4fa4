import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../questions.js';
import { Answer } from './trouble.js';

/** For a page that asks nothing by itself: whoever is not signed in signs in first, and loses nothing that they typed. */
export function SignedIn({ children }: { children: ReactNode }): ReactNode {
  const session = useQuery(sessionQuery);
  return <Answer to={session}>{() => children}</Answer>;
}
