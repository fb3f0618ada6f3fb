import { EXAMPLE_NAMES, type ExampleName, readExample } from '../../examples/examples.ts';
import type { Script } from './script.ts';
import { parseScript } from './yaml/parse-script.ts';

const parsed = new Map<ExampleName, Script>();

/** The scripts that every service can name; each is read when it is played first. */
export const BUILT_IN_SCRIPTS: ReadonlyMap<string, Script> = new Map(
  EXAMPLE_NAMES.map((name) => [name, { name, run: (conversation) => load(name).run(conversation) }]),
);

function load(name: ExampleName): Script {
  const script = parsed.get(name) ?? parseScript(readExample(name), `${name}.yaml`);
  parsed.set(name, script);
  return script;
}
