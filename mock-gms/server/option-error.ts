/** Thrown for an invalid option: names it and says what was expected. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
  /** The name of the option that is wrong. */
  readonly option: string;

  constructor(option: string, message: string) {
    super(message);
    this.option = option;
  }
}
