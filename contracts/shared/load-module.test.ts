import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { loadModule } from './load-module.ts';

function moduleOf(source: string): string {
  const path = test.info().outputPath('script.mjs');
  writeFileSync(path, source);
  return path;
}

const failure = (path: string) => loadModule(path).then(String, (error: Error) => error.message);

test('a module with a syntax error is refused with file and line', async () => {
  const path = moduleOf('export default {\n  start() {},\n  send() { const x = 1 error }\n};\n');
  expect(await failure(path)).toMatch(new RegExp(`^${path}:3 cannot be loaded: .+`));
});

test('a module that throws is refused with file and line', async () => {
  const path = moduleOf('const port = 1;\nthrow new Error(`no desk at ` + port);\n');
  expect(await failure(path)).toBe(`${path}:2 cannot be loaded: no desk at 1`);
});

test('a file or a folder that is no module is refused without a word of ours', async () => {
  expect(await failure('./nowhere.mjs')).toBe('./nowhere.mjs cannot be loaded: there is no such file');
  expect(await failure(dirname(moduleOf('')))).not.toMatch(/load-module|contracts\/(?:shared|dist)/);
  const importing = moduleOf(`import './nowhere.mjs';`);
  expect(await failure(importing)).toMatch(
    /cannot be loaded: Cannot find module '.+nowhere\.mjs' imported from .+script\.mjs$/,
  );
});
