import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { DATABASE } from '../service/tokens.js';

const REMEMBERED_MS = 300;
const MOST = 1_000;

/**
 * The second wall behind the gateway: a grant that this service has heard to be withdrawn gives nothing, whatever the
 * request's token says. What it has not heard of yet is as the token says: `access` gave that a moment ago.
 */
@Injectable()
export class KnownGrants {
  private readonly remembered = new Map<string, { at: number; withdrawn: Promise<ReadonlySet<string>> }>();

  constructor(@Inject(DATABASE) private readonly database: DataSource) {}

  async stillGranted(actor: Actor): Promise<Actor> {
    const withdrawn = await this.withdrawnAmong(actor.grants.map(({ id }) => id));
    if (withdrawn.size === 0) return actor;
    return { ...actor, grants: actor.grants.filter(({ id }) => !withdrawn.has(id)) };
  }

  /** Remembered for a moment: a screen asks for many things at once. */
  private withdrawnAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const key = ids.join();
    const now = performance.now();
    const known = this.remembered.get(key);
    if (known && now - known.at < REMEMBERED_MS) return known.withdrawn;
    const withdrawn = this.ask(ids);
    if (this.remembered.size >= MOST) this.remembered.clear();
    this.remembered.set(key, { at: now, withdrawn });
    withdrawn.catch(() => this.remembered.delete(key));
    return withdrawn;
  }

  private async ask(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }[]>(
      'select id::text from known_grant where id::text = any($1) and withdrawn',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
