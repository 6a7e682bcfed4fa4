import { Module } from '@nestjs/common';
import { PlanPost } from './plan-post.handler.js';
import { PostsController } from './posts.controller.js';

@Module({ controllers: [PostsController], providers: [PlanPost] })
export class PostsModule {}
