import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';

export interface WorkbenchSearch {
  /** The version that is worked on; the newest where none is told. */
  readonly run?: string;
  /** What is tried on it, as JSON. */
  readonly what?: string;
  /** The application whose amount is explained. */
  readonly pick?: string;
  /** Only the rows that differ. */
  readonly only?: 'changed';
  readonly search?: string;
}

export const workbenchRoutes = [
  createRoute({
    ...at,
    path: '/rounds/$roundId/workbench',
    component: lazyScreen(() => import('./workbench.js'), 'Workbench'),
    validateSearch: (raw: Record<string, unknown>): WorkbenchSearch => {
      const text = (name: string) => (typeof raw[name] === 'string' && raw[name] ? { [name]: raw[name] } : {});
      return {
        ...text('run'),
        ...text('what'),
        ...text('pick'),
        ...text('search'),
        ...(raw.only === 'changed' ? { only: 'changed' as const } : {}),
      };
    },
  }),
] as const;
