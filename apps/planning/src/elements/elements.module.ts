import { Module } from '@nestjs/common';
import { ElementsController } from './elements.controller.js';
import { WriteElement } from './write-element.handler.js';

@Module({ controllers: [ElementsController], providers: [WriteElement] })
export class ElementsModule {}
