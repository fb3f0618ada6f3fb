import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Child } from './child.fixture.ts';
import { takeWarnings } from './warnings.ts';

test('a script that fails is a line of the log, in its form, and nothing of Node’s', async () => {
  const script = test.info().outputPath('s.yaml');
  writeFileSync(script, '- join: Ada\n- deleteFile: 1\n');
  const child = Child.start('', {}, ['--script', script, '--log', 'json']);
  await child.prints('"started"');
  const { url } = JSON.parse(child.out);
  const body = new URLSearchParams({ nickname: 'Jo' });
  await fetch(`${url}/genesys/2/chat/support`, { method: 'POST', body });
  await child.prints('plays no further');
  child.kill('SIGTERM');
  expect(await child.ended).toBe(0);
  const lines = child.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { event: 'started' },
    {
      level: 'warn',
      event: 'warning',
      message: expect.stringMatching(
        /^script s failed in chat \w+ and plays no further: .*s\.yaml:2: there is no file number 1 in the chat$/,
      ),
    },
    { event: 'stopped' },
  ]);
  expect(child.err).toBe('');
});

test('what Node prints is taken and given back, and others go on hearing warnings', () => {
  const heard: string[] = [];
  const target = new EventEmitter() as NodeJS.Process;
  function onWarning({ message }: Error) {
    heard.push(`Node: ${message}`);
  }
  target.on('warning', onWarning);
  target.on('warning', ({ message }: Error) => heard.push(`other: ${message}`));
  const giveBack = takeWarnings(target, ({ message }) => heard.push(`log: ${message}`));
  target.emit('warning', new Error('one'));
  giveBack();
  target.emit('warning', new Error('two'));
  expect(heard).toEqual(['other: one', 'log: one', 'other: two', 'Node: two']);
});

test('where Node was told to write no warnings, the log has none either', () => {
  const target = new EventEmitter() as NodeJS.Process;
  takeWarnings(target, () => {
    throw new Error('it was told');
  });
  target.emit('warning', new Error('one'));
});
