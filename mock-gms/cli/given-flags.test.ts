import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import type { MockGmsOptions } from '../server/mock-gms-options.ts';
import { optionsOf } from './given-flags.ts';

/** What the agent of a chat says first, under these options. */
async function firstSaid(options: MockGmsOptions): Promise<string | undefined> {
  const gms = await startMockGms({ ...options, port: 0 });
  const service = gms.service('customer-support');
  await service.clock.freeze();
  await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  const chat = await service.waitForChat();
  await chat.waitFor({ type: 'Message' });
  const said = (await chat.transcript()).find(({ type }) => type === 'Message');
  await gms.close();
  return said?.text;
}

/** A script in a file of its own, which says so. */
function scriptFile(fileName: string, name?: string): string {
  const file = test.info().outputPath(fileName);
  const heading = name === undefined ? '' : `name: ${name}\n`;
  writeFileSync(file, `${heading}steps: [{ join: Ada }, { say: From ${fileName} }]\n`);
  return file;
}

for (const [fileName, name] of [
  ['hello.yaml', undefined],
  ['my-chat.yaml', 'chat'],
  ['other.yml', 'greeter'],
] as const) {
  test(`--script plays the script in a file, whatever it is called: ${name} in ${fileName}`, async () => {
    const options = optionsOf({ script: scriptFile(fileName, name) }, {});
    expect(await firstSaid(options)).toBe(`From ${fileName}`);
  });
}

test('the file of --script is played, also when the configuration file has a script of that name', async () => {
  const file = { scripts: [{ name: 'vip', steps: [{ join: 'Bob' }, { say: 'Mine' }] }] };
  expect(await firstSaid(optionsOf({ script: scriptFile('new.yaml', 'vip') }, file))).toBe('From new.yaml');
});

test('a script that has the name of a built-in one is listed once where another is not found', () => {
  const scripts = [scriptFile('other.yaml', 'greeter')];
  const started = startMockGms({ scripts, defaults: { script: 'poet' } });
  return expect(started).rejects.toThrow(/there are none, greeter, (?!.*greeter)/);
});
