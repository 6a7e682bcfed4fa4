/** Says how far something is: what is done, of how much. */
export type Progress = (done: number, of: number) => void;

const WIDTH = 24;

/**
 * A line of stderr that a long command writes over and over where a person looks on: a bar, the share, the count, how many a
 * second and how long it still takes at that pace. Where nobody looks on it says nothing.
 */
export function progressBar(
  stream: { readonly isTTY?: boolean; write(text: string): unknown } = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  if (!stream.isTTY) return () => undefined;
  let first: { readonly at: number; readonly done: number } | undefined;
  return (done, of) => {
    first ??= { at: now(), done };
    const seconds = (now() - first.at) / 1_000;
    const pace = seconds > 0 ? (done - first.done) / seconds : 0;
    const left = pace > 0 && done < of ? `, ${timeOf((of - done) / pace)} left` : '';
    const rate = pace > 0 ? `, ${Math.round(pace)} a second` : '';
    const share = of === 0 ? 1 : done / of;
    const full = Math.floor(share * WIDTH);
    const bar = `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}]`;
    stream.write(
      `\r\u001b[K${bar} ${Math.floor(share * 100)} %  ${done} of ${of}${rate}${left}${done >= of ? '\n' : ''}`,
    );
  };
}

function timeOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
