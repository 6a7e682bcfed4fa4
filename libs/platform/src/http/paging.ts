import { isId, refuse } from '@levada/kernel';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** `?limit=50&cursor=…` of every list. */
export class PageQuery {
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @IsOptional()
  @IsString()
  @MaxLength(400)
  cursor?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Absent on the last page. */
  readonly nextCursor?: string;
}

/** Makes a page of one row more than asked for: the extra row says that there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
  show: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(show),
    ...(rows.length > limit && last !== undefined
      ? { nextCursor: Buffer.from(keyOf(last)).toString('base64url') }
      : {}),
  };
}

/** The id after which a page starts, for lists in the order of ids; `null` for the first. Refuses a cursor of another list. */
export function afterId(cursor: string | undefined): string | null {
  const key = afterKey(cursor);
  if (key !== '' && !isId(key)) throw refuse('request/cursor-malformed');
  return key === '' ? null : key;
}

/** The key after which a page starts; `''` for the first. */
export function afterKey(cursor: string | undefined): string {
  return cursor ? Buffer.from(cursor, 'base64url').toString('utf8') : '';
}
