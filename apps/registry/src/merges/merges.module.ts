import { Module } from '@nestjs/common';
import { MergeOrganisations } from './merge-organisations.handler.js';
import { MergesController } from './merges.controller.js';

@Module({ controllers: [MergesController], providers: [MergeOrganisations] })
export class MergesModule {}
