import { expect, test } from '@playwright/test';
import { startMockGms } from '../../../mock-gms/index.ts';
import { HeldChats } from './held-chats.ts';
import { pollChats } from './poll.ts';

test('every chat is polled in its turn over a connection of its own, and the first polls do not count', async () => {
  const gms = await startMockGms({ port: 0 });
  const chats = new HeldChats(`${gms.url}/genesys/2/chat/bench`);
  const polls = await chats.polls(90);
  const port = Number(new URL(gms.url).port);
  const times = { settleMs: 200, measureMs: 400 };
  const polled = await pollChats({ port, polls, expects: '"chatEnded":false', ...times });
  // 90 chats every 3 s are 30 polls a second.
  expect([polled.latencies.length, polled.lags.length, polled.skipped]).toEqual([12, 12, 0]);
  const exchanges = await gms.service('bench').journal.list();
  const refreshed = exchanges.filter(({ operation }) => operation === 'refresh');
  expect(new Set(refreshed.map(({ chatId }) => chatId)).size).toBe(18);
  await gms.close();
});

test('chats are started once, and more only where more are asked for', async () => {
  const gms = await startMockGms({ port: 0 });
  const chats = new HeldChats(`${gms.url}/genesys/2/chat/bench`);
  expect(await chats.answerBytes()).toBeGreaterThan(100);
  const five = await chats.polls(5);
  expect((await chats.polls(8)).slice(0, 5)).toEqual(five);
  expect(await gms.service('bench').chats()).toHaveLength(8);
  await gms.close();
});

test('an answer that is not one of a running chat fails the step', async () => {
  const gms = await startMockGms({ port: 0 });
  const chats = new HeldChats(`${gms.url}/genesys/2/chat/bench`);
  const polls = await chats.polls(3);
  for (const chat of await gms.service('bench').chats()) await chat.end();
  const job = { port: Number(new URL(gms.url).port), polls, settleMs: 0, measureMs: 3_000 };
  await expect(pollChats({ ...job, expects: '"chatEnded":false' })).rejects.toThrow('"chatEnded":true');
  await gms.close();
});
