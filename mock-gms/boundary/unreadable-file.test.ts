import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readCertificate } from '../server/certificate.ts';
import { readConfigFile } from '../server/config-file.ts';
import { readProfile } from '../server/profile-file.ts';
import { readScript } from '../server/scripts.ts';
import { unreadableFile } from './unreadable-file.ts';

const READERS = {
  'a configuration file': readConfigFile,
  'a profile': readProfile,
  'a script': readScript,
  'a certificate': (path: string) => readCertificate({ cert: path, key: path }),
} as const;

for (const [what, read] of Object.entries(READERS)) {
  test(`${what} that cannot be read is named, with what is wrong in words, and what to do`, () => {
    const folder = test.info().outputPath('folder');
    mkdirSync(folder, { recursive: true });
    const missing = `${folder}/nowhere.yaml`;
    expect(() => read(missing)).toThrow(`${missing}: there is no such file; name a `);
    expect(() => read(`${folder}/\0`)).toThrow(
      `${folder}/\0: it cannot be read: ERR_INVALID_ARG_VALUE; name a`,
    );
    expect(() => read(folder)).toThrow(`${folder}: this is a folder; name the `);
  });
}

for (const [code, why] of [
  ['EACCES', 'it may not be read; allow it, or name another file'],
  ['EPERM', 'it may not be read; allow it, or name another file'],
  ['ENOTDIR', 'there is no such file; name a PEM file that is there'],
  ['EIO', 'it cannot be read: EIO; name another PEM file'],
  [undefined, undefined],
] as const) {
  test(`what is wrong with a file, by the code ${code}`, () => {
    expect(unreadableFile(Object.assign(new Error('x'), { code }), { name: 'PEM file' })).toBe(why);
  });
}
