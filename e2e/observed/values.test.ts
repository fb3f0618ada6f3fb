import { expect, test } from '@playwright/test';
import { Values } from './values.ts';

const ann = {
  name: 'Ann',
  connected: true,
  supervisor: false,
  connectedTime: 1,
  disconnectedTime: false as const,
};
const joined = (agents: object, numAgentsConnected = 1) => ({
  name: 'agentConnected',
  data: { message: { index: 2, from: { id: 2, name: 'Ann' } }, agents, numAgentsConnected },
});
const said = (index: number, text = 'Ada') => ({
  type: 'Message',
  index,
  timestamp: 7,
  from: { id: 1, name: text },
});
const original = (index: number) => ({
  type: 'Message',
  index,
  utcTime: 7,
  from: { participantId: 1, nickname: 'Ada' },
});
const received = (
  messages: readonly object[],
  originalMessages: readonly object[],
  more: object = { restoring: false },
) => ({ name: 'messageReceived', data: { messages, originalMessages, oldMessages: false, ...more } });
const judge = (...heard: { name: string; data?: object }[]) =>
  new Values(false).contradictions([{ name: 'started' }, ...heard]);

test('agents who are those that have come are right', () => {
  expect(judge(joined({ 2: ann }))).toEqual([]);
});

test('an agent who is missing, or has another name, or is not connected is wrong', () => {
  expect(judge(joined({}, 0))).toEqual(['agentConnected: the agents are not those who have come']);
  expect(judge(joined({ 2: { ...ann, name: 'wrong' } }))).toEqual(['agentConnected: name is wrong']);
  expect(judge(joined({ 2: { ...ann, supervisor: true } }))).toEqual(['agentConnected: supervisor is wrong']);
  expect(judge(joined({ 2: { ...ann, connected: false } }))).toContain('agentConnected: connected is wrong');
  expect(judge(joined({ 2: ann }, 99))).toEqual(['agentConnected: numAgentsConnected is wrong']);
});

test('messages come in their order and once', () => {
  const both = [original(1), original(2)];
  expect(judge(received([said(1), said(2)], both))).toEqual([]);
  expect(judge(received([said(2), said(1)], both))).toEqual(['messageReceived: a message comes too early']);
  expect(judge(received([said(1), said(1)], both))).toEqual(['messageReceived: a message comes once more']);
  expect(judge(received([said(1)], [...both].reverse()))).toEqual([
    'messageReceived: the original messages come in another order',
  ]);
  expect(judge(received([said(1, 'Bob')], both))).toEqual([
    'messageReceived: a message is not what the server said',
  ]);
});

test('old messages come newest first', () => {
  const old = { restoring: false, oldMessages: true };
  const both = [original(1), original(2)];
  expect(judge(received([said(2), said(1)], both, old))).toEqual([]);
  expect(judge(received([said(1), said(2)], both, old))).toEqual([
    'messageReceived: a message comes too early',
  ]);
});

test('only what comes with a restore is marked so', () => {
  expect(judge(received([said(1)], [original(1)], { restoring: true }))).toEqual([
    'messageReceived: restoring is wrong',
  ]);
  const restored = { name: 'restored', data: { async: false } };
  const marked = received([{ ...said(1), restoring: true }], [original(1)], { restoring: true });
  expect(judge(restored, marked)).toEqual([]);
  expect(judge({ name: 'restored', data: { async: true } })).toEqual(['restored: async is wrong']);
});

test('a session is active until it ends', () => {
  const verified = (sessionActive: boolean) => ({ name: '<verifySession done>', data: { sessionActive } });
  expect(judge(verified(true), { name: 'ended' }, verified(false))).toEqual([]);
  expect(judge(verified(false))).toEqual(['<verifySession done>: sessionActive is wrong']);
});
