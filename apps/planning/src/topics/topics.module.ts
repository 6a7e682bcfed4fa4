import { Module } from '@nestjs/common';
import { KeepTopics } from './keep-topics.handler.js';
import { TopicsController } from './topics.controller.js';
import { TopicsQueries } from './topics.queries.js';

@Module({ controllers: [TopicsController], providers: [KeepTopics, TopicsQueries] })
export class TopicsModule {}
