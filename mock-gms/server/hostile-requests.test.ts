import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { startMockGms } from '../index.ts';

/** What a request sent byte by byte as it is gets. */
function answerTo(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (more: string) => {
      answer += more;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
    socket.write(Buffer.from(text, 'latin1'));
  });
}

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
/** What Node takes in a header. */
const headerText = fc.string({
  unit: fc
    .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff }))
    .map((code) => String.fromCharCode(code)),
  maxLength: 40,
});
const pathText = fc.string({
  unit: oneOf(
    'a',
    '/',
    '%',
    '%2f',
    '%ff',
    '%00',
    '..',
    '?',
    '&',
    '=',
    '[',
    ']',
    ';',
    ':',
    '*',
    '\\',
    '#',
    '\xfc',
  ),
  maxLength: 8,
});

const target = fc
  .tuple(
    oneOf('', '', 'http://localhost', 'HTTP://localhost:1', 'http://user@localhost', 'http://', '*', 'x'),
    oneOf(
      '/genesys/2/chat/support',
      '/genesys/2/chat/',
      '/genesys/2/chat/support/0008/send',
      '/genesys/2/chat/support/0008/file/',
      '/genesys/2/chat-ntf',
      '/genesys/1',
      '/mock/services/',
      '/mock/services/support/chats/',
      '/mock/services/support/journal?',
      '/demo/',
      '/demo/gms-webchat.js',
      '/',
      '',
    ),
    pathText,
  )
  .map((parts) => parts.join(''))
  .filter((text) => text !== '' && !/[\s]/.test(text));

const header = fc
  .tuple(
    oneOf(
      'Origin',
      'Access-Control-Request-Headers',
      'Content-Type',
      'Content-Encoding',
      'apikey',
      'Authorization',
      'Cookie',
      'Range',
      'If-Match',
      'If-None-Match',
      'If-Modified-Since',
      'Accept',
      'Last-Event-ID',
      'X-Forwarded-Host',
      'Expect',
    ),
    fc.oneof(
      headerText,
      oneOf(
        'application/json',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=X',
        'gzip',
        'bytes=9-1',
        'Basic \xff',
        'Bearer',
        'null',
        '__proto__',
      ),
    ),
  )
  .map(([name, value]) => `${name}: ${value}`);

const form = fc
  .array(
    fc.tuple(
      oneOf(
        'nickname',
        'userData',
        'secureKey',
        'eventAttributes',
        'transcriptPosition',
        '__proto__',
        'operation',
      ),
      fc.string({
        unit: oneOf('[', ']', '[]', '[0]', '[a]', '[__proto__]', '[constructor]', '"'),
        maxLength: 5,
      }),
      fc.string({ unit: oneOf('a', '{', '}', '"', '%ff', '%', '+', '\xff', '1'), maxLength: 5 }),
    ),
    { maxLength: 6 },
  )
  .map((fields) => fields.map(([name, keys, value]) => `${name}${keys}=${value}`).join('&'));

const request = fc.record({
  method: oneOf('POST', 'POST', 'POST', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'),
  target,
  headers: fc.array(header, { maxLength: 4 }),
  body: fc.oneof(form, fc.json(), headerText),
  isForm: fc.boolean(),
});

test('no request makes the server fail, and what is invalid is refused in the form of GMS', async () => {
  test.slow();
  const gms = await startMockGms({ port: 0, services: { support: { apikey: 'k' } } });
  gms.service('support');
  const warnings: string[] = [];
  const see = ({ message }: Error) => warnings.push(message);
  process.on('warning', see);
  await fc.assert(
    fc.asyncProperty(request, async ({ method, target: path, headers, body, isForm }) => {
      const lines = [
        `${method} ${path} HTTP/1.1`,
        'Host: localhost',
        'Connection: close',
        `Content-Length: ${body.length}`,
        ...(isForm ? ['Content-Type: application/x-www-form-urlencoded', 'apikey: k'] : []),
        ...headers,
      ];
      const answer = await answerTo(gms.port, `${lines.join('\r\n')}\r\n\r\n${body}`);
      const [, status = ''] =
        /^HTTP\/1\.1 (\d{3}) /.exec(answer.replace('HTTP/1.1 100 Continue\r\n\r\n', '')) ?? [];
      // A part of GMS that is not built does not count as a failure.
      if (status !== '501') expect(status).toMatch(/^[234]/);
      // Express has a page of its own for errors.
      expect(answer).not.toContain('<title>Error</title>');
    }),
    { numRuns: 200 },
  );
  process.off('warning', see);
  expect(warnings).toEqual([]);
  await gms.close();
});
