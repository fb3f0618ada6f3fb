import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The comment that a script begins with: what it does, and what it can be told. */
export function firstCommentOf(source: string): string {
  const [, comment = ''] = /^\/\*\*(.*?)\*\//s.exec(source) ?? [];
  return comment.replaceAll(/^ \* ?/gm, '').trim();
}

/** @param script `import.meta.url` */
export function helpOf(script: string): string {
  return firstCommentOf(readFileSync(fileURLToPath(script), 'utf8'));
}

/**
 * Shows that comment and ends the process, if `--help` is asked for.
 *
 * @param script `import.meta.url`
 */
export function answerHelp(script: string): void {
  if (!process.argv.includes('--help')) return;
  console.log(helpOf(script));
  process.exit(0);
}
