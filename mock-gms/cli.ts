#!/usr/bin/env node
import { usage } from './cli/flags.ts';
import { type GivenFlags, parseFlags } from './cli/given-flags.ts';
import { serve } from './cli/serve.ts';
import { startProblem } from './cli/start-problem.ts';
import { VERSION } from './version.ts';

/** Says what is wrong in one line and ends with exit code 2. */
function giveUp(message: string): never {
  process.stderr.write(`mock-gms: ${message}\n`);
  process.exit(2);
}

function flagsOf(argv: readonly string[]): GivenFlags {
  try {
    return parseFlags(argv);
  } catch (error) {
    giveUp((error as Error).message);
  }
}

async function main(): Promise<void> {
  const [command, ...rest] = process.argv.slice(2);
  if (command === 'record') return (await import('./cli/record.ts')).record(rest);
  if (command === 'replay') return (await import('./cli/replay.ts')).replay(rest);
  const flags = flagsOf(process.argv.slice(2));
  if (flags.help) return void process.stdout.write(usage());
  if (flags.version) return void process.stdout.write(`${VERSION}\n`);
  await serve(flags);
}

main().catch((error: NodeJS.ErrnoException) => {
  giveUp(startProblem(error));
});
