import { Body, Controller, Inject, Post } from '@nestjs/common';
import { toMoneyText } from '@levada/kernel';
import { By, May, type Actor } from '@levada/platform';
import { OpenSource } from './open-source.handler.js';
import { OpenSourceBody } from './sources.dto.js';

@Controller('api/v1/funding/sources')
export class SourcesController {
  constructor(@Inject(OpenSource) private readonly handler: OpenSource) {}

  @Post()
  @May('funding:open-source')
  async open(@Body() body: OpenSourceBody, @By() by: Actor): Promise<object> {
    const { amount, ...source } = await this.handler.open(body, by);
    return { ...source, amount: toMoneyText(amount) };
  }
}
