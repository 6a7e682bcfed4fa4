import { Module } from '@nestjs/common';
import { KnownDecisionsConsumer } from './known-decisions.consumer.js';

@Module({ controllers: [KnownDecisionsConsumer] })
export class KnownDecisionsModule {}
