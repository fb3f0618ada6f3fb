#!/usr/bin/env node
import { help, shortHelp } from './cli/help.ts';
import { listCommand } from './cli/list-command.ts';
import { parse } from './cli/parse.ts';
import { repeatable } from './cli/repeatable.ts';
import { runCommand } from './cli/run-command.ts';
import { type Io, processIo } from './command-line/io.ts';
import { UsageError } from './command-line/usage-error.ts';
import { exitCodes } from './report/exit-code.ts';
import { VERSION } from './version.ts';

const INTERRUPTED = 130;

async function main(argv: readonly string[], io: Io): Promise<number> {
  const [word, ...rest] = argv;
  // Each brings much that the others do not need.
  if (word === 'client') return (await import('./judge/command.ts')).judgeCommand(rest, io);
  if (word === 'diff') {
    const { diffCommand } = await import('./diff/command.ts');
    return interruptible(io, (signal) => diffCommand(rest, io, signal));
  }
  const command = parse(argv, io.env);
  switch (command.command) {
    case 'short-help':
      io.stderr(shortHelp());
      return exitCodes.usage;
    case 'help':
      io.stdout(help());
      return exitCodes.conforming;
    case 'version':
      io.stdout(`${VERSION}\n`);
      return exitCodes.conforming;
    case 'list':
      listCommand(command.selection, command.json, io);
      return exitCodes.conforming;
    case 'run':
      return interruptible(io, (signal) => runCommand(command.options, repeatable(argv), { io, signal }));
  }
}

/** The first interrupt breaks off what can tidy up after itself; a second one ends the process. */
async function interruptible(io: Io, run: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const interrupt = new AbortController();
  // SIGHUP: the terminal was closed.
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = () => {
    for (const name of names) process.off(name, stop);
    interrupt.abort(new Error('interrupted'));
    io.stderr('\ngms-contracts: interrupted; what is open is ended first, once more ends at once\n');
  };
  for (const name of names) process.on(name, stop);
  const code = await run(interrupt.signal);
  return interrupt.signal.aborted ? INTERRUPTED : code;
}

try {
  process.exitCode = await main(process.argv.slice(2), processIo());
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`gms-contracts: ${error.message}\n`);
    process.exitCode = exitCodes.usage;
  } else {
    process.stderr.write(
      `gms-contracts: the suite went wrong: ${error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = exitCodes.suiteError;
  }
}
// A driver may hold connections open that would keep the process; what was said goes out first.
process.stdout.write('', () => process.exit());
