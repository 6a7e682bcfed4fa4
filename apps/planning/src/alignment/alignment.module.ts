import { Module } from '@nestjs/common';
import { AlignmentController } from './alignment.controller.js';

@Module({ controllers: [AlignmentController] })
export class AlignmentModule {}
