import { Module } from '@nestjs/common';
import { KnownApplicationsConsumer } from './known-applications.consumer.js';

@Module({ controllers: [KnownApplicationsConsumer] })
export class KnownApplicationsModule {}
