import { randomInt } from 'node:crypto';
import { type Chance, likeness } from './kinds.ts';

/** How often another one is made up for a text whose replacement stands for something else already. */
const MAX_TRIES = 20;

/** Texts of the server that are remembered. */
const MAX_WITHIN = 1000;

/** Texts shorter than this stand within others by chance. */
const SHORTEST_WITHIN = 3;

/** Replaces texts by others. The same text is always replaced by the same one, so that what belongs together still does. */
export class Pseudonyms {
  readonly #chance: Chance;
  readonly #given = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** Servers say the same again and again: their replacement, as long as nothing new is replaced. */
  readonly #within = new Map<string, string>();
  #known = 0;

  constructor(chance: Chance = randomInt) {
    this.#chance = chance;
  }

  of(text: string): string {
    const known = this.#given.get(text);
    if (known !== undefined) return known;
    let made = likeness(text, this.#chance);
    for (let tries = 1; tries < MAX_TRIES && this.#taken.has(made); tries += 1)
      made = likeness(text, this.#chance);
    this.#given.set(text, made);
    this.#taken.add(made);
    return made;
  }

  /** A text with everything in it replaced that was replaced elsewhere. */
  within(text: string): string {
    if (this.#given.size !== this.#known || this.#within.size > MAX_WITHIN) {
      this.#within.clear();
      this.#known = this.#given.size;
    }
    const made = this.#within.get(text) ?? this.#replaced(text);
    this.#within.set(text, made);
    return made;
  }

  #replaced(text: string): string {
    const found = [...this.#given.keys()]
      .filter((each) => each.length >= SHORTEST_WITHIN && text.includes(each))
      // What contains another goes first.
      .sort((a, b) => b.length - a.length);
    return found.reduce((rest, each) => rest.replaceAll(each, () => this.of(each)), text);
  }
}
