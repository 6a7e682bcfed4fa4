/** A request that happens once: who asked, where, under which key, with what body (its hash). */
export interface IdempotencyKey {
  readonly actorId: string;
  readonly route: string;
  readonly key: string;
  readonly bodyHash: string;
}
