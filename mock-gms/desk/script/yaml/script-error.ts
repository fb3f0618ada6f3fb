/** A script that cannot be read or played: the message names the file and the line, and says what was expected. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';
  /** Where the mistake is: `greeter.yaml:12`. */
  readonly where: string;

  constructor(where: string, problem: string, options?: ErrorOptions) {
    super(`${where}: ${problem}`, options);
    this.where = where;
  }
}
