import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { generateNotices, INCLUDED } from './notices.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The packages that the sources of a page import. */
function importedBy(folder: string): ReadonlySet<string> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const sources = files.filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|spec|fixture|config)\.tsx?$/.test(file),
  );
  const imports = sources.flatMap((file) => [
    ...readFileSync(join(root, folder, file), 'utf8').matchAll(
      /^(?:import|export) (?!type )[^;]*?from '([^.'][^']*)'/gm,
    ),
  ]);
  return new Set(
    imports.map(([, name = '']) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
  );
}

test('all third-party code that is built into the console is named in the notices', () => {
  const named = INCLUDED['mock-gms'].map(({ name }) => name);
  const imported = [...importedBy('mock-gms/console/app')].filter((name) => !name.startsWith('node:'));
  expect(imported).toContain('preact');
  expect(named).toEqual(expect.arrayContaining(imported));
});

test('a notice has the version, the licence and where the code is', () => {
  const client = generateNotices().get('client/THIRD-PARTY-NOTICES.txt') ?? '';
  expect(client).toMatch(/^cometd \d+\.\d+\.\d+ \(Apache-2\.0\), in the script for pages/m);
  expect(client).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
});
