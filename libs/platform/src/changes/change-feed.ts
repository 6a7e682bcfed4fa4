import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Observable, Subject } from 'rxjs';
import { EVERY_AUTHORITY, Transactions } from '@levada/persistence';

/** That something changed: enough to ask for it anew, nothing of what it says. */
export interface Change {
  readonly epoch: number;
  readonly n: number;
  /** `null`: reference data of all. */
  readonly authorityId: string | null;
  readonly type: string;
  /** Id of the noun, and its version now. */
  readonly subject: string;
  readonly version: number;
}

const LOOK_MS = 500;
const PAGE = 500;

const PAGE_AFTER = `
  select p.epoch, p.n, o.authority_id as "authorityId", o.type, o.body::json->>'subject' as subject,
    (o.body::json->>'nounversion')::int as version
  from outbox_position p join outbox o on o.seq = p.seq
  where p.epoch = (select epoch from relay_state) and p.n > $1 order by p.n limit ${PAGE}`;

/** What a service's own log tells its readers as it grows. One look for all of them, and none while nobody listens. */
@Injectable()
export class ChangeFeed implements BeforeApplicationShutdown {
  private readonly live = new Subject<Change>();
  private timer: NodeJS.Timeout | undefined;
  private last: { epoch: number; n: number } | undefined;
  private listeners = 0;

  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  /** From now on, or from after a place that was heard before, if the log still has it. Each once, in order. */
  of(authorityId: string, after?: { epoch: number; n: number }): Observable<Change> {
    return new Observable<Change>((subscriber) => {
      const waiting: Change[] = [];
      let told = after;
      let caughtUp = false;
      const tell = (change: Change): void => {
        if (told && told.epoch === change.epoch && change.n <= told.n) return;
        told = { epoch: change.epoch, n: change.n };
        if (change.authorityId === null || change.authorityId === authorityId) subscriber.next(change);
      };
      const live = this.live.subscribe({
        // What comes while the past is read waits for it.
        next: (change) => (caughtUp ? tell(change) : void waiting.push(change)),
        complete: () => subscriber.complete(),
      });
      this.listen();
      this.missed(after).then(
        (changes) => {
          for (const change of [...changes, ...waiting.splice(0)]) tell(change);
          caughtUp = true;
        },
        (error: unknown) => subscriber.error(error),
      );
      return () => {
        live.unsubscribe();
        this.leave();
      };
    });
  }

  /** Before the server closes: it would wait for streams that are open. */
  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
    this.live.complete();
  }

  private async missed(after: { epoch: number; n: number } | undefined): Promise<Change[]> {
    await this.look();
    const changes: Change[] = [];
    if (!after || after.epoch !== this.last?.epoch) return changes;
    for (let from = after.n; ; from = changes.at(-1)!.n) {
      const page = await this.page(from);
      changes.push(...page);
      if (page.length < PAGE) return changes;
    }
  }

  private listen(): void {
    this.listeners += 1;
    this.timer ??= setInterval(() => void this.look().catch(() => undefined), LOOK_MS);
  }

  private leave(): void {
    this.listeners -= 1;
    if (this.listeners > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
    this.last = undefined;
  }

  private async look(): Promise<void> {
    const head = await this.head();
    // A restored log counts anew: its readers ask for everything again, so nothing of it is told twice here.
    if (!this.last || this.last.epoch !== head.epoch) this.last = head;
    if (this.last.n >= head.n) return;
    for (const change of await this.page(this.last.n)) {
      if (change.n <= this.last.n) continue;
      this.last = { epoch: change.epoch, n: change.n };
      this.live.next(change);
    }
  }

  private async head(): Promise<{ epoch: number; n: number }> {
    const [row] = await this.transactions.database.query<{ epoch: number; head: string }[]>(
      'select epoch, head from relay_state',
    );
    return { epoch: row!.epoch, n: Number(row!.head) };
  }

  private async page(after: number): Promise<Change[]> {
    const rows = await this.transactions.read({ authorityId: EVERY_AUTHORITY }, (query) =>
      query<Omit<Change, 'n'> & { n: string }>(PAGE_AFTER, [after]),
    );
    return rows.map((row) => ({ ...row, n: Number(row.n) }));
  }
}
