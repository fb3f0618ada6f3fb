import { readFileSync } from 'node:fs';

/** A code block of a page that has a name: its first line is a comment, `example: <name>`. */
export interface Example {
  readonly file: string;
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

const BLOCK = /^```(\w+)\n(?:\/\/|#|<!--) example: ([\w-]+)[^\n]*\n(.*?)^```$/gms;

/** The blocks of a page that have a name, in their order. */
export function examplesOf(file: string): Example[] {
  return [...readFileSync(file, 'utf8').matchAll(BLOCK)].map(([, language = '', name = '', code = '']) => ({
    file,
    name,
    language,
    code,
  }));
}
