import { randomInt } from 'node:crypto';
import { type Chance, likeness } from './kinds.ts';

/** How often another one is made up for a text whose replacement stands for something else already. */
const MAX_TRIES = 20;

/** Texts of the server that are remembered. */
const MAX_WITHIN = 1000;

/** Texts shorter than this stand within others by chance. */
const SHORTEST_WITHIN = 3;

/** Words that are long enough to be somebody's. */
const ECHO = /[\p{L}\p{N}]{5,}/gu;

/** Words of which servers make what they say, whatever customers say. */
const SERVER_WORDS: ReadonlySet<string> = new Set(
  `media server execute request requests referenceid unknown client invalid missing missed parameter parameters param params
  check value empty string number service session secure securekey transcriptposition messagetype eventattributes userdata
  message messages nickname first firstname lastname subject chatid userid alias operation operations allowed exceeded limit limits maximum
  upload download files error errors failed found channel handshake required timeout ended closed media`.split(
    /\s+/,
  ),
);

/** Replaces texts by others. The same text is always replaced by the same one, so that what belongs together still does. */
export class Pseudonyms {
  readonly #chance: Chance;
  readonly #given = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** What was given, in small letters. */
  readonly #lower: string[] = [];
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
    this.#lower.push(text.toLowerCase());
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
    const rest = found.reduce((left, each) => left.replaceAll(each, () => this.of(each)), text);
    return this.#withoutEchoes(rest, found);
  }

  /** A server may cut what it repeats, or write it in capitals: words of what was replaced are replaced too. */
  #withoutEchoes(text: string, whole: readonly string[]): string {
    const made = new Set(whole.map((each) => this.of(each)));
    return text.replaceAll(ECHO, (word) => {
      const isEcho = !SERVER_WORDS.has(word.toLowerCase()) && this.#isPart(word.toLowerCase());
      return isEcho && ![...made].some((each) => each.includes(word)) ? this.of(word) : word;
    });
  }

  #isPart(word: string): boolean {
    return this.#lower.some((text) => text.includes(word));
  }
}
