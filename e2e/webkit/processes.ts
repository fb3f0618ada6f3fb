import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { freePort } from '../../mock-gms/boundary/free-port.fixture.ts';
import type { WebKitGtk } from '../browsers/webkit-gtk.ts';

/**
 * Starts the screen and the driver, and ends them with all that they have started when its input ends: so it does when
 * this process closes it, and also when this process dies in whatever way.
 */
const KEEPER = `
trap : TERM
"$SCREEN" -displayfd 3 -screen 0 1280x800x24 -nolisten tcp &
screen=$!
read -r display
DISPLAY=":$display" GDK_BACKEND=x11 "$DRIVER" --port="$PORT" 3>&- &
driver=$!
read -r end
kill -TERM 0
(sleep 1; kill -KILL 0) &
wait $screen $driver
kill -KILL 0
`;

/** How long the screen may take to come up. */
const LIMIT = 15_000;

/** A screen that nobody sees, and a driver whose browsers show there. */
export interface Processes {
  /** Where the driver listens. */
  origin: string;
  /** Ends both, with the browser that the driver started. */
  end(): Promise<void>;
}

export async function startProcesses({ driver, screen }: WebKitGtk): Promise<Processes> {
  const port = await freePort();
  const keeper = spawn('sh', ['-c', KEEPER], {
    env: { ...process.env, LC_ALL: 'C.UTF-8', SCREEN: screen, DRIVER: driver, PORT: String(port) },
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    // A group of its own, which ends as one.
    detached: true,
  });
  // Where it has ended by itself, nothing needs to be said to it.
  keeper.stdin?.on('error', () => {});
  try {
    await tellDisplay(keeper);
  } catch (cause) {
    await end(keeper);
    throw new Error(`${screen} has not come up within ${LIMIT / 1000} s`, { cause });
  }
  return { origin: `http://127.0.0.1:${port}`, end: () => end(keeper) };
}

/** The screen chooses a display that is free, and says which. */
async function tellDisplay(keeper: ChildProcess): Promise<void> {
  const [display] = await once(keeper.stdio[3] as Readable, 'data', { signal: AbortSignal.timeout(LIMIT) });
  keeper.stdin?.write(`${String(display).trim()}\n`);
}

async function end(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return;
  const exited = once(keeper, 'exit');
  keeper.stdin?.end();
  await exited;
}
