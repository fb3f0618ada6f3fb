import type { Fault, FaultEffect } from './fault.ts';

interface Counted {
  readonly fault: Fault;
  seen: number;
  spoilt: number;
}

/** The faults of one service, counted as they are used. Every one that matches an exchange counts it; the first that is due wins. */
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
    const matching = this.#faults.filter(
      ({ fault }) => fault.operation === '*' || fault.operation === operation,
    );
    for (const counted of matching) counted.seen += 1;
    const due = matching.find(({ fault: { after = 0, times = 1 }, seen, spoilt }) => {
      return seen > after && (times === 0 || spoilt < times);
    });
    if (due === undefined) return undefined;
    due.spoilt += 1;
    return due.fault.effect;
  }
}
