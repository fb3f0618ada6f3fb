import { expect, test } from '@playwright/test';
import { unwritableFile } from './unwritable-file.ts';

for (const [code, why] of [
  ['ENOENT', 'its folder is not there, or takes no files'],
  ['ENOTDIR', 'a part of its path is a file, and no folder'],
  ['EPERM', 'writing is not allowed there'],
  ['EROFS', 'writing is not allowed there'],
  ['EDQUOT', 'the disk is full'],
  ['EIO', 'it fails with EIO'],
  [undefined, 'it is a folder'],
] as const) {
  test(`why a file cannot be written is said in words, by the code ${code}`, () => {
    expect(unwritableFile(Object.assign(new Error('it is a folder'), { code }))).toBe(why);
  });
}
