/** A command line, or a file that it names, that cannot be understood: one line that says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
