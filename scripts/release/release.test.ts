import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PACKAGES } from '../own-packages.ts';
import { release } from './release.ts';
import { FILES_WITH_VERSION, isFrom, setVersion, versionOf } from './versions.ts';

const project = new URL('../../', import.meta.url);

let root: string;

test.beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'release-'));
});
test.afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A repository with the files that a release changes. */
function repository(): void {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const file of FILES_WITH_VERSION) put(file, readFileSync(new URL(file, project), 'utf8'));
  for (const { folder } of PACKAGES) put(`${folder}/dist/index.js`, '');
  put('package.json', JSON.stringify({ private: true, workspaces: PACKAGES.map(({ folder }) => folder) }));
  put('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n* A change.\n');
  git('init', '--quiet', '--initial-branch', 'main');
  git('config', 'user.email', 'a@example.test');
  git('config', 'user.name', 'A');
  git('add', '--all', '--force');
  git('commit', '--quiet', '--message', 'All');
}

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

function asked(version: string, more: { isDry?: boolean; answer?: boolean } = {}) {
  const lines: string[] = [];
  const released = release({
    root,
    version,
    date: '2026-03-04',
    isDry: more.isDry ?? true,
    build: async () => {},
    ask: async (question) => {
      lines.push(question);
      return more.answer ?? false;
    },
    say: (line) => lines.push(line),
  });
  return { released, lines };
}

test('a dry run shows what would be committed, tagged and published, and leaves the tree as it was', async () => {
  repository();
  const { released, lines } = asked('7.8.9');
  expect(await released).toBe(false);
  expect(lines).toEqual([
    expect.stringMatching(/^✓ main is clean, every version is \d/),
    `commit   Release 7.8.9: ${['CHANGELOG.md', ...FILES_WITH_VERSION].sort().join(', ')}`,
    'tag      v7.8.9',
    ...PACKAGES.map(({ name }) =>
      expect.stringMatching(`^publish  ${name}-7\\.8\\.9\\.tgz  \\d+ kB, \\d+ files$`),
    ),
    'Nothing was published or tagged: this was a dry run.',
  ]);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('tag')).toBe('');
});

test('without a yes nothing is published, tagged or left behind', async () => {
  repository();
  const { released, lines } = asked('7.8.9', { isDry: false });
  expect(await released).toBe(false);
  expect(lines.slice(-2)).toEqual(['Publish these and tag v7.8.9?', 'Nothing was published or tagged.']);
  expect(git('status', '--porcelain')).toBe('');
  expect(git('tag')).toBe('');
});

test('a tree that is not clean, another branch, a tag that exists and an earlier version are refused', async () => {
  repository();
  await expect(asked('next').released).rejects.toThrow('"next" is not a version');
  await expect(asked('0.0.1').released).rejects.toThrow('0.0.1 comes before');
  git('tag', 'v7.8.9');
  await expect(asked('7.8.9').released).rejects.toThrow('the tag v7.8.9 exists');
  writeFileSync(join(root, 'CHANGELOG.md'), 'changed');
  await expect(asked('8.0.0').released).rejects.toThrow('not clean:\nM CHANGELOG.md');
  git('checkout', '--quiet', '-b', 'other');
  await expect(asked('8.0.0').released).rejects.toThrow('made on main, and this is other');
});

test('a version is written into every place, and places that differ are named', () => {
  repository();
  setVersion(root, '7.8.9');
  expect(versionOf(root)).toBe('7.8.9');
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  expect(lock.packages.contracts).toMatchObject({ version: '7.8.9', dependencies: { 'mock-gms': '7.8.9' } });
  const manifest = join(root, 'client/package.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('7.8.9', '7.8.8'));
  expect(() => versionOf(root)).toThrow(
    /not in step: client\/package\.json 7\.8\.8, mock-gms\/package\.json 7\.8\.9/,
  );
});

for (const [version, before, expected] of [
  ['0.1.0', '0.1.0', true],
  ['0.10.0', '0.9.1', true],
  ['1.0.0', '0.9.1', true],
  ['0.9.0', '0.9.1', false],
] as const)
  test(`${version} ${expected ? 'may follow' : 'cannot follow'} ${before}`, () => {
    expect(isFrom(version, before)).toBe(expected);
  });
