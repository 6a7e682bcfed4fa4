import { money } from '@levada/kernel';
import { noticeOf } from './asked-notice.js';

it('says an amount as each language writes it, to the last digit', () => {
  const says = '{title}: {amount}';
  const sentence = { en: says, cs: says, de: says, lv: says };
  const amount = money(1234567890123456789n, 'CZK');
  const { title } = noticeOf(
    {
      kind: 'decision/granted',
      says: { title: sentence, text: sentence },
      facts: { title: 'X', amount },
      to: {},
      path: '/',
    },
    '019a9d3e-1c00-7000-8000-000000000061',
  );
  const plain = Object.fromEntries(
    Object.entries(title).map(([language, text]) => [language, String(text).replaceAll(/\s/g, ' ')]),
  );
  expect(plain).toEqual({
    en: 'X: CZK 12,345,678,901,234,567.89',
    cs: 'X: 12 345 678 901 234 567,89 Kč',
    de: 'X: 12.345.678.901.234.567,89 CZK',
    lv: 'X: 12 345 678 901 234 567,89 CZK',
  });
});

it('leaves no half of a character where a text was cut', () => {
  const says = { en: '{a}', cs: '{a}', de: '{a}', lv: '{a}' };
  const half = '💧'.slice(0, 1);
  const asked = {
    kind: 'comment/answered',
    says: { title: says, text: says },
    facts: { a: `x${half}` },
    to: {},
    path: '/',
  };
  expect(noticeOf(asked, '019a9d3e-1c00-7000-8000-000000000061').title.cs).toBe('x\ufffd');
});
