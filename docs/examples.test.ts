import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../mock-gms/index.ts';
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

for (const { file, name, code } of examples.filter(({ language }) => language === 'sh')) {
  test(`the lines of the example ${name} of ${file} do what they say`, async () => {
    const gms = await startMockGms({ port: 0 });
    const child = spawn('sh', ['-e'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data));
    child.stdin.end(code.replaceAll('http://localhost:8080', gms.url));
    const [exitCode] = await once(child, 'close');
    expect(exitCode, printed).toBe(0);
    const [chat] = await gms.service('customer-support').chats();
    const said = (await chat?.transcript())?.map(({ type, text }) => text ?? type);
    expect(said).toContain('Hello Jonny');
    expect((await chat?.state())?.ended).toMatchObject({ by: 'agent' });
    await gms.close();
  });
}
