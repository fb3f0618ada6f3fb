import type { ExitCode } from './exit-code.ts';

/** What a command writes to and reads from, besides the network; handed in, so that a test can hold it. */
export interface Io {
  /** Writes text as it is, without adding a line end. */
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether a person watches `stdout`: lines may be overwritten and coloured. */
  readonly isTTY: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The terminal of this process. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // Nobody reads any further, as with `head`, or the terminal is gone: the verdict and the reports are still wanted.
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
    });
  }
  return {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    isTTY: process.stdout.isTTY === true,
    env: process.env,
  };
}

/** Says why a command cannot go on; returns the exit code for that. */
export function giveUp(io: Io, command: string, code: ExitCode, message: string): ExitCode {
  io.stderr(`gms-contracts ${command}: ${message}\n`);
  return code;
}
