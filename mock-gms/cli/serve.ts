import { type MockGmsOptions, startMockGms } from '../index.ts';
import { banner } from './banner.ts';
import { type GivenFlags, optionsOf } from './given-flags.ts';
import { standBehind } from './last-resort.ts';
import { closeWithSignals } from './signals.ts';

/**
 * Starts the mock as flags and configuration file say, until a signal ends it.
 *
 * @param adapted what else holds, whatever the file says
 */
export async function serve(
  flags: GivenFlags,
  adapted: (options: MockGmsOptions) => MockGmsOptions = (options) => options,
): Promise<void> {
  const path = flags.config === undefined ? undefined : String(flags.config);
  const file =
    path === undefined ? undefined : (await import('../server/config-file.ts')).readConfigFile(path);
  const optionsFor = (given: MockGmsOptions) => adapted(optionsOf(flags, given));
  const options = optionsFor(file?.options ?? {});
  const gms = await startMockGms(options);
  let endReload = () => {};
  if (path !== undefined && file !== undefined) {
    const { reloadConfig } = await import('./reload.ts');
    endReload = reloadConfig(gms, path, file, optionsFor, {
      done: (message) => process.stdout.write(`mock-gms: ${message}\n`),
      mistake: (message) => process.stderr.write(`mock-gms: ${message}\n`),
    });
  }
  standBehind(process);
  closeWithSignals(process, {
    async close() {
      endReload();
      await gms.close();
    },
  });
  process.stdout.write(banner(gms, options));
}
