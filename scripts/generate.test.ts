import { execFile } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { OUT_OF_TURN } from '../e2e/browsers/in-turn.ts';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');
const SCRIPT = fileURLToPath(new URL('./generate.ts', import.meta.url));
const CONTRACT = fileURLToPath(new URL('../openapi.yaml', import.meta.url));
const CONFIGURATION = fileURLToPath(new URL('../docs/configuration.md', import.meta.url));

function generate(cwd: string, ...flags: string[]): Promise<{ code: unknown; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [TSX, SCRIPT, ...flags], { cwd }, (error, _output, errors) =>
      resolve({ code: error?.code ?? 0, errors }),
    );
  });
}

test('--check exits 1 and names each file that is older than openapi.yaml, and writes nothing', {
  tag: OUT_OF_TURN,
}, async () => {
  // It makes everything twice, each time in a process of its own.
  test.setTimeout(90_000);
  const root = mkdtempSync(join(tmpdir(), 'generate-'));
  try {
    copyFileSync(CONTRACT, join(root, 'openapi.yaml'));
    mkdirSync(join(root, 'docs'));
    copyFileSync(CONFIGURATION, join(root, 'docs/configuration.md'));
    expect(await generate(root)).toEqual({ code: 0, errors: '' });

    appendFileSync(join(root, 'client/generated/gms.ts'), '// by hand\n');
    rmSync(join(root, 'mock-gms/openapi/generated/forms.js'));
    const { code, errors } = await generate(root, '--check');
    expect(code).toBe(1);
    expect(errors.trim().split('\n')).toEqual([
      'client/generated/gms.ts is not up to date: run `npm run generate` and commit it',
      'mock-gms/openapi/generated/forms.js is not up to date: run `npm run generate` and commit it',
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
