/**
 * One line of the result. `samples` are what was measured, each a ratio of two measurements side by side or a plain
 * number; `goal` is `{ atMost }` or `{ atLeast }` of the median, or nothing for a figure that is only shown.
 */
export function figure({ name, what, unit = '×', goal, samples }) {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = quantile(sorted, 0.5);
  const met = goal && (goal.atMost === undefined ? middle >= goal.atLeast : middle <= goal.atMost);
  const range = { median: middle, min: sorted[0], max: sorted.at(-1) };
  return { name, what, unit, ...(goal ? { goal, met } : {}), ...range, samples };
}

/** Figures one by one: `ours[i] / theirs[i]`, measured next to each other. */
export function ratios(ours, theirs) {
  return ours.map((value, at) => value / theirs[at]);
}

/** Of ascending numbers, between neighbours in proportion. */
export function quantile(sorted, share) {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  return low + (sorted[Math.ceil(place)] - low) * (place - Math.floor(place));
}

export function quantileOf(samples, share) {
  return quantile(
    [...samples].sort((a, b) => a - b),
    share,
  );
}

/** How long a piece of work takes. */
export function seconds(work) {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1000;
}
