const { cases, mockGmsTarget, runCase } = require('gms-contracts');
const { createWebChatService } = require('gms-webchat');
const { cometdForNode } = require('gms-webchat/node');
const { startMockGms } = require('mock-gms');
const { readTraffic } = require('mock-gms/capture');
const { chat } = require('../chat.cjs');

test.each([false, true])('an app chats with the mock, over CometD: %s', async (overCometd) => {
  expect(await chat({ startMockGms, createWebChatService, cometdForNode }, overCometd)).toBe('Ann');
});

test('a case is run against the mock', async () => {
  const gms = await startMockGms({ port: 0 });
  expect(await runCase(cases[0], mockGmsTarget(gms))).toMatchObject({ outcome: 'pass' });
  await gms.close();
});

test('a chat is kept in a folder', async () => {
  const { mkdtempSync, rmSync } = require('node:fs');
  const folder = mkdtempSync(require('node:path').join(require('node:os').tmpdir(), 'kept-'));
  const gms = await startMockGms({ port: 0, data: folder });
  await gms.close();
  rmSync(folder, { recursive: true });
});

test('captures can be read', () => {
  expect(typeof readTraffic).toBe('function');
});
