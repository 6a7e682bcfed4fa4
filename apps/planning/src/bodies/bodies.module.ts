import { Module } from '@nestjs/common';
import { BodiesController } from './bodies.controller.js';
import { BodyPeopleController } from './body-people.controller.js';
import { OpenBody } from './open-body.handler.js';
import { SeatPeople } from './seat-people.handler.js';

@Module({ controllers: [BodiesController, BodyPeopleController], providers: [OpenBody, SeatPeople] })
export class BodiesModule {}
