import { expect, test } from '@playwright/test';
import { startMockGms } from '../../mock-gms/index.ts';
import { createWebChatService, type WebChatServiceOptions } from '../index.ts';
import { cometdForNode } from '../node.ts';

const cometD = { enabled: true, channel: '/service/chatV2/restarted', logLevel: 'warn' };

const transports: Record<string, (url: string) => WebChatServiceOptions> = {
  polling: (url) => ({ dataURL: `${url}/genesys/2/chat/restarted`, pollRateMin: 250, pollRateMax: 250 }),
  'CometD long-polling': (url) => ({
    cometD: { ...cometD, cometURL: `${url}/genesys/cometd`, websocketEnabled: false },
    cometd: cometdForNode,
  }),
  'CometD WebSocket': (url) => ({
    cometD: { ...cometD, cometURL: `${url}/genesys/cometd` },
    cometd: cometdForNode,
  }),
};

const cases = Object.entries(transports).flatMap(([transport, over]) => [
  { transport, over, knows: 'the service' },
  // Over polling error 306 is an error of the request: the chat goes on until a poll is told that it has ended.
  ...(transport === 'polling' ? [] : [{ transport, over, knows: 'nothing' }]),
]);

for (const { transport, over, knows } of cases) {
  test(`over ${transport} a chat ends when its server comes back and knows ${knows}, and no command resolves`, async () => {
    const before = await startMockGms({ port: 0 });
    const { url } = before;
    const client = createWebChatService(over(url));
    const heard: string[] = [];
    for (const event of ['disconnected', 'error', 'ended'] as const)
      client.on(event, () => heard.push(event));
    const ended = new Promise((resolve) => client.on('ended', resolve));
    const lost = new Promise((resolve) => client.on('disconnected', resolve));
    const failed = new Promise((resolve) => client.on('error', resolve));
    await client.startChat({ nickname: 'Ada' });
    await before.close();
    await lost;
    await expect(client.sendMessage({ message: 'Hi' })).rejects.toEqual({ statusCode: 1 });

    const after = await startMockGms({ port: Number(new URL(url).port) });
    if (knows === 'the service') after.service('restarted');
    try {
      await ended;
      await failed;
      // A push that refuses is an error first.
      const order = transport === 'polling' ? ['ended', 'error'] : ['error', 'ended'];
      expect(heard).toEqual(['disconnected', ...order]);
      await expect(client.sendMessage({ message: 'Hi' })).rejects.toBe('There is no active chat session');
      expect(await client.verifySession()).toEqual({ sessionActive: false });
      if (knows === 'the service') expect(await after.service('restarted').chats()).toEqual([]);
    } finally {
      await after.close();
    }
  });
}
