import { readFileSync } from 'node:fs';
import { didYouMean } from '../boundary/did-you-mean.ts';
import { unreadableFile } from '../boundary/unreadable-file.ts';
import { BUILT_IN_SCRIPTS } from '../desk/built-in-scripts.ts';
import type { Script } from '../desk/script/script.ts';
import { parseScript, scriptOfObject } from '../desk/script/yaml/parse-script.ts';
import { ScriptError } from '../desk/script/yaml/script-error.ts';
import { SettingError } from '../services/settings.ts';

/**
 * A script as an option gives it: as code, as an object with the words of a YAML file, or as the path of such a file.
 *
 * @throws {ScriptError} naming file and line
 */
export function readScript(given: Script | object | string): Script {
  if (typeof given === 'string') return parseScript(textOf(given), given);
  return isScript(given) ? given : scriptOfObject(given, 'script');
}

/** @throws {SettingError} if there is no script of this name */
export function requireScript(name: string, scripts: readonly Script[]): void {
  const own = scripts.map((script) => script.name);
  const known = [...new Set(['none', ...BUILT_IN_SCRIPTS.keys(), ...own])];
  if (known.includes(name)) return;
  throw new SettingError(
    'script',
    `there is no script "${name}"${didYouMean(name, known)}; there are ${known.join(', ')}`,
  );
}

function isScript(given: object): given is Script {
  return typeof Reflect.get(given, 'run') === 'function' && typeof Reflect.get(given, 'name') === 'string';
}

const SCRIPT = { name: 'script in YAML' };

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ScriptError(path, unreadableFile(error, SCRIPT) ?? String(error));
  }
}
