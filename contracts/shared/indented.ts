/** Lines further to the right, each with an end; empty ones stay empty. */
export function indented(text: string, by: number): string {
  return text
    .split('\n')
    .map((line) => `${line === '' ? '' : ' '.repeat(by) + line}\n`)
    .join('');
}
