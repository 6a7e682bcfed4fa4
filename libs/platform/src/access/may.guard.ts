import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { refuse } from '@levada/kernel';
import type { FastifyRequest } from 'fastify';
import { routesOf } from '../http/routes.js';
import { KnownGrants } from '../known-grants/known-grants.queries.js';
import { SERVICE_NAME, TOKENS } from '../service/tokens.js';
import { EVERYWHERE, GATEWAY, isVisitor, reachOf, Tokens, type Actor, type Reach } from './actor.js';
import type { Permission } from './permissions.js';

/** What a route does for people whose grant reaches only a territory or an organisation: it stays within, or shows what all may see. */
export type Narrowing = 'territory' | 'organisation' | 'anywhere';

/** Who may pass a route. */
export type Pass =
  | { readonly who: 'holders'; readonly permission: Permission; readonly within: readonly Narrowing[] }
  | { readonly who: 'anybody' | 'signed-in' | 'gateway' | 'visitors' };

const PASS = 'levada:pass';
const allow = (pass: Pass): MethodDecorator => SetMetadata(PASS, pass);

/**
 * Says who may pass. A route without it does not start. A grant that reaches only a territory or an organisation opens
 * only the routes that say they stay `within` it; they ask for `@Within() reach` and keep to it.
 */
export const May = (permission: Permission, ...within: readonly Narrowing[]): MethodDecorator =>
  allow({ who: 'holders', permission, within });

/** For health and the way to a sign-in: no token is asked for. */
export const Anybody = (): MethodDecorator => allow({ who: 'anybody' });

/** For what is a person's own: their account, their tokens. */
export const SignedIn = (): MethodDecorator => allow({ who: 'signed-in' });

/**
 * The public door: for people without an account, below `/api/v1/<service>/public/:authority/`. The gateway says whose door
 * it is; a person who is signed in has doors of their own.
 */
export const Visitors = (): MethodDecorator => allow({ who: 'visitors' });

/** Between the gateway and `access` alone. */
export const GatewayOnly = (): MethodDecorator => allow({ who: 'gateway' });

export type RequestWithActor = FastifyRequest & { actor?: Actor; reach?: Reach };

@Injectable()
export class MayGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TOKENS) private readonly tokens: Tokens,
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(KnownGrants) private readonly known: KnownGrants,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Facts come in by the elected consumer, from logs of our own services: there is no person to ask for.
    if (context.getType() !== 'http') return true;
    const pass = this.reflector.get<Pass | undefined>(PASS, context.getHandler());
    if (pass?.who === 'anybody') return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = await this.tokens.read(request.headers.authorization, this.service);
    const isGateway = actor.id === GATEWAY.id;
    if (!pass || (pass.who === 'gateway') !== isGateway || (pass.who === 'visitors') !== isVisitor(actor))
      throw refuse('access/not-permitted', { permission: '–' });
    if (pass.who === 'signed-in' && actor.script) throw refuse('access/not-permitted', { permission: '–' });
    request.actor = isGateway ? actor : await this.known.stillGranted(actor);
    if (pass.who === 'holders') request.reach = permitted(request.actor, pass);
    return true;
  }
}

function permitted(actor: Actor, { permission, within }: Extract<Pass, { who: 'holders' }>): Reach {
  const reach = reachOf(actor, permission);
  if (!reach) throw refuse('access/not-permitted', { permission });
  if (reach.everywhere || within.includes('anywhere')) return reach.everywhere ? reach : EVERYWHERE;
  const stays = {
    everywhere: false,
    territories: within.includes('territory') ? reach.territories : [],
    organisations: within.includes('organisation') ? reach.organisations : [],
  };
  if (stays.territories.length + stays.organisations.length === 0)
    throw refuse('access/outside-your-reach', { permission });
  return stays;
}

/** Who may pass a route; `undefined` for one that does not say. */
export function passOf(handler: object): Pass | undefined {
  return Reflect.getMetadata(PASS, handler) as Pass | undefined;
}

/** Throws when a route says nothing of who may pass. */
export function refuseSilentRoutes(modules: ModulesContainer): void {
  for (const { controller, handler } of routesOf(modules)) {
    if (!passOf(handler))
      throw new Error(`${controller.name}.${handler.name} does not say who may pass: give it @May('…') or @Anybody()`);
  }
}
