import { expect, test } from '@playwright/test';
import { WebSocket } from 'ws';
import { startMockGms } from '../index.ts';

interface Frame {
  readonly id?: string;
  readonly clientId?: string;
  readonly data?: { readonly secureKey: string };
}

test('over a WebSocket pushes come without a connect, and do not use up one that is held', async () => {
  const gms = await startMockGms({ port: 0 });
  const socket = new WebSocket(`${gms.url.replace('http', 'ws')}/genesys/cometd`);
  await new Promise((resolve) => socket.once('open', resolve));
  const came: Frame[] = [];
  const until = (matches: (frame: Frame) => boolean) =>
    new Promise<Frame>((resolve) => {
      socket.on('message', (data) => {
        const frames: Frame[] = JSON.parse(String(data));
        came.push(...frames);
        const found = frames.find(matches);
        if (found !== undefined) resolve(found);
      });
    });
  const send = (message: object) => socket.send(JSON.stringify([message]));
  const channel = '/service/chatV2/support';

  const shaken = until(({ id }) => id === 'handshake');
  send({ channel: '/meta/handshake', id: 'handshake', supportedConnectionTypes: ['websocket'] });
  const { clientId } = await shaken;
  const started = until(({ data }) => data !== undefined);
  send({ channel, clientId, id: 'start', data: { operation: 'requestChat', nickname: 'Jo' } });
  const { data } = await started;

  send({ channel: '/meta/connect', clientId, id: 'held', connectionType: 'websocket' });
  const pushed = until((frame) => frame.data !== undefined);
  const message = { operation: 'sendMessage', secureKey: data?.secureKey, message: 'Hello' };
  send({ channel, clientId, id: 'send', data: message });
  await pushed;
  const answered = until(({ id }) => id === 'last');
  send({ channel: '/meta/subscribe', clientId, id: 'last', subscription: channel });
  await answered;
  expect(came.map(({ id }) => id)).not.toContain('held');
  socket.terminate();
  await gms.close();
});

/** A WebSocket to a server of its own, after the handshake. */
async function shakenHands() {
  const gms = await startMockGms({ port: 0 });
  const socket = new WebSocket(`${gms.url.replace('http', 'ws')}/genesys/cometd`);
  await new Promise((resolve) => socket.once('open', resolve));
  const came: Frame[] = [];
  socket.on('message', (data) => came.push(...(JSON.parse(String(data)) as Frame[])));
  const until = async (id: string): Promise<Frame> => {
    for (;;) {
      const found = came.find((frame) => frame.id === id);
      if (found !== undefined) return found;
      await new Promise((resolve) => socket.once('message', resolve));
    }
  };
  const send = (message: object) => socket.send(JSON.stringify([message]));
  send({ channel: '/meta/handshake', id: 'handshake', supportedConnectionTypes: ['websocket'] });
  const { clientId } = await until('handshake');
  const close = () => {
    socket.terminate();
    return gms.close();
  };
  return { clientId, came, until, send, close };
}

test('a connect over a WebSocket that takes the place of another has that one answered, and is held', async () => {
  const { clientId, came, until, send, close } = await shakenHands();
  for (const id of ['first', 'second'])
    send({ channel: '/meta/connect', clientId, id, connectionType: 'websocket' });
  send({ channel: '/meta/subscribe', clientId, id: 'last', subscription: '/service/chatV2/support' });
  await until('last');
  expect(came.map(({ id }) => id)).toEqual(['handshake', 'first', 'last']);
  await close();
});

test('a disconnect over a WebSocket has the held connect answered: the CometD library waits for that', async () => {
  const { clientId, until, send, close } = await shakenHands();
  send({ channel: '/meta/connect', clientId, id: 'held', connectionType: 'websocket' });
  send({ channel: '/meta/disconnect', clientId, id: 'leave' });
  await until('leave');
  expect(await until('held')).toMatchObject({ successful: true });
  await close();
});
