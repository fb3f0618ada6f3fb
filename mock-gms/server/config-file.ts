import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { applySettings, DEFAULT_SETTINGS, SettingError } from '../services/settings.ts';
import { type MockGmsOptions, OptionError, resolveOptions } from './options.ts';

/** A configuration file that cannot be used: the message names the file and, where there is one, the line. */
export class ConfigFileError extends Error {
  override readonly name = 'ConfigFileError';
}

/**
 * Reads options from a YAML (or JSON) file; they are named as in {@link MockGmsOptions}.
 *
 * @throws {ConfigFileError}
 */
export function readConfigFile(path: string): MockGmsOptions {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigFileError(`cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? error}`);
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw new ConfigFileError(
      `${path}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n', 1)[0]}`,
    );
  }
  const options: unknown = document.toJS() ?? {};
  const lineOf = (...keys: string[]): number => {
    const node = document.getIn(keys, true);
    const range =
      typeof node === 'object' && node !== null
        ? (Reflect.get(node, 'range') as [number] | undefined)
        : undefined;
    return lines.linePos(range?.[0] ?? 0).line;
  };
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new ConfigFileError(`${path}:1: a map of options was expected`);
  }
  const checked = options as MockGmsOptions;
  try {
    resolveOptions(checked);
  } catch (error) {
    if (error instanceof OptionError)
      throw new ConfigFileError(`${path}:${lineOf(error.option)}: ${error.message}`);
    if (error instanceof SettingError) {
      throw new ConfigFileError(`${path}:${lineOf('defaults', error.setting)}: ${error.message}`);
    }
    throw error;
  }
  for (const [name, settings] of Object.entries(checked.services ?? {})) {
    try {
      applySettings(DEFAULT_SETTINGS, settings ?? {});
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      throw new ConfigFileError(`${path}:${lineOf('services', name, error.setting)}: ${error.message}`);
    }
  }
  return checked;
}
