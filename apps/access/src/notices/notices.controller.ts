import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { Language } from '@levada/kernel';
import {
  Asked,
  By,
  Does,
  idParam,
  InLanguage,
  May,
  SignedIn,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { MailWishAnswer, MailWishBody, ShownDelivery, ShownNotice } from './notices.dto.js';
import { deliveryList, noticeList, Notices } from './notices.queries.js';

@Controller('api/v1/access')
export class NoticesController {
  constructor(@Inject(Notices) private readonly notices: Notices) {}

  @Get('notices')
  @SignedIn()
  @Does({
    id: 'listNotices',
    summary: 'What one was told, in all of one’s authorities, newest first.',
    answer: ShownNotice,
    list: noticeList,
  })
  async inbox(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ShownNotice>> {
    return this.notices.inbox(by, asked);
  }

  @Post('notices/read')
  @HttpCode(204)
  @SignedIn()
  @Does({ id: 'readNotices', summary: 'Marks all that one was told as read.', status: [204] })
  async readAll(@By() by: Actor): Promise<void> {
    await this.notices.readAll(by);
  }

  @Post('notices/:id/read')
  @HttpCode(200)
  @SignedIn()
  @Does({
    id: 'readNotice',
    summary: 'Marks a notice of one’s own as read.',
    answer: ShownNotice,
    refuses: ['notice/not-found'],
  })
  async read(@idParam('id') id: string, @By() by: Actor, @InLanguage() language: Language): Promise<ShownNotice> {
    return this.notices.read(by, id, language);
  }

  @Get('me/mail')
  @SignedIn()
  @Does({ id: 'getMailWish', summary: 'How one wants to be mailed.', answer: MailWishAnswer })
  async wish(@By() by: Actor): Promise<MailWishAnswer> {
    return this.notices.wish(by);
  }

  @Post('me/mail')
  @HttpCode(200)
  @SignedIn()
  @Does({
    id: 'changeMailWish',
    summary: 'Says how one wants to be mailed: each notice, once a day, or never.',
    answer: MailWishAnswer,
    refuses: ['person/not-found'],
    example: { wish: 'daily' },
  })
  async changeWish(@By() by: Actor, @Body() { wish }: MailWishBody): Promise<MailWishAnswer> {
    return this.notices.changeWish(by, wish);
  }

  @Get('deliveries')
  @May('operations:read-operations')
  @Does({
    id: 'listDeliveries',
    summary: 'What became of the mails of notices; those that could not be delivered, unless asked otherwise.',
    answer: ShownDelivery,
    list: deliveryList,
  })
  async deliveries(@Asked() asked: AskedList): Promise<Page<ShownDelivery>> {
    return this.notices.deliveries(asked);
  }

  @Post('deliveries/:id/retry')
  @HttpCode(200)
  @May('operations:operate')
  @Does({
    id: 'retryDelivery',
    summary: 'Mails a notice once more that was given up.',
    answer: ShownDelivery,
    refuses: ['notice/not-found', 'notice/not-undelivered'],
  })
  async retry(@idParam('id') id: string): Promise<ShownDelivery> {
    return this.notices.retry(id);
  }
}
