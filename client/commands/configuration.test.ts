import { expect, test } from '@playwright/test';
import { createMemoryStorage, type SessionStorage } from '../session/storage.ts';
import { createTestWebChat } from '../testing.ts';

test('configure resolves with nothing and counts from then on', async () => {
  const { service, gms } = createTestWebChat();
  expect(
    await service.configure({ dataURL: 'http://gms.test/genesys/2/chat/other', apikey: 'k' }),
  ).toBeUndefined();
  await service.startChat({ nickname: 'Ada' });
  expect(gms.requests[0]?.url).toBe('http://gms.test/genesys/2/chat/other/');
  expect(gms.requests[0]?.init.headers).toMatchObject({ apikey: 'k' });
});

for (const nothing of [undefined, null, {}, 'dataURL'] as never[]) {
  test(`configure rejects ${JSON.stringify(nothing)}, in the words of either edition`, async () => {
    await expect(createTestWebChat().service.configure(nothing)).rejects.toBe('Invalid configuration');
    await expect(createTestWebChat({ edition: '8.5' }).service.configure(nothing)).rejects.toEqual({
      type: 'error',
      text: 'Invalid configuration',
    });
  });
}

test('an option that cannot be used is told once, and does no harm', async () => {
  const told: string[] = [];
  const { service } = createTestWebChat({ pollRate: 10, warn: (text) => told.push(text) });
  await service.configure({ pollRate: 11, apikey: 'k' });
  await service.configure({ polRate: 1000 } as never);
  expect(told).toEqual([
    'WebChatService: the option pollRate must be a number from 1000 to 30000; it is ignored',
    'WebChatService: the option polRate is unknown (did you mean pollRate?); it is ignored',
  ]);
  await service.startChat({ nickname: 'Ada' });
});

test('a chat goes on when configure changes the deploymentID, and leaves no key in the storage', async () => {
  const items = new Map<string, string>();
  const storage: SessionStorage = {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
  const { service, clock } = createTestWebChat({ storage });
  await service.startChat({ nickname: 'Ada' });
  await service.configure({ deploymentID: 'shop' });
  await clock.advance(10_000);
  expect(await service.verifySession()).toEqual({ sessionActive: true });
  await service.endChat();
  expect([...items.keys()]).toEqual(['_genesys.widgets.app.autoLoadList']);

  await service.startChat({ nickname: 'Ada' });
  expect(items.get('shop._genesys.widgets.webchat.state.session')).toBe('chat-2');
});

test('a chat that another page has ended leaves the next one to the deploymentID of that time', async () => {
  const storage = createMemoryStorage();
  const { service, clock } = createTestWebChat({ storage });
  await service.startChat({ nickname: 'Ada' });
  storage.removeItem('_genesys.widgets.webchat.state.session');
  await clock.advance(10_000);
  expect(await service.verifySession()).toEqual({ sessionActive: false });
  await service.configure({ deploymentID: 'shop' });
  await service.startChat({ nickname: 'Ada' });
  expect(storage.getItem('shop._genesys.widgets.webchat.state.session')).toBe('chat-2');
});
