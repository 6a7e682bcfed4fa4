import { Module } from '@nestjs/common';
import { TransformationsModule } from './transformations/transformations.module.js';

@Module({ imports: [TransformationsModule] })
export class MakingModule {}
