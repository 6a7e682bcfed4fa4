/** What a noun of the register says of itself, as text: an empty text is nothing said. The names are those that an import compares. */
export type Fields = Readonly<Record<string, string>>;

/** One field before and after, as the register keeps it, whoever changed it. */
export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** Who changed a noun in the end: people by hand, a proposal that was accepted, or, by its name, a directory. */
export const BY_HAND = 'hand';
export const BY_PROPOSAL = 'proposal';

/** What differs, in the order of the fields. */
export function changesBetween(before: Fields, after: Fields): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields.flatMap((field) => {
    const [from, to] = [before[field] ?? '', after[field] ?? ''];
    return from === to ? [] : [{ field, from, to }];
  });
}
