import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root: where commands run unless told otherwise. */
export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Outcome {
  /** Exit code; 124 when the time limit ended the command, 127 when it could not be started. */
  code: number;
  /** What it wrote to stdout and stderr, in order; empty when it wrote straight to the terminal. */
  output: string;
  seconds: number;
}

export interface RunOptions {
  /** The folder to run it in: below the root, or anywhere by its full path. */
  folder?: string;
  /** Let it write to the terminal itself instead of collecting its output. */
  show?: boolean;
  /** Milliseconds after which it is ended, together with everything it started. */
  limit?: number;
  env?: Record<string, string>;
}

/** How npm is run: as a script of this Node where npm has said which one, since Windows starts no `npm` without a shell. */
export const npm: readonly [command: string, ...args: string[]] = /npm-cli\.js$/.test(
  process.env.npm_execpath ?? '',
)
  ? [process.execPath, process.env.npm_execpath as string]
  : ['npm'];

/** Runs a command to its end; a failing command is an outcome, not an exception. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const began = performance.now();
  return new Promise((ended) => {
    const child = spawn(command, args, {
      cwd: resolve(root, options.folder ?? ''),
      env: { ...process.env, ...options.env },
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that a limit also reaches what the command started.
      detached: options.limit !== undefined,
    });
    const output: Buffer[] = [];
    const collect = (chunk: Buffer) => output.push(chunk);
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);

    let late = false;
    const timer =
      options.limit === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            endGroup(child.pid);
          }, options.limit);

    const settle = (code: number) => {
      clearTimeout(timer);
      const seconds = (performance.now() - began) / 1000;
      ended({ code, output: Buffer.concat(output).toString(), seconds });
    };
    child.on('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      settle(127);
    });
    child.on('close', (code) => settle(late ? 124 : (code ?? 1)));
  });
}

function endGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  // Windows knows no groups, and has a program for this.
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(leader), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It ended by itself in this very moment.
  }
}

/** Runs a file below the root with this Node: JavaScript of an installed package, or TypeScript of this repository. */
export function runNode(
  file: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<Outcome> {
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  return run(process.execPath, [...loader, join(root, file), ...args], options);
}
