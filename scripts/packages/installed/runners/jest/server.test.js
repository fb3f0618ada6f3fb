const { cases, mockGmsTarget, runCase } = require('gms-contracts');
const { createWebChatService } = require('gms-webchat');
const { startMockGms } = require('mock-gms');
const { readTraffic } = require('mock-gms/capture');
const { chat } = require('../chat.cjs');

// Over CometD that is not to be had here: cometd-nodejs-client needs a package that Jest cannot load.
test('an app chats with the mock', async () => {
  expect(await chat({ startMockGms, createWebChatService }, false)).toBe('Ann');
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
