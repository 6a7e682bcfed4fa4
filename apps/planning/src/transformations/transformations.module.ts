import { Module } from '@nestjs/common';
import { TransformationsController } from './transformations.controller.js';
import { WriteTransformation } from './write-transformation.handler.js';

@Module({ controllers: [TransformationsController], providers: [WriteTransformation] })
export class TransformationsModule {}
