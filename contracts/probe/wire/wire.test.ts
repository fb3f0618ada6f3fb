import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { startEcho } from './echo-server.fixture.ts';
import { multipart, raw, urlencoded, Wire } from './wire.ts';

/** Where the end of the patience is what is looked at; an answer on a busy machine begins in less. */
const SHORT_MS = 1_000;

test('a urlencoded body keeps order and repetition, and encodes as a form does', () => {
  const { bytes, contentType } = urlencoded([
    ['b', 'two words'],
    ['a', 'ü+'],
    ['b', 1],
  ]);
  expect(contentType).toBe('application/x-www-form-urlencoded');
  expect(bytes.toString()).toBe('b=two+words&a=%C3%BC%2B&b=1');
});

test('a multipart body is what a form parser reads', async () => {
  const { bytes, contentType = '' } = multipart({ nickname: '😀', 'userData[key]': 'a\r\nb' });
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData();
  expect([...form]).toEqual([
    ['nickname', '😀'],
    ['userData[key]', 'a\r\nb'],
  ]);
});

test('an exchange is recorded as it was sent and answered', async () => {
  await using echo = await startEcho();
  const wire = new Wire();
  const exchange = await wire.send({
    url: `${echo.url}/path`,
    body: raw('a=1', 'text/x'),
    headers: { apikey: 'k' },
  });
  wire.close();
  expect(wire.exchanges).toEqual([exchange]);
  expect(exchange.request).toEqual({
    method: 'POST',
    url: `${echo.url}/path`,
    headers: { 'content-type': 'text/x', 'content-length': '3', apikey: 'k' },
    body: 'a=1',
  });
  expect(exchange.response.status).toBe(200);
  expect(exchange.response.headers['x-method']).toBe('POST');
  expect(exchange.response.body.toString()).toBe('a=1');
});

test('a request that is not answered rejects and is recorded with its failure', async () => {
  await using echo = await startEcho({ destroys: true });
  const wire = new Wire();
  await expect(wire.send({ url: echo.url })).rejects.toThrow('socket hang up');
  wire.close();
  expect(wire.exchanges).toEqual([
    expect.objectContaining({ failure: expect.stringContaining('socket hang up') }),
  ]);
});

test('all wires to a target share one pace', async () => {
  await using echo = await startEcho();
  const pacing = { minIntervalMs: 60 };
  const wires = [new Wire({ pacing }), new Wire({ pacing }), new Wire({ pacing })];
  const began = performance.now();
  await Promise.all(wires.map((wire) => wire.send({ url: echo.url })));
  // The third waits for two intervals, however fast the machine is.
  expect(performance.now() - began).toBeGreaterThanOrEqual(2 * pacing.minIntervalMs - 1);
  for (const wire of wires) wire.close();
});

test('a request that is aborted rejects at once, and its answer is still recorded: it may be a start', async () => {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const abort = new AbortController();
  const wire = new Wire({ signal: abort.signal });
  const sent = wire.send({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  const [, response] = await once(server, 'request');
  abort.abort(new Error('enough'));
  await expect(sent).rejects.toThrow('enough');
  expect(wire.exchanges).toMatchObject([{ failure: 'enough' }]);
  response.end('late');
  await wire.settled(5_000);
  expect(wire.exchanges.map(({ response }) => response?.body.toString())).toEqual(['late']);
  await expect(wire.send({ url: 'http://127.0.0.1:1' })).rejects.toThrow('enough');
  wire.close();
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
});

for (const [what, answers, says] of [
  [
    'drips forever',
    (response: http.ServerResponse) => dripInto(response),
    `the answer is not whole after ${SHORT_MS} ms`,
  ],
  ['never stops', (response: http.ServerResponse) => floodInto(response), 'the answer has more than 16 MiB'],
  ['does not begin', () => {}, `no answer within ${SHORT_MS} ms`],
] as const) {
  test(`an answer that ${what} is abandoned`, async () => {
    const server = http.createServer((_request, response) => answers(response.on('error', () => {})));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const wire = new Wire();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const timeoutMs = what === 'never stops' ? 10_000 : SHORT_MS;
    await expect(wire.send({ url, timeoutMs })).rejects.toThrow(says);
    wire.close();
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
  });
}

test('an answer is waited for once the body is sent, however many pieces that takes', async () => {
  let length = 0;
  const server = http.createServer((request) => {
    request
      .on('error', () => {})
      .on('data', (bytes: Buffer) => {
        length += bytes.length;
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wire = new Wire();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sent = wire.send({ url, body: raw('x'.repeat(5_000)), pieces: { bytes: 1 }, timeoutMs: 1 });
  await expect(sent).rejects.toThrow('no answer within 1 ms');
  expect(length).toBeGreaterThan(2_500);
  wire.close();
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
});

function dripInto(response: http.ServerResponse): void {
  const drip = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(drip));
}

function floodInto(response: http.ServerResponse): void {
  const flood = Buffer.alloc(1 << 20, 'x');
  while (!response.destroyed && response.write(flood)) {}
  response.once('drain', () => floodInto(response));
}

/** A server that writes these bytes for each request, and closes the connection after the last of them where it should. */
async function startRaw(answer: string, { closes = false } = {}) {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', () => (closes ? socket.end(answer) : socket.write(answer)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length:';

for (const [what, answer, closes, says] of [
  ['breaks off', `${HEAD} 40\r\n\r\nhalf`, true, 'the answer broke off'],
  ['is longer than it says', `${HEAD} 2\r\n\r\nwhole`, false, 'what came is not HTTP'],
  [
    'is shorter than it says',
    `${HEAD} 40\r\n\r\nhalf`,
    false,
    `the answer is not whole after ${SHORT_MS} ms`,
  ],
  ['is no HTTP', 'Hello\r\n\r\n', false, 'what came is not HTTP'],
  ['does not come before the connection closes', '', true, 'in the place of an answer'],
] as const) {
  test(`an answer that ${what} is a finding about the server`, async () => {
    await using server = await startRaw(answer, { closes });
    const wire = new Wire();
    const timeoutMs = what === 'is shorter than it says' ? SHORT_MS : 10_000;
    await expect(wire.send({ url: server.url, timeoutMs })).rejects.toMatchObject({
      name: 'AssertionError',
      message: expect.stringContaining(says),
    });
    wire.close();
  });
}

test('a connection that the server closed while it was idle is no finding', async () => {
  const idle = net.createServer((socket) => {
    let count = 0;
    socket.on('error', () => {});
    socket.on('data', () => {
      count += 1;
      if (count === 1) socket.write(`${HEAD} 2\r\n\r\nok`);
      else socket.destroy();
    });
  });
  await new Promise<void>((resolve) => idle.listen(0, '127.0.0.1', resolve));
  const wire = new Wire();
  const url = `http://127.0.0.1:${(idle.address() as AddressInfo).port}`;
  for (const _ of [1, 2, 3]) expect((await wire.send({ url })).response.body.toString()).toBe('ok');
  wire.close();
  await new Promise((resolve) => idle.close(resolve));
});

/** A gateway that turns the first requests away. */
async function startGateway(turnedAway: number, headers: http.OutgoingHttpHeaders) {
  let count = 0;
  const server = http.createServer((_request, response) => {
    count += 1;
    if (count > turnedAway) response.end('ok');
    else response.writeHead(429, headers).end('{"message":"API rate limit exceeded"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

test('a request that a gateway turns away for a time is sent again after it', async () => {
  await using gateway = await startGateway(2, { 'retry-after': '0' });
  const wire = new Wire();
  expect((await wire.send({ url: gateway.url })).response.status).toBe(200);
  expect(wire.exchanges.map(({ response }) => response?.status)).toEqual([429, 429, 200]);
  wire.close();
});

test('a request that a gateway turns away again and again is sent six times', async () => {
  await using gateway = await startGateway(Number.POSITIVE_INFINITY, { 'retry-after': '0' });
  const wire = new Wire();
  await expect(wire.send({ url: gateway.url })).rejects.toThrow('HTTP 429 of a gateway');
  expect(wire.exchanges).toHaveLength(6);
  wire.close();
});

test('a request that a gateway turns away is an error with a hint at --pace', async () => {
  await using gateway = await startGateway(1, {});
  const wire = new Wire();
  const error = await wire.send({ url: gateway.url }).catch((each: unknown) => each);
  expect(error).toMatchObject({ name: 'Error', message: expect.stringContaining('HTTP 429 of a gateway') });
  expect(error).toMatchObject({ message: expect.stringContaining('--pace') });
  wire.close();
});
