import { expect, test } from '@playwright/test';
import type { CapturedExchange, CapturedFrame } from '../captured.ts';
import { Progress } from './progress.ts';

const exchange = (path: string, answer: unknown, more: Partial<CapturedExchange> = {}): CapturedExchange => ({
  ...{ kind: 'http', number: 1, at: 1000, end: 2500 },
  request: { method: 'POST', path: `/genesys/2/chat/support${path}`, headers: {}, body: 'message=Hello' },
  response: { status: 200, headers: {}, body: JSON.stringify(answer) },
  ...more,
});

const CONTROL = '\u001b[2J\u001b]0;title\u0007';

for (const [what, entry, line] of [
  [
    'a refusal with its codes',
    exchange('/C/send', {
      statusCode: 2,
      chatEnded: true,
      chatId: 'C',
      messages: [],
      errors: [{ code: 249, advice: 'no' }],
    }),
    'send → an unknown chat statusCode 2 error 249 ended',
  ],
  [
    'an HTTP error',
    exchange('/C/send', {}, { response: { status: 503, headers: {}, body: 'down' } }),
    'send 503',
  ],
  [
    'a request that failed',
    exchange('/C/send', {}, { failure: 'connect ECONNREFUSED 10.0.0.1:80' }),
    'send failed: no answer',
  ],
  ['a code of Node', exchange('/C/send', {}, { failure: 'ECONNREFUSED' }), 'send failed: ECONNREFUSED'],
  [
    'a certificate of an authority of somebody',
    exchange('/C/send', {}, { failure: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
    'send failed: UNABLE_TO_VERIFY_LEAF_SIGNATURE (--insecure accepts any certificate)',
  ],
  [
    'what is no word of the API',
    exchange(`/C/${CONTROL}`, {
      statusCode: 0,
      chatId: CONTROL,
      messages: [{ type: CONTROL, text: CONTROL }],
    }),
    '(unknown) → chat 1 (unknown)',
  ],
  [
    'a path that is not of the API',
    { ...exchange('', {}), request: { method: CONTROL, path: `/${CONTROL}`, headers: {}, body: '' } },
    'a request that is not of the Chat API, 200',
  ],
] as const) {
  test(`the terminal is told ${what}, and nothing that anybody wrote`, () => {
    expect(new Progress().lineFor(entry)).toBe(`    2.500  ${line}\n`);
  });
}

test('a chat that the server only refuses is not a chat, and has a number once it is known', () => {
  const progress = new Progress();
  const refusal = { statusCode: 2, chatId: 'C', errors: [{ code: 249 }] };
  const done = { statusCode: 0, chatId: 'C', messages: [] };
  const other = { ...done, chatId: 'D' };
  const told = [
    exchange('', refusal),
    exchange('/C/send', refusal, { response: { status: 404, headers: {}, body: JSON.stringify(done) } }),
    exchange('/D/send', other),
    exchange('/C/send', done),
    exchange('/C/send', refusal),
  ].map((entry) =>
    progress
      .lineFor(entry)
      ?.trim()
      .replace(/^[\d.]+ +/, ''),
  );
  expect([...told, progress.chats]).toEqual([
    'requestChat → an unknown chat statusCode 2 error 249',
    'send 404 → an unknown chat done',
    'send → chat 1 done',
    'send → chat 2 done',
    'send → chat 2 statusCode 2 error 249',
    2,
  ]);
});

test('an exchange is told once, when it is over', () => {
  const progress = new Progress();
  const entry = exchange('/C/send', { statusCode: 0, chatId: 'C', messages: [] });
  const { end, ...open } = entry;
  const changing: CapturedExchange = { ...open };
  expect(progress.lineFor(changing)).toBeUndefined();
  changing.end = end as number;
  expect(progress.lineFor(changing)).toContain('send → chat 1 done');
  expect(progress.lineFor(changing)).toBeUndefined();
});

test('connects that bring nothing are counted, and pushes told', () => {
  const progress = new Progress();
  const frame = (message: object): CapturedFrame => ({
    ...{
      kind: 'frame',
      number: 1,
      at: 0,
      path: '/genesys/cometd',
      connection: 1,
      headers: {},
      direction: 'received',
    },
    text: JSON.stringify([message]),
  });
  expect(progress.lineFor(frame({ channel: '/meta/connect', successful: true }))).toBeUndefined();
  const data = { statusCode: 0, chatId: 'C', messages: [{ index: 1, type: 'ParticipantJoined' }] };
  expect(progress.lineFor(frame({ channel: '/service/chatV2/support', data }))).toBe(
    '    0.000  push → chat 1 ParticipantJoined  (1 without news before)\n',
  );
});
