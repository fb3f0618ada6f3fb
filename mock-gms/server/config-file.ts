import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Document } from 'yaml';
import { isObject } from '../boundary/json.ts';
import { unreadableFile } from '../boundary/unreadable-file.ts';
import type { Script } from '../desk/script/script.ts';
import { scriptOfNode } from '../desk/script/yaml/parse-script.ts';
import { readYaml, YamlError, type YamlText } from '../desk/script/yaml/read-yaml.ts';
import { ScriptError } from '../desk/script/yaml/script-error.ts';
import { type Keys, lineAt, nodesIn } from '../desk/script/yaml/yaml-place.ts';
import { SettingError } from '../services/settings.ts';
import type { MockGmsOptions } from './mock-gms-options.ts';
import { OptionError } from './option-error.ts';
import { OPTIONS } from './option-table.ts';
import { readScript, scriptNames } from './scripts.ts';
import { checkService, resolveOptions } from './server-options.ts';

/** A configuration file that cannot be used: the message names the file and, where there is one, the line. */
export class ConfigFileError extends Error {
  override readonly name = 'ConfigFileError';
}

const CONFIG_FILE = { name: 'configuration file' };

/** What a configuration file says. */
export interface ConfigFile {
  readonly text: string;
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
  const read = yamlOf(text, path);
  const { document, lines } = read;
  const fail = (keys: Keys, message: string): never => {
    throw new ConfigFileError(`${path}:${lineAt(document, lines, keys)}: ${message}`);
  };
  const plain = plainOf(document, (message) => fail([], message));
  const { $schema, ...named } = plain as MockGmsOptions & { readonly $schema?: unknown };
  if ($schema !== undefined && typeof $schema !== 'string')
    fail(['$schema'], '$schema names the schema of this file: a text was expected');
  let options = withPaths(named, dirname(path));
  try {
    // Services and scripts are looked at one by one, to know where a mistake is.
    const { services = {} } = options;
    if (OPTIONS.scripts.accepts(options.scripts)) options = { ...options, scripts: scriptsIn(options) };
    const { scripts } = resolveOptions(
      OPTIONS.services.accepts(services) ? { ...options, services: {} } : options,
    );
    const names = scriptNames(scripts);
    for (const [name, settings] of Object.entries(services)) {
      at(['services', name], () => checkService(name, settings, names));
    }
  } catch (error) {
    if (error instanceof OptionError) fail([error.option], error.message);
    if (error instanceof SettingError) fail(['defaults', error.setting], settingProblem(error));
    throw error;
  }
  return { text, options, lineOf: (option) => lineAt(document, lines, [option]) };

  /** The paths of files as they are, and the scripts that stand here, which know their lines. */
  function scriptsIn({ scripts = [] }: MockGmsOptions): readonly (Script | object | string)[] {
    const nodes = nodesIn(document, 'scripts');
    return scripts.map((script, place) => {
      const node = nodes[place];
      if (typeof script !== 'string' && node !== undefined)
        return inFile(() => scriptOfNode(read, node, path, 'script'));
      at(['scripts', place], () => readScript(script));
      return script;
    });
  }

  /** A mistake in a script that stands here names this file and the line already. */
  function inFile<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof ScriptError ? new ConfigFileError(error.message) : error;
    }
  }

  function at(keys: Keys, check: () => void): void {
    try {
      check();
    } catch (error) {
      if (error instanceof ScriptError) fail(keys, error.message);
      if (error instanceof SettingError) fail([...keys, error.setting], settingProblem(error));
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

/** What is wrong with a setting; an option that stands among the settings belongs further out. */
function settingProblem({ setting, message }: SettingError): string {
  if (!Object.hasOwn(OPTIONS, setting)) return message;
  return `"${setting}" is an option, not a setting: write it beside "defaults" and "services", not in them`;
}
