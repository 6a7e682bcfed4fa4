import { Module } from '@nestjs/common';
import { ForgetSenders } from './forget-senders.job.js';
import { HandleSuggestion } from './handle-suggestion.handler.js';
import { MakeSuggestion } from './make-suggestion.handler.js';
import { PublicSuggestionsController } from './public-suggestions.controller.js';
import { SuggestionsController } from './suggestions.controller.js';

@Module({
  controllers: [PublicSuggestionsController, SuggestionsController],
  providers: [MakeSuggestion, HandleSuggestion, ForgetSenders],
})
export class SuggestionsModule {}
