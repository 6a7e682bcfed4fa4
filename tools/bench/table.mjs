export function printTable(figures) {
  const rows = [['figure', 'goal', 'median', 'min–max', 'pairs', 'met'], ...figures.map(cells)];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ');
  const [head, ...body] = rows;
  console.log([line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n'));
}

function cells({ what, unit, goal, met, median, min, max, samples }) {
  const limit = goal && (goal.atMost === undefined ? `≥ ${goal.atLeast} ${unit}` : `≤ ${goal.atMost} ${unit}`);
  const spread = samples.length > 1 ? `${round(min)}–${round(max)}` : '';
  return [
    what,
    limit ?? '',
    `${round(median)} ${unit}`,
    spread,
    `${samples.length}`,
    met === undefined ? '' : met ? 'yes' : 'NO',
  ];
}

function round(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
