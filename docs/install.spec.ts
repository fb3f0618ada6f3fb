import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { blocksOf } from './blocks/blocks.ts';
import { runToEnd } from './blocks/process-output.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const lines = blocksOf('docs/install.md').map(({ code }) => code.trim().split('\n'));

test('the lines that install from a clone are those that the next test follows', () => {
  expect(lines.slice(0, 3)).toEqual([
    ['npm ci', 'npm run build'],
    ['mkdir -p packages', 'npm pack --workspaces --pack-destination packages'],
    ['npm install ../mock-gms/packages/*.tgz', 'npx mock-gms --version', 'npx gms-contracts --version'],
  ]);
});

/**
 * The clone is this one, installed and built. The project lies below it, so that what the packages depend on is found; what
 * `npm install` would fetch from a registry is not fetched.
 */
test('the packages of a clone work in a project, as commands and as imports', async () => {
  test.slow();
  const project = mkdtempSync(join(root, 'test-results/installed-'));
  try {
    const packed = await runToEnd(
      'npm',
      ['pack', '--workspaces', '--pack-destination', project, '--ignore-scripts'],
      {
        cwd: root,
      },
    );
    expect(packed.exitCode, packed.printed).toBe(0);
    for (const name of ['mock-gms', 'gms-webchat', 'gms-contracts']) {
      const folder = join(project, 'node_modules', name);
      mkdirSync(folder, { recursive: true });
      const archive =
        readdirSync(project).find((file) => file.startsWith(name) && file.endsWith('.tgz')) ?? '';
      const unpacked = await runToEnd('tar', ['-xzf', archive, '-C', folder, '--strip-components=1'], {
        cwd: project,
      });
      expect(unpacked.exitCode, unpacked.printed).toBe(0);
    }
    writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
    writeFileSync(join(project, 'imports.js'), IMPORTS);
    for (const args of [
      ['node_modules/mock-gms/dist/cli.js', '--version'],
      ['node_modules/gms-contracts/dist/cli.js', '--version'],
      ['imports.js'],
    ]) {
      const ended = await runToEnd(process.execPath, args, { cwd: project });
      expect(ended.exitCode, ended.printed).toBe(0);
      expect(ended.printed).toMatch(/^\d+\.\d+\.\d+|ok$/m);
    }
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
});

const IMPORTS = `
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createWebChatService } from 'gms-webchat';
import { cases } from 'gms-contracts';
import { startMockGms } from 'mock-gms';

const gms = await startMockGms({ port: 0 });
const chat = createWebChatService({ dataURL: gms.dataURL('support') });
await chat.startChat({ nickname: 'Jonny' });
await chat.endChat();
await gms.close();
const script = existsSync(fileURLToPath(import.meta.resolve('gms-webchat/script')));
if (cases.length > 0 && script && import.meta.resolve('mock-gms').includes('installed-')) console.log('ok');
`;
