import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { staleFiles, writeFiles } from './files.ts';

const files = new Map([
  ['a/one.ts', 'one\n'],
  ['b/two.ts', 'two\n'],
]);

let root: string;

test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generated-'));
});

test.afterEach(() => {
  rmSync(root, { recursive: true });
});

test('files that are missing are stale', () => {
  expect(staleFiles(files, root)).toEqual(['a/one.ts', 'b/two.ts']);
});

test('files that were written are not stale', () => {
  expect(writeFiles(files, root)).toEqual(['a/one.ts', 'b/two.ts']);
  expect(staleFiles(files, root)).toEqual([]);
  expect(readFileSync(join(root, 'b/two.ts'), 'utf8')).toBe('two\n');
});

test('a file that was edited by hand is named, and written again alone', () => {
  writeFiles(files, root);
  writeFileSync(join(root, 'b/two.ts'), 'three\n');
  expect(staleFiles(files, root)).toEqual(['b/two.ts']);
  expect(writeFiles(files, root)).toEqual(['b/two.ts']);
});
