import { Module } from '@nestjs/common';
import { CommentHandlingController } from './comment-handling.controller.js';
import { CommentsController } from './comments.controller.js';
import { CommentsQueries } from './comments.queries.js';
import { DisposeComment } from './dispose-comment.handler.js';
import { ForgetCommenters } from './forget-commenters.job.js';
import { MakeComment } from './make-comment.handler.js';
import { PublicConsultationsController } from './public-consultations.controller.js';

@Module({
  controllers: [CommentsController, CommentHandlingController, PublicConsultationsController],
  providers: [MakeComment, DisposeComment, CommentsQueries, ForgetCommenters],
})
export class CommentsModule {}
