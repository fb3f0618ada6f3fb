// @vitest-environment jsdom
import { createTestWebChat } from 'gms-webchat/testing';
import { expect, test } from 'vitest';

test.each([false, true])('an app is tested without a server, over CometD: %s', async (enabled) => {
  const { service, gms, deliver } = createTestWebChat({ cometD: { enabled } });
  const texts = [];
  service.on('messageReceived', ({ messages }) => texts.push(...messages.map(({ text }) => text)));
  await service.startChat({ nickname: 'Ada' });
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  expect(texts.at(-1)).toBe('Hello');
  await service.endChat();
});

test('a page has the bus once the script is loaded', async () => {
  await import('gms-webchat/script');
  expect(window._genesys.widgets.bus).toBe(window.CXBus);
});
