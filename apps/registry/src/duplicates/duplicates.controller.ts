import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { Asked, By, Does, idParam, IfMatch, Lists, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { DismissDuplicate } from './dismiss-duplicate.handler.js';
import { DismissDuplicateDto, ShownDuplicate } from './duplicates.dto.js';
import { duplicateList, OF_TWO_THAT_ARE } from './duplicates.queries.js';

@Controller('api/v1/registry/duplicates')
export class DuplicatesController {
  constructor(
    @Inject(DismissDuplicate) private readonly dismissing: DismissDuplicate,
    @Inject(Lists) private readonly lists: Lists,
  ) {}

  @Get()
  @May('registry:merge-organisations')
  @Does({
    id: 'listDuplicates',
    summary: 'Pairs of organisations that may be one, the likest first, each with what speaks for it and how much.',
    answer: ShownDuplicate,
    list: duplicateList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownDuplicate>> {
    return this.lists.answer(by, duplicateList, asked, OF_TWO_THAT_ARE);
  }

  @Get(':id')
  @May('registry:merge-organisations')
  @Does({ id: 'getDuplicate', summary: 'One pair.', answer: ShownDuplicate, refuses: ['duplicate/not-found'] })
  async one(@By() by: Actor, @idParam('id') id: string): Promise<ShownDuplicate> {
    return this.lists.one(by, duplicateList, id, 'duplicate/not-found', OF_TWO_THAT_ARE);
  }

  @Post(':id/dismissal')
  @HttpCode(200)
  @May('registry:merge-organisations')
  @Does({
    id: 'dismissDuplicate',
    summary: 'Says that they are two, and why: the pair is not shown again.',
    answer: ShownDuplicate,
    refuses: ['duplicate/not-found', 'duplicate/dismissed-already'],
    example: { reason: 'Dvě farní charity se stejným jménem v různých obcích.' },
  })
  async dismiss(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason }: DismissDuplicateDto,
  ): Promise<ShownDuplicate> {
    await this.dismissing.dismiss(by, id, read, reason);
    return this.lists.one(by, duplicateList, id, 'duplicate/not-found', OF_TWO_THAT_ARE);
  }
}
