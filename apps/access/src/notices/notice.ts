import type { Language, Sentence } from '@levada/kernel';
import type { Person } from '../people/person.js';

export const MAIL_WISHES = ['each', 'daily', 'never'] as const;
/** How somebody wants to be mailed: each notice by itself, those of a day together, or not at all. */
export type MailWish = (typeof MAIL_WISHES)[number];

export const DELIVERIES = ['inbox', 'waiting', 'delivered', 'undelivered', 'cancelled'] as const;
/** What became of the mail of a notice. `inbox`: none was to be sent. */
export type Delivery = (typeof DELIVERIES)[number];

/** What somebody is told: in their inbox, and by mail where they want it. */
export interface Notice {
  readonly id: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly kind: string;
  readonly title: Sentence;
  readonly text: Sentence;
  readonly path: string;
  readonly raisedAt: Date;
  readonly delivery: Delivery;
  readonly digest: boolean;
  readonly nextAttemptAt: Date | null;
}

const MINUTE = 60_000;
/** Waits between attempts: two days in all, then an operator has to look. */
const WAITS = [1, 5, 15, 60, 240, 480, 960, 1_200].map((minutes) => minutes * MINUTE);
/** Early morning in all countries of the profiles. */
const DIGEST_HOUR_UTC = 5;

/** How a notice goes out to somebody. Who cannot read it yet, or does not exist, gets no mail. */
export function plannedDelivery(
  { status, demo }: Pick<Person, 'status' | 'demo'>,
  wish: MailWish,
  mailLeaves: boolean,
  at: Date,
): Pick<Notice, 'delivery' | 'digest' | 'nextAttemptAt'> {
  if (!mailLeaves || demo || status !== 'active' || wish === 'never')
    return { delivery: 'inbox', digest: false, nextAttemptAt: null };
  const digest = wish === 'daily';
  return { delivery: 'waiting', digest, nextAttemptAt: digest ? nextDigest(at) : at };
}

export function nextDigest(at: Date): Date {
  const morning = new Date(at);
  morning.setUTCHours(DIGEST_HOUR_UTC, 0, 0, 0);
  if (morning <= at) morning.setUTCDate(morning.getUTCDate() + 1);
  return morning;
}

/** After a failure: when it is tried again, or `null` where trying again is of no use. `attempts` counts the one that failed. */
export function nextAttempt(attempts: number, final: boolean, at: Date): Date | null {
  const wait = final ? undefined : WAITS[attempts - 1];
  return wait === undefined ? null : new Date(at.getTime() + wait);
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
}

const WORDS = {
  digest: {
    en: 'Levada: {count} new notices',
    cs: 'Levada: nová oznámení ({count})',
    de: 'Levada: {count} neue Mitteilungen',
    lv: 'Levada: jauni paziņojumi ({count})',
  },
  footer: {
    en: 'You get this because you have a role in Levada. How often you are mailed is your choice: {settings}',
    cs: 'Zprávu dostáváte, protože máte v Levadě roli. Jak často vám budeme psát, si zvolíte zde: {settings}',
    de: 'Sie erhalten dies, weil Sie in Levada eine Rolle haben. Wie oft wir schreiben, wählen Sie hier: {settings}',
    lv: 'Jūs to saņemat, jo jums ir loma sistēmā Levada. Cik bieži rakstīt, izvēlieties šeit: {settings}',
  },
} as const satisfies Record<string, Sentence>;

/** One notice as a mail, or several as a digest: oldest first. */
export function mailOf(
  notices: readonly Pick<Notice, 'title' | 'text' | 'path'>[],
  language: Language,
  publicUrl: string,
  { withFooter = true }: { withFooter?: boolean } = {},
): Mail {
  const base = publicUrl.replace(/\/+$/, '');
  const single = notices.length === 1;
  const parts = notices.map(({ title, text, path }) => {
    const link = `${base}${path}`;
    return single ? `${text[language]}\n\n${link}` : `* ${title[language]}\n\n${text[language]}\n${link}`;
  });
  const footer = WORDS.footer[language].replace('{settings}', `${base}/notices`);
  return {
    subject: single ? notices[0]!.title[language] : WORDS.digest[language].replace('{count}', String(notices.length)),
    text: [...parts, ...(withFooter ? [`-- \n${footer}`] : [])].join('\n\n'),
  };
}
