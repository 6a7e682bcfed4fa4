import type { Static } from '@sinclair/typebox';
import { IsIn } from 'class-validator';
import { named, shape } from '@levada/platform';
import { DELIVERIES, MAIL_WISHES, type MailWish } from './notice.js';

export class MailWishBody {
  @IsIn(MAIL_WISHES)
  wish!: MailWish;
}

export const MailWishAnswer = named('MailWish', {
  wish: shape.oneOf(...MAIL_WISHES),
  /** Whether mail leaves this installation at all. */
  leaves: shape.boolean,
});
export type MailWishAnswer = Static<typeof MailWishAnswer>;

/** Something that one was told, in the language that was asked for. */
export const ShownNotice = named('Notice', {
  ...{ id: shape.id, authorityId: shape.id, kind: shape.text, title: shape.text, text: shape.text, path: shape.text },
  ...{ raisedAt: shape.instant, readAt: shape.orNull(shape.instant) },
});
export type ShownNotice = Static<typeof ShownNotice>;

/** What became of the mail of a notice: to whom and how, not what it says. */
export const ShownDelivery = named('Delivery', {
  ...{ id: shape.id, email: shape.text, kind: shape.text, delivery: shape.oneOf(...DELIVERIES) },
  ...{ attempts: shape.count, problem: shape.orNull(shape.text), raisedAt: shape.instant },
  ...{ nextAttemptAt: shape.orNull(shape.instant), deliveredAt: shape.orNull(shape.instant) },
});
export type ShownDelivery = Static<typeof ShownDelivery>;
