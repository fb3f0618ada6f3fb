#!/usr/bin/env node
import { usage } from './cli/flags.ts';
import { type GivenFlags, logFormOf, optionsOf, parseFlags } from './cli/given-flags.ts';
import { standBehind } from './cli/last-resort.ts';
import { logOf } from './cli/log.ts';
import { closeWithSignals } from './cli/signals.ts';
import { startProblem } from './cli/start-problem.ts';
import { type MockGmsOptions, startMockGms } from './index.ts';
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
  const flags = flagsOf(process.argv.slice(2));
  if (flags.help) return void process.stdout.write(usage());
  if (flags.version) return void process.stdout.write(`${VERSION}\n`);
  const log = logOf(logFormOf(flags), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    now: () => new Date(),
  });
  const path = flags.config === undefined ? undefined : String(flags.config);
  const file =
    path === undefined ? undefined : (await import('./server/config-file.ts')).readConfigFile(path);
  const optionsFor = (given: MockGmsOptions) => optionsOf(flags, given);
  const options = optionsFor(file?.options ?? {});
  const gms = await startMockGms(options);
  let endReload = () => {};
  if (path !== undefined && file !== undefined) {
    const { reloadConfig } = await import('./cli/reload.ts');
    endReload = reloadConfig(gms, path, file, optionsFor, { done: log.note, mistake: log.problem });
  }
  standBehind(process);
  gms.onFailedRequest(log.failed);
  closeWithSignals(process, {
    async close() {
      endReload();
      await gms.close();
      log.stopped();
    },
  });
  log.started(gms, options);
}

main().catch((error: NodeJS.ErrnoException) => {
  giveUp(startProblem(error));
});
