#!/usr/bin/env node
import { didYouMean } from '../mock-gms/boundary/did-you-mean.ts';
import { serverCommand } from './server/server-command.ts';
import { exitCodes } from './shared/exit-code.ts';
import { type Io, processIo } from './shared/io.ts';
import { UsageError } from './shared/usage-error.ts';
import { DriverError } from './target/driver-error.ts';

async function main(argv: readonly string[], io: Io): Promise<number> {
  const [word, ...rest] = argv;
  // Each brings much that the others do not need.
  if (word === 'client') {
    const { clientCommand } = await import('./client/client-command.ts');
    return interruptible(io, (signal) => clientCommand(rest, io, signal));
  }
  if (word === 'diff') {
    const { compareCommand } = await import('./compare/compare-command.ts');
    return interruptible(io, (signal) => compareCommand(rest, io, signal));
  }
  if (word === 'learn') {
    const { learnCommand } = await import('./learn/learn-command.ts');
    return interruptible(io, (signal) => learnCommand(rest, io, suiteCases, signal));
  }
  if (word !== undefined && !word.startsWith('-'))
    throw new UsageError(`there is no command ${word}${didYouMean(word, COMMANDS)}; --help lists them`);
  return interruptible(io, (signal) => serverCommand(argv, io, signal));
}

/** What may stand first; without one of them a server is judged. */
const COMMANDS = ['client', 'diff', 'learn'];

/** What a server that runs is asked. */
async function suiteCases() {
  return (await import('./server/cases/index.ts')).cases;
}

/** The first interrupt breaks off what can tidy up after itself; a second one ends the process. */
async function interruptible(io: Io, run: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const interrupt = new AbortController();
  // SIGHUP: the terminal was closed.
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = () => {
    for (const name of names) process.off(name, stop);
    interrupt.abort(new Error('interrupted'));
    io.stderr(
      '\ngms-contracts: interrupted: it ends what is open first; a second interrupt ends it at once\n',
    );
  };
  for (const name of names) process.on(name, stop);
  const code = await run(interrupt.signal);
  return interrupt.signal.aborted ? exitCodes.interrupted : code;
}

try {
  process.exitCode = await main(process.argv.slice(2), processIo());
} catch (error) {
  if (error instanceof UsageError || error instanceof DriverError) {
    process.stderr.write(`gms-contracts: ${error.message}\n`);
    process.exitCode = exitCodes.usage;
  } else {
    process.stderr.write(
      `gms-contracts: the suite failed: ${error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = exitCodes.suiteError;
  }
}
// A driver may hold connections open that would keep the process; what was said goes out first.
process.stdout.write('', () => process.exit());
