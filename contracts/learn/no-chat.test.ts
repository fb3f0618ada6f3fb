import { expect, test } from '@playwright/test';
import { whyNoChat } from '../../mock-gms/capture/conversation/no-chat.ts';
import { entry, har } from '../../mock-gms/capture/har/har-entries.fixture.ts';
import { readHar } from '../../mock-gms/capture/har/read-har.ts';
import { chatOf, learnedOf, saved } from './other-server.fixture.ts';

const REFUSAL = { statusCode: 2, chatEnded: false, messages: [], errors: [{ code: 240, advice: 'no' }] };
const refused = entry({ body: 'nickname=Jo', answer: REFUSAL });
const json = (text: string) => ({ content: { size: text.length, mimeType: 'application/json', text } });
const page = (status: number) => ({ response: { status, headers: [], ...json('<html>no</html>') } });
const url = (path: string) => ({ request: { url: `https://gms.example${path}` } });
const bayeux = (message: object, reply: object) =>
  entry(
    { answer: [reply] },
    { request: { url: 'https://gms.example/genesys/cometd', postData: { text: JSON.stringify([message]) } } },
  );
const HELLO = { channel: '/meta/handshake', id: '1' };

const SAVE = 'save the network traffic from before the chat begins until it ends, or use mock-gms record';
const ADDRESS = 'see whether the server runs there, and whether its address and base path are right';

for (const [what, entries, why] of [
  ['nothing', [], `there is no request in it; ${SAVE}`],
  [
    'other traffic',
    [entry({}, url('/genesys/1/service/chat')), entry({}, url('/app.js'))],
    `none of its 2 requests is of the Chat API: it has /2/chat/ or /cometd in its path; ${SAVE}`,
  ],
  [
    'a start that was refused',
    [refused, refused],
    'the first of 2 starts (entry 1) was refused: HTTP 200, statusCode 2, code 240; start one that the server takes',
  ],
  [
    'a server that is not there',
    [entry({}, { response: { status: 0, content: {} }, entry: { _error: 'net::ERR_CONNECTION_REFUSED' } })],
    `its start (entry 1) has no answer: net::ERR_CONNECTION_REFUSED; ${ADDRESS}`,
  ],
  [
    'a wrong base path',
    [entry({}, page(404))],
    `its start: POST /genesys/2/chat/support (entry 1) was answered with HTTP 404, and not as the Chat API answers; ${ADDRESS}`,
  ],
  [
    'credentials that are missing',
    [entry({}, page(401))],
    'its start: POST /genesys/2/chat/support (entry 1) was answered with HTTP 401, and not as the Chat API answers; ' +
      'see which credentials the server asks for, or which pages it lets in',
  ],
  [
    'times that cannot be read',
    chatOf('7001').map((each) => ({ ...(each as object), startedDateTime: '29.1.2019 04:23' })),
    'the time of 3 entries cannot be read (startedDateTime); save the traffic again with another tool',
  ],
  [
    'requests about a chat that nobody knows',
    [entry({ path: '/7001/refresh', answer: REFUSAL })],
    `1 request of the Chat API, from entry 1 on, and no start: the server does not know their chat, and its start is not there; ${SAVE}`,
  ],
  [
    'a handshake that was refused',
    [bayeux(HELLO, { ...HELLO, successful: false })],
    '1 Bayeux message, and none that starts a chat: /meta/handshake (entry 1) was refused; start one that the server takes',
  ],
  [
    'a start over CometD that was refused',
    [
      bayeux(
        { channel: '/service/chatV2/support', id: '1', clientId: 'c', data: { operation: 'requestChat' } },
        { channel: '/service/chatV2/support', data: REFUSAL },
      ),
    ],
    'its start (entry 1) was refused: HTTP 200, statusCode 2, code 240; start one that the server takes',
  ],
  [
    'a CometD server that is not there',
    [entry({}, { ...url('/genesys/cometd'), ...page(404) })],
    `POST /genesys/cometd (entry 1) was answered with HTTP 404, and not as the Chat API answers; ${ADDRESS}`,
  ],
] as const) {
  test(`why there is no chat in a file is said: ${what}`, async () => {
    const read = await readHar([Buffer.from(JSON.stringify(har(...entries)))]);
    expect(whyNoChat(read)).toBe(why);
  });
}

test('a refused start is compared where nothing else is there, with exit code 5', async () => {
  const { code, err, contradicted, report } = await learnedOf(saved('chat.har', refused));
  expect(err).toContain(
    'no chat was found: its start (entry 1) was refused: HTTP 200, statusCode 2, code 240;',
  );
  expect(code).toBe(5);
  expect(contradicted).toContain('requestChat 200');
  expect(report.played).toEqual([]);
});

test('what is no answer of the Chat API is not compared', async () => {
  const { code, err, report } = await learnedOf(saved('chat.har', entry({}, page(404))));
  expect(report).toBeUndefined();
  expect(err).toContain('no chat was found: its start: POST /genesys/2/chat/support');
  expect(code).toBe(5);
});
