import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../../../mock-gms/closing.fixture.ts';
import { startBentServer } from '../../server/bent-server.fixture.ts';
import { detect } from './detect.ts';

closeAfterEach();

test('the capabilities of a server are detected, and nothing is left behind', async () => {
  const gms = await openGms();
  const { reachable, detected } = await detect({
    chatApiURL: `${gms.url}${gms.basePath}/2/chat`,
    service: 'support',
  });
  expect(reachable).toBe(true);
  expect(Object.fromEntries(detected.map(({ offer, offered }) => [offer, offered]))).toEqual({
    chat: true,
    silence: true,
    files: true,
    cometd: true,
    'cometd-websocket': true,
    async: undefined,
    'push-notifications': undefined,
    'cross-transport': undefined,
  });
  const states = await Promise.all((await gms.service('support').chats()).map((chat) => chat.state()));
  expect(states).toHaveLength(1);
  expect(states[0]?.ended).toBeDefined();
});

test('a workflow that speaks by itself is reported, since cases read transcripts', async () => {
  const welcome = { name: 'welcome', steps: [{ announce: 'Welcome' }] };
  const gms = await openGms({ scripts: [welcome], defaults: { script: 'welcome' } });
  const { detected } = await detect({ chatApiURL: `${gms.url}${gms.basePath}/2/chat`, service: 'support' });
  expect(detected.find(({ offer }) => offer === 'silence')).toMatchObject({
    offered: false,
    note: expect.stringContaining('External: '),
  });
});

test('read-only starts no chat', async () => {
  const gms = await openGms();
  const target = { chatApiURL: `${gms.url}${gms.basePath}/2/chat`, service: 'support' };
  const { detected } = await detect(target, { readOnly: true });
  expect(detected.find(({ offer }) => offer === 'chat')?.offered).toBeUndefined();
  expect(detected.find(({ offer }) => offer === 'cometd')?.offered).toBe(true);
  expect(await gms.services()).toEqual([]);
});

test('a server that lets nobody in with what was given is not judged, and says what may be missing', async () => {
  const gms = await openGms({ defaults: { apikey: 'a-key' }, services: { support: {} } });
  const target = { chatApiURL: `${gms.url}${gms.basePath}/2/chat`, service: 'support' };
  for (const given of [{}, { apikey: 'other-key' }])
    expect(await detect({ ...target, ...given })).toMatchObject({
      reachable: false,
      failure: expect.stringMatching(
        /^a start of a chat is refused \(HTTP 40[13], .+\): are --user, --api-key or --header missing or wrong\?$/,
      ),
    });
  const admitted = (await detect({ ...target, apikey: 'a-key' })).detected.find(
    ({ offer }) => offer === 'chat',
  );
  expect(admitted?.offered).toBe(true);
});

/** A server that is no GMS: it gives every request the same answer. */
async function startOther(status: number, headers: http.OutgoingHttpHeaders, body = 'no') {
  const server = http.createServer((_request, response) => response.writeHead(status, headers).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      if (server.listening) await new Promise((resolve) => server.close(resolve).closeAllConnections());
    },
  };
}

for (const [what, status, headers, base, says] of [
  [
    'sends elsewhere',
    301,
    { location: 'https://login.example/?token=a' },
    '/genesys',
    '(HTTP 301 to https://login.example/?…)',
  ],
  ['shows a page', 200, { 'content-type': 'text/html' }, '/genesys', '(HTTP 200 with text/html)'],
  [
    'knows no such path',
    404,
    {},
    '/other',
    '(HTTP 404): the URL ends before /2/chat; is the base path right?',
  ],
  [
    'has its API elsewhere',
    404,
    {},
    '',
    '(HTTP 404): the URL ends before /2/chat; is the base path missing, such as /genesys?',
  ],
  [
    'wants a password',
    401,
    {},
    '/genesys',
    '(HTTP 401): are --user, --api-key or --header missing or wrong?',
  ],
] as const) {
  for (const readOnly of [false, true]) {
    test(`a server that ${what} is no GMS Chat API${readOnly ? ', read-only' : ''}`, async () => {
      await using server = await startOther(status, headers);
      const target = { chatApiURL: `${server.url}${base}/2/chat`, service: 'support' };
      expect(await detect(target, { readOnly })).toEqual({
        reachable: false,
        failure: `no Chat API answers at ${server.url}${base}/2/chat/support ${says}`,
        detected: [],
        leftOpen: [],
      });
    });
  }
}

for (const readOnly of [false, true]) {
  test(`a GMS that has no chats at a path says so in its own form, and is not judged${readOnly ? ', read-only' : ''}`, async () => {
    const gms = await openGms();
    const target = { chatApiURL: `${gms.url}/2/chat`, service: 'support' };
    expect(await detect(target, { readOnly })).toEqual({
      reachable: false,
      failure: `no Chat API answers at ${gms.url}/2/chat/support (HTTP 404, There is no such operation; the nearest address is /genesys/2/chat/support): the URL ends before /2/chat; is the base path missing, such as /genesys?`,
      detected: [],
      leftOpen: [],
    });
  });
}

test('a server that takes no POST where chats start has no Chat API there', async () => {
  await using server = await startOther(405, {}, '{"statusCode":2,"errors":[{"code":405}]}');
  const target = { chatApiURL: `${server.url}/genesys/2/chat`, service: 'support' };
  expect((await detect(target)).failure).toContain(
    '(HTTP 405): the URL ends before /2/chat; is the base path right?',
  );
});

test('what a server says of a path that it does not have is one line without control characters', async () => {
  const advice = 'no\u001b[2Jsuch\npath\u202e';
  await using server = await startOther(404, {}, JSON.stringify({ errors: [{ code: 404, advice }] }));
  const target = { chatApiURL: `${server.url}/genesys/2/chat`, service: 'support' };
  expect((await detect(target)).failure).toContain('(HTTP 404, no [2Jsuch path )');
});

test('a service that the server does not have is named, and not judged', async () => {
  const gms = await openGms({ admission: 'listed' });
  const target = { chatApiURL: `${gms.url}${gms.basePath}/2/chat`, service: 'nobody' };
  const { reachable, failure } = await detect(target);
  expect(reachable).toBe(false);
  expect(failure).toContain('is the service nobody configured there?');
});

test('a gateway that keeps requests from the server is reported as a gateway', async () => {
  await using server = await startOther(429, {});
  const target = { chatApiURL: `${server.url}/genesys/2/chat`, service: 'support' };
  expect(await detect(target)).toMatchObject({
    reachable: false,
    failure: expect.stringContaining('HTTP 429 of a gateway'),
  });
});

test('a server that does not exist is unreachable', async () => {
  const server = await startOther(200, {});
  await server[Symbol.asyncDispose]();
  const target = { chatApiURL: `${server.url}/genesys/2/chat`, service: 'support' };
  expect(await detect(target)).toMatchObject({
    reachable: false,
    failure: expect.stringContaining('ECONNREFUSED'),
  });
});

test('a server over TLS is reached with its certificate authority, and not without', async () => {
  const gms = await openGms({ tls: true });
  const target = { chatApiURL: `${gms.url}${gms.basePath}/2/chat`, service: 'support' };
  const { detected } = await detect({ ...target, tls: { ca: gms.certificate ?? '' } });
  expect(detected.filter(({ offered }) => offered).map(({ offer }) => offer)).toEqual([
    'chat',
    'silence',
    'files',
    'cometd',
    'cometd-websocket',
  ]);
  expect((await detect({ ...target, tls: { rejectUnauthorized: false } })).reachable).toBe(true);
  expect(await detect(target)).toMatchObject({
    reachable: false,
    failure: expect.stringContaining('certificate'),
  });
});

test('a server that echoes the credentials is quoted without them', async () => {
  const server = http.createServer(({ headers }, response) => {
    const advice = `${headers.apikey} with ${headers.authorization} is unknown`;
    response.writeHead(403).end(JSON.stringify({ statusCode: 2, errors: [{ code: 403, advice }] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { failure } = await detect({
    chatApiURL: `http://127.0.0.1:${port}/genesys/2/chat`,
    service: 'support',
    apikey: 'a-long-key',
    credentials: { username: 'jo', password: 'pass word' },
  });
  expect(failure).toBe(
    'a start of a chat is refused (HTTP 403, (redacted) with Basic (redacted) is unknown): are --user, --api-key or --header missing or wrong?',
  );
  await new Promise((resolve) => server.close(resolve).closeAllConnections());
});

for (const readOnly of [false, true]) {
  test(`a server that resets unknown requests is reachable${readOnly ? ', read-only' : ''}`, async () => {
    const gms = await openGms();
    const server = http.createServer(async (request, response) => {
      const isKnown = /\/2\/chat\/support(\/\w+\/(refresh|disconnect))?$/.test(request.url ?? '');
      if (request.method === 'OPTIONS' || !isKnown) return request.socket.destroy();
      const { method = 'POST', headers } = request;
      const passed = http.request(`${gms.url}${request.url}`, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(passed);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const target = { chatApiURL: `http://127.0.0.1:${port}${gms.basePath}/2/chat`, service: 'support' };
    const { reachable, detected } = await detect(target, { readOnly });
    expect(reachable).toBe(true);
    const found = Object.fromEntries(detected.map(({ offer, offered }) => [offer, offered]));
    expect(found).toMatchObject({
      chat: readOnly ? undefined : true,
      files: readOnly ? undefined : false,
      cometd: false,
    });
    for (const chat of await gms.service('support').chats()) expect((await chat.state()).ended).toBeDefined();
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
  });
}

test('a detection that is aborted rejects, and its chat is ended', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  await service.faults.add({ operation: 'fileLimits', effect: { kind: 'delay', ms: 1_000 } });
  const target = { chatApiURL: `${gms.url}${gms.basePath}/2/chat`, service: 'support' };
  const abort = new AbortController();
  const looked = detect(target, { signal: abort.signal });
  const chat = await service.waitForChat();
  abort.abort(new Error('enough'));
  await expect(looked).rejects.toThrow('enough');
  expect((await chat.state()).ended).toBeDefined();
});

test('a chat that could not be ended is told of, with what the server said', async () => {
  await using server = await startBentServer((body) =>
    body.replace(/"secureKey":"[^"]+"/, '"secureKey":"0000000000000000"'),
  );
  const target = { chatApiURL: `${server.url}/2/chat`, service: 'support' };
  const { detected, leftOpen } = await detect(target);
  const found = (offer: string) => detected.find((each) => each.offer === offer);
  expect(found('chat')).toEqual({ offer: 'chat', offered: true, note: 'a chat was started' });
  expect(found('end')).toMatchObject({
    offered: false,
    note: expect.stringContaining(
      'could not be ended and may still run: its end was refused: HTTP 200, error 249',
    ),
  });
  expect(leftOpen).toHaveLength(await server.open('support'));
});
