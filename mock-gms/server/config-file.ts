import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Document, LineCounter } from 'yaml';
import { isObject } from '../boundary/json.ts';
import { unreadableFile } from '../boundary/unreadable-file.ts';
import { readYaml, YamlError, type YamlText } from '../desk/script/yaml/read-yaml.ts';
import { ScriptError } from '../desk/script/yaml/script-error.ts';
import { yaml } from '../desk/script/yaml/yaml.ts';
import { SettingError } from '../services/settings.ts';
import type { MockGmsOptions } from './mock-gms-options.ts';
import { OptionError } from './option-error.ts';
import { OPTIONS } from './option-table.ts';
import { checkService, resolveOptions } from './server-options.ts';

/** A configuration file that cannot be used: the message names the file and, where there is one, the line. */
export class ConfigFileError extends Error {
  override readonly name = 'ConfigFileError';
}

const CONFIG_FILE = { name: 'configuration file' };

/** What a configuration file says. */
export interface ConfigFile {
  readonly options: MockGmsOptions;
  /** The line, from 1 on, where an option stands; 1 where it does not. */
  lineOf(option: string): number;
}

/**
 * Reads options from a YAML (or JSON) file; they are named as in {@link MockGmsOptions}. Paths are relative to the file.
 *
 * @throws {ConfigFileError}
 */
export function readConfigFile(path: string): ConfigFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigFileError(`${path}: ${unreadableFile(error, CONFIG_FILE) ?? error}`);
  }
  return parseConfig(text, path);
}

/** The same for a text that was read already. @throws {ConfigFileError} */
export function parseConfig(text: string, path: string): ConfigFile {
  const { document, lines } = yamlOf(text, path);
  const fail = (keys: readonly string[], message: string): never => {
    throw new ConfigFileError(`${path}:${lineAt(document, lines, keys)}: ${message}`);
  };
  const plain = plainOf(document, (message) => fail([], message));
  const { $schema, ...named } = plain as MockGmsOptions & { readonly $schema?: unknown };
  if ($schema !== undefined && typeof $schema !== 'string')
    fail(['$schema'], '$schema names the schema of this file: a text was expected');
  const options = withPaths(named, dirname(path));
  try {
    // Services are looked at one by one, to know where a mistake is.
    const { services = {} } = options;
    const { scripts } = resolveOptions(
      OPTIONS.services.accepts(services) ? { ...options, services: {} } : options,
    );
    for (const [name, settings] of Object.entries(services)) {
      at(['services', name], () => checkService(name, settings, scripts));
    }
  } catch (error) {
    if (error instanceof OptionError) fail([error.option], error.message);
    if (error instanceof SettingError) fail(['defaults', error.setting], error.message);
    if (error instanceof ScriptError) fail(['scripts'], error.message);
    throw error;
  }
  return { options, lineOf: (option) => lineAt(document, lines, [option]) };

  function at(keys: readonly string[], check: () => void): void {
    try {
      check();
    } catch (error) {
      if (error instanceof SettingError) fail([...keys, error.setting], error.message);
      if (error instanceof RangeError || error instanceof OptionError) fail(keys, error.message);
      throw error;
    }
  }
}

function yamlOf(text: string, path: string): YamlText {
  try {
    return readYaml(text);
  } catch (error) {
    if (error instanceof YamlError) throw new ConfigFileError(`${path}:${error.line}: ${error.message}`);
    throw error;
  }
}

function plainOf(document: Document, fail: (message: string) => never): MockGmsOptions {
  let plain: unknown;
  try {
    plain = document.toJS() ?? {};
  } catch (error) {
    // Aliases that would grow without end.
    fail(error instanceof Error ? error.message : String(error));
  }
  if (!isObject(plain)) fail('a map of options was expected');
  return plain as MockGmsOptions;
}

/** Paths of files are meant from where the configuration file is. */
function withPaths(options: MockGmsOptions, folder: string): MockGmsOptions {
  const { tls, scripts, data } = options;
  const from = (path: unknown) =>
    typeof path === 'string' && !path.includes('-----BEGIN ') ? resolve(folder, path) : path;
  return {
    ...options,
    ...(typeof data === 'string' && data !== '' && { data: resolve(folder, data) }),
    ...(Array.isArray(scripts) && { scripts: scripts.map((script) => from(script) as string) }),
    ...(isObject(tls) && {
      tls: Object.fromEntries(Object.entries(tls).map(([part, path]) => [part, from(path)])) as never,
    }),
  };
}

/** The line of the last of these keys, or of the nearest that there is: a value may begin below its key. */
function lineAt(document: Document, lines: LineCounter, keys: readonly string[]): number {
  const { isMap, isScalar } = yaml();
  let line = 1;
  let node: unknown = document.contents;
  for (const name of keys) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === name)
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    if (pair === undefined || !range) break;
    line = lines.linePos(range[0]).line;
    node = pair.value;
  }
  return line;
}
