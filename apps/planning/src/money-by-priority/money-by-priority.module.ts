import { Module } from '@nestjs/common';
import { MoneyByPriorityController } from './money-by-priority.controller.js';
import { MoneyByPriorityQueries } from './money-by-priority.queries.js';

@Module({ controllers: [MoneyByPriorityController], providers: [MoneyByPriorityQueries] })
export class MoneyByPriorityModule {}
