import type { Fault, FaultEffect } from './fault.ts';

interface Counted {
  readonly fault: Fault;
  seen: number;
  spoilt: number;
}

/** The faults of one service, counted as they are used. The first that is due wins. */
export class FaultList {
  #faults: Counted[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, seen: 0, spoilt: 0 });
  }

  clear(): void {
    this.#faults = [];
  }

  /** Every fault, with how often it matched and how often it spoilt something. */
  list(): ReadonlyArray<Fault & { readonly seen: number; readonly spoilt: number }> {
    return this.#faults.map(({ fault, seen, spoilt }) => ({ ...fault, seen, spoilt }));
  }

  /** Counts an exchange and tells what is to be done to it. */
  take(operation: string): FaultEffect | undefined {
    if (this.#faults.length === 0) return undefined;
    for (const counted of this.#faults) {
      const { operation: wanted, after = 0, times = 1, effect } = counted.fault;
      if (wanted !== '*' && wanted !== operation) continue;
      counted.seen += 1;
      if (counted.seen <= after || counted.spoilt >= (times === 0 ? Number.POSITIVE_INFINITY : times))
        continue;
      counted.spoilt += 1;
      return effect;
    }
    return undefined;
  }
}
