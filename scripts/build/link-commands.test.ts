import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { linkCommands } from './link-commands.ts';

/** A repository whose packages were installed before they were built, as `npm ci` does in a fresh clone. */
function installedClone(): string {
  const clone = test.info().outputPath('clone');
  const write = (file: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    writeFileSync(join(clone, file), text, { mode });
  };
  write('package.json', '{ "name": "clone", "private": true, "workspaces": ["a", "b"] }');
  for (const [folder, name] of [
    ['a', 'mock-gms'],
    ['b', 'gms-contracts'],
  ] as const) {
    write(
      `${folder}/package.json`,
      JSON.stringify({ name, version: '1.0.0', bin: { [name]: './dist/cli.js' } }),
    );
    write(`${folder}/dist/cli.js`, '#!/usr/bin/env node\n', 0o755);
    mkdirSync(join(clone, 'node_modules'), { recursive: true });
    symlinkSync(join('..', folder), join(clone, 'node_modules', name));
  }
  return clone;
}

test('after a build the commands can be called, and npm is not asked again', async () => {
  const clone = installedClone();
  expect((await linkCommands(clone))?.output).toContain('rebuilt');
  for (const name of ['mock-gms', 'gms-contracts'])
    expect(existsSync(join(clone, 'node_modules/.bin', name))).toBe(true);
  expect(await linkCommands(clone)).toBeUndefined();
});
