/** Something that can be closed. */
interface Closable {
  close(): Promise<void>;
}

/** Exit codes of a process that a signal ends at once: 128 and the number of the signal. */
const AT_ONCE = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Closes with the first Ctrl-C or SIGTERM: the process ends, with code 0, when nothing is left. A second one ends it at
 * once.
 */
export function closeWithSignals(target: NodeJS.Process, closable: Closable): void {
  let isClosing = false;
  for (const signal of Object.keys(AT_ONCE) as Array<keyof typeof AT_ONCE>) {
    target.on(signal, () => {
      if (isClosing) target.exit(AT_ONCE[signal]);
      isClosing = true;
      closable.close().catch((error: unknown) => {
        target.stderr.write(
          `mock-gms: it could not be closed: ${error instanceof Error ? error.message : error}\n`,
        );
        target.exit(1);
      });
    });
  }
}
