const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The one that the header has most of, outside quotes; a comma where it has none: a table of one column. */
export function delimiterOf(text: string): Delimiter {
  const header = text.replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/, 1)[0] ?? '';
  const count = (one: string): number => header.split(one).length;
  return DELIMITERS.reduce((most, one) => (count(one) > count(most) ? one : most));
}
