import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { removeFolder, scratchFolder } from '../target/scratch.ts';

/** The whole browser: the headless shell throttles nothing. */
const paths = [process.env.CHROMIUM_WHOLE_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The path of a Chromium that throttles hidden tabs; undefined where none is installed. */
export function wholeChromium(): string | undefined {
  return paths.find((path) => path && existsSync(path));
}

type Result = Record<string, unknown>;
type Waiting = { resolve(result: Result): void; reject(error: Error): void };

/**
 * A browser that is spoken to in its own protocol: a driver would keep all tabs in front, or say that they are.
 * @see Chrome DevTools Protocol, `--remote-debugging-pipe`
 */
export class Browser {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #write: Writable;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #partial = '';

  constructor(path: string, args: readonly string[]) {
    this.#profile = scratchFolder('background-');
    const own = [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--disable-gpu',
      '--remote-debugging-pipe',
    ];
    this.#child = spawn(path, [...own, `--user-data-dir=${this.#profile}`, ...args, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      // With all the processes that it starts a group of its own, so that none of them is left.
      detached: true,
    });
    // Ahead of the folder, which it would write again.
    process.prependOnceListener('exit', this.#kill);
    this.#write = this.#child.stdio[3] as Writable;
    const read = this.#child.stdio[4] as Readable;
    read.setEncoding('utf8').on('data', (text: string) => this.#received(text));
    const gone = (error = new Error('The browser has ended')) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    this.#write.on('error', gone);
    this.#child.on('error', gone).on('exit', () => gone());
  }

  /** Kills it with all its processes; whether it lived. */
  readonly #kill = (): boolean => {
    const { exitCode, pid } = this.#child;
    if (exitCode !== null || pid === undefined) return false;
    process.kill(-pid, 'SIGKILL');
    return true;
  };

  /** Calls a method of the protocol. @throws Error with what the browser says is wrong */
  send(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Opens a tab in front of all others, and gives what evaluates an expression in it. */
  async open(url: string): Promise<(expression: string) => Promise<unknown>> {
    const { targetId } = await this.send('Target.createTarget', { url });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return async (expression) => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await this.send('Runtime.evaluate', params, String(sessionId));
      if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
      return (result as { value?: unknown }).value;
    };
  }

  /** All cookies by name, without a tab noticing. */
  async cookies(): Promise<Map<string, string>> {
    const { cookies } = await this.send('Storage.getCookies');
    return new Map((cookies as { name: string; value: string }[]).map(({ name, value }) => [name, value]));
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('close', resolve));
    process.off('exit', this.#kill);
    if (this.#kill()) await ended;
    removeFolder(this.#profile);
  }

  #received(text: string): void {
    const messages = (this.#partial + text).split('\0');
    this.#partial = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    }
  }
}
