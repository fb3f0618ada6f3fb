import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { HeldFile } from './held-file.ts';

const test = base.extend<{ out: string; file: HeldFile }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
  out: async ({}, use) => {
    const out = test.info().outputPath('a folder', 'chat.har');
    mkdirSync(dirname(out), { recursive: true });
    await use(out);
  },
  file: async ({ out }, use) => {
    const file = await HeldFile.take(out, 'first');
    await use(file);
    await file.close();
  },
});

const text = (path: string) => readFileSync(path, 'utf8');
const beside = (out: string, name: string) => join(dirname(out), name);

test('it is there from the beginning, only its owner reads it, and it is replaced as a whole', async ({
  out,
  file,
}) => {
  expect(text(out)).toBe('first');
  await expect(HeldFile.take(out, 'other')).rejects.toMatchObject({ code: 'EEXIST' });
  for (const next of ['second', 'third']) {
    await file.replace(next);
    expect([text(out), statSync(out).mode & 0o777, file.path]).toEqual([next, 0o600, out]);
  }
  expect(readdirSync(dirname(out))).toEqual(['chat.har']);
});

for (const [how, free] of [
  ['renamed', (out: string) => renameSync(out, `${out}.kept`)],
  ['removed', (out: string) => rmSync(out)],
] as const) {
  test(`another file that gets its name, after it was ${how}, stays, and it goes on beside that`, async ({
    out,
    file,
  }) => {
    await file.replace('second');
    free(out);
    writeFileSync(out, 'of somebody else');
    writeFileSync(beside(out, 'chat-2.har'), 'of somebody else');
    for (const next of ['third', 'fourth']) {
      await file.replace(next);
      expect(text(out)).toBe('of somebody else');
      expect(text(beside(out, 'chat-2.har'))).toBe('of somebody else');
      expect(file.path).toBe(beside(out, 'chat-3.har'));
      expect(text(file.path)).toBe(next);
    }
    if (how === 'renamed') expect(text(`${out}.kept`)).toBe('second');
    expect(readdirSync(dirname(out)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test(`it gets its name again where it was ${how}, and nothing else has it`, async ({ out, file }) => {
    free(out);
    await file.replace('second');
    expect([file.path, text(out)]).toEqual([out, 'second']);
    if (how === 'renamed') expect(text(`${out}.kept`)).toBe('first');
  });
}

test('a link that gets its name stays one', async ({ out, file }) => {
  renameSync(out, `${out}.kept`);
  symlinkSync(`${out}.kept`, out);
  await file.replace('second');
  expect([text(out), file.path]).toEqual(['first', beside(out, 'chat-2.har')]);
});

test('where every name beside it is taken it fails, says so, and replaces nothing', async ({ out, file }) => {
  rmSync(out);
  writeFileSync(out, 'of somebody else');
  for (let number = 2; number <= 100; number += 1) writeFileSync(beside(out, `chat-${number}.har`), '');
  await expect(file.replace('second')).rejects.toThrow(
    `${out} is another file now, and all names up to ${beside(out, 'chat-100.har')} are taken`,
  );
  expect([text(out), readdirSync(dirname(out)).length]).toEqual(['of somebody else', 100]);
  rmSync(beside(out, 'chat-7.har'));
  await file.replace('third');
  expect(text(beside(out, 'chat-7.har'))).toBe('third');
});

test('a folder that is gone is an error, and the next time it may be there again', async ({ out, file }) => {
  rmSync(dirname(out), { recursive: true });
  await expect(file.replace('second')).rejects.toMatchObject({ code: 'ENOENT' });
  mkdirSync(dirname(out));
  await file.replace('third');
  expect([text(out), existsSync(beside(out, 'chat-2.har'))]).toEqual(['third', false]);
});
