import { Module } from '@nestjs/common';
import { KnownTerritoriesConsumer } from './known-territories.consumer.js';

@Module({ controllers: [KnownTerritoriesConsumer] })
export class KnownTerritoriesModule {}
