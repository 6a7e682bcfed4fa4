/** The only source of time. Handlers ask it once and pass the instant on, so that plain functions stay plain. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved: for tests. */
export function fixedClock(at: string): Clock & { advance(milliseconds: number): void } {
  let instant = new Date(at).getTime();
  return {
    now: () => new Date(instant),
    advance: (milliseconds) => {
      instant += milliseconds;
    },
  };
}
