/**
 * One spelling for a name, by which two are compared: without titles, marks, capitals and the order of its words.
 * `Mgr. Jana Nová, Ph.D.` and `NOVA Jana` are one. Empty where nothing of a name is left.
 */
export function nameKey(name: string): string {
  return name
    .split(/[\s,;]+/)
    .filter((word) => !word.includes('.'))
    .map((word) =>
      word
        .normalize('NFKD')
        .replaceAll(/[^\p{L}\p{N}-]/gu, '')
        .toLowerCase(),
    )
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
