// One service of the same stack that does nothing: NestJS on Fastify, TypeORM, one route. Says where it answers.
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

class Health {
  ready() {
    return { status: 'ok' };
  }
}
Controller()(Health);
Get()(Health.prototype, 'ready', Object.getOwnPropertyDescriptor(Health.prototype, 'ready'));

class Service {}
Module({ controllers: [Health] })(Service);

await new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, entities: [] }).initialize();
const app = await NestFactory.create(Service, new FastifyAdapter(), { logger: false });
await app.listen(0, '127.0.0.1');
console.log(await app.getUrl());
