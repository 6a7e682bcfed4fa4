import type { MailConfig } from '@levada/access';
import { Usage } from '../client/failures.js';

/** How mail leaves, by the environment; `undefined` where none is to. The address may hold a password, so it is never repeated. */
export function mailEnv(env: NodeJS.ProcessEnv): MailConfig | undefined {
  const { LEVADA_SMTP_URL: url, LEVADA_MAIL_FROM: from, LEVADA_PUBLIC_URL: publicUrl } = env;
  if (!url && !from) return undefined;
  if (!url || !from) throw new Usage('mail takes LEVADA_SMTP_URL and LEVADA_MAIL_FROM together');
  if (!publicUrl) throw new Usage('mail takes LEVADA_PUBLIC_URL as well: the links in it lead there');
  if (!URL.canParse(publicUrl)) throw new Usage(`LEVADA_PUBLIC_URL is no address: ${publicUrl}`);
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '')
    throw new Usage('LEVADA_SMTP_URL is smtp://user:password@host:587 or smtps://…:465');
  if (!/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/.test(from)) throw new Usage(`LEVADA_MAIL_FROM is no address: ${from}`);
  return { url, from, publicUrl };
}
