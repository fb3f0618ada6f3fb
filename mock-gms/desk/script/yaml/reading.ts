import type { TypingTime } from '../typing-time.ts';
import { durationOf } from './duration.ts';
import type { Item } from './item.ts';
import type { Step } from './player.ts';
import { type Template, templateOf } from './template.ts';

/** What is known while a script is read. */
export class Reading {
  readonly #step: (item: Item, reading: Reading) => Step;
  readonly #declared: Set<string>;
  readonly #inserted: Array<readonly [name: string, item: Item]>;
  readonly #labels: readonly string[];
  /** How long typing is shown before whatever does not say. */
  readonly typing: TypingTime | undefined;
  readonly isRepeated: boolean;

  constructor(
    step: (item: Item, reading: Reading) => Step,
    typing: TypingTime | undefined,
    outer?: Reading,
    labels: readonly string[] = [],
    isRepeated = false,
  ) {
    this.#step = step;
    this.typing = typing;
    this.#declared = outer === undefined ? new Set() : outer.#declared;
    this.#inserted = outer === undefined ? [] : outer.#inserted;
    this.#labels = labels;
    this.isRepeated = isRepeated;
  }

  /** Steps in order; a label among them can be gone to from here and from within. */
  steps(item: Item | undefined, isRepeated = this.isRepeated): readonly Step[] {
    if (item === undefined) return [];
    const items = item.list('a list of steps');
    const labels: string[] = [];
    for (const step of items) {
      const label = step.isMap ? step.map('a step').get('label') : undefined;
      if (label === undefined) continue;
      const name = label.text('a label');
      if (labels.includes(name) || this.#labels.includes(name))
        label.fail(`the label ${name} is there twice`);
      labels.push(name);
    }
    const inner = new Reading(this.#step, this.typing, this, [...this.#labels, ...labels], isRepeated);
    return items.map((step) => this.#step(step, inner));
  }

  text(item: Item): Template {
    return templateOf(item, (name, where) => this.#inserted.push([name, where]));
  }

  duration(item: Item): number {
    return durationOf(item);
  }

  declare(name: string): void {
    this.#declared.add(name);
  }

  /** The label that an item names. @throws {ScriptError} if there is none in reach */
  label(item: Item): string {
    const name = item.text('a label');
    if (this.#labels.includes(name)) return name;
    const known = this.#labels.length === 0 ? 'there are none' : `there are ${this.#labels.join(', ')}`;
    return item.fail(`there is no label ${name} here or further out; ${known}`);
  }

  /** To be called at the end: a variable may be inserted above the place where it is set. */
  checkVariables(): void {
    for (const [name, item] of this.#inserted) {
      if (!this.#declared.has(name)) item.fail(`nothing sets {{${name}}}`);
    }
  }
}
