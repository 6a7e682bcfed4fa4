import { createTransport } from 'nodemailer';
import type { Mail } from './notice.js';
import type { MailConfig } from '../mail.config.js';

/** Whether the mail server took it; `final`: it never will. */
export type Sent =
  { readonly taken: true } | { readonly taken: false; readonly final: boolean; readonly problem: string };

export interface MailClient {
  send(to: { name: string; address: string }, mail: Mail, messageId: string): Promise<Sent>;
}

interface SmtpError {
  readonly responseCode?: number;
  /** What it was the answer to. */
  readonly command?: string;
  readonly message: string;
}

const PATIENCE_MS = 15_000;

/** Hands mails to the mail server of the installation, one connection each: they are few. */
export function mailClient({ url, from, publicUrl }: MailConfig): MailClient {
  const { protocol, username, searchParams } = new URL(url);
  const transport = createTransport({
    url,
    // A password goes over a line that is enciphered or not at all; `?requireTLS=false` for a relay on this machine.
    ...(protocol === 'smtp:' && username && !searchParams.has('requireTLS') ? { requireTLS: true } : {}),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // A notice is text of ours: nothing in it is read from a disk or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = new URL(publicUrl).hostname;
  return {
    async send(to, { subject, text }, messageId) {
      try {
        // Sent twice after a crash, it is the same message: mail servers and programs know it by this name.
        await transport.sendMail({
          ...{ from, to, subject, text, messageId: `<${messageId}@${host}>` },
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { taken: true };
      } catch (error) {
        const { responseCode = 0, command, message } = error as SmtpError;
        // What it says of the recipient or the message stays so. Of us, our address or our sender, an operator can mend it.
        const final = responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command ?? '');
        return { taken: false, final, problem: message.slice(0, 500) };
      }
    },
  };
}
