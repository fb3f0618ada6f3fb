import { expect, test } from '@playwright/test';
import type { CapturedExchange } from '../captured.ts';
import { redactCapture } from './redact-capture.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** One message in each of many chats, with ids, keys and names of their own. */
const entries = Array.from({ length: 2_000 }, (_, place): CapturedExchange => {
  const chatId = `c${place}0AbcdeF12345`;
  const event = {
    index: 1,
    type: 'Message',
    text: `from ${chatId}`,
    from: { nickname: `Jo${place}`, type: 'Client' },
  };
  return {
    ...{ kind: 'http', number: place + 1, at: place, end: place + 1 },
    request: {
      ...{ method: 'POST', path: `/genesys/2/chat/support/${chatId}/send`, headers: FORM },
      body: `secureKey=k${place}abcdef0123&message=from+${chatId}`,
    },
    response: {
      status: 200,
      headers: {},
      body: JSON.stringify({ statusCode: 0, chatId, messages: [event] }),
    },
  };
});

test('a recording of thousands of chats is redacted within seconds', () => {
  const begun = process.cpuUsage();
  const { entries: redacted } = redactCapture({ began: 0, entries, unread: [] });
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1e6).toBeLessThan(5);
  expect(JSON.stringify(redacted)).not.toContain('AbcdeF12345');
});
