import { createRoute } from '@tanstack/react-router';
import { lazyScreen } from '../frame/lazy-screen.js';
import { at } from '../frame/root.js';
import { listSearchOf } from '../list-search.js';

type Raw = Record<string, unknown>;

export const bodyRoutes = [
  createRoute({
    ...at,
    path: '/bodies',
    component: lazyScreen(() => import('./bodies.js'), 'Bodies'),
    validateSearch: (raw: Raw) => listSearchOf(raw, [], ['kind']),
  }),
  createRoute({
    ...at,
    path: '/bodies/new',
    component: lazyScreen(() => import('./new-body.js'), 'NewBody'),
  }),
  createRoute({
    ...at,
    path: '/bodies/$bodyId',
    component: lazyScreen(() => import('./body.js'), 'BodyPeople'),
  }),
  createRoute({
    ...at,
    path: '/bodies/$bodyId/meetings',
    component: lazyScreen(() => import('./body-meetings.js'), 'BodyMeetings'),
    validateSearch: (raw: Raw) => listSearchOf(raw, ['startsAt', 'title'], ['status']),
  }),
  createRoute({
    ...at,
    path: '/bodies/$bodyId/tasks',
    component: lazyScreen(() => import('./body-tasks.js'), 'BodyTasks'),
    validateSearch: (raw: Raw) => listSearchOf(raw, [], ['state']),
  }),
  createRoute({
    ...at,
    path: '/meetings/$meetingId',
    component: lazyScreen(() => import('./meeting.js'), 'MeetingPage'),
  }),
] as const;
