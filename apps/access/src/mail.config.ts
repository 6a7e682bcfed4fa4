/** How mail leaves this installation; `undefined`: it does not, and notices wait in the inbox alone. */
export const MAIL = Symbol('mail');

export interface MailConfig {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string;
  /** `Levada <levada@kraj.example>` */
  readonly from: string;
  /** Where links in mails lead. */
  readonly publicUrl: string;
}
