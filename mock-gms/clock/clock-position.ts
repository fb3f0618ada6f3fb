/** The end of the year 9999, epoch ms: later dates are written differently, and much later ones cannot be written. */
export const END_OF_TIME = Date.UTC(10_000, 0, 1) - 1;

/** How a jump treats the clients that were in contact when it began. */
export interface JumpOptions {
  /** `present` (default): clients keep their contact over the jump; `absent`: they were silent all along. */
  readonly clients?: 'present' | 'absent';
}

/** Told before the clock jumps: where it will stand afterwards (epoch ms), and how to treat clients. The jump waits for it. */
export type JumpListener = (target: number, options: JumpOptions) => unknown;

/** Where a clock stands: frozen at a time, or so many milliseconds ahead of real time. */
export interface ClockPosition {
  /** Epoch ms. */
  readonly frozenAt?: number;
  readonly ahead?: number;
  /** Whether it came there by a jump. Another jump may have led further since. */
  readonly jumped?: boolean;
  /** Where it is on its way to (epoch ms), from `frozenAt` on, and whether it is to stand still there. */
  readonly jump?: { readonly to: number; readonly frozen: boolean } & JumpOptions;
}
