import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { refuse } from '@levada/kernel';
import type { FastifyRequest } from 'fastify';
import { SERVICE_NAME, TOKENS } from '../service/tokens.js';
import { Tokens, type Actor } from './actor.js';
import { mayDo, type Permission } from './permissions.js';

const MAY = 'levada:may';
const ANYBODY = '*';

/** Says who may pass. A route without it does not start. */
export const May = (permission: Permission): MethodDecorator => SetMetadata(MAY, permission);

/** For health and sign-in: no token is asked for. */
export const Anybody = (): MethodDecorator => SetMetadata(MAY, ANYBODY);

export type RequestWithActor = FastifyRequest & { actor?: Actor };

@Injectable()
export class MayGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(TOKENS) private readonly tokens: Tokens,
    @Inject(SERVICE_NAME) private readonly service: string,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Facts come in by the elected consumer, from logs of our own services: there is no person to ask for.
    if (context.getType() !== 'http') return true;
    const permission = this.reflector.get<Permission | typeof ANYBODY | undefined>(MAY, context.getHandler());
    if (permission === ANYBODY) return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    request.actor = await this.tokens.read(request.headers.authorization, this.service);
    if (!permission || !mayDo(request.actor.roles, permission))
      throw refuse('access/not-permitted', { permission: permission ?? '–' });
    return true;
  }
}

/** What a route asks for; `undefined` when anybody may pass. */
export function permissionOf(handler: object): Permission | undefined {
  const asked = Reflect.getMetadata(MAY, handler) as Permission | typeof ANYBODY | undefined;
  return asked === ANYBODY ? undefined : asked;
}

/** Throws when a route says nothing of who may pass. */
export function refuseSilentRoutes(modules: ModulesContainer): void {
  for (const { controller, method } of routesOf(modules)) {
    if (Reflect.getMetadata(MAY, method) === undefined) {
      throw new Error(`${controller.name}.${method.name} does not say who may pass: give it @May('…') or @Anybody()`);
    }
  }
}

function routesOf(modules: ModulesContainer): { controller: { name: string }; method: { name: string } & object }[] {
  const found = [];
  for (const module of modules.values()) {
    for (const { metatype } of module.controllers.values()) {
      const prototype = (metatype as { prototype: Record<string, unknown> } | null)?.prototype;
      if (!prototype) continue;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
        if (name !== 'constructor' && typeof method === 'function' && Reflect.hasMetadata(PATH_METADATA, method)) {
          found.push({ controller: metatype as { name: string }, method: method as { name: string } & object });
        }
      }
    }
  }
  return found;
}
