import { inspect } from 'node:util';

/** Failures within so many milliseconds that the server goes on after; with one more it ends. */
const MAX_FAILURES = 10;
const PERIOD = 60_000;

/** What the last resort needs of a process. */
export interface Outlet {
  write(text: string): void;
  exit(code: number): void;
  now(): number;
}

/**
 * Takes what nothing else has caught: shows it, with its stack, and lets the server go on.
 *
 * Every entry point has a boundary of its own, so that this is a mistake of the server's. One request that went wrong is
 * no reason to end the chats of everybody else. But a server that fails again and again helps nobody: with the eleventh
 * failure within a minute it ends, with exit code 1, so that whatever runs it can start it again.
 *
 * @returns what to call with each failure
 */
export function lastResort({ write, exit, now }: Outlet): (error: unknown, kind: string) => void {
  const times: number[] = [];
  return (error, kind) => {
    const time = now();
    times.push(time);
    while ((times[0] ?? time) <= time - PERIOD) times.shift();
    write(`mock-gms: ${kind}, which is a bug in mock-gms: ${inspect(error)}\n`);
    if (times.length <= MAX_FAILURES) return;
    write(`mock-gms: ${times.length} failures within a minute; it ends\n`);
    exit(1);
  };
}

/** Installs the last resort in this process. For the command line only: an embedded server changes no process. */
export function standBehind(target: NodeJS.Process): void {
  const take = lastResort({
    write: (text) => void target.stderr.write(text),
    exit: (code) => target.exit(code),
    now: () => performance.now(),
  });
  target.on('uncaughtException', (error) => take(error, 'an uncaught error'));
  target.on('unhandledRejection', (error) => take(error, 'an unhandled rejection'));
  // The reader of the output may be gone: that is not a reason to end.
  target.stdout.on('error', () => {});
  target.stderr.on('error', () => {});
}
