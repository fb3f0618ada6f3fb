/** How many milliseconds between two times (epoch ms) the clock of a service has jumped over. */
export type JumpedOver = (from: number, to: number) => number;

/** Jumps that are remembered; the journal forgets its exchanges, too. */
const MAX_JUMPS = 200;

/**
 * Where the clock of a service has jumped: a client that was silent for that long had no time to speak.
 *
 * @example
 * const jumps = new Jumps();
 * jumps.note(1_000, 46_000);
 * jumps.over(0, 47_000); // 45_000
 */
export class Jumps {
  readonly #jumps: { readonly from: number; readonly to: number }[] = [];

  /** The clock jumps from one time to another (epoch ms). */
  note(from: number, to: number): void {
    this.#jumps.push({ from, to });
    if (this.#jumps.length > MAX_JUMPS) this.#jumps.shift();
  }

  readonly over: JumpedOver = (from, to) =>
    this.#jumps.reduce(
      (sum, jump) => sum + Math.max(0, Math.min(to, jump.to) - Math.max(from, jump.from)),
      0,
    );
}
