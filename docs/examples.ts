import { readFileSync } from 'node:fs';

/** A code block of the documents that says it is an example: its first line is a comment, `example: <name>`. */
export interface Example {
  readonly file: string;
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

const BLOCK = /^```(\w+)\n(?:\/\/|#|<!--) example: ([\w-]+)[^\n]*\n(.*?)^```$/gms;

/** The examples of a document, in their order. */
export function examplesOf(file: string): Example[] {
  return [...readFileSync(file, 'utf8').matchAll(BLOCK)].map(([, language = '', name = '', code = '']) => ({
    file,
    name,
    language,
    code,
  }));
}

/** The documents that have examples. */
export const DOCUMENTS = [
  'README.md',
  'mock-gms/README.md',
  'client/README.md',
  'docs/configuration.md',
  'docs/control.md',
  'docs/scripts.md',
  'docs/recording.md',
];
