/** Something that can be closed. */
interface Closable {
  close(): Promise<void>;
}

/** Exit codes of a process that a signal ends at once: 128 and the number of the signal. */
const AT_ONCE = { SIGINT: 130, SIGTERM: 143 } as const;

/** Milliseconds within which a further signal is the same one: npx, npm and timeout pass on what the process gets as well. */
const SAME = 500;

/** What it needs of a process. */
type Target = Pick<NodeJS.Process, 'exit'> & {
  on(signal: keyof typeof AT_ONCE, listener: () => void): unknown;
  readonly stderr: { write(text: string): unknown };
};

/**
 * Closes with the first Ctrl-C or SIGTERM: the process ends, with code 0, when nothing is left. A second one ends it at
 * once, unless it comes so soon that it is the first one, sent twice.
 */
export function closeWithSignals(target: Target, closable: Closable, now = () => performance.now()): void {
  let since: number | undefined;
  for (const signal of Object.keys(AT_ONCE) as Array<keyof typeof AT_ONCE>) {
    target.on(signal, () => {
      if (since !== undefined) {
        if (now() - since >= SAME) target.exit(AT_ONCE[signal]);
        return;
      }
      since = now();
      closable.close().catch((error: unknown) => {
        target.stderr.write(
          `mock-gms: the server could not be closed: ${error instanceof Error ? error.message : error}\n`,
        );
        target.exit(1);
      });
    });
  }
}
