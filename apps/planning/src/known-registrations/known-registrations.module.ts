import { Module } from '@nestjs/common';
import { KnownRegistrationsConsumer } from './known-registrations.consumer.js';

@Module({ controllers: [KnownRegistrationsConsumer] })
export class KnownRegistrationsModule {}
