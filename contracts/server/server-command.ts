import { type ExitCode, exitCodes } from '../shared/exit-code.ts';
import type { Io } from '../shared/io.ts';
import { VERSION } from '../shared/version.ts';
import { listCommand } from './list-command.ts';
import { repeatable } from './repeatable.ts';
import { runCommand } from './run-command.ts';
import { serverHelp, shortServerHelp } from './server-help.ts';
import { parseServer } from './server-options.ts';

/**
 * `gms-contracts`: judges a server, or lists the cases.
 *
 * @param signal breaks a run off; what was judged until then is reported
 * @returns the exit code
 * @throws {UsageError} or {DriverError}
 * @example
 * process.exitCode = await serverCommand(['--mock'], processIo());
 */
export async function serverCommand(
  argv: readonly string[],
  io: Io,
  signal?: AbortSignal,
): Promise<ExitCode> {
  const command = parseServer(argv, io.env);
  switch (command.command) {
    case 'short-help':
      io.stderr(shortServerHelp());
      return exitCodes.usage;
    case 'help':
      io.stdout(serverHelp());
      return exitCodes.conforming;
    case 'version':
      io.stdout(`${VERSION}\n`);
      return exitCodes.conforming;
    case 'list':
      return listCommand(command.selection, command.json, io);
    case 'run':
      return runCommand(command.options, repeatable(argv), { io, signal });
  }
}
