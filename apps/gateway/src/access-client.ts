import { createHash } from 'node:crypto';
import { refuse } from '@levada/kernel';
import { bearerOf, GATEWAY, type Actor, type Problem, type Tokens } from '@levada/platform';
import { ServiceSaidNo } from './problems.js';

/** Who a request comes from, as `access` knows it now. */
export interface Identity {
  readonly actor: Actor;
  readonly email: string;
  readonly language: string;
  readonly authority: string;
  readonly authorities: readonly { readonly slug: string; readonly name: string }[];
  readonly expiresAt: string;
}

export interface SignedIn {
  readonly secret: string;
  readonly expiresAt: string;
}

/** How long an answer is believed: a withdrawn grant bites within a second. */
const BELIEVED_MS = 500;
const MOST = 5_000;
const TOKEN_SECONDS = 60;

/** What the gateway asks `access`. It keeps nothing itself but what it heard half a second ago. */
export class AccessClient {
  private readonly heard = new Map<string, { at: number; identity: Promise<Identity> }>();
  private readonly authorities = new Map<string, string>();
  private token: { at: number; text: Promise<string> } | undefined;

  constructor(
    private readonly url: string,
    private readonly tokens: Tokens,
  ) {}

  /** Whoever holds the secret of a session or an API token, acting for an authority (slug), else for their first. */
  identify(secret: string, authority: string | undefined, language: string | undefined): Promise<Identity> {
    const key = keyOf(secret, authority);
    const now = performance.now();
    const known = this.heard.get(key);
    if (known && now - known.at < BELIEVED_MS) return known.identity;
    const identity = this.ask<Identity>('identify', { secret, authority }, language);
    if (this.heard.size >= MOST) this.heard.clear();
    this.heard.set(key, { at: now, identity });
    identity.catch(() => this.heard.delete(key));
    return identity;
  }

  /** The id of the authority whose public door this is, or `authority/not-found`. It never changes, so it is remembered. */
  async authority(slug: string, language: string | undefined): Promise<string> {
    const known = this.authorities.get(slug);
    if (known) return known;
    const { id } = await this.ask<{ id: string }>('find-authority', { slug }, language);
    this.authorities.set(slug, id);
    return id;
  }

  signIn(body: object, language: string | undefined): Promise<SignedIn> {
    return this.ask<SignedIn>('sign-in', body, language);
  }

  signInOutside(body: object, language: string | undefined): Promise<SignedIn> {
    return this.ask<SignedIn>('sign-in-outside', body, language);
  }

  async signOut(secret: string): Promise<void> {
    await this.ask('sign-out', { secret }, undefined);
    for (const key of this.heard.keys()) if (key.startsWith(keyOf(secret, ''))) this.heard.delete(key);
  }

  private async ask<Answer>(what: string, body: object, language: string | undefined): Promise<Answer> {
    const response = await fetch(`${this.url}/internal/${what}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.ownToken()}`,
        'content-type': 'application/json',
        ...(language ? { 'accept-language': language } : {}),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => {
      throw refuse('service/unavailable');
    });
    const text = await response.text();
    if (!response.ok) throw new ServiceSaidNo(JSON.parse(text) as Problem);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  private ownToken(): Promise<string> {
    const now = performance.now();
    if (!this.token || now - this.token.at > (TOKEN_SECONDS / 2) * 1_000) {
      const text = this.tokens.sign(GATEWAY, 'access', TOKEN_SECONDS);
      this.token = { at: now, text };
      text.catch(() => (this.token = undefined));
    }
    return this.token.text;
  }
}

/** Secrets of sessions and API tokens; anything else after `Bearer` is a signed token. */
export function secretOf(authorization: string | undefined): string | undefined {
  const text = bearerOf(authorization);
  return text && /^lv[st]_/.test(text) ? text : undefined;
}

// A secret is not kept in memory in the clear.
function keyOf(secret: string, authority: string | undefined): string {
  return `${createHash('sha256').update(secret).digest('base64')} ${authority ?? ''}`;
}
