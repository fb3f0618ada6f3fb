const MOST_TOLD = 20;

/** What was thrown outside of anything that is awaited. */
export interface Strays {
  /** In words, each once. */
  readonly heard: readonly string[];
  /** Leaves such errors to Node again, which ends the process. */
  stop(): void;
}

/**
 * Catches what a case, a driver or a script throws after nobody waits for it: a fault, but not a reason to lose the results
 * of everything else.
 *
 * @param what outside of which it was thrown
 * @example
 * const strays = listenForStrays('case');
 * strays.stop();
 * @see README.md, levels and exit codes
 */
export function listenForStrays(what: 'case' | 'situation'): Strays {
  const heard = new Set<string>();
  const listen = (error: unknown) => {
    if (heard.size < MOST_TOLD) heard.add(`thrown outside of any ${what}: ${words(error)}`);
  };
  // An unhandled rejection comes here, too.
  process.on('uncaughtException', listen);
  return {
    get heard() {
      return [...heard];
    },
    stop: () => process.off('uncaughtException', listen),
  };
}

/** The message and where it came from: there is no other trace of it. */
function words(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [place] = /^ +at .*$/m.exec(error.stack ?? '') ?? [''];
  return `${error.message}${place === '' ? '' : ` (${place.trim()})`}`;
}
