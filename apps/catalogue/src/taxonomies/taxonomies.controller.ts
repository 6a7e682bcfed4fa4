import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { Asked, By, Does, May, type Actor, type AskedList, type Page } from '@levada/platform';
import { RecordTaxonomy } from './record-taxonomy.handler.js';
import { RecordedTaxonomy, ShownTaxonomy, ShownTerm, TaxonomyDto } from './taxonomies.dto.js';
import { TaxonomiesQueries, taxonomyList, termList } from './taxonomies.queries.js';

@Controller('api/v1/catalogue/taxonomies')
export class TaxonomiesController {
  constructor(
    @Inject(RecordTaxonomy) private readonly recording: RecordTaxonomy,
    @Inject(TaxonomiesQueries) private readonly taxonomies: TaxonomiesQueries,
  ) {}

  @Post()
  @HttpCode(200)
  @May('catalogue:record-taxonomies')
  @Does({
    id: 'recordTaxonomy',
    summary: 'Records a taxonomy with its terms and how they stand to those of others: all of it, anew.',
    answer: RecordedTaxonomy,
    refuses: [
      ...['taxonomy/term-twice', 'taxonomy/unknown-parent', 'taxonomy/term-in-itself', 'taxonomy/unknown-term'],
      ...['taxonomy/unknown-target', 'taxonomy/term-mapped'],
    ],
    example: {
      ...{
        code: 'li-psychosocial',
        title: { de: 'Bereiche der psychosozialen Versorgung' },
        source: 'Leistungskatalog 2015',
      },
      terms: [{ code: 'housing', names: { de: 'Wohnen' } }],
      mappings: [],
    },
  })
  async record(@By() by: Actor, @Body() body: TaxonomyDto): Promise<RecordedTaxonomy> {
    return this.recording.record(by, body);
  }

  @Get()
  @May('catalogue:read-taxonomies', 'anywhere')
  @Does({ id: 'listTaxonomies', summary: 'Classifications side by side.', answer: ShownTaxonomy, list: taxonomyList })
  async list(@Asked() asked: AskedList): Promise<Page<ShownTaxonomy>> {
    return this.taxonomies.list(asked);
  }

  @Get('terms')
  @May('catalogue:read-taxonomies', 'anywhere')
  @Does({
    id: 'listTerms',
    summary: 'Terms of all taxonomies, with what they are in others; a search by a parent finds the children.',
    answer: ShownTerm,
    list: termList,
  })
  async terms(@Asked() asked: AskedList): Promise<Page<ShownTerm>> {
    return this.taxonomies.terms(asked);
  }
}
