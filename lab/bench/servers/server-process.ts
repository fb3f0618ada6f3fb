import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Bytes of a process: all that it has from the system, and what is in use of its heap and beside it. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
}

/** A server in a process of its own. */
export interface ServerProcess {
  /** The first URL that it printed. */
  readonly url: string;
  /** CPU time that the process has spent, in microseconds; this and what follows: of servers with self-report.mjs. */
  cpuTime(): Promise<number>;
  /** What the process holds in memory without its garbage. */
  memory(): Promise<Memory>;
  /** Bytes that the process had in memory at its largest. */
  peakMemory(): Promise<number>;
  /** Lets it clean up before it is stopped. */
  close(): Promise<void>;
  /** Ends it at once. */
  stop(): Promise<void>;
}

const NO_URL_AFTER_MS = 15_000;

/**
 * Starts a Node script as a server and resolves with the first http URL that it prints.
 *
 * @param script path relative to lab/bench
 * @throws Error with what the process wrote to stderr when it exits, or prints no URL in time
 */
export async function startServer(script: string, args: readonly string[] = []): Promise<ServerProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`../${script}`, import.meta.url)), ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  try {
    const url = await printedURL(child, script);
    return {
      url,
      cpuTime: () => report<number>(child, 'cpu'),
      memory: () => report<Memory>(child, 'memory'),
      peakMemory: () => report<number>(child, 'peak'),
      close: () => report<void>(child, 'close').then(() => stop(child)),
      stop: () => stop(child),
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

function printedURL(child: ChildProcess, script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    const fail = (what: string) => {
      clearTimeout(timer);
      reject(new Error(`${script} ${what}\n${complaint}`.trim()));
    };
    const timer = setTimeout(fail, NO_URL_AFTER_MS, `printed no URL in ${NO_URL_AFTER_MS} ms`);
    child.stderr?.on('data', (chunk) => {
      complaint += chunk;
    });
    child.once('error', (error) => fail(error.message));
    child.once('close', (code) => fail(`exited with ${code} before it printed a URL`));
    if (!child.stdout) return fail('has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /https?:\/\/[\w.:[\]-]+/.exec(line)?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      // A name would be looked up, and tried over IPv6 first.
      resolve(url.replace('//localhost', '//127.0.0.1'));
    });
  });
}

/** One report at a time. */
function report<T>(child: ChildProcess, what: 'cpu' | 'memory' | 'peak' | 'close'): Promise<T> {
  return new Promise((resolve, reject) => {
    const died = () => reject(new Error('the server exited'));
    if (!child.connected) return died();
    child.once('exit', died);
    child.once('message', (answer: T) => {
      child.off('exit', died);
      resolve(answer);
    });
    child.send(what);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  child.kill('SIGKILL');
  await gone;
}
