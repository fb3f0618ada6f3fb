import { existsSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { UsageError } from './usage-error.ts';
import { ensureWritable } from './writable.ts';

test('the folders of a file are created, and nothing else is left there', () => {
  const folder = test.info().outputPath('a/b');
  ensureWritable('--report', `${folder}/report.json`);
  expect(existsSync(folder)).toBe(true);
  expect(existsSync(`${folder}/report.json`)).toBe(false);
});

for (const [where, file] of [
  ['below a file', () => `${aFile()}/x.json`],
  ['that is a folder', () => test.info().outputPath()],
  ['where no folder can be made', () => '/proc/nowhere/x.json'],
] as const) {
  test(`a file ${where} is a usage error of one line`, () => {
    expect(() => ensureWritable('--report', file())).toThrow(UsageError);
    expect(() => ensureWritable('--report', file())).toThrow(/^--report: .* cannot be written: [^\n]+$/);
  });
}

function aFile(): string {
  const file = test.info().outputPath('a-file');
  writeFileSync(file, 'kept');
  return file;
}
