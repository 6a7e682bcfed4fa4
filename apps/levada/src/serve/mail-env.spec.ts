import { mailEnv } from './mail-env.js';

const MAIL = {
  LEVADA_SMTP_URL: 'smtp://levada:s3cret@mail.kraj.example:587',
  LEVADA_MAIL_FROM: 'Levada <levada@kraj.example>',
  LEVADA_PUBLIC_URL: 'https://levada.kraj.example',
};

it('sends no mail unless it is said how', () => {
  expect(mailEnv({ LEVADA_PUBLIC_URL: MAIL.LEVADA_PUBLIC_URL })).toBeUndefined();
});

it('reads the mail server, the sender and where links lead', () => {
  expect(mailEnv(MAIL)).toEqual({
    url: MAIL.LEVADA_SMTP_URL,
    from: MAIL.LEVADA_MAIL_FROM,
    publicUrl: MAIL.LEVADA_PUBLIC_URL,
  });
  expect(mailEnv({ ...MAIL, LEVADA_MAIL_FROM: 'levada@kraj.example' })?.from).toBe('levada@kraj.example');
});

it.each([
  [{ LEVADA_MAIL_FROM: '' }, /together/],
  [{ LEVADA_PUBLIC_URL: '' }, /LEVADA_PUBLIC_URL/],
  [{ LEVADA_SMTP_URL: 'mail.kraj.example:587' }, /LEVADA_SMTP_URL is/],
  [{ LEVADA_SMTP_URL: 'https://levada:s3cret@mail' }, /^(?!.*s3cret).*LEVADA_SMTP_URL is/],
  [{ LEVADA_MAIL_FROM: 'Levada' }, /LEVADA_MAIL_FROM/],
  [{ LEVADA_MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, /LEVADA_MAIL_FROM/],
])('refuses %p', (wrong, message) => {
  expect(() => mailEnv({ ...MAIL, ...wrong })).toThrow(message);
});
