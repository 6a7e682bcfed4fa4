import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
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
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { refusals } from '../refusals.js';
import { MergeOrganisations } from './merge-organisations.handler.js';
import { MergeDto, MergePreview, PreviewMergeDto, shown, ShownMerge, UndoMergeDto } from './merges.dto.js';
import { mergeList } from './merges.queries.js';

const OF_BOTH = ['organisation/not-found', 'organisation/merged', 'merge/same-organisation'];
const PAIR = {
  ...{ fromId: '5f0c9d3e-1c00-5000-8000-000000000003', toId: '5f0c9d3e-1c00-5000-8000-000000000002' },
};

@Controller('api/v1/registry/merges')
export class MergesController {
  constructor(
    @Inject(MergeOrganisations) private readonly merging: MergeOrganisations,
    @Inject(Lists) private readonly lists: Lists,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @May('registry:merge-organisations')
  @Does({
    id: 'previewMerge',
    summary:
      'What would move if one organisation were merged into another: rows by the column that names it, as the database knows them, and what stands in the way.',
    answer: MergePreview,
    refuses: OF_BOTH,
    example: PAIR,
  })
  async preview(
    @By() by: Actor,
    @Body() body: PreviewMergeDto,
    @InLanguage() language: Language,
  ): Promise<MergePreview> {
    const { moves, obstacles, hash } = await this.merging.preview(by, body);
    const { fromId, toId } = body;
    const told = obstacles.map(({ code, facts }) => ({
      ...{ code, facts: { ...facts } },
      title: fill(refusals[code]![language], facts),
    }));
    return { fromId, toId, moves: [...moves], obstacles: told, previewHash: hash };
  }

  @Post()
  @May('registry:merge-organisations')
  @Does({
    id: 'mergeOrganisations',
    summary: 'Merges one organisation into another, as it was previewed. The one that goes says where it went.',
    answer: ShownMerge,
    refuses: [
      ...[...OF_BOTH, 'merge/changed-meanwhile', 'merge/unknown-reference', 'merge/other-identifier'],
      ...['merge/registrations-overlap', 'merge/open-cases', 'merge/names-overlap', 'merge/open-proposals'],
      'merge/stands-below',
    ],
    example: { ...PAIR, previewHash: 'a'.repeat(64), reason: 'Táž organizace, zapsaná z adresáře podruhé.' },
  })
  async merge(@By() by: Actor, @Body() body: MergeDto): Promise<ShownMerge> {
    return shown(await this.merging.merge(by, body));
  }

  @Get()
  @May('registry:merge-organisations')
  @Does({ id: 'listMerges', summary: 'Merges, the latest first.', answer: ShownMerge, list: mergeList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownMerge>> {
    return this.lists.answer(by, mergeList, asked);
  }

  @Get(':id')
  @May('registry:merge-organisations')
  @Does({
    id: 'getMerge',
    summary: 'One merge.',
    answer: ShownMerge,
    refuses: ['organisation-merge/not-found'],
  })
  async one(@By() by: Actor, @idParam('id') id: string): Promise<ShownMerge> {
    return this.lists.one(by, mergeList, id, 'organisation-merge/not-found');
  }

  @Post(':id/undoing')
  @HttpCode(200)
  @May('registry:merge-organisations')
  @Does({
    id: 'undoMerge',
    summary: 'Undoes a merge: exactly what moved goes back, unless something of it was changed since.',
    answer: ShownMerge,
    refuses: ['organisation-merge/not-found', 'organisation/merged', 'merge/undone-already', 'merge/moved-since'],
    example: { reason: 'Jsou to dvě organizace: liší se sídlem i statutárním orgánem.' },
  })
  async undo(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason }: UndoMergeDto,
  ): Promise<ShownMerge> {
    return shown(await this.merging.undo(by, id, read, reason));
  }
}
