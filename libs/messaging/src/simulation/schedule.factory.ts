interface Entry {
  readonly at: number;
  readonly order: number;
  readonly what: () => void;
}

/** The simulated clock, in milliseconds, and what is yet to happen. Of two things at the same instant the first planned happens first. */
export class Schedule {
  now = 0;
  private order = 0;
  private readonly heap: Entry[] = [];

  after(milliseconds: number, what: () => void): void {
    const entry = { at: this.now + milliseconds, order: (this.order += 1), what };
    const { heap } = this;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(entry, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  /** Lets everything happen up to an instant. */
  runTo(instant: number): void {
    while (this.heap.length > 0 && this.heap[0]!.at <= instant) {
      const entry = this.pop();
      this.now = entry.at;
      entry.what();
    }
    this.now = instant;
  }

  private pop(): Entry {
    const { heap } = this;
    const top = heap[0]!;
    const last = heap.pop()!;
    if (heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child += 1;
      if (!before(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return top;
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
