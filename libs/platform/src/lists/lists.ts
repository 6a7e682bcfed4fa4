import { Readable } from 'node:stream';
import { createParamDecorator, Inject, Injectable, StreamableFile, type ExecutionContext } from '@nestjs/common';
import { csvSheet } from '@levada/exchange';
import { refuse, type Language } from '@levada/kernel';
import { Transactions, type Scope } from '@levada/persistence';
import type { FastifyRequest } from 'fastify';
import type { Page } from '../http/paging.js';
import { languageOf } from '../http/refusals.js';
import { cursorOf, pageStatement, parseList, type Condition, type ListDefinition, type ParsedList } from './list.js';

/** What was asked of a list: its query, as it came, and the reader's language. */
export interface AskedList {
  readonly query: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

export const askedList = (_: unknown, context: ExecutionContext): AskedList => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { query: request.query as AskedList['query'], language: languageOf(request.headers['accept-language']) };
};

/** `@Asked() asked: AskedList` of a list's route. */
export const Asked = createParamDecorator(askedList);

/** A sheet is read in bigger pages than a screen. */
const SHEET_ROWS = 1_000;

/** Answers every list of a service: a page, or the whole of what is filtered as a table. */
@Injectable()
export class Lists {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  async answer<Row, Item>(
    scope: Pick<Scope, 'authorityId'>,
    list: ListDefinition<Row, Item>,
    { query, language }: AskedList,
    within: readonly Condition[] = [],
  ): Promise<Page<Item>> {
    const parsed = parseList(list, query);
    if (query.format !== 'csv') return this.page(scope, list, parsed, within);
    const rows = this.all(scope, list, parsed, within);
    const bytes = Readable.from(csvSheet(list.sheet, language, rows));
    // A sheet is a file to whoever asked for one; to the rest of the house a list is a page.
    return new StreamableFile(bytes, {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="list.csv"',
    }) as unknown as Page<Item>;
  }

  /** One of the list's items, shown as there, or the refusal of that code. */
  async one<Row, Item>(
    scope: Pick<Scope, 'authorityId'>,
    list: ListDefinition<Row, Item>,
    id: string,
    otherwise: string,
    within: readonly Condition[] = [],
  ): Promise<Item> {
    const all = [...within, (bind: (value: unknown) => string) => `${list.id} = ${bind(id)}`];
    const parsed = { limit: 1, conditions: [], sorts: [], order: '', after: undefined };
    const { items } = await this.page(scope, list, parsed, all);
    if (items.length === 0) throw refuse(otherwise, { id });
    return items[0]!;
  }

  private async page<Row, Item>(
    scope: Pick<Scope, 'authorityId'>,
    list: ListDefinition<Row, Item>,
    parsed: ParsedList,
    within: readonly Condition[],
  ): Promise<Page<Item>> {
    const { rows, page } = await this.rows(scope, list, parsed, within);
    const shown = rows.slice(0, page.limit);
    const items = shown.map((row) => list.show(withoutKeys(row)));
    return rows.length > page.limit ? { items, nextCursor: cursorOf(shown.at(-1)!, page) } : { items };
  }

  private async *all<Row, Item>(
    scope: Pick<Scope, 'authorityId'>,
    list: ListDefinition<Row, Item>,
    parsed: ParsedList,
    within: readonly Condition[],
  ): AsyncGenerator<Item> {
    let asked: ParsedList = { ...parsed, limit: SHEET_ROWS };
    for (;;) {
      const { rows, page } = await this.rows(scope, list, asked, within);
      for (const row of rows.slice(0, SHEET_ROWS)) yield list.show(withoutKeys(row));
      if (rows.length <= SHEET_ROWS) return;
      const last = rows[SHEET_ROWS - 1]!;
      asked = { ...page, after: Array.from({ length: page.sorts.length + 1 }, (_, at) => String(last[`__key${at}`])) };
    }
  }

  /** The rows of a page, or of what may have been meant where there are none; with the page that they are. */
  private async rows<Row, Item>(
    scope: Pick<Scope, 'authorityId'>,
    list: ListDefinition<Row, Item>,
    asked: ParsedList,
    within: readonly Condition[],
  ): Promise<{ rows: (Row & Record<string, unknown>)[]; page: ParsedList }> {
    return this.transactions.read(scope, async (query) => {
      for (let page = asked; ; page = { ...page.otherwise, limit: asked.limit }) {
        for (const [setting, value] of Object.entries(page.finding?.settings ?? {}))
          await query('select set_config($1, $2, true)', [setting, value]);
        const [sql, parameters] = pageStatement(list, page, within);
        const rows = await query<Row & Record<string, unknown>>(sql, parameters);
        if (rows.length > 0 || asked.after || !page.otherwise) return { rows, page };
      }
    });
  }
}

function withoutKeys<Row>(row: Row & Record<string, unknown>): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('__key'))) as Row;
}
