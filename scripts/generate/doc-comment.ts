/** What an editor shows of a name. */
export interface Doc {
  /** Sentences, without what they belong to. */
  readonly text: string;
  /** As it is written in code; absent where there is none. */
  readonly default?: string | undefined;
  readonly example: string;
}

const WIDTH = 112;

/** The comment that stands above a member, indented as members are. */
export function docComment({ text, default: initial, example }: Doc): string {
  const lines = [
    ...wrapped(text),
    ...(initial === undefined ? [] : [`@default ${initial}`]),
    '@example',
    ...example.split('\n'),
  ];
  return ['  /**', ...lines.map((line) => `   * ${line}`.trimEnd()), '   */'].join('\n');
}

/**
 * The text as a sentence: it begins with a capital and ends with a full stop.
 *
 * @example
 * sentence('how long an ended chat can still be read'); // 'How long an ended chat can still be read.'
 */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

function wrapped(text: string): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1);
      if (last === undefined || last.length + word.length + 6 > WIDTH) lines.push(word);
      else lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
  });
}
