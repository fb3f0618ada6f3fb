const assert = require('node:assert/strict');
const { cases, mockGmsTarget, runCase } = require('gms-contracts');
const { createWebChatService, version } = require('gms-webchat');
const { connectOverCometd } = require('gms-webchat/cometd');
const { cometdForNode } = require('gms-webchat/node');
const polling = require('gms-webchat/polling');
const { createTestWebChat } = require('gms-webchat/testing');
const { startMockGms } = require('mock-gms');
const { readTraffic } = require('mock-gms/capture');
const { chat } = require('./chat.cjs');

async function main() {
  assert.equal(await chat({ startMockGms, createWebChatService }, false), 'Ann');
  assert.equal(await chat({ startMockGms, createWebChatService, cometdForNode }, true), 'Ann');
  assert.equal(await chat({ startMockGms, ...polling }, false), 'Ann');
  assert.equal(typeof connectOverCometd, 'function');
  assert.equal(typeof readTraffic, 'function');
  assert.equal(version, require('gms-webchat/package.json').version);
  assert.equal(typeof createTestWebChat().service.startChat, 'function');
  assert.ok(require('gms-contracts/report.schema.json').$schema);
  assert.ok(require('mock-gms/configuration.schema.json').$schema);
  const gms = await startMockGms({ port: 0 });
  assert.equal((await runCase(cases[0], mockGmsTarget(gms))).outcome, 'pass');
  await gms.close();
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
