import { didYouMean } from '../boundary/did-you-mean.ts';
import { VERSION } from '../version.ts';
import { usage } from './flags.ts';
import { parseFlags } from './given-flags.ts';
import { serve } from './serve.ts';

/** Does what a command line says; rejects where it says something wrong, or the server does not start. */
export async function runCommand(argv: readonly string[]): Promise<void> {
  const [command, ...rest] = argv;
  if (command === 'record') return (await import('./record.ts')).record(rest);
  if (command === 'replay') return (await import('./replay.ts')).replay(rest);
  if (command !== undefined && !command.startsWith('-')) throw new Error(unknownCommand(command));
  const flags = parseFlags(argv);
  if (flags.help) return void process.stdout.write(usage());
  if (flags.version) return void process.stdout.write(`${VERSION}\n`);
  await serve(flags);
}

const COMMANDS = ['record', 'replay'];

function unknownCommand(given: string): string {
  const shown = given.length > 64 ? `${given.slice(0, 64)}…` : given;
  const meant = didYouMean(given, COMMANDS);
  return `there is no command ${shown}${meant}; without a command the mock starts; --help lists commands and flags`;
}
