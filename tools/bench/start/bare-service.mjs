// One service of the same stack that does nothing: NestJS on Fastify, TypeORM, one route. Says where it answers.
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';

class Health {
  ready() {
    return { status: 'ok' };
  }
}
Controller()(Health);
Get()(Health.prototype, 'ready', Object.getOwnPropertyDescriptor(Health.prototype, 'ready'));

class Service {}
const database = TypeOrmModule.forRoot({ type: 'postgres', url: process.env.DATABASE_URL, entities: [] });
Module({ imports: [database], controllers: [Health] })(Service);

const app = await NestFactory.create(Service, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
console.log(await app.getUrl());
