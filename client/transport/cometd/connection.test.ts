import { expect, test } from '@playwright/test';
import { overCometd, started } from '../../tests/cometd-chat.fixture.ts';

test('a WebSocket is tried unless that is switched off, and scripts of the server never', async () => {
  for (const websocketEnabled of [true, false]) {
    const { bayeux } = await started({ cometD: { websocketEnabled } });
    expect([bayeux.websocketEnabled, bayeux.unregistered]).toEqual([websocketEnabled, ['callback-polling']]);
  }
});

test('the library waits in the page, and not in a worker, and sends messages as long as they are', async () => {
  const { bayeux } = await started();
  expect(bayeux.configuration).toMatchObject({ useWorkerScheduler: false, maxSendBayeuxMessageSize: 1e9 });
});

test('the header of the page goes along where it may', async () => {
  const header = { Authorization: 'Bearer me', Other: 'not this' };
  const { bayeux } = await started({ enableCustomHeader: true, header });
  expect(bayeux.configuration.requestHeaders).toEqual({ Authorization: 'Bearer me' });
  expect((await started({ header })).bayeux.configuration.requestHeaders).toEqual({});
});

test('a start gives up after five handshakes that failed', async () => {
  const { service, gms, clock, operations, heard } = overCometd();
  gms.spoil('handshake', 'connection lost', 5);
  const failed = service.startChat({ nickname: 'Ada' }).catch((reason) => reason);
  await clock.advance(1000);
  expect(await failed).toEqual({ readyState: 0, status: 0, statusText: 'error', responseText: '' });
  expect(operations().filter((operation) => operation === 'handshake')).toHaveLength(5);
  expect(heard).toEqual(['error']);
  await clock.advance(60_000);
  expect(operations().filter((operation) => operation === 'handshake')).toHaveLength(5);
});

test('a handshake that fails is tried again', async () => {
  const { service, gms, clock } = overCometd();
  gms.spoil('handshake', { status: 503 }, 4);
  const start = service.startChat({ nickname: 'Ada' });
  await clock.advance(1000);
  expect(await start).toMatchObject({ statusCode: 0 });
});

test('where the library gives up, it is started again', async () => {
  const { gms, clock, bayeux, operations, heard } = await started();
  gms.spoil('handshake', 'connection lost', 3);
  bayeux.dismiss();
  await clock.advance(10_000);
  expect(operations().filter((operation) => operation === 'handshake')).toHaveLength(5);
  expect(heard).toEqual(['disconnected', 'reconnected']);
});

test('a connect of which nothing comes counts as lost in the end, and the chat goes on', async () => {
  const { gms, clock, bayeux, heard, operations, texts } = await started();
  bayeux.advice.timeout = 30_000;
  bayeux.regain();
  gms.join({ nickname: 'Ann' }).say('missed');
  await clock.advance(59_999);
  expect(heard).toEqual([]);
  await clock.advance(1);
  expect(heard).toEqual(['disconnected']);
  await clock.advance(250);
  expect(operations().slice(2)).toEqual(['/meta/disconnect', 'handshake', 'requestNotifications']);
  expect(heard).toEqual(['disconnected', 'reconnected', 'messageReceived']);
  expect(await texts()).toEqual([undefined, undefined, 'missed']);
});

test('a connect of which nothing comes counts as lost at once, also where the server does not answer the goodbye', async () => {
  const { gms, clock, bayeux, heard } = await started();
  bayeux.advice.timeout = 30_000;
  bayeux.regain();
  gms.spoil('/meta/disconnect', 'no answer');
  await clock.advance(60_000);
  expect(heard).toEqual(['disconnected']);
});

test('a connection that is lost before the start is answered does not spoil the start', async () => {
  const { service, gms, clock, heard } = overCometd();
  gms.spoil('push', 'no answer');
  const starting = service.startChat({ nickname: 'Ada' });
  await clock.advance(0);
  expect(() => gms.bayeux?.lose()).not.toThrow();
  expect(() => gms.bayeux?.regain()).not.toThrow();
  gms.bayeux?.push(gms.respond(gms.events));
  expect(await starting).toMatchObject({ statusCode: 0 });
  expect(heard).toContain('started');
});

test('a good reply that advises not to reconnect is a loss', async () => {
  const { clock, bayeux, heard } = await started();
  bayeux.advice.reconnect = 'none';
  bayeux.regain();
  bayeux.disconnect();
  delete bayeux.advice.reconnect;
  expect(heard).toEqual(['disconnected']);
  await clock.advance(250);
  expect(heard).toEqual(['disconnected', 'reconnected']);
});

test('CometD without an address, or in a build without it, says what is missing', async () => {
  const { service } = overCometd({ cometD: { cometURL: '' } });
  await expect(service.startChat()).rejects.toContain('Set cometD.cometURL');
});

test('a server that is silent from the handshake on is given up', async () => {
  const { service, gms, clock } = overCometd();
  gms.spoil('handshake', 'no answer', 5);
  const starting = service.startChat({ nickname: 'Ada' });
  await clock.advance(15_000);
  await expect(starting).rejects.toMatchObject({ status: 0, statusText: 'timeout' });
  expect(gms.bayeux?.getStatus()).toBe('disconnected');
  expect(await service.startChat({ nickname: 'Ada' })).toMatchObject({ statusCode: 0 });
});

test('a later Authorization counts from then on', async () => {
  const { service, bayeux } = await started({
    enableCustomHeader: true,
    header: { Authorization: 'Bearer old' },
  });
  const { requestHeaders } = bayeux.configuration;
  expect(requestHeaders).toEqual({ Authorization: 'Bearer old' });
  await service.configure({ header: { Authorization: 'Bearer new' } });
  await service.sendMessage({ message: 'Hi' });
  expect(requestHeaders).toEqual({ Authorization: 'Bearer new' });
});

test('a socket that opens and answers nothing is left for long-polling, well before the start is given up', async () => {
  const { service, gms, clock, operations } = overCometd();
  gms.spoil('handshake', 'no answer');
  const starting = service.startChat({ nickname: 'Ada' });
  await clock.advance(3000);
  expect(await starting).toMatchObject({ statusCode: 0 });
  expect(gms.bayeux?.websocketEnabled).toBe(false);
  expect(operations()).toEqual(['handshake', 'handshake', 'start']);
  // From now on the library is as patient as it is by itself.
  expect(gms.bayeux?.configuration.maxNetworkDelay).toBe(10_000);
});

test('a socket that is lost after the connection was good once stays the first choice', async () => {
  const { gms, clock, bayeux } = await started();
  gms.spoil('handshake', 'no answer');
  bayeux.forget();
  await clock.advance(60_000);
  expect(bayeux.websocketEnabled).toBe(true);
});
