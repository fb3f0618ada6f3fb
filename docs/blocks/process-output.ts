import { type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A process that has ended, with all that it wrote. */
export interface Ended {
  readonly exitCode: number | null;
  readonly printed: string;
}

/** Longer than any page takes on a busy machine. */
const MAX_MS = 110_000;

/** Runs a command to its end, in a group of its own, and ends what it has left behind. One that does not end is ended. */
export async function runToEnd(
  command: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio = {},
): Promise<Ended> {
  const child = spawn(command, args, { ...options, detached: true, stdio: 'pipe' });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
  child.stdin.end();
  const endGroup = () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // Nothing is left.
    }
  };
  const closed = once(child, 'close');
  const late = setTimeout(endGroup, MAX_MS);
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  clearTimeout(late);
  endGroup();
  await closed;
  return { exitCode, printed };
}
