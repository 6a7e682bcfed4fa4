import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { civilDate, dayOf, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  IfMatch,
  Lists,
  May,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { ofPlaces } from '../known-territories/known-territories.queries.js';
import { HandleSuggestion, loadSuggestion } from './handle-suggestion.handler.js';
import { MakeSuggestion } from './make-suggestion.handler.js';
import {
  AnswerSuggestionDto,
  HideSuggestionDto,
  LeadToMeasureDto,
  PublicSuggestion,
  ShownSuggestion,
  SuggestDto,
  SuggestionSender,
} from './suggestions.dto.js';
import { publicSuggestionList, suggestionsOn } from './suggestions.queries.js';

const MOVED = ['suggestion/not-so-now', 'suggestion/hidden'];

/** With an account: making one, and what the office does with them. */
@Controller('api/v1/planning/suggestions')
export class SuggestionsController {
  constructor(
    @Inject(MakeSuggestion) private readonly making: MakeSuggestion,
    @Inject(HandleSuggestion) private readonly handling: HandleSuggestion,
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @May('planning:suggest', 'anywhere')
  @Does({
    id: 'makeSuggestion',
    summary: 'Makes a suggestion at any time; its author is told of the answer.',
    answer: PublicSuggestion,
    refuses: ['plan/territory-unknown'],
    example: { text: 'V Hejnicích chybí pečovatelská služba o víkendu.' },
  })
  async make(@By() by: Actor, @Body() body: SuggestDto): Promise<PublicSuggestion> {
    const { id } = await this.making.make(by, body);
    return this.lists.one(by, publicSuggestionList, id, 'suggestion/not-found');
  }

  @Get()
  @May('planning:read-suggestions', 'territory')
  @Does({
    id: 'listSuggestions',
    summary: 'Suggestions, the most urgent first, and which are overdue.',
    answer: ShownSuggestion,
    list: suggestionsOn(civilDate('2000-01-01')),
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownSuggestion>> {
    return this.lists.answer(by, this.today(), asked, ofPlaces('s.territory_key', reach));
  }

  @Get(':suggestionId/sender')
  @May('planning:handle-suggestions', 'territory')
  @Does({
    id: 'getSuggestionSender',
    summary: 'Who sent a suggestion, as far as they said and it is still known: for the answer alone.',
    answer: SuggestionSender,
    refuses: ['suggestion/not-found'],
  })
  async sender(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('suggestionId') id: string,
  ): Promise<SuggestionSender> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const { name, email } = await loadSuggestion(tx, id, reach);
      return { name, email };
    });
  }

  @Post(':suggestionId/visibility')
  @HttpCode(200)
  @May('planning:handle-suggestions', 'territory')
  @Does({
    id: 'showSuggestion',
    summary: 'Lets a suggestion be seen by everybody.',
    answer: ShownSuggestion,
    refuses: ['suggestion/not-found', 'suggestion/shown-already'],
  })
  async show(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('suggestionId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownSuggestion> {
    await this.handling.show(by, reach, { id, read });
    return this.shown(by, id);
  }

  @Post(':suggestionId/hiding')
  @HttpCode(200)
  @May('planning:handle-suggestions', 'territory')
  @Does({
    id: 'hideSuggestion',
    summary: 'Hides spam or what hurts others, with the reason; who sent it is forgotten.',
    answer: ShownSuggestion,
    refuses: ['suggestion/not-found', 'suggestion/hidden'],
    example: { reason: 'Reklama' },
  })
  async hide(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('suggestionId') id: string,
    @IfMatch() read: number,
    @Body() { reason }: HideSuggestionDto,
  ): Promise<ShownSuggestion> {
    await this.handling.hide(by, reach, { id, read }, reason);
    return this.shown(by, id);
  }

  @Post(':suggestionId/work')
  @HttpCode(200)
  @May('planning:handle-suggestions', 'territory')
  @Does({
    id: 'takeUpSuggestion',
    summary: 'Says that somebody works on it.',
    answer: ShownSuggestion,
    refuses: ['suggestion/not-found', ...MOVED],
  })
  async takeUp(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('suggestionId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownSuggestion> {
    await this.handling.takeUp(by, reach, { id, read });
    return this.shown(by, id);
  }

  @Post(':suggestionId/answer')
  @HttpCode(200)
  @May('planning:handle-suggestions', 'territory')
  @Does({
    id: 'answerSuggestion',
    summary: 'Answers a suggestion; who has an account is told.',
    answer: ShownSuggestion,
    refuses: ['suggestion/not-found', ...MOVED],
    example: { text: 'Rozšíříme ji od ledna.' },
  })
  async answer(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('suggestionId') id: string,
    @IfMatch() read: number,
    @Body() { text }: AnswerSuggestionDto,
  ): Promise<ShownSuggestion> {
    await this.handling.answer(by, reach, { id, read }, text);
    return this.shown(by, id);
  }

  @Post(':suggestionId/sending')
  @HttpCode(200)
  @May('planning:handle-suggestions', 'territory')
  @Does({
    id: 'confirmAnswerSent',
    summary: 'Says that the answer has left for who has no account: their address is forgotten.',
    answer: ShownSuggestion,
    refuses: ['suggestion/not-found', 'suggestion/not-so-now'],
  })
  async sent(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('suggestionId') id: string,
    @IfMatch() read: number,
  ): Promise<ShownSuggestion> {
    await this.handling.sent(by, reach, { id, read });
    return this.shown(by, id);
  }

  @Post(':suggestionId/measure')
  @HttpCode(200)
  @May('planning:handle-suggestions', 'territory')
  @Does({
    id: 'leadSuggestionToMeasure',
    summary: 'Names the measure that a suggestion led to.',
    answer: ShownSuggestion,
    refuses: ['suggestion/not-found', ...MOVED, 'plan/not-found', 'element/not-found'],
    example: { planId: '019a9d3e-1c00-7000-8000-000000000003', measureCode: 'P1.2' },
  })
  async lead(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('suggestionId') id: string,
    @IfMatch() read: number,
    @Body() body: LeadToMeasureDto,
  ): Promise<ShownSuggestion> {
    await this.handling.lead(by, reach, { id, read }, body);
    return this.shown(by, id);
  }

  private shown(by: Actor, id: string): Promise<ShownSuggestion> {
    return this.lists.one(by, this.today(), id, 'suggestion/not-found');
  }

  private today() {
    return suggestionsOn(dayOf(this.clock.now()));
  }
}
