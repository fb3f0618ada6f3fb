import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { within } from '../../../contracts/shared/within.ts';
import { root, runNode } from '../../../scripts/process.ts';
import { cpuTimeOf, openFilesOf } from './proc.ts';
import { removeFolder, scratchFolder } from './scratch.ts';

/** What a process holds and has spent. */
export interface Vitals {
  /** Bytes that the process has from the system. */
  readonly rss: number;
  /** Bytes in use, of its heap and beside it, without garbage. */
  readonly held: number;
  /** Milliseconds of CPU time so far. */
  readonly cpu: number;
  /** The most CPU time, in milliseconds, that passed without the event loop coming round. */
  readonly longestTurn: number;
}

/** How a process ended by itself. */
export interface End {
  readonly code: number | null;
  readonly signal: string | null;
  /** The last of what it wrote. */
  readonly output: string;
}

export interface TargetOptions {
  /** The script to attack. @default the built command line of mock-gms */
  readonly script?: string;
  readonly args?: readonly string[];
}

const STARTED_WITHIN_MS = 60_000;
/** Milliseconds for a process to say what it holds: it collects its garbage first, and may be busy. */
const TOLD_WITHIN_MS = 60_000;
const KEPT_OUTPUT = 16_000;
const URL_PRINTED = /https?:\/\/[^\s/]*:(\d+)/;

/** A server under attack, in a process of its own. */
export class Target {
  readonly port: number;
  readonly pid: number;
  /** Resolves when the process ends without having been told to. */
  readonly ended: Promise<End>;
  readonly #child: ChildProcess;
  readonly #output: () => string;
  #written = 0;
  /** The temporary folder of the process: what it leaves there is seen. */
  readonly #scratch: string;
  #stopped = false;

  private constructor(child: ChildProcess, port: number, scratch: string, output: () => string) {
    this.#child = child;
    this.#output = output;
    this.#scratch = scratch;
    this.port = port;
    this.pid = child.pid as number;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#written += chunk.length;
      });
    }
    this.ended = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        if (!this.#stopped) resolve({ code, signal, output: output() });
      });
    });
  }

  /** Starts a server and waits until it prints where it listens. @throws Error with its output where it does not */
  static async start({
    script = commandLine,
    args = ['--port', '0', '--script', 'none'],
  }: TargetOptions = {}) {
    const scratch = scratchFolder('attack-');
    const child = spawn(process.execPath, ['--expose-gc', '--import', vitalsModule, script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, TMPDIR: scratch },
    });
    running.add(child);
    child.once('close', () => running.delete(child));
    // A message that the process can no longer take is no error of the lab's: its end is seen elsewhere.
    child.on('error', () => {});
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk).slice(-KEPT_OUTPUT);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    try {
      const port = await listening(child, () => output);
      return new Target(child, port, scratch, () => output);
    } catch (error) {
      child.kill('SIGKILL');
      removeFolder(scratch);
      throw error;
    }
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Bytes that it has written since it listens. */
  get written(): number {
    return this.#written;
  }

  /** The last of what it wrote. */
  get output(): string {
    return this.#output();
  }

  /** What it holds once its garbage is collected. @throws Error where the process has ended, or does not tell in time */
  async vitals(withinMs = TOLD_WITHIN_MS): Promise<Vitals> {
    const child = this.#child;
    if (!child.connected || !this.isAlive) throw new Error('the process under attack has ended');
    const over = new AbortController();
    const { signal } = over;
    const died = once(child, 'close', { signal }).then(() => {
      throw new Error('the process under attack has ended');
    });
    const told = once(child, 'message', { signal }).then(([answer]) => answer as Vitals);
    const late = () => new Error(`the process under attack did not say what it holds within ${withinMs} ms`);
    try {
      child.send('vitals');
      return await within(withinMs, Promise.race([told, died]), late);
    } finally {
      over.abort();
      // Nobody is to hear of what was broken off here.
      for (const each of [told, died]) each.catch(() => {});
    }
  }

  /** Milliseconds of CPU time, asked from outside: answers also when the event loop does not come round. */
  get cpuTime(): number | undefined {
    return cpuTimeOf(this.pid);
  }

  get openFiles(): number | undefined {
    return openFilesOf(this.pid);
  }

  /** Files in its temporary folder. */
  get scratchFiles(): number {
    return readdirSync(this.#scratch, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ).length;
  }

  /** Ends it at once. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.isAlive) {
      const gone = once(this.#child, 'close');
      this.#child.kill('SIGKILL');
      await gone;
    }
    removeFolder(this.#scratch);
  }
}

const commandLine = join(root, 'mock-gms/dist/cli.js');
const vitalsModule = new URL('./vitals.mjs', import.meta.url).href;
const running = new Set<ChildProcess>();

/** Ends every process that the lab has started: for when it is interrupted itself. */
export function stopAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Builds what is attacked, where the sources are newer. */
export async function buildIfStale(): Promise<void> {
  const { code } = await runNode('scripts/build.ts', ['--if-stale', '--quiet', '--server'], { show: true });
  if (code !== 0) throw new Error('the build failed');
}

function listening(child: ChildProcess, output: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => {
      clearTimeout(timer);
      reject(new Error(`${what}\n${output()}`.trim()));
    };
    const timer = setTimeout(() => fail('the server under attack did not start in time'), STARTED_WITHIN_MS);
    child.once('close', (code) => fail(`the server under attack ended with ${code} before it listened`));
    child.stdout?.on('data', () => {
      const port = URL_PRINTED.exec(output())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}
