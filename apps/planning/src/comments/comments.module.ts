import { Module } from '@nestjs/common';
import { CommentsController } from './comments.controller.js';
import { CommentsQueries } from './comments.queries.js';
import { DisposeComment } from './dispose-comment.handler.js';
import { MakeComment } from './make-comment.handler.js';

@Module({ controllers: [CommentsController], providers: [MakeComment, DisposeComment, CommentsQueries] })
export class CommentsModule {}
