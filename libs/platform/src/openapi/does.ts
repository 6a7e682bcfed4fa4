import { SetMetadata } from '@nestjs/common';
import type { TSchema } from '@sinclair/typebox';
import type { ListDefinition } from '../lists/list.js';

/** What a route does, as its users read it. */
export interface Deed {
  /** A verb and a noun, `openRound`; the document puts the service before it. */
  readonly id: string;
  readonly summary: string;
  /** What comes back; absent: nothing (204). */
  readonly answer?: TSchema;
  /** Where it is not the verb's usual one; both of a route that may find the thing there already. */
  readonly status?: readonly number[];
  /** For a list: `answer` is one item, and what can be asked is the definition's. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows and items are the list's own affair
  readonly list?: ListDefinition<any, any>;
  /** Its body is the bytes of a file; the route asks for `@Bytes()`. */
  readonly takes?: 'file';
  /** A download. */
  readonly gives?: 'file';
  /** Server-sent events. */
  readonly stream?: true;
  /** Codes of the refusals of its own, beside those that every such route can give. */
  readonly refuses?: readonly string[];
  /** A body that would be taken. */
  readonly example?: object;
}

const DEED = 'levada:deed';

/** Describes a route for the OpenAPI document. Tests hold every answer against it. */
export const Does = (deed: Deed): MethodDecorator => SetMetadata(DEED, deed);

export function deedOf(handler: object): Deed | undefined {
  return Reflect.getMetadata(DEED, handler) as Deed | undefined;
}
