import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { run } from '../process.ts';
import { idsOf, type UnpackedImage } from './image.ts';

/** Milliseconds within which something is printed, or ends. */
const LIMIT = 60_000;

/** The command of an image in its own root and as its own user, as process 1 of its own processes. */
export class Started {
  out = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | NodeJS.Signals>;

  constructor(image: UnpackedImage, flags: readonly string[]) {
    const { Entrypoint = [] } = image.config;
    const apart = ['--pid', '--mount', '--fork', '--mount-proc=/proc'];
    this.#child = spawn('unshare', [...apart, ...within(image), '--', ...Entrypoint, ...flags], {
      env: envOf(image),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const collect = (data: Buffer) => {
      this.out += data;
    };
    this.#child.stdout?.on('data', collect);
    this.#child.stderr?.on('data', collect);
    this.#ended = once(this.#child, 'close').then(([code, signal]) => code ?? signal);
  }

  /** Resolves when it has printed a text. @throws Error with what it printed if it ends before, or does not */
  async prints(text: string): Promise<void> {
    const early = this.#ended.then((code) =>
      Promise.reject(new Error(`it ended with ${code}:\n${this.out}`)),
    );
    early.catch(() => {});
    const late = AbortSignal.timeout(LIMIT);
    while (!this.out.includes(text))
      await Promise.race([once(this.#child.stdout as NodeJS.EventEmitter, 'data', { signal: late }), early]);
  }

  /** The user that it runs as, of this machine's view. */
  get user(): number {
    const [, user] = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${this.#inner}/status`, 'utf8')) ?? [];
    return Number(user);
  }

  /** Its number among its own processes. */
  get number(): number {
    const [, numbers = ''] =
      /^NSpid:\s+(.*)$/m.exec(readFileSync(`/proc/${this.#inner}/status`, 'utf8')) ?? [];
    return Number(numbers.split(/\s+/).at(-1));
  }

  /** Sends it a signal, and resolves with how it ended and after how many milliseconds. */
  async stop(
    signal: NodeJS.Signals,
  ): Promise<{ readonly code: number | NodeJS.Signals; readonly took: number }> {
    const began = performance.now();
    process.kill(this.#inner, signal);
    const code = await this.#ended;
    return { code, took: Math.round(performance.now() - began) };
  }

  /** Ends it in any case. */
  async kill(): Promise<void> {
    // A change of the user lets go of what ends a process along with its parent: it is ended itself.
    if (this.#child.exitCode === null && this.#child.signalCode === null)
      process.kill(this.#inner, 'SIGKILL');
    await this.#ended;
  }

  get #inner(): number {
    const { pid } = this.#child;
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
  }
}

/** The exit code of the health check of an image. */
export async function healthOf(image: UnpackedImage, url: string): Promise<number> {
  const [kind, ...command] = image.config.Healthcheck?.Test ?? [];
  if (kind !== 'CMD') throw new Error('the health check needs a shell');
  const env = { ...envOf(image), HEALTH_URL: url };
  return (await run('unshare', [...within(image), '--', ...command], { env })).code;
}

/** In the root, the folder and the name of the user of an image. */
function within({ config, folder }: UnpackedImage): readonly string[] {
  const [user, group] = idsOf(config);
  return [`--root=${folder}`, `--wd=${config.WorkingDir ?? '/'}`, `--setgid=${group}`, `--setuid=${user}`];
}

function envOf({ config }: UnpackedImage): Record<string, string> {
  return Object.fromEntries(
    (config.Env ?? []).map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')];
    }),
  );
}
