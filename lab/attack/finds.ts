import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./finds/', import.meta.url));

/** Keeps what was found under a name; returns where. */
export type KeepFind = (name: string, find: object) => string;

/** Writes what was found as a file of its own; returns its path from where the command runs. */
export function writeFind(name: string, find: object): string {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${name.replace(/[^\w-]+/g, '-')}.json`;
  writeFileSync(file, `${JSON.stringify(find, null, 2)}\n`);
  return file;
}

/** @throws Error for a file that cannot be read or is not JSON */
export function readFind(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
