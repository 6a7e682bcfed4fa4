import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { Asked, By, Does, Lists, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { NamePartner } from './name-partner.handler.js';
import { NamePartnerDto, ShownPartner } from './partners.dto.js';
import { partnerList } from './partners.queries.js';

@Controller('api/v1/planning/partners')
export class PartnersController {
  constructor(
    @Inject(NamePartner) private readonly naming: NamePartner,
    @Inject(Lists) private readonly lists: Lists,
  ) {}

  @Post()
  @May('planning:keep-bodies', 'anywhere')
  @Does({
    id: 'namePartner',
    summary: 'Names a partner that gives no service: a university, say.',
    answer: ShownPartner,
    refuses: ['partner/known-already'],
    example: { name: 'Univerzita J. E. Purkyně', kind: 'university' },
  })
  async name(@By() by: Actor, @Body() body: NamePartnerDto): Promise<ShownPartner> {
    const { id } = await this.naming.name(by, body);
    return this.lists.one(by, partnerList, id, 'partner/not-found');
  }

  @Get()
  @May('planning:read-bodies', 'anywhere')
  @Does({ id: 'listPartners', summary: 'Partners that give no service.', answer: ShownPartner, list: partnerList })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownPartner>> {
    return this.lists.answer(by, partnerList, asked);
  }
}
