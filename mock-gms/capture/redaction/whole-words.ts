/** Letters and digits that stand together, or one other character. */
const TOKEN = /[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

/**
 * Finds any of many words in a text: as whole words, the longest first. How long that takes depends on the text, and not on how
 * many words there are.
 */
export class WholeWords {
  /** By their first token, the longest first. */
  readonly #byStart = new Map<string, { readonly word: string; readonly length: number }[]>();
  readonly #folded: (text: string) => string;

  /** @param folded what is the same of a word in whichever way it is written */
  constructor(folded: (text: string) => string = (text) => text) {
    this.#folded = folded;
  }

  has(word: string): boolean {
    const folded = this.#folded(word);
    return this.#alike(word).some((known) => known.word === folded);
  }

  add(word: string): void {
    if (word === '' || this.has(word)) return;
    const alike = this.#alike(word);
    alike.push({ word: this.#folded(word), length: word.length });
    alike.sort((one, other) => other.length - one.length);
    this.#byStart.set(this.#folded(firstToken(word)), alike);
  }

  /** The words in a text as they are written there, with their places. */
  *in(text: string): Generator<{ readonly found: string; readonly index: number }> {
    let end = 0;
    let isAfterWord = false;
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
      const isWord = LETTER_OR_DIGIT.test(token);
      const found = isAfterWord || index < end ? undefined : this.#at(text, index, token);
      isAfterWord = isWord;
      if (found === undefined) continue;
      end = index + found.length;
      yield { found, index };
    }
  }

  #at(text: string, index: number, token: string): string | undefined {
    for (const { word, length } of this.#byStart.get(this.#folded(token)) ?? []) {
      const found = text.slice(index, index + length);
      if (this.#folded(found) !== word) continue;
      if (!LETTER_OR_DIGIT.test(text.slice(index + length, index + length + 2))) return found;
    }
    return undefined;
  }

  #alike(word: string): { readonly word: string; readonly length: number }[] {
    return this.#byStart.get(this.#folded(firstToken(word))) ?? [];
  }
}

function firstToken(word: string): string {
  return word.match(TOKEN)?.[0] ?? '';
}
