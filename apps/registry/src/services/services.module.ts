import { Module } from '@nestjs/common';
import { ChangeService } from './change-service.handler.js';
import { ServicesController } from './services.controller.js';
import { ServicesQueries } from './services.queries.js';

@Module({ controllers: [ServicesController], providers: [ChangeService, ServicesQueries] })
export class ServicesModule {}
