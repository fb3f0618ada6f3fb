import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { answer, CHAT, entry } from '../../mock-gms/capture/har/har-entries.fixture.ts';
import { readProfile } from '../../mock-gms/server/profile-file.ts';
import { chatOf, learnedOf, saved } from './other-server.fixture.ts';

/** A chat in which data may be attached, which this server answers in its own way. */
function chat(isAttaching: boolean) {
  const more = [
    entry({
      path: `/${CHAT}/updateData`,
      body: 'secureKey=4ee15d7e1c343c8e&userData%5Ba%5D=1',
      second: 3,
      answer: answer([], { nextPosition: 3, attached: true }),
    }),
  ];
  return chatOf(CHAT, { more: isAttaching ? more : [] });
}

test('what a profile covers is not contradicted again, and what is new comes on top of it', async () => {
  const [first, second] = [saved('first.har', ...chat(false)), saved('second.har', ...chat(true))];
  const [one, two] = ['one.yaml', 'two.yaml'].map((name) => test.info().outputPath(name)) as [string, string];
  const before = await learnedOf(first, '--profile', one);
  expect(before.contradicted).toContain('form order');
  const again = await learnedOf(first, '--under', one);
  expect(again.contradicted, again.err).toEqual(
    ['shape chatId'].filter((id) => before.contradicted.includes(id)),
  );
  expect(again.err).toContain(`The mock was asked under ${one}.`);

  const after = await learnedOf(second, '--under', one, '--profile', two, '--keep-texts');
  expect(after.contradicted, after.err).not.toContain('header cache-control');
  expect(after.contradicted).toContain('form members');
  const [old, now] = [readProfile(one), readProfile(two)];
  expect(now.source.map(({ name }) => name)).toEqual(['first.har', 'second.har']);
  expect(now.overlays?.slice(0, old.overlays?.length)).toEqual(old.overlays);
  expect(readFileSync(two, 'utf8')).toContain('attached: true');
});

test('a setting of the profile that a chat contradicts goes back to that of the mock', async () => {
  const file = test.info().outputPath('wrong.yaml');
  writeFileSync(file, 'learned: 2026-11-27\nsource: []\nsettings:\n  monitored: always\n');
  const profile = test.info().outputPath('right.yaml');
  const { contradicted, err } = await learnedOf(
    saved('chat.har', ...chat(false)),
    '--under',
    file,
    '--profile',
    profile,
  );
  expect(contradicted, err).toContain('setting monitored');
  expect(readProfile(profile).settings).toEqual({ monitored: 'cometd' });
});

test('a profile that cannot be used is said in one line', async () => {
  const chats = saved('chat.har', ...chat(false));
  const { code, err } = await learnedOf(chats, '--under', '/nowhere.yaml');
  expect([code, err]).toEqual([
    2,
    'gms-contracts learn: /nowhere.yaml: there is no such file; name a profile that gms-contracts learn --profile has written\n',
  ]);
});
