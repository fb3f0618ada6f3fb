import { expect, test } from '@playwright/test';
import { warningOf } from '../../boundary/warnings.fixture.ts';
import { playedChat } from './played-chat.fixture.ts';
import { parseScript } from './yaml/parse-script.ts';

const played = (steps: string, userData = {}) => playedChat(parseScript(steps, 'test.yaml'), userData);

const CONFERENCE = `
- join: Ada
- { join: { nickname: Sue, type: Supervisor }, as: supervisor }
`;

test('steps without a name are about the member who joined without one', async () => {
  const { advance, said } = await played(`${CONFERENCE}
- say: 'I am {{agent}}'
- { say: 'I am {{agent}}', as: supervisor }
- { transfer: Bob, as: supervisor }
- { say: 'I am {{agent}}', as: supervisor }
- say: 'I am {{agent}}'
`);
  await advance(1);
  expect(said()).toEqual(['Ada: I am Ada', 'Sue: I am Sue', 'Bob: I am Bob', 'Ada: I am Ada']);
});

test('what one member has heard is heard, and members of one script do not take a chat over from each other', async () => {
  const { advance, say, said } = await played(`${CONFERENCE}
- { join: Bob, as: second }
- hear: any
- { say: '{{message}}', as: second }
- hear: any
- say: '{{message}}'
`);
  await advance(1);
  await say('one');
  await say('two');
  expect(said()).toEqual(['Bob: one', 'Ada: two']);
});

test('a script goes on while one of its members is there, and all stand down when a person takes over', async () => {
  const { advance, desk, running, done } = await played(`${CONFERENCE}
- wait: 10s
- { say: still here, as: supervisor }
- wait: 10s
- { say: too late, as: supervisor }
`);
  await advance(1);
  await desk.leave(running.chat.id, 2, { then: 'keepAlive' });
  await advance(10);
  await desk.join(running.chat.id, { nickname: 'Person' });
  await advance(20);
  expect(done().slice(2)).toEqual([
    'Ada ParticipantLeft',
    'Sue Message',
    'Person ParticipantJoined',
    'Sue ParticipantLeft',
  ]);
});

test('a member removes another one, or the customer, and with that the chat is over', async () => {
  const { advance, running, done } = await played(`${CONFERENCE}
- { remove: supervisor }
- { remove: customer, reason: 8 }
`);
  await advance(1);
  expect(done().slice(2)).toEqual(['Sue ParticipantLeft', 'Ada ParticipantLeft']);
  expect(running.log.at(-2)).toMatchObject({ type: 'ParticipantLeft', reason: 8 });
  expect(running.chat.ended?.by).toBe('agent');
});

test('the acts of a silent member, files and their deletion, a new nickname, and the end by the server', async () => {
  const { advance, running, done } = await played(`
- { join: { nickname: Sue, silent: true }, as: supervisor }
- { startTyping: true, preview: Hm, as: supervisor }
- { stopTyping: true, as: supervisor }
- { bargeIn: true, as: supervisor }
- { rename: Susan, as: supervisor }
- { sendFile: logo.png, type: image/png, base64: iVBORw==, as: supervisor }
- { deleteFile: 1, as: supervisor }
- { customNotice: hidden, visibility: agents, userData: { list: [a, { b: '{{nickname}}' }] }, as: supervisor }
- { announce: Closing., eventAttributes: { a: 1 } }
- end: server
`);
  await advance(1);
  expect(done().slice(0, 9)).toEqual([
    'Sue ParticipantJoined',
    'Sue TypingStarted',
    'Sue TypingStopped',
    'Sue ParticipantJoined',
    'Susan NicknameUpdated',
    'Susan FileUploaded',
    'Susan FileDeleted',
    'Susan CustomNotice',
    'system ParticipantJoined',
  ]);
  expect(running.chat.files).toMatchObject([{ size: 4, type: 'image/png', deleted: true }]);
  expect(running.log).toContainEqual(
    expect.objectContaining({ visibility: 'agents', userData: { list: ['a', { b: 'Jo' }] } }),
  );
  expect(running.log).toContainEqual(
    expect.objectContaining({ text: 'Closing.', eventAttributes: { a: 1 } }),
  );
  expect(running.chat.ended?.by).toBe('server');
});

test('two opening braces can be said', async () => {
  const { advance, said } = await played(`
- join: Ada
- say: 'Write {{braces}}nickname}}, {{nickname}}'
`);
  await advance(1);
  expect(said()).toEqual(['Ada: Write {{nickname}}, Jo']);
});

test('a member who is no longer there is named in the warning', async () => {
  const { advance } = await played('- join: Ada');
  await advance(1);
  const script =
    '- join: Ada\n- { join: Sue, as: boss }\n- { leave: true, as: boss }\n- { say: hello, as: boss }';
  const act = async () => (await played(script)).advance(1);
  expect(await warningOf(act)).toContain(
    'test.yaml:4: say needs somebody who has joined as boss and not left',
  );
});

test('mistakes in names, numbers and bytes are found before anything is played', () => {
  const mistake = (step: string) => () => parseScript(`- ${step}`, 'vip.yaml');
  expect(mistake('{ join: Ada, as: customer }')).toThrow('a member has a name of 1 to 64 characters');
  expect(mistake('deleteFile: first')).toThrow('a whole number from 1 on was expected, not "first"');
  expect(mistake('{ sendFile: a, base64: "*" }')).toThrow('base64 was expected');
  expect(mistake('{ sendFile: a, base64: "", text: a }')).toThrow('a file has text or base64, not both');
  expect(mistake('{ end: server, as: agent }')).toThrow('the server ends a chat by itself, as nobody');
  expect(mistake('bargeIn: false')).toThrow('bargeIn: true was expected');
});
