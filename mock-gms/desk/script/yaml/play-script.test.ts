import { expect, test } from '@playwright/test';
import { warningOf } from '../../../boundary/warnings.fixture.ts';
import { playedChat } from '../played-chat.fixture.ts';
import { parseScript } from './parse-script.ts';

const played = (yaml: string, userData = {}) => playedChat(parseScript(yaml, 'test.yaml'), userData);

test('what was heard, matched, set and attached can be inserted; long values are cut', async () => {
  const { advance, say, said, running, service } = await played(
    `
- join: Ada
- set: { greeting: Good day }
- hear: /my (?<what>\\w+) (\\d+)/i
- say: '{{greeting}} {{nickname}}, {{agent}} here: {{match.what}}|{{match.2}}|{{match.9}}|{{userData.vip}}|{{message}}'
- hear: any
- say: '{{match.0}}'
`,
    { vip: 'yes' },
  );
  await advance(1);
  await say('nothing that fits');
  await say('My order 12');
  expect(said()).toEqual(['Ada: Good day Jo, Ada here: order|12||yes|My order 12']);
  await service.chats.execute(running, { type: 'updateNickname', by: 1, nickname: 'Joanna' });
  await say('ä'.repeat(1000));
  expect(said().at(-1)).toBe(`Ada: ${'ä'.repeat(200)}…`);
});

test('branches are tried in order; a goto leads out of them; what fits none is ignored', async () => {
  const { advance, say, said } = await played(`
- join: Ada
- label: again
- hear:
    - message: yes
      do: [{ say: great }, { goto: again }]
    - message: /^y/
      do: [{ say: never mind }]
- say: after
`);
  await advance(1);
  await say('Oh YES');
  await say('no');
  await say('y');
  expect(said()).toEqual(['Ada: great', 'Ada: never mind', 'Ada: after']);
});

test('if, else, repeat so many times, and break', async () => {
  const { advance, said } = await played(
    `
- join: Ada
- repeat:
    - say: tick
  times: 3
- if: '{{userData.tier}}'
  matches: gold
  then: [{ say: gold }]
  else: [{ say: other }]
- repeat:
    - say: once
    - break: true
    - say: never
- stop: true
- say: never
`,
    { tier: 'GOLD' },
  );
  await advance(1);
  expect(said()).toEqual(['Ada: tick', 'Ada: tick', 'Ada: tick', 'Ada: gold', 'Ada: once']);
});

test('after: a time that runs whatever the customer does; idle: one that starts again with them', async () => {
  const { advance, say, said } = await played(`
- join: Ada
- hear:
    - message: exact
    - after: 60s
      do: [{ say: a minute }]
- hear:
    - message: exact
    - idle: 60s
      do: [{ say: silence }]
`);
  await advance(30);
  await say('something else', 25);
  expect(said()).toEqual([]);
  await advance(5);
  expect(said()).toEqual(['Ada: a minute']);
  await advance(50);
  await say('still here', 50);
  expect(said()).toHaveLength(1);
  await advance(10);
  expect(said()).toEqual(['Ada: a minute', 'Ada: silence']);
});

test('hear waits for files, notices, pushed URLs and joins too', async () => {
  const { advance, said, service, running, desk } = await played(`
- join: Ada
- repeat:
    - hear:
        - notice: /survey/
          do: [{ say: 'notice {{match.0}}' }]
        - notice: any
          do: [{ say: 'url {{match.0}}' }]
        - join: any
          do: [{ say: 'welcome {{match.0}}' }]
        - typing: /angry/
          do: [{ say: calm down }]
`);
  await advance(1);
  await service.chats.execute(running, { type: 'customNotice', by: 1, text: 'a survey' });
  await advance(1);
  await service.chats.execute(running, { type: 'pushUrl', by: 1, url: 'https://a.example' });
  await advance(1);
  await desk.join(running.chat.id, { nickname: 'Bob' });
  await advance(1);
  service.chats.preview(running, 'I am so angry');
  await advance(1);
  expect(said()).toEqual([
    'Ada: notice survey',
    'Ada: url https://a.example',
    'Ada: welcome Bob',
    'Ada: calm down',
  ]);
});

test('typing is shown for a fixed time, or by the length of the text up to a bound', async () => {
  const { advance, done } = await played(`
typing: { perCharacter: 100ms, atMost: 1s }
steps:
  - join: Ada
  - say: four
  - say: more than ten characters
  - say: at once
    typing: 0s
  - type: 2s
    preview: hm
`);
  await advance(0.399);
  expect(done()).toEqual(['Ada ParticipantJoined', 'Ada TypingStarted']);
  await advance(0.001);
  expect(done().slice(2)).toEqual(['Ada TypingStopped', 'Ada Message', 'Ada TypingStarted']);
  await advance(1);
  expect(done().slice(5)).toEqual(['Ada TypingStopped', 'Ada Message', 'Ada Message', 'Ada TypingStarted']);
  await advance(2);
  expect(done().at(-1)).toBe('Ada TypingStopped');
});

test('a script that runs in circles, or whose pattern goes astray, is stopped; the chat goes on', async () => {
  const circle = 'name: circle\nsteps:\n  - join: Ada\n  - label: a\n  - goto: a';
  expect(await warningOf(async () => (await played(circle)).advance(1))).toMatch(
    /script circle failed in chat \w+ and plays no further: test\.yaml:\d: 1000 steps again without waiting/,
  );
  const astray = 'name: astray\nsteps:\n  - join: Ada\n  - hear: /^(a+)+$/';
  const { advance, say, running, service } = await played(astray);
  await advance(1);
  const warning = await warningOf(() => say(`${'a'.repeat(60)}!`));
  expect(warning).toContain('test.yaml:4: /^(a+)+$/ took longer than 100 ms');
  await say('are you there?');
  expect(running.chat.ended).toBeUndefined();
  expect(service.chats.size).toBe(1);
});

for (const [what, step, message] of [
  ['who has left', 'say: x', 'test.yaml:4: say needs an agent who has joined, without "as", and not left'],
  ['a file that is not there', 'deleteFile: 3', 'test.yaml:4: there is no file number 3 in the chat'],
] as const) {
  test(`what fails while it is played is told with its place, in words of YAML: ${what}`, async () => {
    const script = `- join: { nickname: Ada, bot: true }\n- leave: true\n  then: keepAlive\n- ${step}`;
    expect(await warningOf(async () => (await played(script)).advance(1))).toContain(
      `plays no further: ${message}`,
    );
  });
}

test('a script of many steps without waiting runs in no circle', async () => {
  const { advance, said } = await played(`- join: Ada\n${'- say: x\n'.repeat(2000)}`);
  await advance(1);
  expect(said()).toHaveLength(2000);
});
