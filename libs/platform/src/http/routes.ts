import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { ModulesContainer } from '@nestjs/core';

/** A route as a controller declares it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** `/api/v1/planning/plans/:id` */
  readonly path: string;
  readonly controller: Type;
  readonly handler: { readonly name: string } & object;
}

/** Every route of a controller, in the order of the code. */
export function routesIn(controller: Type): Route[] {
  const prototype = (controller as { prototype: object }).prototype;
  return Object.getOwnPropertyNames(prototype).flatMap((name): Route[] => {
    const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
    if (name === 'constructor' || typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler))
      return [];
    const tail = String(Reflect.getMetadata(PATH_METADATA, handler)).replace(/^\/+$/, '');
    const path = `/${String(Reflect.getMetadata(PATH_METADATA, controller))}${tail ? `/${tail}` : ''}`;
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod] as Route['method'];
    return [{ method, path: path.replaceAll(/\/{2,}/g, '/'), controller, handler }];
  });
}

/** Every route of a running service. */
export function routesOf(modules: ModulesContainer): Route[] {
  return [...modules.values()]
    .flatMap(({ controllers }) => [...controllers.values()].map(({ metatype }) => metatype))
    .flatMap((controller) => (typeof controller === 'function' ? routesIn(controller as Type) : []));
}
