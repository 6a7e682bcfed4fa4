import { Controller, Inject, Sse, UseGuards, type BeforeApplicationShutdown, type MessageEvent } from '@nestjs/common';
import { distinctUntilChanged, exhaustMap, map, Subject, takeUntil, takeWhile, timer, type Observable } from 'rxjs';
import { By, Does, idParam, Lists, May, type Actor } from '@levada/platform';
import { KnownImport } from './import-run.guard.js';
import type { ShownRun } from './imports.dto.js';
import { runList } from './imports.queries.js';

const LOOK_MS = 500;
/** A browser comes back by itself, and shows anew who it is. */
const LONGEST_MS = 60_000;

/** How far an import is, for a screen that looks on. */
@Controller('api/v1/registry/imports')
export class ImportProgressController implements BeforeApplicationShutdown {
  private readonly closing = new Subject<void>();

  constructor(@Inject(Lists) private readonly lists: Lists) {}

  @Sse(':id/progress')
  @UseGuards(KnownImport)
  @May('registry:import-directory')
  @Does({
    id: 'followImport',
    summary:
      'An import as it goes on, until it is over: the same as asking for it. Ends after a minute; come back then.',
    stream: true,
    refuses: ['import-run/not-found'],
  })
  follow(@By() by: Actor, @idParam('id') id: string): Observable<MessageEvent> {
    const look = (): Promise<ShownRun> => this.lists.one(by, runList, id, 'import-run/not-found');
    return timer(0, LOOK_MS).pipe(
      exhaustMap(look),
      distinctUntilChanged((a, b) => a.version === b.version),
      takeWhile(({ status }) => status === 'running', true),
      map((run): MessageEvent => ({ type: 'progress', id: String(run.version), data: run })),
      takeUntil(timer(LONGEST_MS)),
      takeUntil(this.closing),
    );
  }

  /** Before the server closes: it would wait for streams that are open. */
  beforeApplicationShutdown(): void {
    this.closing.next();
  }
}
