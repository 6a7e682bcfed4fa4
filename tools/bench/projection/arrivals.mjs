const PATIENCE_MS = 30_000;

/** Who waits for which event to take effect. An instant is `performance.now()`. */
export class Arrivals {
  #waiting = new Map();

  /** Resolves with the instant at which it arrived. */
  of(id) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`event ${id} took no effect`)), PATIENCE_MS);
      this.#waiting.set(id, (at) => {
        clearTimeout(timer);
        resolve(at);
      });
    });
  }

  arrived(id) {
    this.#waiting.get(id)?.(performance.now());
    this.#waiting.delete(id);
  }
}
