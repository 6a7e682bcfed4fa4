import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { By, CLOCK, Does, idParam, IfMatch, May, scopeOf, type Actor } from '@levada/platform';
import { loadVersion, sightOf, codesOf } from '../versions/versions.queries.js';
import { readThrough, uncovered, type CrosswalkLine } from './crosswalk.js';
import { crosswalkOf } from './crosswalks.queries.js';
import { CrosswalkDto, ReadUnderQuery, ShownCrosswalk, ShownReading } from './crosswalks.dto.js';
import { TellCrosswalk } from './tell-crosswalk.handler.js';

@Controller('api/v1/catalogue/versions/:id')
export class CrosswalksController {
  constructor(
    @Inject(TellCrosswalk) private readonly telling: TellCrosswalk,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Put('crosswalk')
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'tellCrosswalk',
    summary: 'Says what became of the entries of the version before: all lines anew.',
    answer: ShownCrosswalk,
    refuses: [
      ...['catalogue-version/not-found', 'catalogue-version/not-editable', 'crosswalk/nothing-before'],
      ...['crosswalk/unknown-from', 'crosswalk/unknown-to', 'crosswalk/ended-or-not', 'crosswalk/line-twice'],
      ...['crosswalk/two-fates', 'crosswalk/split-into-one', 'crosswalk/merger-of-one'],
    ],
    example: {
      lines: [
        { from: 'W2', to: 'W2a', relation: 'split' },
        { from: 'W2', to: 'W2b', relation: 'split' },
      ],
    },
  })
  async tell(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() body: CrosswalkDto,
  ): Promise<ShownCrosswalk> {
    await this.telling.tell(by, id, read, body);
    return this.one(by, id);
  }

  @Get('crosswalk')
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'getCrosswalk',
    summary: 'What became of the entries of the version before, and of which nobody said it yet.',
    answer: ShownCrosswalk,
    refuses: ['catalogue-version/not-found'],
  })
  async one(@By() by: Actor, @idParam('id') id: string): Promise<ShownCrosswalk> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const { predecessorId, version } = await loadVersion(tx, id, sightOf(by));
      const lines = await crosswalkOf(tx, id);
      const [before, after] = [await codesOf(tx, predecessorId), await codesOf(tx, id)];
      return { lines, uncovered: uncovered(lines, { before, after }), version };
    });
  }

  @Get('reading')
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'readUnderNewest',
    summary: 'Under which entries of the newest published version something is read that was agreed under this one.',
    answer: ShownReading,
    refuses: ['catalogue-version/not-found', 'service-type/not-found'],
  })
  async reading(@By() by: Actor, @idParam('id') id: string, @Query() { code }: ReadUnderQuery): Promise<ShownReading> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const { catalogue, number } = await loadVersion(tx, id, sightOf(by));
      if (!(await codesOf(tx, id)).has(code)) throw refuse('service-type/not-found', { id: code });
      const later = await publishedAfter(tx, catalogue, number);
      const under = readThrough(
        code,
        later.map(({ lines }) => lines),
      );
      return { code, catalogueVersionId: later.at(-1)?.id ?? id, under };
    });
  }
}

async function publishedAfter(tx: Tx, catalogue: string, number: number) {
  const ids = await tx.query<{ id: string }>(
    `select id from catalogue_version where catalogue = $1 and number > $2 and status in ('published', 'superseded')
     order by number`,
    [catalogue, number],
  );
  const steps: { readonly id: string; readonly lines: readonly CrosswalkLine[] }[] = [];
  for (const { id } of ids) steps.push({ id, lines: await crosswalkOf(tx, id) });
  return steps;
}
