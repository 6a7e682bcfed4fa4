import { Module } from '@nestjs/common';
import { GatesController } from './gates.controller.js';
import { PassGate } from './pass-gate.handler.js';

@Module({ controllers: [GatesController], providers: [PassGate] })
export class GatesModule {}
