import { Module } from '@nestjs/common';
import { CriteriaSetsController } from './criteria-sets.controller.js';
import { CriteriaSetsQueries } from './criteria-sets.queries.js';
import { WriteCriteriaSet } from './write-criteria-set.handler.js';

@Module({ controllers: [CriteriaSetsController], providers: [WriteCriteriaSet, CriteriaSetsQueries] })
export class CriteriaSetsModule {}
