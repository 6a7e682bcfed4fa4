import { Module } from '@nestjs/common';
import { BodiesModule } from './bodies/bodies.module.js';
import { PartnersModule } from './partners/partners.module.js';

@Module({ imports: [BodiesModule, PartnersModule] })
export class ParticipationModule {}
