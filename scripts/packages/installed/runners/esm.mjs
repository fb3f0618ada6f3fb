import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cases, mockGmsTarget, runCase } from 'gms-contracts';
import reportSchema from 'gms-contracts/report.schema.json' with { type: 'json' };
import { createWebChatService, version } from 'gms-webchat';
import { connectOverCometd } from 'gms-webchat/cometd';
import { cometdForNode } from 'gms-webchat/node';
import * as polling from 'gms-webchat/polling';
import { createTestWebChat } from 'gms-webchat/testing';
import { startMockGms } from 'mock-gms';
import { readTraffic } from 'mock-gms/capture';
import configurationSchema from 'mock-gms/configuration.schema.json' with { type: 'json' };
import { chat } from './chat.cjs';

assert.equal(await chat({ startMockGms, createWebChatService }, false), 'Ann');
assert.equal(await chat({ startMockGms, createWebChatService, cometdForNode }, true), 'Ann');
assert.equal(await chat({ startMockGms, ...polling }, false), 'Ann');
assert.equal(typeof connectOverCometd, 'function');
assert.equal(typeof readTraffic, 'function');
assert.equal(typeof version, 'string');
assert.equal(typeof createTestWebChat().service.startChat, 'function');
assert.ok(reportSchema.$schema && configurationSchema.$schema);

const gms = await startMockGms({ port: 0 });
assert.equal((await runCase(cases[0], mockGmsTarget(gms))).outcome, 'pass');
for (const path of ['/demo/gms-webchat.js', '/console/', '/demo/'])
  assert.equal((await fetch(gms.url + path)).status, 200, path);
await gms.close();

for (const script of ['gms-webchat/script', 'gms-webchat/script-polling'])
  assert.ok(existsSync(fileURLToPath(import.meta.resolve(script))), script);
