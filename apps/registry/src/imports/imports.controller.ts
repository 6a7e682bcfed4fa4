import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { fill, type Language } from '@levada/kernel';
import {
  Asked,
  By,
  Does,
  idParam,
  IfMatch,
  InLanguage,
  Lists,
  May,
  Optional,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { refusals } from '../refusals.js';
import {
  BatchDto,
  SettleConflictDto,
  ShownBatch,
  ShownConflict,
  ShownDecision,
  ShownEnd,
  ShownRun,
  StartImportDto,
} from './imports.dto.js';
import { conflictList, runList, shownRun } from './imports.queries.js';
import { ManageImport } from './manage-import.handler.js';
import { RecordBatch } from './record-batch.handler.js';
import { SettleConflict } from './settle-conflict.handler.js';

export class BatchQuery {
  /** Says what would become of the records, and stores nothing. */
  @Optional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

@Controller('api/v1/registry/imports')
export class ImportsController {
  constructor(
    @Inject(ManageImport) private readonly managing: ManageImport,
    @Inject(RecordBatch) private readonly recording: RecordBatch,
    @Inject(SettleConflict) private readonly settling: SettleConflict,
    @Inject(Lists) private readonly lists: Lists,
  ) {}

  @Post()
  @May('registry:import-directory')
  @Does({
    id: 'startImport',
    summary: 'Begins an import of a directory, or goes on with one of the same content that broke off.',
    answer: ShownRun,
    example: {
      ...{ source: 'rpss', expected: 12 },
      contentHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  })
  async start(@By() by: Actor, @Body() body: StartImportDto): Promise<ShownRun> {
    return shownRun(await this.managing.start(by, body));
  }

  @Get()
  @May('registry:import-directory')
  @Does({
    id: 'listImports',
    summary: 'Imports, newest first, and how far they came.',
    answer: ShownRun,
    list: runList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownRun>> {
    return this.lists.answer(by, runList, asked);
  }

  @Get('conflicts')
  @May('registry:import-directory')
  @Does({
    id: 'listImportConflicts',
    summary: 'Fields that people and a source changed, and not alike: they stay as people wrote them.',
    answer: ShownConflict,
    list: conflictList,
  })
  async conflicts(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownConflict>> {
    return this.lists.answer(by, conflictList, asked);
  }

  @Post('conflicts/:conflictId/settlement')
  @HttpCode(200)
  @May('registry:import-directory')
  @Does({
    id: 'settleImportConflict',
    summary: 'Settles a conflict, and remembers it: the same statement of the same source raises none again.',
    answer: ShownDecision,
    refuses: [
      ...[
        'import-conflict/not-found',
        'import-conflict/nothing-to-take',
        'organisation/not-found',
        'organisation/merged',
        'site/not-found',
      ],
      ...['service/not-found', 'site/closed', 'site/name-tells-address'],
    ],
    example: { keep: 'ours', reason: 'Název podle zakládací listiny; adresář je pozadu.' },
  })
  async settle(
    @By() by: Actor,
    @idParam('conflictId') conflictId: string,
    @IfMatch() read: number,
    @Body() body: SettleConflictDto,
  ): Promise<ShownDecision> {
    const {
      authorityId: _hidden,
      decidedBy: _who,
      noun,
      decidedAt,
      ...decision
    } = await this.settling.settle(by, conflictId, read, body);
    return { ...decision, kind: noun, decidedAt: decidedAt.toISOString() };
  }

  @Get(':id')
  @May('registry:import-directory')
  @Does({ id: 'getImport', summary: 'One import.', answer: ShownRun, refuses: ['import-run/not-found'] })
  async one(@By() by: Actor, @idParam('id') id: string): Promise<ShownRun> {
    return this.lists.one(by, runList, id, 'import-run/not-found');
  }

  @Post(':id/records')
  @HttpCode(200)
  @May('registry:import-directory')
  @Does({
    id: 'recordImportBatch',
    summary: 'Brings in up to 1,000 records in one commit: what is named before what names it.',
    answer: ShownBatch,
    refuses: [
      ...['import-run/not-found', 'import/over', 'import/out-of-step', 'import/too-many-changes'],
      'import/more-than-expected',
    ],
    example: {
      from: 0,
      records: [
        {
          ...{ kind: 'organisation', id: '7', name: 'Domov Pod Ještědem', fields: { url: 'https://domov.example' } },
          identifier: { scheme: 'CZ-ICO', identifier: '00000019' },
        },
      ],
    },
  })
  async record(
    @By() by: Actor,
    @idParam('id') id: string,
    @Body() { from, records }: BatchDto,
    @Query() { dryRun }: BatchQuery,
    @InLanguage() language: Language,
  ): Promise<ShownBatch> {
    const { done, changed, results } = await this.recording.record(by, id, {
      from,
      records,
      dryRun: dryRun === 'true',
    });
    return {
      ...{ done, changed },
      results: results.map(({ refusal, conflicts, ...one }) => ({
        ...one,
        ...(conflicts ? { conflicts: [...conflicts] } : {}),
        ...(refusal
          ? { refusal: { code: refusal.code, title: fill(refusals[refusal.code]![language], refusal.facts) } }
          : {}),
      })),
    };
  }

  @Post(':id/end')
  @HttpCode(200)
  @May('registry:import-directory')
  @Does({
    id: 'finishImport',
    summary: 'Ends an import, and names what an earlier one brought and the source no longer has. Nothing is removed.',
    answer: ShownEnd,
    refuses: ['import-run/not-found', 'import/over', 'import/not-all-there'],
  })
  async finish(@By() by: Actor, @idParam('id') id: string): Promise<ShownEnd> {
    const { run, missing } = await this.managing.finish(by, id);
    return { run: shownRun(run), missing: [...missing] };
  }

  @Post(':id/stop')
  @HttpCode(200)
  @May('registry:import-directory')
  @Does({
    id: 'stopImport',
    summary: 'Breaks an import off; what came in stays.',
    answer: ShownRun,
    refuses: ['import-run/not-found', 'import/over'],
  })
  async stop(@By() by: Actor, @idParam('id') id: string): Promise<ShownRun> {
    return shownRun(await this.managing.stop(by, id));
  }
}
