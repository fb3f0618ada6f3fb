import type { Document, Node } from 'yaml';
import { isDeeperThan } from '../../../boundary/depth.ts';
import { invalidName, isName } from '../../../boundary/name.ts';
import type { Script } from '../script.ts';
import { checkCourse } from './check-course.ts';
import { Item, SCRIPT_BOUNDS } from './item.ts';
import { Player } from './player.ts';
import { readYaml, YamlError, type YamlText } from './read-yaml.ts';
import { Reading } from './reading.ts';
import { ScriptError } from './script-error.ts';
import { typingTimeOf } from './step-options.ts';
import { stepOf } from './steps.ts';
import { yaml } from './yaml.ts';

/**
 * Reads a script from YAML text.
 *
 * @param fileName named in errors; without its folder and ending it is what the script is called, if it does not say
 * @throws {ScriptError} naming file and line, and what was expected
 * @example
 * const script = parseScript('steps: [{ join: Ada }, { say: "Hello {{nickname}}" }]', 'hello.yaml');
 * script.name; // 'hello'
 * @see docs/scripts.md
 */
export function parseScript(yamlText: string, fileName: string): Script {
  if (yamlText.length > SCRIPT_BOUNDS.characters) {
    throw new ScriptError(fileName, `a script has at most ${SCRIPT_BOUNDS.characters} characters`);
  }
  let read: YamlText;
  try {
    read = readYaml(yamlText);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new ScriptError(`${fileName}:${error.line}`, error.message);
  }
  const { document, lines } = read;
  const source = { document, file: fileName, lines, items: 0, resolved: new Map() };
  return { ...scriptFrom(new Item(source, document.contents), fileName), yaml: yamlText };
}

/**
 * Reads a script that was given as an object, with the same words as in YAML.
 *
 * @param name what the script is called, if it does not say; named in errors
 * @throws {ScriptError}
 * @example
 * scriptOfObject({ steps: [{ join: 'Ada' }, { end: true }] }, 'short');
 */
export function scriptOfObject(value: unknown, name: string): Script {
  if (isDeeperThan(value, SCRIPT_BOUNDS.depth))
    throw new ScriptError(name, `a script is at most ${SCRIPT_BOUNDS.depth} levels deep`);
  let document: Document;
  try {
    document = new (yaml().Document)(value, { aliasDuplicateObjects: false });
  } catch (error) {
    throw new ScriptError(name, `this is not a script: ${error instanceof Error ? error.message : error}`);
  }
  const source = { document, file: name, lines: undefined, items: 0, resolved: new Map() };
  return scriptFrom(new Item(source, document.contents), name);
}

/** For editors: it names the JSON schema of scripts. */
const SCHEMA_LINE = '$schema';

/**
 * Reads a script that stands within another file, as under `scripts` in a configuration file.
 *
 * @param file named in errors, with the line in it
 * @param name what the script is called, if it does not say
 * @throws {ScriptError}
 */
export function scriptOfNode({ document, lines }: YamlText, node: Node, file: string, name: string): Script {
  return scriptFrom(new Item({ document, file, lines, items: 0, resolved: new Map() }, node), name);
}

function scriptFrom(item: Item, fileName: string): Script {
  const fields = item.isList ? new Map([['steps', item]]) : item.map('a script, a map with steps,');
  for (const [name, value] of fields) {
    if (name === SCHEMA_LINE) value.text('the address of a schema');
    else if (!['name', 'typing', 'steps'].includes(name))
      value.fail(`a script has name, typing and steps, not ${name}`);
  }
  const name = nameOf(fields.get('name'), fileName, item);
  const typing = fields.get('typing');
  const reading = new Reading(stepOf, typing && typingTimeOf(typing));
  const steps = reading.steps(fields.get('steps') ?? item.fail('a script has steps'));
  reading.checkVariables();
  checkCourse(steps);
  return {
    name,
    async run(conversation) {
      await new Player(conversation).play(steps);
    },
  };
}

function nameOf(item: Item | undefined, fileName: string, script: Item): string {
  const name = item?.text('a name') ?? fileName.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/i, '');
  if (isName(name) && name !== 'none') return name;
  return (item ?? script).fail(invalidName('script', `"${name}"`));
}
