import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { isId, newId, refuse, type Clock } from '@levada/kernel';
import { ROLES, type Role, type TerritoryRef } from '@levada/contracts';
import type { Scope } from '@levada/persistence';
import type { KeyRing } from './key-ring.js';
import { holds, type Permission } from './permissions.js';

/** A role that a person holds in the authority they act for: in all of it, or within a territory or an organisation. */
export interface ActorGrant {
  readonly id: string;
  readonly role: Role;
  readonly territory?: TerritoryRef;
  readonly organisationId?: string;
}

/** Who asks: a person, for one authority, with what they were granted there. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly authorityId: string;
  readonly grants: readonly ActorGrant[];
  /** By an API token: does their work, and changes nothing of their account. */
  readonly script?: boolean;
}

/** How far a permission reaches: everywhere in the authority, or only within these territories and organisations. */
export interface Reach {
  readonly everywhere: boolean;
  readonly territories: readonly TerritoryRef[];
  readonly organisations: readonly string[];
}

/** `undefined`: the person does not hold the permission at all. */
export function reachOf({ grants }: Pick<Actor, 'grants'>, permission: Permission): Reach | undefined {
  const giving = grants.filter(({ role }) => holds(role, permission));
  if (giving.length === 0) return undefined;
  return {
    everywhere: giving.some(({ territory, organisationId }) => !territory && !organisationId),
    territories: giving.flatMap(({ territory }) => territory ?? []),
    organisations: giving.flatMap(({ organisationId }) => organisationId ?? []),
  };
}

export const EVERYWHERE: Reach = { everywhere: true, territories: [], organisations: [] };

/** The gateway itself, when it asks `access` who somebody is. */
export const GATEWAY: Actor = {
  id: 'gateway',
  name: 'gateway',
  authorityId: '00000000-0000-0000-0000-000000000000',
  grants: [],
};

/** Somebody without an account, at the public door of an authority. What they may do, routes say: no role is theirs. */
export const visitorOf = (authorityId: string): Actor => ({ id: 'visitor', name: 'visitor', authorityId, grants: [] });

export const isVisitor = ({ id }: Pick<Actor, 'id'>): boolean => id === 'visitor';

/** Signs and reads the tokens that the gateway shows a service, and those of who runs this machine. Ed25519. */
export class Tokens {
  constructor(
    private readonly keys: KeyRing,
    private readonly clock: Clock,
  ) {}

  /** `audience`: the one service it is for; `levada` for the public door. */
  async sign({ id, name, authorityId, grants, script }: Actor, audience: string, seconds: number): Promise<string> {
    const { kid, key } = await this.keys.signing();
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT({ name, authority: authorityId, grants, ...(script ? { script } : {}) })
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .setSubject(id)
      .setAudience(audience)
      .setIssuer('levada')
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .sign(key);
  }

  /** Refuses a missing, expired or foreign token with `access/not-signed-in` (401). */
  async read(authorization: string | undefined, audience: string): Promise<Actor> {
    const token = bearerOf(authorization);
    if (!token) throw refuse('access/not-signed-in');
    try {
      const { payload } = await jwtVerify(
        token,
        async ({ kid }) => {
          const key = kid === undefined ? undefined : await this.keys.verifying(kid);
          if (!key) throw new errors.JWKSNoMatchingKey();
          return key;
        },
        { algorithms: ['EdDSA'], audience, issuer: 'levada', currentDate: this.clock.now() },
      );
      return actorOf(payload);
    } catch (error) {
      if (error instanceof errors.JOSEError) throw refuse('access/not-signed-in');
      throw error;
    }
  }
}

/** What follows `Bearer` in an Authorization header. */
export function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
}

function actorOf({ sub, name, authority, grants, script }: JWTPayload): Actor {
  if (!sub || !isId(authority) || !Array.isArray(grants)) throw refuse('access/not-signed-in');
  return {
    id: sub,
    name: String(name),
    authorityId: authority,
    ...(script === true ? { script } : {}),
    // A role that this version does not know gives nothing.
    grants: (grants as ActorGrant[]).filter(({ role }) => ROLES.includes(role)),
  };
}

/** The scope of what an actor does now. */
export function scopeOf(actor: Pick<Actor, 'id' | 'authorityId'>, at: Date): Scope {
  return { authorityId: actor.authorityId, actorId: actor.id, at, correlation: newId(at) };
}
