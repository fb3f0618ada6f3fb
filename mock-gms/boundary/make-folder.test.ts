import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { makeFolder } from './make-folder.ts';

const pathOf = (name: string) => test.info().outputPath(name);

test('it makes what is missing, with the mode that is asked for, and leaves what is there', () => {
  mkdirSync(pathOf('there'), { mode: 0o750 });
  makeFolder(pathOf('there/a/b'), 0o700);
  makeFolder(pathOf('there/a/b'), 0o755);
  const modes = ['there', 'there/a', 'there/a/b'].map((name) => statSync(pathOf(name)).mode & 0o777);
  expect(modes).toEqual([0o750, 0o700, 0o700]);
});

test('a link to a folder is a folder, and a file is none', () => {
  mkdirSync(pathOf('real'));
  symlinkSync(pathOf('real'), pathOf('link'));
  writeFileSync(pathOf('file'), '');
  makeFolder(pathOf('link'));
  makeFolder(pathOf('link/in'));
  expect(statSync(pathOf('real/in')).isDirectory()).toBe(true);
  expect(() => makeFolder(pathOf('file'))).toThrow('EEXIST');
  expect(() => makeFolder(pathOf('file/in'))).toThrow('ENOTDIR');
});

test('a link that leads nowhere is an error', () => {
  symlinkSync(pathOf('nowhere'), pathOf('link'));
  expect(() => makeFolder(pathOf('link'))).toThrow('EEXIST');
  expect(() => makeFolder(pathOf('link/in'))).toThrow('EEXIST');
});
