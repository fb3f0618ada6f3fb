import { expect, test } from '@playwright/test';
import { startMockGms } from '../../../mock-gms/index.ts';
import type { Case } from '../../case/case.ts';
import { runCase } from '../../case/run-case.ts';
import { mockGmsTarget } from '../../target/mock-gms-target.ts';
import type { WireEntry } from '../wire/wire-entry.ts';
import { openChats } from './open-chats.ts';

const IDS = {
  chatId: '0008TaFN3SE300QU',
  alias: '117',
  secureKey: '4ee15d7e1c343c8e',
  userId: '007555677B20000A',
};
const START_URL = 'http://127.0.0.1:1/genesys/2/chat/support';

function answered(answer: object, body = '', headers = {}): WireEntry {
  return {
    kind: 'http',
    at: 0,
    request: { method: 'POST', url: START_URL, headers: { 'content-type': 'x', ...headers }, body },
    response: { status: 200, headers: {}, body: Buffer.from(JSON.stringify(answer)) },
  };
}
const started = answered({ statusCode: 0, chatEnded: false, ...IDS }, 'nickname=Ada', { apikey: 'a-key' });

test('a started chat is open, and the ids and headers that end it are known', () => {
  const { chatId, ...ids } = IDS;
  expect(openChats([started])).toEqual([
    { chatId, ids, over: 'polling', headers: { apikey: 'a-key' }, keyTaken: false, asked: false },
  ]);
});

test('how the body of a request was framed belongs to that request alone', () => {
  const framed = answered({ statusCode: 0, chatEnded: false, ...IDS }, '', {
    apikey: 'a-key',
    'content-length': '12',
    'transfer-encoding': 'chunked',
  });
  expect(openChats([framed]).map(({ headers }) => headers)).toEqual([{ apikey: 'a-key' }]);
});

test('an answer that says the chat has ended closes it; the refusal of a wrong key does not', () => {
  expect(openChats([started, answered({ statusCode: 0, chatEnded: true, chatId: IDS.chatId })])).toEqual([]);
  const refused = answered({ statusCode: 2, chatEnded: true, chatId: IDS.chatId, errors: [] });
  expect(openChats([started, refused])).toHaveLength(1);
});

test('over CometD a push opens a chat, and a disconnect that was sent closes it', () => {
  const frame = (direction: 'sent' | 'received', message: object) =>
    ({ kind: 'frame', at: 0, url: 'ws://127.0.0.1:1', direction, text: JSON.stringify([message]) }) as const;
  const pushed = frame('received', { channel: '/x', data: { statusCode: 0, chatEnded: false, ...IDS } });
  expect(openChats([pushed])).toMatchObject([{ chatId: IDS.chatId, over: 'cometd' }]);
  const left = frame('sent', { channel: '/x', data: { operation: 'disconnect', secureKey: IDS.secureKey } });
  const said = frame('sent', { channel: '/x', data: { operation: 'send', secureKey: IDS.secureKey } });
  expect(openChats([pushed, said, pushed, left])).toEqual([]);
  // Whether the server takes the key is not known yet, so that the end has to be looked at.
  expect(openChats([pushed, left])).toHaveLength(1);
});

test('a key counts as taken once a request with it succeeded', () => {
  const body = `secureKey=${IDS.secureKey}`;
  const keysTaken = (...wire: WireEntry[]) => openChats(wire).map(({ keyTaken }) => keyTaken);
  expect(keysTaken(started, answered({ statusCode: 2, chatEnded: true, chatId: IDS.chatId }, body))).toEqual([
    false,
  ]);
  expect(keysTaken(started, answered({ statusCode: 0, chatId: IDS.chatId }, body))).toEqual([true]);
  expect(keysTaken(started, answered({ statusCode: 0, ...IDS }, body))).toEqual([true]);
});

test('a case that is aborted leaves no chat behind', async () => {
  const gms = await startMockGms({ port: 0 });
  const target = mockGmsTarget(gms);
  const breaksOff: Case = {
    id: 'example-01',
    title: 'An example',
    source: 'nowhere',
    provenance: 'decided',
    level: 'MAY',
    transports: ['polling'],
    needs: [],
    run: async (context) => {
      await context.start();
      await context.start();
      throw new Error('in the middle');
    },
  };
  expect(await runCase(breaksOff, target)).toMatchObject({ outcome: 'error', reason: 'in the middle' });
  const states = await Promise.all((await gms.service(target.service).chats()).map((chat) => chat.state()));
  expect(states).toHaveLength(2);
  expect(states.filter(({ ended }) => ended === undefined)).toEqual([]);
  await gms.close();
});
