/** A paper of a checklist item has the item's code before its name: `statutes – stanovy.pdf`. The door knows no other tie. */
const BETWEEN = ' – ';

export const paperName = (item: string, name: string): string => (item ? `${item}${BETWEEN}${name}` : name);

/** Those that are kept and belong to an item. */
export function papersOf<File extends { readonly name: string; readonly status: string }>(
  files: readonly File[],
  item: string,
): readonly File[] {
  return files.filter(({ name, status }) => status === 'kept' && name.startsWith(`${item}${BETWEEN}`));
}
