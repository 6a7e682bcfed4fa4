import { Refused, Unknown } from '../api.js';

/** Whoever sends too much at once is told to wait, and not that something failed. */
export async function patiently<Body>(asked: Promise<Body>, wait: string): Promise<Body> {
  return asked.catch((error: unknown) => {
    throw error instanceof Refused && error.status === 429 ? new Unknown(wait) : error;
  });
}
