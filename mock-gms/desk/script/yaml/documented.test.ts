import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { playedChat } from '../played-chat.fixture.ts';
import { SCRIPT_BOUNDS } from './item.ts';
import { parseScript } from './parse-script.ts';
import { STEPS } from './steps.ts';

const DOCUMENT = readFileSync(new URL('../../../../docs/scripts.md', import.meta.url), 'utf8');

test('every step is documented, and every documented step is there', () => {
  const tables = DOCUMENT.split('### ').slice(1, 3).join('');
  const documented = [...tables.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(documented.sort()).toEqual(Object.keys(STEPS).sort());
});

test('the documented bounds are the bounds', () => {
  const { characters, items, depth } = SCRIPT_BOUNDS;
  const [text, values] = [characters, items].map((bound) => bound.toLocaleString('en'));
  expect(DOCUMENT).toContain(`at most ${text} characters, ${values} values and ${depth} levels`);
});

test('the documented script plays as it stands', async () => {
  const [, text = ''] = /```yaml\n(# script: answering\n.*?)```/s.exec(DOCUMENT) ?? [];
  const { advance, say, said, running } = await playedChat(parseScript(text, 'scripts.md'));
  await advance(60);
  await say('hm?');
  await say('ab-1234', 10);
  expect(said().map((line) => line.slice(0, 30))).toEqual([
    'Ada: Hello Jo, which order is ',
    'Ada: I did not get that.',
    'Ada: I look ab-1234 up.',
    'Bob: Bob here. It is on its wa',
  ]);
  expect(running.chat.userData).toEqual({ order: 'ab-1234' });
});

test('the documented script of several members plays as it stands', async () => {
  const [, text = ''] = /```yaml\n(# script: conference\n.*?)```/s.exec(DOCUMENT) ?? [];
  const { advance, say, said, done, running } = await playedChat(parseScript(text, 'scripts.md'));
  await advance(1);
  await say('It is broken.');
  expect(said()).toEqual(['Sue: Offer a refund.', 'Ada: We can refund that, Jo.', 'Sue: I see to it.']);
  expect(done().filter((deed) => deed.startsWith('Sue'))).toEqual([
    'Sue ParticipantJoined',
    'Sue Message',
    'Sue ParticipantJoined',
    'Sue Message',
    'Sue ParticipantLeft',
  ]);
  expect(running.chat.ended?.by).toBe('agent');
});
