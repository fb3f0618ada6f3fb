/** The words that CONTRIBUTING.md asks to replace, and where they are written. */

/** A word or phrase to replace, as the table in CONTRIBUTING.md lists it. */
interface Avoided {
  readonly pattern: RegExp;
  readonly words: string;
  readonly instead: string;
}

/** Reads the table below the heading *Words*: in each row the words to replace, separated by `·`, and what to write instead. */
export function avoidedWords(contributing: string): Avoided[] {
  const section = contributing.split(/^## /m).find((each) => each.startsWith('Words\n')) ?? '';
  return section
    .split('\n')
    .map((line) => /^\| (.+?) \| (.+?) \|$/.exec(line))
    .flatMap((row) => (row ? [{ words: row[1] ?? '', instead: row[2] ?? '' }] : []))
    .filter(({ words }) => !/^(-+|not)$/.test(words))
    .flatMap(({ words, instead }) =>
      words.split(' · ').map((word) => ({
        words: word,
        instead,
        pattern: new RegExp(`(?<![\\w-])${word.replaceAll(' ', '\\s+')}(?![\\w-])`, 'gi'),
      })),
    );
}

/** One line for each place in `text` where a word stands that is to be replaced. */
export function wordsToReplace(file: string, text: string, avoided: readonly Avoided[]): string[] {
  return avoided.flatMap(({ pattern, words, instead }) =>
    [...text.matchAll(pattern)].map(({ index }) => {
      const line = text.slice(0, index).split('\n').length;
      return `${file}:${line}: "${words}": write ${instead}`;
    }),
  );
}
