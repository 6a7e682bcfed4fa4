import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isId, refuse } from '@levada/kernel';
import { Lists, type Actor } from '@levada/platform';
import { runList } from './imports.queries.js';

/** A stream has answered 200 before it looks: that there is such an import in the authority is asked at the door. */
@Injectable()
export class KnownImport implements CanActivate {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor, params } = context.switchToHttp().getRequest<{ actor: Actor; params: { id: string } }>();
    if (!isId(params.id)) throw refuse('import-run/not-found', { id: params.id });
    await this.lists.one(actor, runList, params.id, 'import-run/not-found');
    return true;
  }
}
