import { expect, test } from '@playwright/test';
import type { CapturedExchange } from '../captured.ts';
import { chatPathOf } from '../traffic/chat-path.ts';
import { redactCapture } from './redact-capture.ts';

const SECRET = 'CANARY0123456789';

function shownPath(path: string, keepTexts: boolean, headers = {}): CapturedExchange['request'] {
  const entry: CapturedExchange = {
    ...{ kind: 'http', number: 1, at: 0, end: 1 },
    request: { method: 'POST', path, headers, body: '[]' },
  };
  const { entries } = redactCapture({ began: 0, entries: [entry], unread: [] }, { keepTexts });
  return (entries[0] as CapturedExchange).request;
}

for (const keepTexts of [false, true]) {
  for (const [path, shown] of [
    [`/genesys/2/chat/support;jsessionid=${SECRET}`, /^\/genesys\/2\/chat\/support;jsessionid=\w{16}$/],
    [
      `/genesys/2/chat/support;jsessionid=${SECRET}/0001/send;x;jsessionid=${SECRET}`,
      /^\/genesys\/2\/chat\/support;jsessionid=\w{16}\/\d{4}\/send;[^;/]+;jsessionid=\w{16}$/,
    ],
    [`/genesys;jsessionid=${SECRET}/2/chat/support`, /^\/genesys;jsessionid=\w{16}\/2\/chat\/support$/],
    [`/genesys/2/chat-ntf;JSESSIONID=${SECRET}`, /^\/genesys\/2\/chat-ntf;JSESSIONID=\w{16}$/],
    [`/genesys/cometd;jsessionid=${SECRET}?a=1`, /^\/genesys\/cometd;jsessionid=\w{16}\?/],
    [`/genesys/cometd;jsessionid=${SECRET}/connect`, /^\/genesys\/cometd;jsessionid=\w{16}\/connect$/],
    [`/genesys/2/chat/support%3Bjsessionid=${SECRET}`, /^\/genesys\/2\/chat\/support%3Bjsessionid=\w{16}$/],
    [`/genesys/2/chat/support;${SECRET}`, /^\/genesys\/2\/chat\/support;\w{16}$/],
  ] as const)
    test(`no session stays that a server writes into a path, ${keepTexts ? 'with' : 'without'} texts: ${path}`, () => {
      const request = shownPath(path, keepTexts);
      expect(request.path).toMatch(shown);
      expect(request.path).not.toContain(SECRET);
      // What is asked there is read all the same.
      expect(request.body).toBe('[]');
    });

  test(`of a session that is a word nothing stays either, ${keepTexts ? 'with' : 'without'} texts`, () => {
    expect(shownPath('/genesys/2/chat/support;jsessionid=canary', keepTexts).path).not.toContain('canary');
  });

  test(`a session in a path is the one of the cookie, ${keepTexts ? 'with' : 'without'} texts`, () => {
    const { path, headers } = shownPath(`/genesys/cometd;jsessionid=${SECRET}`, keepTexts, {
      cookie: `JSESSIONID=${SECRET}`,
    });
    expect(headers.cookie).toBe(`JSESSIONID=${path.split('=')[1]}`);
  });
}

test('a name of a parameter that no server is known for is replaced', () => {
  expect(shownPath('/genesys/2/chat/support;canary=1', false).path).toMatch(
    /^\/genesys\/2\/chat\/support;(?!canary)[a-z]{6}=\d$/,
  );
});

test('the name of a service and the id of a chat have no parameters in them', () => {
  expect(chatPathOf('/genesys/2/chat/support;jsessionid=1/0001;a=b/send;c?d=;e')).toEqual({
    ...{ endpoint: 'rest', service: 'support', chatId: '0001', operation: 'send' },
  });
});
