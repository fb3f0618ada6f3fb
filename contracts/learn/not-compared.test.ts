import { expect, test } from '@playwright/test';
import { answer, CHAT, entry, event } from '../../mock-gms/capture/har/har-entries.fixture.ts';
import { chatOf, learnedOf, saved } from './other-server.fixture.ts';

const KEY = '4ee15d7e1c343c8e';
const send = (second: number, text: string, own: Parameters<typeof entry>[1]) =>
  entry({ path: `/${CHAT}/send`, body: `secureKey=${KEY}&message=${text}`, second }, own);
const failed = (response: object) => ({ response: { status: 0, content: {}, ...response } });
const content = (text: string) => ({ content: { size: text.length, mimeType: 'application/json', text } });

test('a request without a whole answer says nothing of a server, and is listed with its place and the reason', async () => {
  const file = saved(
    'chat.har',
    ...chatOf(CHAT, {
      more: [
        send(2, 'one', { response: { status: 302, headers: [{ name: 'Location', value: '/login' }] } }),
        send(2, 'two', failed({ _error: 'net::ERR_ABORTED' })),
        send(2, 'three', failed({ status: -1 })),
        send(2, 'four', { response: { status: 206 } }),
        send(2, 'five', { response: content('{"statusCode":0,"messages":[{"ind') }),
        send(2, 'six', { response: { content: { size: 200 } } }),
      ],
    }),
  );
  const { report, contradicted, err } = await learnedOf(file);
  expect(
    contradicted.filter((id) => /200|400|event|body/.test(id)),
    err,
  ).toEqual([]);
  const why = report.notCompared.map(({ file, entry, operation, why }: Record<string, string>) => [
    ...[file, entry, operation, why],
  ]);
  expect(why).toEqual([
    ['chat.har', 3, 'send', 'it was answered by a redirect, HTTP 302'],
    ['chat.har', 4, 'send', 'no answer came: net::ERR_ABORTED'],
    ['chat.har', 5, 'send', 'no answer came'],
    ['chat.har', 6, 'send', 'a part of the answer came, HTTP 206'],
    ['chat.har', 7, 'send', 'its answer broke off'],
    ['chat.har', 8, 'send', 'the file does not have the body of its answer'],
  ]);
  expect(err).toContain('Not compared (6 requests):\n    entry 3, send: it was answered by a redirect');
});

test('what was done without an answer is done here too: what follows is the same', async () => {
  const [start, , refresh] = chatOf(CHAT);
  const shown = [2, 3].map((index) => event(index, 'Message', { text: ['', '', 'Hello', 'Again'][index] }));
  const file = saved(
    'chat.har',
    start,
    send(1, 'Hello', failed({})),
    send(2, 'Again', { response: content(JSON.stringify(answer([], { nextPosition: 4 }))) }),
    entry({
      path: `/${CHAT}/refresh`,
      body: `secureKey=${KEY}&transcriptPosition=2`,
      second: 3,
      answer: answer(shown, { nextPosition: 4 }),
    }),
    { ...(refresh as object), response: { status: 0 } },
  );
  const { report, contradicted, err } = await learnedOf(file);
  expect(
    contradicted.filter((id) => /200|400|event|nextPosition/.test(id)),
    err,
  ).toEqual([]);
  expect(report.notCompared.map((each: { entry: number }) => each.entry)).toEqual([2, 5]);
});

test('a chat that the server does not know is no conversation: its refusal is compared, and nothing is played', async () => {
  const refusal = {
    ...{ statusCode: 2, chatEnded: true, messages: [] },
    errors: [{ advice: 'Media server was not able to execute request.', code: 249 }],
  };
  const unknown = entry({
    path: '/7001/refresh',
    body: 'secureKey=0123456789abcdef&transcriptPosition=1',
    second: 9,
    answer: refusal,
  });
  const { report, err } = await learnedOf(saved('chat.har', ...chatOf(CHAT), unknown));
  expect(report.captures).toMatchObject([{ chats: 1 }]);
  expect(report.played).toHaveLength(1);
  expect(report.notCompared, err).toEqual([]);
  expect(await learnedOf(saved('alone.har', unknown))).toMatchObject({ code: 5 });
});

test('a WebSocket that a server refused is no request with GET, and what makes the mock refuse it is named', async () => {
  const upgrade = entry(
    { second: 3 },
    {
      request: {
        ...{ method: 'GET', url: 'https://gms.example/genesys/cometd/support', postData: undefined },
        headers: [
          { name: 'Connection', value: 'Upgrade' },
          { name: 'Upgrade', value: 'WebSocket' },
        ],
      },
      response: { status: 400, headers: [], ...content('') },
    },
  );
  const { report, contradicted } = await learnedOf(saved('chat.har', ...chatOf(CHAT, { more: [upgrade] })));
  expect(contradicted.filter((id) => id.startsWith('bayeux'))).toEqual([]);
  expect(report.notCompared).toMatchObject([
    {
      entry: 3,
      why: 'the server refuses a WebSocket, HTTP 400: webSocket=false does that for {base}/cometd/{service}',
    },
  ]);
});

test('where the mock answers with another status, it is told with both', async () => {
  const odd = entry(
    { path: `/${CHAT}/updateNickname`, body: `secureKey=${KEY}&nickname=Jo`, second: 3 },
    { response: { status: 503, headers: [], ...content('<html>busy</html>') } },
  );
  const { report } = await learnedOf(saved('chat.har', ...chatOf(CHAT, { more: [odd] })));
  expect(report.played[0].differences).toContainEqual({
    ...{ kind: 'updateNickname status', file: 'chat.har', entry: 3, server: '503', mock: '200', times: 1 },
  });
});
