import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isStale } from './stale.ts';

const client = { folder: 'client', outputs: ['index.js', 'index.d.ts'] };

/** Writes files below a root with the given ages: the greater the number, the newer. */
function lay(root: string, files: Record<string, number>): string {
  for (const [file, age] of Object.entries(files)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    utimesSync(path, age, age);
  }
  return root;
}

const built = {
  'client/index.ts': 1,
  'client/bus/bus.ts': 2,
  'client/dist/index.js': 5,
  'client/dist/index.d.ts': 5,
};

test('a build newer than all its sources is fresh', () => {
  expect(isStale(lay(test.info().outputPath(), built), client)).toBe(false);
});

test('a source in any folder that is newer than the build makes it stale', () => {
  expect(isStale(lay(test.info().outputPath(), { ...built, 'client/bus/bus.ts': 6 }), client)).toBe(true);
});

test('the settings of the whole repository count as sources', () => {
  expect(isStale(lay(test.info().outputPath(), { ...built, 'tsconfig.json': 6 }), client)).toBe(true);
});

test('a missing or half-written build is stale', () => {
  const root = lay(test.info().outputPath(), built);
  rmSync(join(root, 'client/dist/index.d.ts'));
  expect(isStale(root, client)).toBe(true);
  rmSync(join(root, 'client/dist'), { recursive: true });
  expect(isStale(root, client)).toBe(true);
});

test('a changed test leaves the build fresh', () => {
  expect(isStale(lay(test.info().outputPath(), { ...built, 'client/index.test.ts': 9 }), client)).toBe(false);
});
