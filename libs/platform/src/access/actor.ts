import { jwtVerify, SignJWT, errors } from 'jose';
import { newId, refuse, isId, type Clock } from '@levada/kernel';
import type { Scope } from '@levada/persistence';
import { ROLES, type Role } from './permissions.js';

/** Who asks: a person, in their roles, for one authority. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly authorityId: string;
}

/** Signs and reads the two tokens of the house. `session` is what a person or script shows the gateway; `actor` is what the gateway shows a service. */
export class Tokens {
  private readonly key: Uint8Array;

  constructor(
    secret: string,
    private readonly clock: Clock,
  ) {
    if (secret.length < 32) throw new Error('the signing secret is shorter than 32 characters');
    this.key = new TextEncoder().encode(secret);
  }

  /** `audience`: a service's name for an actor token, `levada` for a session's. */
  async sign(actor: Actor, audience: string, seconds: number): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT({ name: actor.name, roles: actor.roles, authority: actor.authorityId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(actor.id)
      .setAudience(audience)
      .setIssuer('levada')
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(this.key);
  }

  /** Refuses a missing, expired or foreign token with `access/not-signed-in` (401). */
  async read(authorization: string | undefined, audience: string): Promise<Actor> {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw refuse('access/not-signed-in');
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        audience,
        issuer: 'levada',
        currentDate: this.clock.now(),
      });
      const { sub, name, roles, authority } = payload;
      if (!sub || !isId(authority) || !Array.isArray(roles)) throw refuse('access/not-signed-in');
      return {
        id: sub,
        name: String(name),
        authorityId: authority,
        roles: roles.filter((role): role is Role => ROLES.includes(role as Role)),
      };
    } catch (error) {
      if (error instanceof errors.JOSEError) throw refuse('access/not-signed-in');
      throw error;
    }
  }
}

/** The scope of what an actor does now. */
export function scopeOf(actor: Actor, at: Date): Scope {
  return { authorityId: actor.authorityId, actorId: actor.id, at, correlation: newId(at) };
}
