import { expect, test } from '@playwright/test';
import { createMemoryStorage, createWebChatService } from '../index.ts';
import { createManualClock, createTestWebChat } from '../testing.ts';

const over = { polling: {}, CometD: { cometD: { enabled: true } } } as const;

for (const [transport, options] of Object.entries(over)) {
  test(`a chat that has ended, from either side, leaves no timer, over ${transport}`, async () => {
    const { service, gms, clock, deliver } = createTestWebChat(options);
    await service.startChat({ nickname: 'Ada' });
    await service.sendTyping({ message: 'H' });
    await clock.advance(500);
    expect(clock.pending).toBeGreaterThan(0);
    await service.endChat();
    expect(clock.pending).toBe(0);

    await service.startChat({ nickname: 'Ada' });
    await service.sendTyping({ message: 'H' });
    gms.end();
    await deliver();
    expect(service.state.get().phase).toBe('ended');
    expect(clock.pending).toBe(0);
  });

  test(`a chat that fails to end leaves no timer, over ${transport}`, async () => {
    const { service, gms, clock } = createTestWebChat(options);
    await service.startChat({ nickname: 'Ada' });
    gms.spoil('disconnect', 'no answer');
    const ending = service.endChat().catch(() => 'failed');
    await clock.advance(3000);
    expect(await ending).toBe('failed');
    expect(clock.pending).toBe(0);
  });

  for (const spoilt of [
    'connection lost',
    'no answer',
    { status: 503 },
    { answer: { statusCode: 2 } },
  ] as const) {
    test(`a start that fails by ${JSON.stringify(spoilt)} leaves no timer, over ${transport}`, async () => {
      const { service, gms, clock } = createTestWebChat(options);
      gms.spoil('start', spoilt);
      const starting = service.startChat({ nickname: 'Ada' }).catch(() => 'failed');
      await clock.advance(20_000);
      expect(await starting).toBe('failed');
      // Over CometD a chat may open late, and would be ended.
      await clock.advance(60_000);
      expect(clock.pending).toBe(0);
      await service.startChat({ nickname: 'Ada' });
    });

    test(`a restore that fails by ${JSON.stringify(spoilt)} leaves no timer, over ${transport}`, async () => {
      const storage = createMemoryStorage();
      const { service, gms } = createTestWebChat({ ...options, storage });
      await service.startChat({ nickname: 'Ada' });
      for (const operation of ['refresh', 'requestNotifications'] as const) gms.spoil(operation, spoilt);
      const clock = createManualClock();
      const later = createWebChatService({
        dataURL: 'http://gms.test/genesys/2/chat/test',
        cometD: { enabled: 'cometD' in options, cometURL: 'http://gms.test/genesys/cometd' },
        storage,
        fetch: gms.fetch,
        cometd: gms.cometd,
        clock,
      });
      const failed = new Promise((resolve) => {
        later.on('restoreFailed', resolve);
        later.on('restoreTimeout', resolve);
      });
      await clock.advance(20_000);
      await failed;
      expect(clock.pending).toBe(0);
    });
  }
}
