import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { sessionQuery } from '../questions.js';
import { homeOf } from './menu.js';
import { Answer } from './trouble.js';

/** To where one's day begins. */
export function Home(): ReactNode {
  const session = useQuery(sessionQuery);
  return (
    <Answer to={session}>{({ grants }) => <Navigate to={homeOf(grants.map(({ role }) => role))} replace />}</Answer>
  );
}
