import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { mayDo, permissionOf, ROLES, type Permission, type Role } from '@levada/platform';
import type { TestService } from './service.js';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** With ids that name nothing. */
  readonly path: string;
  readonly permission: Permission;
}

/** Every route of a running service that asks for a permission. */
export function routesOf(service: TestService): Route[] {
  const routes: Route[] = [];
  for (const module of service.running.app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const base = Reflect.getMetadata(PATH_METADATA, metatype as object) as string | undefined;
      const prototype = (metatype as { prototype: Record<string, unknown> }).prototype;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[name];
        if (name === 'constructor' || typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler))
          continue;
        const permission = permissionOf(handler);
        if (!permission) continue;
        const tail = String(Reflect.getMetadata(PATH_METADATA, handler)).replace(/^\/+$/, '');
        const path = `/${base}${tail ? `/${tail}` : ''}`
          .replaceAll(/\/{2,}/g, '/')
          .replaceAll(/:\w+/g, '019a9d3e-1c00-7000-8000-00000000dead');
        const method = Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET ? 'GET' : 'POST';
        routes.push({ method, path, permission });
      }
    }
  }
  return routes;
}

/** Asks every route as nobody and as each role that does not hold its permission. Gives what was not refused as it should be. */
export async function doorsLeftOpen(service: TestService): Promise<string[]> {
  const open: string[] = [];
  for (const { method, path, permission } of routesOf(service)) {
    const strangers: (Role | undefined)[] = [undefined, ...ROLES.filter((role) => !mayDo([role], permission))];
    for (const role of strangers) {
      const person = role ? service.person(role) : service.nobody();
      const { status } = await (method === 'GET' ? person.get(path) : person.post(path));
      if (status !== (role ? 403 : 401)) open.push(`${method} ${path} answers ${status} to ${role ?? 'nobody'}`);
    }
  }
  return open;
}
