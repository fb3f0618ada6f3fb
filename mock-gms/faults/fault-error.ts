/** Thrown for an invalid fault: names the part and says what was expected. */
export class FaultError extends RangeError {
  override readonly name = 'FaultError';
  /** The part of the fault that is wrong, such as `effect.status`. */
  readonly part: string;

  constructor(part: string, problem: string) {
    super(`${part}: ${problem}`);
    this.part = part;
  }
}
