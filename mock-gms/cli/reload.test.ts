import { rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import { readConfigFile } from '../server/config-file.ts';
import { filesNamedBy, type GivenFlags, optionsOf } from './given-flags.ts';
import { reloadFiles } from './reload.ts';

/** A server that takes its files up again, what is said of that, and what its agents say. */
async function reloading(flags: GivenFlags) {
  const path = flags.config as string | undefined;
  const config = path === undefined ? undefined : { path, file: readConfigFile(path) };
  const optionsFor = (file: object) => optionsOf(flags, { ...file, port: 0 });
  const options = optionsFor(config?.file.options ?? {});
  const gms = await startMockGms(options);
  const told: string[] = [];
  let wake = () => {};
  const tell = (message: string) => {
    told.push(message);
    wake();
  };
  const files = { config, named: filesNamedBy(flags), options, optionsFor };
  const end = reloadFiles(gms, files, { done: tell, mistake: tell });
  return {
    gms,
    /** Resolves with the first thing that is said from now on, if nothing is left. */
    async told(): Promise<string> {
      while (told.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return told.shift() ?? '';
    },
    async firstSaid(): Promise<string | undefined> {
      const service = gms.service('support');
      await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
      const chat = await service.waitForChat();
      await chat.waitFor({ type: 'Message' });
      return (await chat.transcript()).find(({ type }) => type === 'Message')?.text;
    },
    async close() {
      end();
      await gms.close();
    },
  };
}

const saying = (text: string, name = 'vip') => `name: ${name}\nsteps:\n  - join: Ada\n  - say: ${text}\n`;

for (const how of ['--script', 'scripts in the configuration file'] as const) {
  test(`a script that changes is played in new chats; with a mistake nothing changes: ${how}`, async () => {
    const script = test.info().outputPath('s.yaml');
    writeFileSync(script, saying('one'));
    const config = test.info().outputPath('c.yaml');
    writeFileSync(config, 'scripts: [./s.yaml]\ndefaults: { script: vip }\n');
    const gms = await reloading(how === '--script' ? { script } : { config });
    expect(await gms.firstSaid()).toBe('one');
    writeFileSync(script, saying('two'));
    expect(await gms.told()).toBe(`${script} was taken up`);
    expect(await gms.firstSaid()).toBe('two');
    writeFileSync(script, saying('three').replace('say', 'sya'));
    expect(await gms.told()).toMatch(/s\.yaml:4: there is no step "sya".*; nothing has changed$/);
    expect(await gms.firstSaid()).toBe('two');
    writeFileSync(script, saying('four'));
    expect(await gms.told()).toBe(`${script} was taken up`);
    expect(await gms.firstSaid()).toBe('four');
    await gms.close();
  });
}

test('a script that takes another name is still that of --script', async () => {
  const script = test.info().outputPath('s.yaml');
  writeFileSync(script, saying('one'));
  const gms = await reloading({ script });
  writeFileSync(script, saying('two', 'other'));
  expect(await gms.told()).toBe(`${script} was taken up`);
  expect(await gms.firstSaid()).toBe('two');
  await gms.close();
});

test('a script that the configuration names from now on is followed, and one that it names no longer is not', async () => {
  const [first, second, config] = ['a.yaml', 'b.yaml', 'c.yaml'].map((name) => test.info().outputPath(name));
  writeFileSync(first as string, saying('one'));
  writeFileSync(second as string, saying('two'));
  writeFileSync(config as string, 'scripts: [a.yaml]\ndefaults: { script: vip }\n');
  const gms = await reloading({ config: config as string });
  writeFileSync(config as string, 'scripts: [b.yaml]\ndefaults: { script: vip }\n');
  expect(await gms.told()).toBe(`${config} was taken up`);
  expect(await gms.firstSaid()).toBe('two');
  writeFileSync(first as string, saying('three'));
  writeFileSync(second as string, saying('four'));
  expect(await gms.told()).toBe(`${second} was taken up`);
  expect(await gms.firstSaid()).toBe('four');
  await gms.close();
});

test('a configuration with a wrong script is taken up as soon as that script is right', async () => {
  const [script, config] = ['s.yaml', 'c.yaml'].map((name) => test.info().outputPath(name));
  writeFileSync(script as string, saying('one'));
  writeFileSync(config as string, 'scripts: [s.yaml]\ndefaults: { script: none }\n');
  const gms = await reloading({ config: config as string });
  writeFileSync(script as string, 'steps: 7\n');
  expect(await gms.told()).toContain('s.yaml:1: a list of steps was expected, not 7; nothing has changed');
  writeFileSync(config as string, 'scripts: [s.yaml]\ndefaults: { script: vip }\n');
  expect(await gms.told()).toContain('nothing has changed');
  writeFileSync(script as string, saying('two'));
  expect(await gms.told()).toBe(`${script} was taken up`);
  expect(await gms.firstSaid()).toBe('two');
  await gms.close();
});

test('the profile of --profile is followed, too', async () => {
  const profile = test.info().outputPath('p.yaml');
  const write = (monitored: string) => {
    const source = `learned: 2026-11-27\nsource: [{ name: chat.har, sha256: ${'a1'.repeat(32)} }]\n`;
    writeFileSync(profile, `${source}settings: { monitored: ${monitored} }\n`);
  };
  write('always');
  const { gms, told, close } = await reloading({ profile, script: 'none' });
  const service = gms.service('support');
  expect((await service.settings()).monitored).toBe('always');
  write('never');
  expect(await told()).toBe(`${profile} was taken up`);
  expect((await service.settings()).monitored).toBe('never');
  write('seldom');
  expect(await told()).toContain('p.yaml: ');
  await close();
});

test('a file that is removed is reported once, and taken up when it is there again', async () => {
  const config = test.info().outputPath('c.yaml');
  writeFileSync(config, 'admission: open\n');
  const gms = await reloading({ config });
  rmSync(config);
  expect(await gms.told()).toBe(`${config} is not there any more, or cannot be read; nothing has changed`);
  writeFileSync(config, 'admission: open\n');
  expect(await gms.told()).toBe(`${config} was taken up`);
  await gms.close();
});
