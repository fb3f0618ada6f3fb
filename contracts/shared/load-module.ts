import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { errorLine } from './error-text.ts';

/** A module of the user's that cannot be loaded; the message says why, and where. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/**
 * Loads a module of the user's.
 *
 * @param path as the user gave it
 * @throws {NotLoaded} with one line: the file, the line in it where one is known, and nothing of this package
 */
export async function loadModule(path: string): Promise<Record<string, unknown>> {
  const file = resolve(path);
  if (!existsSync(file)) throw new NotLoaded(`${path} cannot be loaded: there is no such file`);
  try {
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    const place = placeOf(error, file);
    throw new NotLoaded(`${place ?? path} cannot be loaded: ${withoutOurselves(errorLine(error))}`);
  }
}

/** Node says which of our files asked for the user's, which helps nobody. */
function withoutOurselves(message: string): string {
  const ours = ` imported from ${fileURLToPath(import.meta.url)}`;
  return message.endsWith(ours) ? message.slice(0, -ours.length) : message;
}

/** Where it went wrong, as `file:line`. */
function placeOf(error: unknown, file: string): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, url = '', line] = /(file:\/\/[^\s)]+?):(\d+):\d+/.exec(stack) ?? [];
  if (line !== undefined && url !== import.meta.url) return `${fileURLToPath(url)}:${line}`;
  return error instanceof SyntaxError ? syntaxPlace(file) : undefined;
}

/** Node tells the line of a syntax error to the terminal alone. This reads the file, and runs nothing of it. */
function syntaxPlace(file: string): string | undefined {
  const { stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8', timeout: 10_000 });
  const [, line] = /^[^\n]*:(\d+)$/m.exec(stderr.split('\n', 1)[0] ?? '') ?? [];
  return line === undefined ? undefined : `${file}:${line}`;
}
