import { Module } from '@nestjs/common';
import { CodeListsController } from './code-lists.controller.js';
import { CodeListsQueries } from './code-lists.queries.js';
import { KeepCode } from './keep-code.handler.js';

@Module({ controllers: [CodeListsController], providers: [KeepCode, CodeListsQueries] })
export class CodeListsModule {}
