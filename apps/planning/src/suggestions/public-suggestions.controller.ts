import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { Asked, By, Does, idParam, Lists, Visitors, type Actor, type AskedList, type Page } from '@levada/platform';
import { MakeSuggestion } from './make-suggestion.handler.js';
import { PublicSuggestion, SuggestDto } from './suggestions.dto.js';
import { publicSuggestionList } from './suggestions.queries.js';

/** Without an account. Whose door it is, the gateway has said already. */
@Controller('api/v1/planning/public/:authority/suggestions')
export class PublicSuggestionsController {
  constructor(
    @Inject(MakeSuggestion) private readonly making: MakeSuggestion,
    @Inject(Lists) private readonly lists: Lists,
  ) {}

  @Post()
  @Visitors()
  @Does({
    id: 'suggestPublicly',
    summary: 'Makes a suggestion without an account. It is held until an officer shows it; its id leads to the answer.',
    answer: PublicSuggestion,
    refuses: ['plan/territory-unknown'],
    example: { text: 'V Hejnicích chybí pečovatelská služba o víkendu.', email: 'jana@example.org' },
  })
  async make(@By() by: Actor, @Body() body: SuggestDto): Promise<PublicSuggestion> {
    const { id } = await this.making.make(by, body);
    return this.lists.one(by, publicSuggestionList, id, 'suggestion/not-found');
  }

  @Get()
  @Visitors()
  @Does({
    id: 'listPublicSuggestions',
    summary: 'Suggestions that an officer let through, with their answers and the measures they led to.',
    answer: PublicSuggestion,
    list: publicSuggestionList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<PublicSuggestion>> {
    return this.lists.answer(by, publicSuggestionList, asked, [() => `s.visibility = 'shown'`]);
  }

  @Get(':suggestionId')
  @Visitors()
  @Does({
    id: 'getPublicSuggestion',
    summary: 'One suggestion, for whoever has its id: where it stands, and its answer.',
    answer: PublicSuggestion,
    refuses: ['suggestion/not-found'],
  })
  async one(@By() by: Actor, @idParam('suggestionId') id: string): Promise<PublicSuggestion> {
    return this.lists.one(by, publicSuggestionList, id, 'suggestion/not-found', [() => `s.visibility <> 'hidden'`]);
  }
}
