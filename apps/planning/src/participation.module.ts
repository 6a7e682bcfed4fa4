import { Module } from '@nestjs/common';
import { BodiesModule } from './bodies/bodies.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { PartnersModule } from './partners/partners.module.js';
import { SuggestionsModule } from './suggestions/suggestions.module.js';
import { ProblemsModule } from './problems/problems.module.js';
import { TopicsModule } from './topics/topics.module.js';
import { PostsModule } from './posts/posts.module.js';

@Module({
  imports: [BodiesModule, PartnersModule, PostsModule, MeetingsModule, SuggestionsModule, ProblemsModule, TopicsModule],
})
export class ParticipationModule {}
