/** Where a record came from: the table, as its source calls it, and the row that a person finds it in. */
export interface Place {
  readonly file: string;
  readonly row: number;
}

/** One record as a source states it, in a model of HSDS. */
export interface ImportRecord {
  readonly model: string;
  /** As the source names it; null where the source names it not at all. */
  readonly id: string | null;
  /** What the source states of it, without its id; empty where the source states that there is nothing. */
  readonly fields: Readonly<Record<string, string>>;
  readonly at: Place;
  /** The row it was made of, as it came. */
  readonly came: Readonly<Record<string, string>>;
  /** True where a source is expected to state it more than once: on every row of what belongs to it. */
  readonly repeats?: true;
}
