import { ACTS } from './acts.ts';
import { FLOW } from './flow.ts';
import type { Item } from './item.ts';
import type { Step } from './player.ts';
import type { Reading } from './reading.ts';
import type { StepKind } from './step-kind.ts';

/** Every step that a script can take, by the name it begins with. */
export const STEPS: { readonly [name: string]: StepKind } = { ...FLOW, ...ACTS };

/** Reads one step: a map with the step's name and what belongs to it. */
export function stepOf(item: Item, reading: Reading): Step {
  const known = Object.keys(STEPS).join(', ');
  const fields = item.map(`a step (${known})`);
  const names = [...fields.keys()];
  const name = names.find((candidate) => isStepName(candidate, names)) ?? '';
  const main = fields.get(name);
  const step = STEPS[name];
  if (main === undefined || step === undefined) {
    return item.fail(`there is no step "${names.join(', ')}"; there are ${known}`);
  }
  for (const [option, value] of fields) {
    if (option === name || step.options.includes(option)) continue;
    const expected = step.options.length === 0 ? 'nothing' : step.options.join(', ');
    value.fail(`beside ${name} there can be ${expected}, not ${option}`);
  }
  return {
    where: main.where,
    name,
    ...step.read(main, fields, reading),
    ...(name === 'label' && { label: main.text('a label') }),
  };
}

/** `userData` is a step of its own and an option of `customNotice`. */
function isStepName(name: string, names: readonly string[]): boolean {
  if (!Object.hasOwn(STEPS, name)) return false;
  return !names.some((other) => Object.hasOwn(STEPS, other) && STEPS[other]?.options.includes(name));
}
