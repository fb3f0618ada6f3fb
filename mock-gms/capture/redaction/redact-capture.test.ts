import { expect, test } from '@playwright/test';
import type { CapturedExchange, CapturedFrame } from '../captured.ts';
import { redactCapture } from './redact-capture.ts';

const KEY = '4ee15d7e1c343c8e';
const COOKIE = 'abcdefghijklmnop';

function exchange(body: string, answer: string, headers = {}): CapturedExchange {
  return {
    ...{ kind: 'http', number: 1, at: 0, end: 1 },
    request: {
      method: 'POST',
      path: '/genesys/2/chat/support/0008TaFN3SE300RT/send?token=hush-hush',
      headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'gms.bank.internal', ...headers },
      body,
    },
    response: {
      status: 200,
      headers: { 'set-cookie': [`BAYEUX_BROWSER=${COOKIE}; Path=/; HttpOnly`] },
      body: answer,
    },
  };
}

const redacted = (entry: CapturedExchange | CapturedFrame, options = {}) =>
  redactCapture({ began: 0, entries: [entry], unread: [] }, options).entries[0] as CapturedExchange;

const ANSWER = `{"statusCode": 0, "secureKey": "${KEY}", "messages": [{"index": 2, "type": "Message", "text": "Hello Jo"}]}`;

test('what the API itself has stays, and every other text is replaced', () => {
  const { request, response } = redacted(
    exchange(`secureKey=${KEY}&message=Hello+Jo&transcriptPosition=2`, ANSWER),
  );
  const fields = new URLSearchParams(request.body);
  expect(fields.get('transcriptPosition')).toBe('2');
  expect(fields.get('secureKey')).toMatch(/^[0-9a-f]{16}$/);
  const answer = JSON.parse(response?.body ?? '');
  expect(answer).toMatchObject({ statusCode: 0, messages: [{ index: 2, type: 'Message' }] });
  expect(answer.secureKey).toBe(fields.get('secureKey'));
  expect(answer.messages[0].text).toBe(fields.get('message'));
  expect(fields.get('message')).toMatch(/^[A-Z][a-z]{4} [A-Z][a-z]$/);
  expect(request.headers.host).toBe('gms.example');
  expect(JSON.stringify({ request, response })).not.toMatch(/Hello|Jo\b|hush|bank|abcdefgh/);
});

test('where texts are kept they stay letter for letter, and keys, cookies and credentials are replaced', () => {
  const said = '{ "a": 12345678901234567890 }';
  const form = new URLSearchParams({ secureKey: KEY, message: said, nickname: `I am ${KEY}` });
  const headers = {
    cookie: `BAYEUX_BROWSER=${COOKIE}`,
    authorization: 'Basic am86c2VjcmV0LXdvcmQ=',
    apikey: 'open-sesame',
  };
  const { request, response } = redacted(exchange(form.toString(), ANSWER, headers), { keepTexts: true });
  const fields = new URLSearchParams(request.body);
  expect(fields.get('message')).toBe(said);
  expect(fields.get('nickname')).toBe(`I am ${fields.get('secureKey')}`);
  expect(JSON.parse(response?.body ?? '').messages[0].text).toBe('Hello Jo');
  expect(request.headers.host).toBe('gms.bank.internal');
  expect(request.headers.cookie).toBe(response?.headers['set-cookie']?.[0]?.split(';')[0]);
  expect(JSON.stringify({ request, response })).not.toMatch(/4ee15d7e|abcdefgh|am86c2Vj|sesame/);
});

test('what a server says went wrong stays, without what was said to it', () => {
  const answer = JSON.stringify({
    statusCode: 2,
    errors: [{ code: 100, advice: 'nickname Jonathan is taken, referenceId[10016629]' }],
  });
  const { response } = redacted(exchange('nickname=Jonathan', answer));
  expect(JSON.parse(response?.body ?? '').errors[0]).toEqual({
    code: 100,
    advice: expect.stringMatching(/^nickname (?!Jonathan)[A-Z][a-z]{7} is taken, referenceId\[10016629\]$/),
  });
});

test('ids and keys that are numbers are replaced as the texts that say the same, also where texts are kept', () => {
  const answer = {
    statusCode: 0,
    chatId: 1100123,
    secureKey: 90807,
    messages: [{ index: 1, text: 'Chat 1100123' }],
  };
  for (const keepTexts of [false, true]) {
    for (let time = 0; time < 20; time += 1) {
      const { request, response } = redacted(
        exchange('secureKey=90807&chatId=1100123', JSON.stringify(answer)),
        { keepTexts },
      );
      const fields = new URLSearchParams(request.body);
      const told = JSON.parse(response?.body ?? '');
      expect(told.secureKey).not.toBe(90807);
      expect([fields.get('secureKey'), fields.get('chatId')]).toEqual([
        String(told.secureKey),
        String(told.chatId),
      ]);
      expect(String(told.secureKey)).toHaveLength(5);
      if (!keepTexts) expect(told.messages[0].text.slice(5)).toBe(String(told.chatId));
    }
  }
});

test('words of the protocol are nothing special in what somebody attached', () => {
  const form = new URLSearchParams({
    'userData[advice]': 'my advice',
    'userData[code]': '4711',
    message: JSON.stringify({ errors: [{ advice: 'my advice', code: 4711 }], statusCode: 4711 }),
  });
  const { request } = redacted(exchange(form.toString(), '{}'));
  expect(decodeURIComponent(request.body)).not.toMatch(/\bmy\b|advice|4711/);
});

for (const [what, body, shown] of [
  ['a file that was downloaded', 'PK\u0003\u0004 secret \uFFFD', '(15 bytes)'],
  ['a page', '<html>secret</html>', '(19 bytes)'],
  ['JSON that is too deep', '['.repeat(100), '(100 bytes)'],
  ['an answer that breaks off', '{"text":"secret', '(15 bytes)'],
] as const) {
  test(`of ${what} the number of bytes stays`, () => {
    expect(redacted(exchange('', body)).response?.body).toBe(shown);
  });
}

test('of a file that was uploaded its ending, its type and its size stay', () => {
  const body = [
    ...[
      '--x',
      'Content-Disposition: form-data; name="file"; filename="my plan.pdf"',
      'Content-Type: application/pdf',
      '',
      'secret',
    ],
    ...['--x', 'Content-Disposition: form-data; name="secureKey"', '', KEY, '--x--', ''],
  ].join('\r\n');
  const entry = exchange(body, '{}', { 'content-type': 'multipart/form-data; boundary=x' });
  const { request } = redacted({ ...entry, request: { ...entry.request, size: body.length + 1000 } });
  expect(request.headers['content-type']).toBe('multipart/form-data; boundary=part');
  expect(request.body).toMatch(
    /^--part\r\nContent-Disposition: form-data; name="file"; filename="[a-z]{2} [a-z]{4}\.pdf"\r\nContent-Type: application\/pdf\r\n\r\n\(1006 bytes\)\r\n--part\r\n/,
  );
  expect(request.body).not.toMatch(/my plan|secret\b|4ee15d7e/);
});

test('what is redacted once more tells the same sizes of files', () => {
  const part = (head: string, value: string) =>
    `--X\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
  const file = (name: string) => `name="${name}"; filename="a.bin"`;
  const form = `${part(file('one'), 'x'.repeat(31))}${part(file('two'), 'x'.repeat(7))}--X--\r\n`;
  const entry = exchange(form, 'PK\u0003\u0004 secret \uFFFD', {
    'content-type': 'multipart/form-data; boundary=X',
  });
  const once = redacted(entry);
  // A file that does not tell the size of the body.
  const { status = 0, headers = {}, body = '' } = once.response ?? {};
  const { request, response } = redacted({ ...once, response: { status, headers, body } });
  expect(request.body.match(/\(\d+ bytes\)/g)).toEqual(['(31 bytes)', '(7 bytes)']);
  expect(response?.body).toBe(once.response?.body);
  const raw = redacted(exchange('(12 bytes)', '(12 bytes)', { 'content-type': 'text/plain' }));
  expect([raw.request.body, raw.response?.body]).toEqual(['(12 bytes)', '(12 bytes)']);
});
