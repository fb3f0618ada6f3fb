import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { AS_SOURCE, program } from './program.fixture.ts';

/** What a process does before, so that it finds a package missing. */
export function without(name: string): string {
  const resolve = `export async function resolve(name, context, next) {
    if (name === '${name}') throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    return next(name, context);
  }`;
  return `import { register } from 'node:module';
    register('data:text/javascript,${encodeURIComponent(resolve).replaceAll("'", '%27')}');`;
}

/** The command line in a process of its own, or a script in its place. */
export class Child {
  out = '';
  err = '';
  readonly process;
  /** Resolves with the exit code, or the signal that ended it, when everything it printed has come. */
  readonly ended: Promise<number | NodeJS.Signals>;

  private constructor(args: readonly string[], env: NodeJS.ProcessEnv) {
    this.process = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    this.process.stdout.on('data', (data) => {
      this.out += data;
    });
    this.process.stderr.on('data', (data) => {
      this.err += data;
    });
    this.ended = once(this.process, 'close').then(([code, signal]) => code ?? signal);
  }

  /** Runs a script. */
  static script(text: string): Child {
    return new Child([...AS_SOURCE, '--input-type=module', '--eval', text], {});
  }

  /**
   * Starts a server, and resolves when it listens.
   *
   * @param preload what the process does before, as the text of a module
   * @param flags of the command line, beside `--port 0`
   */
  static async serve(
    preload = '',
    env: NodeJS.ProcessEnv = {},
    flags: readonly string[] = [],
  ): Promise<Child> {
    const child = Child.start(preload, env, flags);
    await child.prints('Ctrl-C');
    return child;
  }

  /** The same without waiting, for a server that may not start. */
  static start(preload = '', env: NodeJS.ProcessEnv = {}, flags: readonly string[] = []): Child {
    const module = `data:text/javascript,${encodeURIComponent(preload)}`;
    return new Child(['--import', module, ...program('mock-gms'), '--port', '0', ...flags], env);
  }

  /** A command that is not the server alone, with everything that it is given. */
  static command(...args: readonly string[]): Child {
    return new Child([...program('mock-gms'), ...args], {});
  }

  /** The same with these variables in its environment. */
  static commandWith(env: NodeJS.ProcessEnv, ...args: readonly string[]): Child {
    return new Child([...program('mock-gms'), ...args], env);
  }

  get port(): number {
    return Number(/dataURL: 'http:\/\/localhost:(\d+)/.exec(this.out)?.[1]);
  }

  /** Resolves when a text was printed; a process that ends before fails the test with what it said. */
  async prints(text: string): Promise<void> {
    const early = this.ended.then(() => Promise.reject(new Error(`it ended: ${this.out}${this.err}`)));
    early.catch(() => {});
    const { stdout, stderr } = this.process;
    while (!`${this.out}${this.err}`.includes(text))
      await Promise.race([once(stdout, 'data'), once(stderr, 'data'), early]);
  }

  kill(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  /** Ends it at once, if it has not ended. */
  async close(): Promise<void> {
    this.kill('SIGKILL');
    await this.ended;
  }
}
