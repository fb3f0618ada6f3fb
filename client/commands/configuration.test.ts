import { expect, test } from '@playwright/test';
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
