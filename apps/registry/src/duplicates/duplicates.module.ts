import { Module } from '@nestjs/common';
import { DismissDuplicate } from './dismiss-duplicate.handler.js';
import { DuplicatesController } from './duplicates.controller.js';
import { LookForDuplicates } from './look-for-duplicates.job.js';

@Module({ controllers: [DuplicatesController], providers: [DismissDuplicate, LookForDuplicates] })
export class DuplicatesModule {}
