interface Position {
  readonly epoch: number;
  readonly n: number;
}
/** What the door of health tells of one service; one that is away has nothing but its status. */
export interface ServiceHealth {
  readonly status: 'ready' | 'degraded' | 'not ready';
  readonly degraded: readonly string[];
  readonly nats?: 'up' | 'down';
  /** Whether it is the one of its instances that sends. */
  readonly elected?: boolean;
  readonly unpublished?: number;
  readonly log?: Position;
  readonly inbox?: Readonly<Record<string, Position | null>>;
}
export interface Readiness {
  readonly status: ServiceHealth['status'];
  readonly instanceId?: string;
  readonly services: Readonly<Record<string, ServiceHealth>>;
}

/** How many facts of each producer a service has not taken in yet; those of another epoch cannot be counted. */
export function lagsOf(services: Readiness['services'], consumer: string): readonly (readonly [string, number])[] {
  return Object.entries(services[consumer]?.inbox ?? {}).flatMap(([producer, at]) => {
    const log = services[producer]?.log;
    if (!log || (at !== null && at.epoch !== log.epoch)) return [];
    const lag = log.n - (at?.n ?? 0);
    return lag > 0 ? [[producer, lag] as const] : [];
  });
}
