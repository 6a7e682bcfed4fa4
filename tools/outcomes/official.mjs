/** What a Pabulib file says of itself: the rule's name, and the ids marked in `selected`; `null` where it marks none or has no such column. */
export function officialOf(text) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const start = (name) => lines.findIndex((line) => line.trim().toUpperCase() === name);
  const meta = new Map(lines.slice(start('META') + 2, start('PROJECTS')).map((line) => line.split(';')));
  const [header, ...rows] = lines.slice(start('PROJECTS') + 1, start('VOTES')).filter((line) => line.trim() !== '');
  const columns = header.split(';').map((column) => column.trim().toLowerCase());
  const [id, mark] = [columns.indexOf('project_id'), columns.indexOf('selected')];
  const ruleName = (meta.get('rule') ?? 'none').trim();
  if (mark < 0) return { ruleName, selected: null };
  const cells = rows.map((row) =>
    (row.match(/(?<=^|;)(?:"(?:[^"]|"")*"(?=;|$)|[^;]*)/g) ?? []).map((cell) => cell.trim()),
  );
  const selected = new Set(cells.filter((row) => row[mark] === '1').map((row) => row[id]));
  return { ruleName, selected: selected.size > 0 ? selected : null };
}
