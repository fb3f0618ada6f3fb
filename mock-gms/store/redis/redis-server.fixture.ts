import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../boundary/free-port.fixture.ts';

/** Whether there is a `redis-server` here. Where there is none, the tests of the store over Redis are not run. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of our own, in a folder that goes with it. */
export class RedisServer {
  readonly port: number;
  readonly #folder = mkdtempSync(join(tmpdir(), 'redis-'));
  readonly #settings: readonly string[];
  #process: ChildProcess | undefined;

  private constructor(port: number, settings: readonly string[]) {
    this.port = port;
    this.#settings = settings;
  }

  /** @param settings as on its command line, such as `['--maxmemory', '3mb']` */
  static async start(...settings: string[]): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), settings);
    folders.add(server.#folder);
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** Starts it again over what it has written. */
  async start(): Promise<void> {
    const flags = ['--port', `${this.port}`, '--bind', '127.0.0.1', '--dir', this.#folder, '--save', ''];
    const process = spawn('redis-server', [...flags, '--appendonly', 'yes', ...this.#settings], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#process = process;
    running.add(process);
    process.once('close', () => running.delete(process));
    let output = '';
    for await (const text of process.stdout) {
      output += text;
      if (output.includes('Ready to accept connections')) break;
    }
    if (process.exitCode !== null) throw new Error(`redis-server has ended: ${output}`);
  }

  /** Ends it: as it ends by itself, or at once. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const process = this.#process;
    if (process === undefined || process.exitCode !== null || process.signalCode !== null) return;
    const ended = once(process, 'close');
    process.kill(signal);
    await ended;
  }

  /** Lets it stand still, or go on. */
  pause(isPaused: boolean): void {
    this.#process?.kill(isPaused ? 'SIGSTOP' : 'SIGCONT');
  }

  /** Ends it at once, and its folder goes. */
  async close(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
    folders.delete(this.#folder);
  }
}

const running = new Set<ChildProcess>();
const folders = new Set<string>();
process.once('exit', () => {
  for (const server of running) server.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
