import { type MockGmsOptions, startMockGms } from '../index.ts';
import { filesNamedBy, type GivenFlags, logFormOf, optionsOf } from './given-flags.ts';
import { standBehind } from './last-resort.ts';
import { logOf } from './log.ts';
import { closeWithSignals } from './signals.ts';
import { takeWarnings } from './warnings.ts';

/**
 * Starts the mock as flags and configuration file say, until a signal ends it.
 *
 * @param adapted what else holds, whatever the file says
 */
export async function serve(
  flags: GivenFlags,
  adapted: (options: MockGmsOptions) => MockGmsOptions = (options) => options,
): Promise<void> {
  const log = logOf(logFormOf(flags), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    now: () => new Date(),
  });
  const config = flags.config === undefined ? undefined : await configIn(String(flags.config));
  const optionsFor = (given: MockGmsOptions) => adapted(optionsOf(flags, given));
  const options = optionsFor(config?.file.options ?? {});
  const giveBackWarnings = takeWarnings(process, log.warned);
  const gms = await startMockGms(options).catch((error: unknown) => {
    giveBackWarnings();
    throw error;
  });
  let endReload = () => {};
  const named = filesNamedBy(flags);
  if (config !== undefined || named.length > 0) {
    const { reloadFiles } = await import('./reload.ts');
    endReload = reloadFiles(
      gms,
      { config, named, options, optionsFor },
      { done: log.note, mistake: log.problem },
    );
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

async function configIn(path: string) {
  const { readConfigFile } = await import('../server/config-file.ts');
  return { path, file: readConfigFile(path) };
}
