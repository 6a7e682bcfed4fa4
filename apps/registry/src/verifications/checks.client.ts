import type { CheckCode } from '../registration-rules/registration-rules.js';
import type { CheckSources } from './check-sources.config.js';
import type { CheckAnswer, Evidence } from './verification.js';

export interface Checked {
  readonly scheme: string;
  readonly identifier: string;
  readonly name: string;
}

/** A check that an outside source answers. */
type Check = (subject: Checked, sources: CheckSources) => Promise<CheckAnswer>;

export const OUTSIDE_CHECKS: Readonly<Partial<Record<CheckCode, Check>>> = {
  register: fromRegister,
  insolvency: (subject, sources) => hitsOf('insolvency', subject, sources),
  sanctions: (subject, sources) => hitsOf('sanctions', subject, sources),
};

const USUAL_MS = 5_000;
const MOST_BYTES = 1_000_000;

const unavailable = (source: string, cause: string): CheckAnswer => ({
  ...{ outcome: 'unavailable', source, evidence: { cause } },
});

/**
 * Whether the organisation stands in the public register and has not been struck off. Not found is an answer, though some
 * valid numbers are missing there: then a person looks it up, and writes down what they saw.
 */
async function fromRegister({ scheme, identifier }: Checked, sources: CheckSources): Promise<CheckAnswer> {
  const url = sources.register;
  if (!url) return unavailable('register', 'no source is set');
  if (scheme !== 'CZ-ICO') return unavailable(url, `the source knows no ${scheme}`);
  const asked = `${url.replace(/\/$/, '')}/ekonomicke-subjekty/${encodeURIComponent(identifier)}`;
  const said = await ask(asked, sources);
  if ('cause' in said) return unavailable(asked, said.cause);
  if (said.status === 404) return { outcome: 'fail', source: asked, evidence: { found: false } };
  const { ico, obchodniJmeno: name, datumZaniku: endedOn } = said.body;
  if (said.status !== 200 || ico !== identifier || typeof name !== 'string')
    return unavailable(asked, `answered ${said.status} with something else`);
  const evidence = { found: true, name, ...(typeof endedOn === 'string' ? { endedOn } : {}) };
  return { outcome: 'endedOn' in evidence ? 'fail' : 'ok', source: asked, evidence };
}

async function hitsOf(
  check: 'insolvency' | 'sanctions',
  subject: Checked,
  sources: CheckSources,
): Promise<CheckAnswer> {
  const url = sources[check];
  if (!url) return unavailable(check, 'no source is set');
  const said = await ask(`${url}?${new URLSearchParams({ ...subject })}`, sources);
  if ('cause' in said) return unavailable(url, said.cause);
  const { hits } = said.body;
  if (said.status !== 200 || !Array.isArray(hits))
    return unavailable(url, `answered ${said.status} with something else`);
  const about = (hits as { reference?: unknown; about?: unknown }[]).slice(0, 5).map((hit) => textOf(hit));
  const evidence: Evidence = { hits: hits.length, ...(about.length > 0 ? { about: about.join('; ') } : {}) };
  return { outcome: hits.length === 0 ? 'ok' : 'fail', source: url, evidence };
}

const LONGEST = 200;
const textOf = (hit: { reference?: unknown; about?: unknown } | null): string =>
  [hit?.reference, hit?.about]
    .filter((part) => typeof part === 'string')
    .join(': ')
    .slice(0, LONGEST);

type Said = { readonly status: number; readonly body: Record<string, unknown> } | { readonly cause: string };

/** Whatever goes wrong on the way is a cause, never an exception: a source that is away stops nobody's work. */
async function ask(url: string, { timeoutMs = USUAL_MS }: CheckSources): Promise<Said> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status } = response;
    if (status === 404) {
      await response.body?.cancel();
      return { status, body: {} };
    }
    const body: unknown = JSON.parse(await textWithin(response, MOST_BYTES));
    return typeof body === 'object' && body !== null
      ? { status, body: body as Record<string, unknown> }
      : { cause: `answered ${status} with something else` };
  } catch (error) {
    return {
      cause: error instanceof Error && error.name === 'TimeoutError' ? 'did not answer in time' : 'cannot be read',
    };
  }
}

async function textWithin(response: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += (part as Uint8Array).length;
    // The source is left; what it would still have said is not waited for.
    if (size > most) throw new Error('too long');
    parts.push(part as Uint8Array);
  }
  return Buffer.concat(parts).toString('utf8');
}
