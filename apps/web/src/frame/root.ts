import { createRootRoute } from '@tanstack/react-router';
import { Frame } from './frame.js';
import { NothingHere } from './trouble.js';

/** What all screens stand in. */
export const root = createRootRoute({ component: Frame, notFoundComponent: NothingHere });

/** For the routes of a room: `createRoute({ ...at, path: '/rounds' })`. */
export const at = { getParentRoute: () => root } as const;
