import { expect, test } from '@playwright/test';
import { StoreUnavailable } from '../store/store-error.ts';
import { FrameClient } from './frame-client.fixture.ts';
import { startPushServer, watchReports } from './push-server.fixture.ts';

/** Something of the server's own that fails from now on, as a bug of it would. */
function breakDown(): never {
  throw new Error('broken down');
}

test('a request that the server fails at is answered with 500, reported once, and the next is served', async () => {
  const reports = watchReports();
  const { client, service, close } = await startPushServer();
  const jo = client();
  await jo.startChat();
  const { take } = service.faults;
  service.faults.take = breakDown;
  const answer = await jo.send([jo.publication({ operation: 'refresh' })]);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ statusCode: 2, errors: [{ code: 500 }] });
  service.faults.take = take;
  expect(await jo.publish({ operation: 'refresh' })).toMatchObject([{ successful: true }]);
  await close();
  expect(await reports.stop()).toEqual([expect.stringContaining('broken down')]);
});

test('a WebSocket whose frame the server fails at is closed with 1011, and others are served', async () => {
  const reports = watchReports();
  const { service, url, close } = await startPushServer();
  const jo = await FrameClient.open(url);
  const ann = await FrameClient.open(url);
  await jo.handshake();
  await ann.handshake();
  const { take } = service.faults;
  service.faults.take = breakDown;
  jo.send({ channel: '/service/chatV2/support', data: { operation: 'refresh' } });
  expect(await jo.closed).toMatchObject({ code: 1011 });
  service.faults.take = take;
  expect(await ann.publish('support', { operation: 'refresh' })).toMatchObject({ successful: true });
  ann.terminate();
  await close();
  expect(await reports.stop()).toEqual([expect.stringContaining('broken down')]);
});

test('a publication that the server fails at is told so by a push, and the next is carried out', async () => {
  const reports = watchReports();
  const { client, service, close } = await startPushServer();
  const jo = client();
  const { secureKey } = await jo.startChat();
  const { findByKey } = service.chats;
  service.chats.findByKey = breakDown;
  await jo.publish({ operation: 'sendMessage', secureKey, message: 'lost' });
  expect(await jo.pushes(() => true)).toMatchObject([{ statusCode: 2, errors: [{ code: 500 }] }]);
  service.chats.findByKey = findByKey;
  await jo.publish({ operation: 'sendMessage', secureKey, message: 'carried out' });
  expect(await jo.pushes(() => true)).toMatchObject([{ messages: [{ text: 'carried out' }] }]);
  await close();
  expect(await reports.stop()).toEqual([expect.stringContaining('broken down')]);
});

test('a publication whose chat the store does not give is told that the Chat Server cannot be reached', async () => {
  const reports = watchReports();
  const { client, service, close } = await startPushServer();
  const jo = client();
  const { secureKey } = await jo.startChat();
  const { findByKey } = service.chats;
  service.chats.findByKey = () => Promise.reject(new StoreUnavailable('away'));
  await jo.publish({ operation: 'sendMessage', secureKey, message: 'lost' });
  // A client restores into this answer.
  expect(await jo.pushes(() => true)).toMatchObject([{ statusCode: 1, errors: [{ code: 249 }], secureKey }]);
  service.chats.findByKey = findByKey;
  await jo.publish({ operation: 'sendMessage', secureKey, message: 'carried out' });
  expect(await jo.pushes(() => true)).toMatchObject([{ messages: [{ text: 'carried out' }] }]);
  await close();
  expect(await reports.stop()).toEqual([expect.stringContaining('away')]);
});

test('a held connect outlives failures around it: of the journal, and of other listeners', async () => {
  const reports = watchReports();
  const { client, service, registry, close } = await startPushServer({ times: { timeout: 50 } });
  const jo = client();
  const { secureKey } = await jo.startChat();
  registry.journal.record = breakDown;
  expect(await jo.connect()).toMatchObject([{ successful: true }]);
  const [running] = service.chats.chats;
  const { journal } = service;
  Object.assign(service, { journal: { ...journal, record: breakDown } });
  if (running !== undefined) await service.chats.execute(running, { type: 'send', by: 1, text: 'Hello' });
  Object.assign(service, { journal });
  await jo.publish({ operation: 'refresh', secureKey });
  expect((await jo.pushes(() => true)).at(-1)).toMatchObject({ statusCode: 0 });
  await close();
  expect((await reports.stop()).length).toBeGreaterThan(0);
});
