import { csvSheet } from './csv-sheet.js';

interface Item {
  readonly number: string;
  readonly amount: string;
}
const title = (text: string) => ({ en: text, cs: `${text} cs`, de: `${text} de`, lv: `${text} lv` });
const columns = [
  { title: title('Number'), value: ({ number }: Item) => number },
  { title: title('Amount'), amount: true as const, value: ({ amount }: Item) => amount },
];

async function sheet(language: 'en' | 'cs', ...items: Item[]): Promise<string> {
  async function* all() {
    yield* items;
  }
  const parts: Buffer[] = [];
  for await (const part of csvSheet(columns, language, all())) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

it('is what a European spreadsheet opens: byte order mark, semicolons, amounts with a comma, the rest as it is', async () => {
  expect(await sheet('cs', { number: '1.10', amount: '-1234.50' })).toBe(
    '\uFEFFNumber cs;Amount cs\r\n1.10;-1234,50\r\n',
  );
  expect(await sheet('en', { number: '00064581', amount: '1234.50' })).toBe(
    '\uFEFFNumber;Amount\r\n00064581;1234.50\r\n',
  );
});

it.each(['=1+1', '+1+1', '-cmd', '@sum', '\tx', '\rx', '＝1'])('marks %j as text', async (number) => {
  expect(await sheet('en', { number, amount: '1' })).toContain(`'${number}`);
});

it('quotes what would break a row', async () => {
  expect(await sheet('en', { number: 'a;"b"\nc', amount: '1' })).toBe('\uFEFFNumber;Amount\r\n"a;""b""\nc";1\r\n');
});
