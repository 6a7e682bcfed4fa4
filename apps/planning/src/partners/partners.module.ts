import { Module } from '@nestjs/common';
import { NamePartner } from './name-partner.handler.js';
import { PartnersController } from './partners.controller.js';

@Module({ controllers: [PartnersController], providers: [NamePartner] })
export class PartnersModule {}
