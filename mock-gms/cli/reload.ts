import type { MockGmsOptions, RunningMockGms } from '../index.ts';
import { type ConfigFile, parseConfig } from '../server/config-file.ts';
import { OPTIONS, type OptionName } from '../server/option-table.ts';
import { watchText } from '../server/watch-text.ts';

/** What to do with what there is to say. */
export interface ReloadReport {
  done(message: string): void;
  mistake(message: string): void;
}

/** The files that a server was set up from. */
export interface ReloadedFiles {
  /** The configuration file as it was read, if there is one. */
  readonly config: { readonly path: string; readonly file: ConfigFile } | undefined;
  /** Files that flags name, such as that of `--script`. */
  readonly named: readonly string[];
  /** What all that amounted to at the start. */
  readonly options: MockGmsOptions;
  /** What a configuration amounts to together with the flags, whose files are read again. */
  readonly optionsFor: (file: MockGmsOptions) => MockGmsOptions;
}

/**
 * Takes files up again whenever they change: the configuration, the scripts that it names, and what flags name. A mistake is
 * named by its line, and nothing has changed then. Options that need a new start are named, and the others taken up.
 *
 * @returns a function that stops it
 */
export function reloadFiles(
  gms: RunningMockGms,
  { config, named, options, optionsFor }: ReloadedFiles,
  { done, mistake }: ReloadReport,
): () => void {
  let known = config?.file;
  let text = known?.text ?? '';
  let before = options;
  const watches = new Map<string, () => void>();

  const takeUp = (changed: string) => {
    try {
      // The text that was read last, also if it could not be taken up then: a script that it names may be right by now.
      const file = config && parseConfig(text, config.path);
      const after = optionsFor(file?.options ?? {});
      gms.reconfigure(liveOf(after));
      for (const option of fixed(before, after))
        done(`${config?.path}:${file?.lineOf(option)}: ${option} takes effect with the next start`);
      known = file;
      before = after;
      done(`${changed} was taken up`);
    } catch (error) {
      mistake(`${error instanceof Error ? error.message : error}; nothing has changed`);
    }
    arrange();
  };
  const watch = (path: string, onText: (text: string) => void) => {
    if (watches.has(path)) return;
    const gone = () => mistake(`${path} is not there any more, or cannot be read; nothing has changed`);
    watches.set(path, watchText(path, onText, gone));
  };
  const arrange = () => {
    const scripts = (known?.options.scripts ?? []).filter((script) => typeof script === 'string');
    const files = new Set([...named, ...scripts]);
    for (const [path, end] of watches) {
      if (path === config?.path || files.has(path)) continue;
      end();
      watches.delete(path);
    }
    for (const path of files) watch(path, () => takeUp(path));
  };

  if (config !== undefined)
    watch(config.path, (changed) => {
      text = changed;
      takeUp(config.path);
    });
  arrange();
  return () => {
    for (const end of watches.values()) end();
  };
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
