import { randomInt } from 'node:crypto';
import { REDACTED } from '../../journal/secrets/secret-names.ts';
import { type Chance, likeness } from './kinds.ts';
import { WholeWords } from './whole-words.ts';

/** How often another one is made up for a text whose replacement stands for something else already. */
const MAX_TRIES = 20;

/** Texts of the server that are remembered. */
const MAX_WITHIN = 1000;

/** Texts shorter than this stand within others by chance. */
const SHORTEST_WITHIN = 3;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]$/u;

const SHORTEST_ID = 4;

/** An id has a digit in it, or is long: others are words. */
const ID = /^(?=.*\d|.{12})\S{4,200}$/;

/** A name in whichever way it is written. */
const folded = (name: string) => name.toUpperCase().toLowerCase();

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
  /** Ids, which are replaced wherever they stand, in other texts too. */
  readonly #ids = new WholeWords();
  /** Names of people. */
  readonly #names = new WholeWords(folded);

  constructor(chance: Chance = randomInt) {
    this.#chance = chance;
  }

  /** An id is known before the texts that it stands in are replaced. */
  id(text: string): void {
    if (this.#ids.has(text) || !ID.test(text)) return;
    this.of(text);
    this.#ids.add(text);
  }

  /** A name is replaced in what servers say, however short it is and however it is written. */
  name(text: string): void {
    if (this.#names.has(text) || SERVER_WORDS.has(text.toLowerCase()) || [...text].length < 2) return;
    this.#names.add(text);
    this.#within.clear();
  }

  /** Everything that stands in the place of something else. */
  get made(): ReadonlySet<string> {
    return this.#taken;
  }

  of(text: string): string {
    // What a journal has in the place of a key hides it already, and is known for that.
    if (text === REDACTED) return text;
    const known = this.#given.get(text);
    if (known !== undefined) return known;
    let made = this.#madeUp(text);
    for (let tries = 1; tries < MAX_TRIES && this.#taken.has(made); tries += 1) made = this.#madeUp(text);
    this.#given.set(text, made);
    this.#lower.push(text.toLowerCase());
    this.#taken.add(made);
    return made;
  }

  /** A text like another, with ids in it replaced as they are elsewhere. */
  #madeUp(text: string): string {
    if (text.length < SHORTEST_ID || this.#ids.has(text)) return likeness(text, this.#chance);
    let made = '';
    let place = 0;
    for (const { found, index } of this.#ids.in(text)) {
      made += likeness(text.slice(place, index), this.#chance) + this.of(found);
      place = index + found.length;
    }
    return made + likeness(text.slice(place), this.#chance);
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
    return this.#withoutNames(this.#withoutEchoes(rest, found), text);
  }

  #withoutNames(text: string, before: string): string {
    // What a replacement happens to be called is nobody's name.
    const said = new Set([...this.#names.in(before)].map(({ found }) => found));
    let made = '';
    let place = 0;
    for (const { found, index } of this.#names.in(text)) {
      made += text.slice(place, index) + (said.has(found) ? this.of(found) : found);
      place = index + found.length;
    }
    return made + text.slice(place);
  }

  /** A server may cut what it repeats, or write it in capitals: words of what was replaced are replaced too. */
  #withoutEchoes(text: string, whole: readonly string[]): string {
    const made = new Set(whole.map((each) => this.of(each)));
    return text.replaceAll(ECHO, (word) => {
      const isEcho = !SERVER_WORDS.has(word.toLowerCase()) && this.#isPart(word.toLowerCase());
      return isEcho && ![...made].some((each) => each.includes(word)) ? this.of(word) : word;
    });
  }

  /** Whether a text has a word that begins so: what is repeated may be cut at its end. */
  #isPart(word: string): boolean {
    return this.#lower.some((text) => {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        if (at === 0 || !LETTER_OR_DIGIT.test(text.slice(Math.max(0, at - 2), at))) return true;
      return false;
    });
  }
}
