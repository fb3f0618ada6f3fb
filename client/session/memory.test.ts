import { expect, test } from '@playwright/test';
import { createWebChatService, type WebChatServiceOptions } from '../index.ts';
import { createTestWebChat } from '../testing.ts';

type Async = NonNullable<WebChatServiceOptions['async']>;

/** A chat that an app keeps with these callbacks, and the same app at another time. */
async function kept(callbacks: Async, sessionData?: { sessionID: string }) {
  const async: Async = { enabled: true, ...callbacks };
  const { service, gms, clock } = createTestWebChat({ async });
  await service.startChat({ nickname: 'Ada' });
  const data = await service.getSessionData();
  const later = createWebChatService({
    dataURL: 'http://gms.test/genesys/2/chat/test',
    async,
    fetch: gms.fetch,
    clock,
  });
  return { gms, data, later, sessionData };
}

test('the app is handed what the chat is known by, with cookies to keep it in, and gives it back', async () => {
  const handed: unknown[] = [];
  const asked: unknown[] = [];
  const { data, later, gms } = await kept({
    getSessionData(sessionData, cookie, options) {
      handed.push(sessionData, options);
      cookie.set('mine', JSON.stringify(sessionData), options);
      cookie.set('other', 'x');
      cookie.remove('other');
      handed.push(cookie.get('mine'), cookie.get('other'));
    },
    setSessionData: (open, cookie, options) => {
      asked.push([open, typeof cookie.get, options]);
      return handed[0];
    },
  });
  expect(handed.slice(0, 4)).toEqual([data, { path: '/' }, JSON.stringify(data), undefined]);
  expect(gms.requests[0]?.fields.get('userData[GCTI_Chat_AsyncMode]')).toBe('true');
  expect(await later.verifySession()).toEqual({ sessionActive: true });
  expect(await later.getSessionData()).toEqual(data);
  expect(asked.at(-1)).toEqual([false, 'function', { path: '/' }]);
});

const ways: Record<string, (data: unknown) => unknown> = {
  'JSON text': (data) => JSON.stringify(data),
  'a promise': async (data) => data,
};
for (const [way, give] of Object.entries(ways)) {
  test(`the app may give it back as ${way}`, async () => {
    let data: unknown;
    const { later } = await kept({
      getSessionData: (sessionData) => {
        data = sessionData;
      },
      setSessionData: () => give(data),
    });
    expect(await later.verifySession()).toEqual({ sessionActive: true });
  });
}

for (const nothing of [undefined, null, '', '{', '{}', 7, { sessionID: 'c1' }]) {
  test(`an app that gives ${JSON.stringify(nothing)} has no chat`, async () => {
    const { later } = await kept({ getSessionData: () => {}, setSessionData: () => nothing });
    expect(await later.verifySession()).toEqual({ sessionActive: false });
    await expect(later.restore()).rejects.toBeUndefined();
  });
}

test('callbacks that fail are shown and do no harm', async () => {
  const { error } = console;
  const shown: unknown[] = [];
  console.error = (what: unknown) => shown.push(what);
  const fail = () => {
    throw new Error('of the app');
  };
  const { later } = await kept({ getSessionData: fail, setSessionData: fail });
  expect(await later.verifySession()).toEqual({ sessionActive: false });
  console.error = error;
  expect(shown.length).toBeGreaterThan(1);
});

test('without callbacks the chat is kept as any other, but without a time limit', async () => {
  const { later, data } = await kept({});
  expect(await later.verifySession()).toEqual({ sessionActive: false });
  await later.restore({ sessionData: data });
  expect(await later.getSessionData()).toEqual(data);
});

test('a chat that has ended is active no longer, though the app still keeps it', async () => {
  let data: unknown;
  const getSessionData = (given: unknown) => {
    data = given;
  };
  const { service } = createTestWebChat({
    async: { enabled: true, getSessionData, setSessionData: () => data },
  });
  await service.startChat({ nickname: 'Ada' });
  expect(await service.verifySession()).toEqual({ sessionActive: true });
  await service.endChat();
  expect(await service.verifySession()).toEqual({ sessionActive: false });
});
