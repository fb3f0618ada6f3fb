import type { FaultEffect } from '../faults/fault.ts';
import { expect, test } from '../mock.fixture.ts';
import { RawClient } from './bayeux-client.fixture.ts';
import { FrameClient } from './frame-client.fixture.ts';

const unknownClient: FaultEffect = { kind: 'unknownClient' };
const UNKNOWN = '402::Unknown client';

test('over long-polling a fault on connects acts on clients that have published to the service, at the URL without its name', async ({
  gms,
  service,
}) => {
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  const stranger = new RawClient(`${gms.url}/genesys/cometd`, 'other');
  await jo.startChat();
  await stranger.startChat();
  await service.faults.add({ operation: '/meta/connect', times: 1, effect: unknownClient });
  expect(await stranger.connect({ timeout: 0 })).toMatchObject([{ successful: true }]);
  expect(await jo.connect({ timeout: 0 })).toMatchObject([{ successful: false, error: UNKNOWN }]);
  expect(await service.faults.unexercised()).toEqual([]);
  const spoilt = await service.journal.list({ spoilt: true });
  expect(spoilt).toMatchObject([
    {
      operation: '/meta/connect',
      transport: 'cometd-long-polling',
      session: jo.clientId,
      fault: 'unknownClient',
      request: { body: expect.stringContaining('"connectionType":"long-polling"') },
      response: { body: expect.stringContaining(UNKNOWN) },
    },
  ]);
});

test('over a WebSocket a fault on connects acts on clients that have published to the service, at the URL without its name', async ({
  gms,
  service,
}) => {
  const jo = await FrameClient.open(`${gms.url}/genesys/cometd`);
  await jo.handshake();
  await jo.publish('support', { operation: 'requestChat', nickname: 'Jo' });
  await service.faults.add({ operation: '/meta/connect', times: 1, effect: unknownClient });
  expect(await jo.ask({ channel: '/meta/connect', connectionType: 'websocket' })).toMatchObject({
    successful: false,
    error: UNKNOWN,
  });
  expect(await service.journal.list({ operation: '/meta/connect' })).toMatchObject([
    { transport: 'cometd-websocket', session: jo.clientId, fault: 'unknownClient' },
  ]);
  jo.terminate();
});

test('a fault that breaks a WebSocket is in the journal', async ({ gms, service }) => {
  const jo = await FrameClient.open(`${gms.url}/genesys/cometd`);
  await jo.handshake();
  await jo.publish('support', { operation: 'requestChat', nickname: 'Jo' });
  await service.faults.add({ operation: '/meta/subscribe', effect: { kind: 'reset' } });
  jo.send({ channel: '/meta/subscribe', subscription: '/service/chatV2/support' });
  await jo.closed;
  expect(await service.journal.list({ spoilt: true })).toMatchObject([
    { operation: '/meta/subscribe', status: 0, fault: 'reset', session: jo.clientId },
  ]);
});

test('a session still belongs to the service when its chat has ended', async ({ gms, service }) => {
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  const { secureKey } = await jo.startChat();
  await jo.publish({ operation: 'disconnect', secureKey });
  await jo.pushes(({ chatEnded }) => chatEnded === true);
  await service.faults.add({ operation: '/meta/connect', effect: { kind: 'status', status: 502 } });
  expect((await jo.send([jo.connection(0)])).status).toBe(502);
});

test('a session with chats of two services meets the faults of either', async ({ gms, service }) => {
  const other = gms.service('other');
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await jo.startChat();
  const elsewhere = {
    ...jo.publication({ operation: 'requestChat', nickname: 'Jo' }),
    channel: '/service/chatV2/other',
  };
  await jo.post([elsewhere]);
  await other.waitForChat();
  await other.faults.add({ operation: '/meta/connect', effect: { kind: 'status', status: 502 } });
  await service.faults.add({ operation: '/meta/connect', after: 1, effect: { kind: 'status', status: 503 } });
  const statuses = [];
  for (let i = 0; i < 3; i++) statuses.push((await jo.send([jo.connection(0)])).status);
  expect(statuses).toEqual([502, 503, 200]);
});

test('the journal of a service has the meta messages of its sessions from their first publish on', async ({
  gms,
  service,
}) => {
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await jo.handshake();
  await jo.connect({ timeout: 0 });
  await jo.publish({ operation: 'requestChat', nickname: 'Jo' });
  await jo.pushes(() => true);
  await jo.post([{ channel: '/meta/disconnect', id: 'd', clientId: jo.clientId }]);
  const meta = (await service.journal.list()).filter(({ operation }) => operation.startsWith('/meta/'));
  expect(meta.map(({ operation }) => operation)).toEqual(['/meta/connect', '/meta/disconnect']);
  expect(new Set(meta.map(({ session }) => session))).toEqual(new Set([jo.clientId]));
});

test('a fault on a meta message says where it can act, until it has', async ({ gms, service }) => {
  const added = await service.faults.add({
    operation: '/meta/handshake',
    effect: { kind: 'status', status: 502 },
  });
  expect(added.hint).toContain('/cometd/{service}');
  expect(await service.faults.add({ operation: 'send', effect: { kind: 'reset' } })).not.toHaveProperty(
    'hint',
  );
  const jo = new RawClient(`${gms.url}/genesys/cometd`, 'support');
  await jo.handshake();
  expect((await service.faults.unexercised())[0]?.hint).toContain('/cometd/{service}');
  const named = new RawClient(`${`${gms.url}/genesys/cometd`}/support`, 'support');
  expect((await named.send([{ channel: '/meta/handshake' }])).status).toBe(502);
  expect((await service.faults.list())[0]).not.toHaveProperty('hint');
});

for (const kind of ['unknownClient', 'loseCookie'] as const) {
  test(`${kind} on a handshake makes a stranger of the client that it lets in`, async ({ gms, service }) => {
    const jo = new RawClient(`${`${gms.url}/genesys/cometd`}/support`, 'support');
    await service.faults.add({ operation: '/meta/handshake', effect: { kind } });
    await jo.handshake();
    expect(await jo.connect({ timeout: 0 })).toMatchObject([{ error: UNKNOWN }]);
  });
}
