import { readFileSync } from 'node:fs';

/** The scripts that ship as files beside this one, `<name>.yaml`. */
export const EXAMPLE_NAMES = ['greeter', 'order-status', 'second-agent', 'bot', 'idle-customer'] as const;

export type ExampleName = (typeof EXAMPLE_NAMES)[number];

/** The text of an example; the same from the sources and from the built package. */
export function readExample(name: ExampleName): string {
  return readFileSync(new URL(`../examples/${name}.yaml`, import.meta.url), 'utf8');
}
