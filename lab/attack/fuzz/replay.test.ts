import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { UsageError } from '../../../contracts/shared/usage-error.ts';
import { readReplayable } from './replay.ts';

const test = base.extend<{ file: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  file: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'replay-'));
    await use(join(folder, 'find.json'));
    rmSync(folder, { recursive: true });
  },
});

test('a find of conversations is read', ({ file }) => {
  const find = { kind: 'status', detail: '500', worldSeed: 7, conversations: [] };
  writeFileSync(file, JSON.stringify({ ...find, bytes: [] }));
  expect(readReplayable(file)).toEqual(find);
});

test('another find, and a file that is none, are usage errors that say what can be replayed', ({ file }) => {
  for (const find of [{ seed: 1, faulty: [] }, { label: 'broken', text: '', output: '' }, null, []]) {
    writeFileSync(file, JSON.stringify(find));
    expect(() => readReplayable(file)).toThrow('only fuzz-….json can be replayed');
  }
  expect(() => readReplayable(`${file}.none`)).toThrow(UsageError);
});
