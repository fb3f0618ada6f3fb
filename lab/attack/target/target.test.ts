import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { removeFolder, scratchFolder } from './scratch.ts';
import { Target } from './target.ts';

const ASLEEP = fileURLToPath(new URL('../bent/asleep.mjs', import.meta.url));

test('a process that lives and does not say what it holds is not waited for without end', async () => {
  const target = await Target.start({ script: ASLEEP, args: [] });
  try {
    await expect(target.vitals(300)).rejects.toThrow('did not say what it holds within 300 ms');
    expect(target.isAlive).toBe(true);
  } finally {
    await target.stop();
  }
  await expect(target.vitals()).rejects.toThrow('has ended');
});

test('a temporary folder goes when it is removed', () => {
  const folder = scratchFolder('attack-test-');
  expect(existsSync(folder)).toBe(true);
  removeFolder(folder);
  expect(existsSync(folder)).toBe(false);
});
