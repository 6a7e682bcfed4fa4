import { Module } from '@nestjs/common';
import { KnownProposalsConsumer } from './known-proposals.consumer.js';

@Module({ controllers: [KnownProposalsConsumer] })
export class KnownProposalsModule {}
