import { Module } from '@nestjs/common';
import { ProblemsController } from './problems.controller.js';
import { SolveProblems } from './solve-problems.handler.js';

@Module({ controllers: [ProblemsController], providers: [SolveProblems] })
export class ProblemsModule {}
