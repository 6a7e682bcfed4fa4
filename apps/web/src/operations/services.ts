import { api } from '../api.js';

export const SERVICES = ['access', 'catalogue', 'registry', 'planning', 'funding'] as const;
export type Service = (typeof SERVICES)[number];

/** Each service has the same doors at its own address; the client knows each by its whole path. */
export const lettersOf = {
  access: (query: object) => api.GET('/api/v1/access/dead-letters', { params: { query } }),
  catalogue: (query: object) => api.GET('/api/v1/catalogue/dead-letters', { params: { query } }),
  registry: (query: object) => api.GET('/api/v1/registry/dead-letters', { params: { query } }),
  planning: (query: object) => api.GET('/api/v1/planning/dead-letters', { params: { query } }),
  funding: (query: object) => api.GET('/api/v1/funding/dead-letters', { params: { query } }),
} as const;

export const retryOf = {
  access: (id: string) => api.POST('/api/v1/access/dead-letters/{id}/retry', { params: { path: { id } } }),
  catalogue: (id: string) => api.POST('/api/v1/catalogue/dead-letters/{id}/retry', { params: { path: { id } } }),
  registry: (id: string) => api.POST('/api/v1/registry/dead-letters/{id}/retry', { params: { path: { id } } }),
  planning: (id: string) => api.POST('/api/v1/planning/dead-letters/{id}/retry', { params: { path: { id } } }),
  funding: (id: string) => api.POST('/api/v1/funding/dead-letters/{id}/retry', { params: { path: { id } } }),
} as const;

const reason = (id: string, why: string) => ({ params: { path: { id } }, body: { reason: why } });
export const discardOf = {
  access: (id: string, why: string) => api.POST('/api/v1/access/dead-letters/{id}/discard', reason(id, why)),
  catalogue: (id: string, why: string) => api.POST('/api/v1/catalogue/dead-letters/{id}/discard', reason(id, why)),
  registry: (id: string, why: string) => api.POST('/api/v1/registry/dead-letters/{id}/discard', reason(id, why)),
  planning: (id: string, why: string) => api.POST('/api/v1/planning/dead-letters/{id}/discard', reason(id, why)),
  funding: (id: string, why: string) => api.POST('/api/v1/funding/dead-letters/{id}/discard', reason(id, why)),
} as const;
