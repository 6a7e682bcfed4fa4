import type { Clock } from '@levada/kernel';

/** The clock of a service. Demo data may set it ahead, so that deadlines, seals and expiries can be walked through; it never goes back. */
export class MovableClock implements Clock {
  private aheadMs = 0;

  constructor(private readonly real: Clock) {}

  now(): Date {
    return new Date(this.real.now().getTime() + this.aheadMs);
  }

  beAhead(seconds: number): void {
    this.aheadMs = Math.max(this.aheadMs, seconds * 1_000);
  }
}
