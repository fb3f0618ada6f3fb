import { expect, test } from '@playwright/test';
import { type Conversation, conversationsOf, redactCapture } from '../../../mock-gms/capture.ts';
import { type SettingsChange, startMockGms } from '../../../mock-gms/index.ts';
import { type Played, play, relayTo } from '../../../mock-gms/played-chat.fixture.ts';
import type { Transport } from '../../target/transport.ts';
import { playChats } from './play-chats.ts';

const KINDS = [
  ...['startTyping', 'refresh', 'stopTyping', 'join', 'say', 'send', 'upload', 'limits', 'download'],
  ...['updateNickname', 'agentUrl', 'agentFile', 'whisper', 'joinBot', 'announce', 'deleteFile'],
  ...['customNotice', 'updateData', 'readReceipt', 'refresh', 'leave'],
] as const satisfies readonly Played['acts'][number]['kind'][];

const played = (end: Played['end']): Played => ({
  start: {
    names: { nickname: 'Jonathan', subject: 'Parcel', text: 'Where is it?' },
    userData: { colour: 'red' },
  },
  acts: KINDS.map((kind) => ({ kind, text: 'some words', name: 'plan', attributes: undefined })),
  end,
});

async function conversationOf(
  settings: SettingsChange,
  transport: Transport,
  end: Played['end'] = 'agent',
): Promise<Conversation> {
  const gms = await startMockGms({ port: 0, defaults: settings });
  const relay = await relayTo(gms);
  await play(gms, relay, transport, played(end));
  await relay.close();
  await gms.close();
  const [conversation] = conversationsOf(redactCapture(relay.capture())).conversations;
  if (conversation === undefined) throw new Error('no conversation');
  return conversation;
}

for (const transport of ['polling', 'cometd-long-polling', 'cometd-websocket'] as const)
  for (const end of ['agent', 'client', 'server'] as const) {
    test(`a chat with the mock over ${transport} that ends by ${end} differs in nothing from the same with the mock`, async () => {
      const [chat] = await playChats([await conversationOf({}, transport, end)]);
      expect(chat?.differences).toEqual([]);
      expect(chat?.leftOut).toEqual([]);
      expect(chat?.requests).toBeGreaterThan(8);
    });
  }

test('a page that asks for nothing more once it has ended its chat, as most do, differs in nothing', async () => {
  const whole = await conversationOf({}, 'polling', 'client');
  const last = whole.acts.find(({ operation }) => operation === 'disconnect')?.entry ?? 0;
  const isTold = ({ entry }: { readonly entry: number }) => entry <= last;
  const [acts, told, events] = [
    whole.acts.filter(isTold),
    whole.told.filter(isTold),
    whole.events.filter(isTold),
  ];
  expect(events.length).toBeLessThan(whole.events.length);
  const [chat] = await playChats([{ ...whole, acts, told, events }]);
  expect(chat?.differences).toEqual([]);
});

test('where a server answers otherwise, the first place of each kind is shown, and no text', async () => {
  const conversation = await conversationOf({ monitored: 'always', uploadMaxFiles: 7 }, 'polling');
  const [chat] = await playChats([conversation]);
  const kinds = chat?.differences.map(({ kind, server, mock }) => `${kind}: ${server}, ${mock}`);
  expect(kinds).toContain('answer monitored: false, nothing');
  expect(kinds).toContain('answer messages.userData.upload-max-files: 7, 3');
  expect(JSON.stringify(chat)).not.toContain('words');
});

test('with the settings of that server nothing differs', async () => {
  const settings = { monitored: 'always', uploadMaxFiles: 7 } as const;
  const [chat] = await playChats([await conversationOf(settings, 'polling')], settings);
  expect(chat?.differences).toEqual([]);
});

test('a chat whose start is not shown is not played, and said', async () => {
  const conversation = await conversationOf({}, 'polling');
  const acts = conversation.acts.filter(({ operation }) => operation !== 'requestChat');
  const [chat] = await playChats([{ ...conversation, acts }]);
  expect(chat).toMatchObject({ requests: 0, leftOut: ['its start is not shown'] });
});

test('a chat that cannot be played leaves the others, and says why', async () => {
  const conversation = await conversationOf({}, 'polling');
  const broken = { ...conversation, events: undefined as never };
  const [first, second] = await playChats([broken, conversation]);
  expect(first).toMatchObject({ requests: 0, failure: expect.stringMatching(/^Cannot read/) });
  expect(second).toMatchObject({ differences: [], requests: conversation.acts.length });
});

test('a start that the mock refuses is told, and the rest of its chat is played all the same', async () => {
  const conversation = await conversationOf({}, 'polling');
  const acts = conversation.acts.map((act) =>
    act.operation === 'requestChat' ? { ...act, fields: { subject: 'Parcel' } } : act,
  );
  const [chat] = await playChats([{ ...conversation, acts }]);
  expect(chat?.differences).toContainEqual(
    expect.objectContaining({ kind: 'requestChat status', server: '200', mock: '400' }),
  );
  expect(chat?.requests).toBe(acts.length);
});

test('indexes that are texts and answers without a position are played as any others', async () => {
  const conversation = await conversationOf({}, 'polling');
  const overlays = [{ remove: ['nextPosition'] }, { within: 'event', form: { index: 'text' } }] as const;
  const profile = { learned: '2026-11-28', source: [], overlays };
  const without = <T extends { readonly answer?: unknown }>(each: T): T => ({
    ...each,
    answer: each.answer && { ...(each.answer as object), nextPosition: undefined },
  });
  const [acts, told] = [conversation.acts.map(without), conversation.told.map(without)];
  const [chat] = await playChats([{ ...conversation, acts, told }], { profile });
  expect(chat?.differences).toEqual([]);
  expect(chat?.leftOut).toEqual([]);
});

test('of what one side alone refused, nothing but that is different', async () => {
  const conversation = await conversationOf({}, 'polling');
  const acts = conversation.acts.map((act) =>
    act.operation === 'updateData' && act.answer !== undefined
      ? { ...act, isRefused: true, answer: { messages: [], statusCode: 2, errors: [{ code: 100 }] } }
      : act,
  );
  const [chat] = await playChats([{ ...conversation, acts }]);
  expect(chat?.differences).toMatchObject([{ kind: 'updateData statusCode', server: '2', mock: '0' }]);
});
