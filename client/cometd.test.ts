import { expect, test } from '@playwright/test';
import { createWebChatService } from './index.ts';

test('outside a page CometD says which package and which option it needs', async () => {
  const page = Object.getOwnPropertyDescriptor(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'window');
  try {
    const cometD = { enabled: true, cometURL: 'http://127.0.0.1:1/cometd' };
    const started = createWebChatService({ cometD }).startChat({ nickname: 'Jonny' });
    await expect(Promise.resolve(started)).rejects.toThrow(
      'CometD outside a page needs the package cometd-nodejs-client, and the option cometd: cometdForNode from gms-webchat/node',
    );
  } finally {
    if (page !== undefined) Object.defineProperty(globalThis, 'window', page);
  }
});
