import { expect, test } from '@playwright/test';
import { startMockGms } from '../../../mock-gms/index.ts';
import { startServer } from '../servers/server-process.ts';
import { transports } from './plan.ts';
import { SessionGroup } from './session-group.ts';

for (const { name: transport, title, script } of transports) {
  test(`every session gets its pushes from mock-gms over ${title}, and the bare server's are as large`, async () => {
    const gms = await startMockGms({ port: 0 });
    const mock = new SessionGroup(gms.url, transport, 'mock-gms');
    await mock.open(5);
    const bytes = await mock.pushBytes();
    const pushed = await mock.push(1_000, 20);
    expect([pushed.latencies.length, pushed.missing, mock.held]).toEqual([20, 0, 5]);
    const chats = await gms.service('bench').chats();
    const messages = await Promise.all(
      chats.map(async (chat) => (await chat.transcript()).filter(({ type }) => type === 'Message').length),
    );
    expect(messages.toSorted()).toEqual([4, 4, 4, 4, 5]);

    const server = await startServer(script, [String(bytes)]);
    const bare = new SessionGroup(server.url, transport, 'bare');
    await bare.open(5);
    expect(await bare.pushBytes()).toBe(bytes);
    const barePushed = await bare.push(1_000, 20);
    expect([barePushed.latencies.length, barePushed.missing, bare.held]).toEqual([20, 0, 5]);
    await bare.close();
    await server.stop();
    await mock.close();
    await gms.close();
  });

  test(`sessions over ${title} that a server drops are held no more`, async () => {
    const gms = await startMockGms({ port: 0 });
    const group = new SessionGroup(gms.url, transport, 'mock-gms');
    await group.open(3);
    expect(group.held).toBe(3);
    await gms.close();
    await expect.poll(() => group.held).toBe(0);
  });
}
