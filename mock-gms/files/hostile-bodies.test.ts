import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { LocalBlobs } from '../store/local-blobs.ts';
import { MemoryStore } from '../store/memory.ts';

closeAfterEach();

/** A server with a chat, and the paths that take multipart bodies. */
async function served() {
  const blobs = new LocalBlobs();
  const gms = await openGms({ store: new MemoryStore(blobs) });
  const started = await fetch(gms.dataURL('support'), {
    method: 'POST',
    body: new URLSearchParams({ nickname: 'Jo' }),
  });
  const { chatId } = (await started.json()) as { chatId: string };
  const chat = '/genesys/2/chat/support';
  return { gms, blobs, paths: [chat, `${chat}/${chatId}/file`, '/genesys/2/chat-ntf'] };
}

interface Sent {
  readonly type: string;
  readonly body: string;
  /** Bytes that the header promises beyond those that come. */
  readonly more?: number;
}

/** Sends a body as it is and gives the first line of what comes back; empty if nothing does. */
function answerTo(port: number, path: string, { type, body, more = 0 }: Sent): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer.split('\r\n', 1)[0] ?? ''));
    const length = Math.max(0, body.length + more);
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: ${type}\r\n`;
    socket.write(Buffer.from(`${head}Content-Length: ${length}\r\n\r\n${body}`, 'latin1'));
    // What is announced does not come: the client goes away.
    if (more > 0) socket.end();
  });
}

const TYPE = 'multipart/form-data; boundary=X';

test('a body with a part without a name is refused, and the server goes on', async () => {
  const { gms, blobs, paths } = await served();
  const bodies = [
    '--X\r\nContent-Disposition: form-data\r\n\r\nv\r\n--X--\r\n',
    '--X\r\nContent-Disposition: form-data; name=""\r\n\r\nv\r\n--X--\r\n',
    '--X\r\nContent-Disposition: form-data; filename="a.txt"\r\n\r\nv\r\n--X--\r\n',
    '--X\r\nContent-Disposition: form-data\r\nContent-Type: application/octet-stream\r\n\r\nv\r\n--X--\r\n',
  ];
  for (const path of paths)
    for (const body of bodies) {
      expect(await answerTo(gms.port, path, { type: TYPE, body }), body).toBe('HTTP/1.1 400 Bad Request');
    }
  expect(blobs.levels.staged).toBe(0);
});

test('after a refusal nothing of the same body is taken any more, and it is answered', async () => {
  const { gms, blobs, paths } = await served();
  const file = '--X\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nHello';
  const nameless = '--X\r\nContent-Disposition: form-data\r\n\r\nv\r\n';
  for (const path of paths)
    for (const body of [`${nameless}${file}`, `${nameless}${file}\r\n--X--\r\n`, `${file}\r\n${nameless}`]) {
      expect(await answerTo(gms.port, path, { type: TYPE, body }), body).toBe('HTTP/1.1 400 Bad Request');
    }
  await expect.poll(() => blobs.levels.staged).toBe(0);
});

test('a part in a charset that the parser does not know is refused, not read as "undefined"', async () => {
  const { gms, paths } = await served();
  const part = 'Content-Disposition: form-data; name="nickname"\r\nContent-Type: text/plain; charset=koi8-r';
  const body = `--X\r\n${part}\r\n\r\nJo\r\n--X--\r\n`;
  for (const path of paths)
    expect(await answerTo(gms.port, path, { type: TYPE, body })).toBe('HTTP/1.1 400 Bad Request');
});

test('a body that is cut at any byte is answered, and leaves nothing behind', async () => {
  test.slow();
  const { gms, blobs, paths } = await served();
  const whole =
    '--X\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nHello\r\n' +
    '--X\r\nContent-Disposition: form-data; name="secureKey"\r\n\r\nwrong\r\n--X--\r\n';
  for (const path of paths) {
    const cuts = Array.from(whole, (_, length) => whole.slice(0, length));
    const answers = await Promise.all(cuts.map((body) => answerTo(gms.port, path, { type: TYPE, body })));
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 [24]\d\d /);
    // The same where the rest is announced and the client goes away.
    const some = cuts.filter((_, length) => length % 9 === 0);
    await Promise.all(some.map((body) => answerTo(gms.port, path, { type: TYPE, body, more: 10 })));
  }
  await expect.poll(() => blobs.levels.staged).toBe(0);
  expect((await fetch(`${gms.url}/mock/health`)).status).toBe(200);
});

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const bytes = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });

const header = fc.oneof(
  oneOf(
    'form-data; name="userData[a]"',
    'form-data; name="file"; filename="a.txt"',
    'form-data; name="file"; filename=""',
    `form-data; name="file"; filename*=UTF-8''%ff%fe`,
    `form-data; name="file"; filename*=nonsense''a; filename="b"`,
    'form-data; filename="a.txt"',
    'form-data; name="a\0b"',
    'form-data; name="a[b]["; name="c"',
    'form-data; name=',
    'form-data',
    'attachment; name="a"',
    '',
  ).map((disposition) => `Content-Disposition: ${disposition}`),
  oneOf(
    'Content-Type: application/octet-stream',
    'Content-Type: text/plain; charset=koi8-r',
    'Content-Type: text/plain; charset=base64',
    'Content-Type: multipart/mixed; boundary=Y',
    'Content-Type: ;',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition',
    ': ',
    ' folded',
    `X-Long: ${'x'.repeat(100_000)}`,
    `${'x'.repeat(100_000)}: y`,
  ),
  bytes,
);

const content = fc.oneof(
  bytes,
  oneOf(
    '',
    'x'.repeat(100_000),
    '\r\n--Y\r\nContent-Disposition: file\r\n\r\nnested\r\n--Y--\r\n',
    '--X',
    '\r\n--',
  ),
);

const part = fc
  .tuple(fc.array(header, { maxLength: 3 }), content, oneOf('\r\n\r\n', '\n\n', '\r\n'))
  .map(([headers, text, gap]) => `--X\r\n${headers.join('\r\n')}${gap}${text}\r\n`);

const sent: fc.Arbitrary<Sent> = fc.record({
  type: oneOf(
    TYPE,
    TYPE,
    TYPE,
    'multipart/form-data; boundary="X"; boundary=Y',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary="',
    `multipart/form-data; boundary=${'X'.repeat(5000)}`,
    'MULTIPART/form-data;charset=utf-8;boundary=X',
    'multipart/form-data; boundary=\x80',
  ),
  body: fc
    .tuple(fc.array(part, { maxLength: 5 }), oneOf('--X--\r\n', '--X--', '--X', '', '--X--\r\n--X\r\n'))
    .map(([parts, end]) => `${parts.join('')}${end}`),
  more: fc.oneof(fc.constant(0), fc.integer({ min: -20, max: 20 })),
});

test('whatever a multipart body looks like, it is answered or goes away with its client, and the server lives', async () => {
  test.slow();
  const { gms, blobs, paths } = await served();
  await fc.assert(
    fc.asyncProperty(sent, async (body) => {
      const answers = await Promise.all(paths.map((path) => answerTo(gms.port, path, body)));
      for (const answer of answers) {
        if ((body.more ?? 0) > 0 && answer === '') continue;
        expect(answer).toMatch(/^HTTP\/1\.1 [24]\d\d /);
      }
    }),
    { numRuns: 60 },
  );
  await expect.poll(() => blobs.levels.staged).toBe(0);
  expect((await fetch(`${gms.url}/mock/health`)).status).toBe(200);
});
