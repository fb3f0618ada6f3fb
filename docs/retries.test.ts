import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { repeatsNothing, retries } from './retries.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');

for (const { what, who, atMost, ends, code, test: proof } of retries) {
  test(`the ${who} says of “${what}” where it is, and which test shows its bound`, () => {
    expect(text(code), code).not.toBe('');
    // Quotes inside a title are escaped in the source.
    expect(text(proof.file).replaceAll("\\'", "'"), proof.file).toContain(proof.title);
    for (const said of [atMost, ends]) expect(said).not.toBe('');
  });
}

/** The sources of a package, without tests and what is built. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter(
      (file) =>
        file.endsWith('.ts') && !/\.(test|fixture|d)\.ts$|\/(dist|node_modules|generated)\//.test(file),
    );
}

test('whatever has a timer or an endless loop has its row, or repeats nothing', () => {
  const repeating = [...sources('client'), ...sources('mock-gms')].filter((file) =>
    /\bset(Timeout|Interval)\(|for \(;;\)|while \(true\)/.test(text(file)),
  );
  const listed = new Set([...retries.map(({ code }) => code), ...Object.keys(repeatsNothing)]);
  expect(repeating.filter((file) => !listed.has(file))).toEqual([]);
  expect(Object.keys(repeatsNothing).filter((file) => !repeating.includes(file))).toEqual([]);
});
