import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

/** Speaks to the public door. `fetch` of a browser sends its cookie; a script passes `headers: { authorization }`. */
export type ApiClient = Client<paths>;

export function createClient(options: { baseUrl: string; headers?: Record<string, string> }): ApiClient {
  return createFetchClient<paths>({ ...options, credentials: 'same-origin' });
}

/** Answers by name, as in the document. */
export type Schema = components['schemas'];

/** The roles that open a door which changes something, by its operation. */
export { ROLES_OF } from './roles.js';
