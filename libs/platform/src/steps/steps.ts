import { createParamDecorator, Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import type { Static } from '@sinclair/typebox';
import type { FastifyRequest } from 'fastify';
import { fill, refuse, type Language, type Refusal } from '@levada/kernel';
import { reachOf, type Actor } from '../access/actor.js';
import type { Permission } from '../access/permissions.js';
import { languageOf, type RefusalCatalogue } from '../http/refusals.js';
import { named, shape } from '../openapi/shapes.js';
import { REFUSALS } from '../service/tokens.js';

/** A step of a noun's lifecycle, and what speaks against it; `null`: whoever asks may take it now. */
export const ShownStep = named('Step', {
  step: shape.text,
  refusal: shape.orNull(shape.object({ code: shape.text, title: shape.text })),
});
export const ShownSteps = named('Steps', { steps: shape.list(ShownStep) });
export type ShownSteps = Static<typeof ShownSteps>;

/** What a noun says of one of its steps. */
export interface ToldStep {
  readonly permission: Permission;
  /** Whether the noun lies within where the reader's grants for this permission reach; only asked of a limited one. */
  readonly within?: boolean;
  readonly against: Refusal | undefined;
}

/** The language that the caller reads. */
export const InLanguage = createParamDecorator((_: unknown, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);

/** Tells the steps of a noun before somebody tries them, in the words in which they would be refused. */
@Injectable()
export class Steps {
  constructor(@Inject(REFUSALS) private readonly refusals: RefusalCatalogue) {}

  tell(by: Actor, language: Language, steps: Readonly<Record<string, ToldStep>>): ShownSteps {
    return {
      steps: Object.entries(steps).map(([step, { permission, within, against }]) => {
        const reach = reachOf(by, permission);
        const refusal = !reach
          ? refuse('access/not-permitted', { permission })
          : !reach.everywhere && !within
            ? refuse('access/outside-your-reach', { permission })
            : against;
        return { step, refusal: refusal ? this.say(refusal, language) : null };
      }),
    };
  }

  private say({ code, facts }: Refusal, language: Language): { code: string; title: string } {
    return { code, title: fill(this.refusals[code]![language], facts) };
  }
}
