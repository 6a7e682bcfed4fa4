/**
 * Moves the `count` first items of a total order to the front of the list, in no order among themselves, and answers
 * `count`. Linear on average where sorting would be n log n; the pivot is always the same, so the result is, too.
 */
export function moveFirst<T>(items: T[], count: number, order: (a: T, b: T) => number): number {
  let [low, high] = [0, items.length - 1];
  while (low < high) {
    const pivot = medianOf(items, low, high, order);
    let [from, to] = [low, high];
    while (from <= to) {
      while (order(items[from]!, pivot) < 0) from += 1;
      while (order(items[to]!, pivot) > 0) to -= 1;
      if (from > to) break;
      [items[from], items[to]] = [items[to]!, items[from]!];
      from += 1;
      to -= 1;
    }
    if (count <= to) high = to;
    else if (count > from) low = from;
    else return count;
  }
  return count;
}

function medianOf<T>(items: readonly T[], low: number, high: number, order: (a: T, b: T) => number): T {
  const step = Math.floor((high - low) / 8);
  const sample = Array.from({ length: 9 }, (_, at) => items[low + at * step]!);
  return sample.sort(order)[4]!;
}
