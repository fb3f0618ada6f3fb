const MARK = '::: block ';

/** One shell that runs the blocks in turn, so that a variable of one is there in the next. */
export function shellOf(blocks: readonly string[]): string {
  // Answers of curl end without a new line.
  return blocks.map((code, place) => `printf '\\n${MARK}${place}\\n'\n${code}`).join('\n');
}

/** What each of the blocks printed. */
export function printedBy(printed: string): string[] {
  return printed.split(new RegExp(`^${MARK}\\d+\n`, 'm')).slice(1);
}

/** Whether a block printed these lines, in their order; `…` stands for anything, and alone in a line for any lines. */
export function shows(printed: string, expected: string): boolean {
  const parts = expected.split('…').map((part) => part.trim());
  let from = 0;
  const text = withoutSpaces(printed);
  return parts.map(withoutSpaces).every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

/** Blanks at the ends of lines are nothing that a reader sees. */
function withoutSpaces(text: string): string {
  return text.replaceAll(/[ \t]+$/gm, '').trim();
}
