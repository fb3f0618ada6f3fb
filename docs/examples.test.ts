import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { readConfigFile } from '../mock-gms/server/config-file.ts';
import { DOCUMENTS, examplesOf } from './examples.ts';

const examples = DOCUMENTS.flatMap(examplesOf);

test('every document that should has an example, and names do not repeat', () => {
  const names = examples.map(({ file, name }) => `${file}: ${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect([...new Set(examples.map(({ file }) => file))]).toEqual(DOCUMENTS);
});

for (const { file, name, code } of examples.filter(({ language }) => language === 'ts')) {
  test(`the example ${name} of ${file} runs as it stands`, async () => {
    const script = test.info().outputPath(`${name}.mts`);
    mkdirSync(dirname(script), { recursive: true });
    writeFileSync(script, code);
    const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
    const [exitCode] = await once(child, 'close');
    expect(exitCode, printed).toBe(0);
  });
}

for (const { file, name, code } of examples.filter(({ language }) => language === 'yaml')) {
  test(`the example ${name} of ${file} is a configuration that the server takes`, () => {
    const config = test.info().outputPath('mock-gms.yaml');
    mkdirSync(dirname(config), { recursive: true });
    writeFileSync(config, code);
    expect(Object.keys(readConfigFile(config).options)).not.toEqual([]);
  });
}
