import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { FrameClient } from './frame-client.fixture.ts';
import { startPushServer } from './push-server.fixture.ts';

test('at the end a connect that is held over long-polling is answered, and nothing is held any more', async () => {
  const { client, endpoint, close } = await startPushServer();
  const jo = client();
  await jo.handshake();
  await jo.connect({ timeout: 0 });
  const held = jo.connect();
  await jo.publish({ operation: 'refresh', secureKey: 'x' });
  await held;
  const next = jo.connect();
  // Once it is answered, the connect that was sent before it is held.
  await jo.post([{ channel: '/meta/subscribe', clientId: jo.clientId, subscription: jo.channel }]);
  await endpoint.close();
  expect(await next).toMatchObject([{ channel: '/meta/connect', successful: true }]);
  expect(await jo.connect()).toMatchObject([{ channel: '/meta/connect', successful: true }]);
  await close();
});

test('at the end a connect that is held over a WebSocket is answered, and the connection closed', async () => {
  const { endpoint, url, close } = await startPushServer();
  const jo = await FrameClient.open(url);
  await jo.handshake();
  jo.send({ channel: '/meta/connect', id: 'held', connectionType: 'websocket' });
  await jo.ask({ channel: '/meta/subscribe', subscription: '/service/chatV2/support' });
  await endpoint.close();
  expect(await jo.until(({ id }) => id === 'held')).toMatchObject({ successful: true });
  expect(await jo.closed).toEqual({ code: 1001, reason: 'the server is closing' });
  await close();
});

test('a process whose server is closed ends, also while connects are held', async () => {
  const script = fileURLToPath(new URL('closing-process.fixture.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    timeout: 15_000,
  });
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [longPolling, webSocket, { ended }] = lines;
  expect(longPolling).toMatchObject({ longPolling: [{ channel: '/meta/connect', successful: true }] });
  expect(webSocket).toMatchObject({ webSocket: { successful: true }, closed: { code: 1001 } });
  // A connect is held for 30 seconds; machines that are busy are slow.
  expect(ended).toBeLessThan(5000);
});
