import type { MockGmsOptions, RunningMockGms } from '../index.ts';
import { type ConfigFile, parseConfig } from '../server/config-file.ts';
import { watchText } from '../server/config-watch.ts';
import { OPTIONS, type OptionName } from '../server/option-table.ts';

/** What to do with what there is to say. */
export interface ReloadReport {
  done(message: string): void;
  mistake(message: string): void;
}

/**
 * Takes a configuration file up again whenever it changes. A mistake is named by its line, and nothing has changed then.
 * Options that need a new start are named, and the others taken up.
 *
 * @param optionsFor what the file amounts to together with the flags
 * @returns a function that stops it
 */
export function reloadConfig(
  gms: RunningMockGms,
  path: string,
  first: ConfigFile,
  optionsFor: (file: MockGmsOptions) => MockGmsOptions,
  { done, mistake }: ReloadReport,
): () => void {
  let known = first;
  return watchText(path, (text) => {
    try {
      const file = parseConfig(text, path);
      const before = optionsFor(known.options);
      const after = optionsFor(file.options);
      gms.reconfigure(liveOf(after));
      for (const option of fixed(before, after)) {
        done(`${path}:${file.lineOf(option)}: ${option} takes effect with the next start`);
      }
      known = file;
      done(`${path} was taken up`);
    } catch (error) {
      mistake(`${error instanceof Error ? error.message : error}; nothing has changed`);
    }
  });
}

function liveOf(options: MockGmsOptions): MockGmsOptions {
  const names = Object.keys(OPTIONS).filter(isLive);
  return Object.fromEntries(names.map((name) => [name, Reflect.get(options, name)]));
}

/** Options that have changed and cannot change while the server runs. */
function fixed(before: MockGmsOptions, after: MockGmsOptions): string[] {
  return Object.keys({ ...before, ...after }).filter((name) => {
    return !isLive(name) && textOf(before, name) !== textOf(after, name);
  });
}

function isLive(name: string): boolean {
  return 'live' in OPTIONS[name as OptionName];
}

function textOf(options: MockGmsOptions, name: string): string {
  return JSON.stringify(Reflect.get(options, name)) ?? '';
}
