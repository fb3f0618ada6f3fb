import { expect, test } from '@playwright/test';
import { type LockedPackage, lockfileProblems } from './lockfile.ts';

const fine: LockedPackage = { integrity: 'sha512-abc', license: 'MIT' };
const problems = (locked: LockedPackage, path = 'node_modules/a') =>
  lockfileProblems({ packages: { '': {}, client: { license: 'MIT' }, [path]: locked } });

test('packages with integrity and a permissive licence pass', () => {
  expect(problems(fine)).toEqual([]);
  expect(problems({ ...fine, license: '(GPL-3.0 OR MIT)' })).toEqual([]);
  expect(problems({ resolved: 'client', link: true }, 'node_modules/gms-webchat')).toEqual([]);
});

test('a registry that is named is found', () => {
  expect(problems({ ...fine, resolved: 'https://registry.test/a.tgz' })).toEqual([
    'node_modules/a names where it comes from: https://registry.test/a.tgz',
  ]);
});

test('content that nothing vouches for is found', () => {
  expect(problems({ license: 'MIT' })).toEqual(['node_modules/a has no sha512 integrity']);
  expect(problems({ ...fine, integrity: 'sha1-abc' })).toEqual(['node_modules/a has no sha512 integrity']);
});

test('a licence that asks for more is found, also as one of several that apply together', () => {
  for (const license of ['GPL-3.0', 'MIT AND GPL-3.0', 'SEE LICENSE IN LICENSE', 'UNLICENSED'])
    expect(problems({ ...fine, license })).toEqual([`node_modules/a has the licence ${license}`]);
  expect(problems({ integrity: 'sha512-abc' })).toEqual(['node_modules/a has the licence (none)']);
});

test('tools under the MPL are not given to anybody', () => {
  const locked = { ...fine, license: 'MPL-2.0' };
  expect(problems({ ...locked, dev: true }, 'node_modules/axe-core')).toEqual([]);
  expect(problems(locked, 'node_modules/axe-core')).toHaveLength(1);
  expect(problems({ ...locked, dev: true }, 'node_modules/a')).toHaveLength(1);
});
