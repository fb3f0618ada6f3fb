import { readFileSync } from 'node:fs';
import type { Script } from './script/script.ts';
import { parseScript } from './script/yaml/parse-script.ts';

/** The scripts that ship as files, `examples/<name>.yaml`. */
const NAMES = ['greeter', 'order-status', 'second-agent', 'bot', 'idle-customer'] as const;

const parsed = new Map<string, Script>();

/** The scripts that every service can name; each is read when it is played first. */
export const BUILT_IN_SCRIPTS: ReadonlyMap<string, Script> = new Map(
  NAMES.map((name) => [name, { name, run: (conversation) => load(name).run(conversation) }]),
);

function load(name: string): Script {
  const script = parsed.get(name) ?? parseScript(textOf(name), `${name}.yaml`);
  parsed.set(name, script);
  return script;
}

/** The text of a script that ships; the same from the sources and from the built package. */
export function textOf(name: string): string {
  return readFileSync(new URL(`../examples/${name}.yaml`, import.meta.url), 'utf8');
}
