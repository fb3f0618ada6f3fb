import { readFileSync } from 'node:fs';
import { unreadableFile } from '../boundary/unreadable-file.ts';
import { BUILT_IN_SCRIPTS } from '../desk/built-in-scripts.ts';
import type { Script } from '../desk/script/script.ts';
import { parseScript, scriptOfObject } from '../desk/script/yaml/parse-script.ts';
import { ScriptError } from '../desk/script/yaml/script-error.ts';

/**
 * A script as an option gives it: as code, as an object with the words of a YAML file, or as the path of such a file.
 *
 * @throws {ScriptError} naming file and line
 */
export function readScript(given: Script | object | string): Script {
  if (typeof given === 'string') return parseScript(textOf(given), given);
  return isScript(given) ? given : scriptOfObject(given, 'script');
}

/** What the setting `script` may be: no script, one that is built in, or one of these. */
export function scriptNames(scripts: readonly Script[]): ReadonlySet<string> {
  return new Set(['none', ...BUILT_IN_SCRIPTS.keys(), ...scripts.map(({ name }) => name)]);
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
