/** What was thrown, in words. Node reports a refused connection to several addresses without a message of its own. */
export function errorText(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return errorText(error.errors[0]);
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'EPROTO')
    return 'the server speaks http there, not https';
  return error instanceof Error ? error.message : String(error);
}

/** The first line of it: Node's messages about modules and files go on below. */
export function errorLine(error: unknown): string {
  return errorText(error).split('\n', 1)[0] ?? '';
}
