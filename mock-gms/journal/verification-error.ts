import type { Exchange } from './exchange.ts';
import type { Difference } from './wanted-fields.ts';

/** What crossed the wire is not what was expected; the message shows how close it came. */
export class VerificationError extends Error {
  override readonly name = 'VerificationError';
  /** How often it crossed the wire. */
  readonly count: number;
  /** The exchange that differs least, without secrets. */
  readonly closest?: Exchange;
  /** How what came differs from what was asked for. */
  readonly differences: readonly Difference[];

  constructor(message: string, count: number, closest?: Exchange, differences: readonly Difference[] = []) {
    super(message);
    this.count = count;
    if (closest !== undefined) this.closest = closest;
    this.differences = differences;
  }
}
