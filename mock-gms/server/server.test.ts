import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { connectMockGms, OptionError, type RunningMockGms, SettingError } from '../index.ts';
import { makeCertificate } from './certificate.ts';
import { hostPolicy } from './hosts.ts';

closeAfterEach();

/** The status that a path is answered with under a name. */
async function statusOf(
  gms: RunningMockGms,
  path: string,
  host: string,
  headers: Record<string, string> = {},
) {
  const secure = gms.certificate !== undefined;
  const options = {
    host: '127.0.0.1',
    port: gms.port,
    path,
    headers: { host, ...headers },
    agent: false,
  } as const;
  const asked = secure
    ? httpsRequest({ ...options, ca: gms.certificate, servername: 'localhost' })
    : httpRequest(options);
  const [response] = await once(asked.end(), 'response');
  response.resume();
  return response.statusCode as number;
}

test('bound to other addresses it generates a token for the control API and gives it to its starter', async () => {
  const gms = await openGms({ host: '0.0.0.0' });
  expect(gms.controlToken).toMatch(/^[0-9a-f]{32}$/);
  const bearer = { authorization: `Bearer ${gms.controlToken}` };
  expect(await statusOf(gms, '/mock/services', '127.0.0.1')).toBe(401);
  expect(await statusOf(gms, '/mock/health', '127.0.0.1')).toBe(200);
  expect(await statusOf(gms, '/mock/services', '127.0.0.1', bearer)).toBe(200);
  const other = await openGms({ host: '0.0.0.0', controlToken: 'mine' });
  expect(other.controlToken).toBe('mine');
  const loopback = await openGms();
  expect(loopback.controlToken).toBeUndefined();
  for (const each of [gms, other, loopback]) await each.close();
});

test('bound to other addresses it answers customers under every name, and testers not under a foreign one', async () => {
  const gms = await openGms({ host: '0.0.0.0', controlToken: 't' });
  const bearer = { authorization: 'Bearer t' };
  expect(await statusOf(gms, '/demo/settings.json', 'chat.example.test')).toBe(200);
  for (const host of ['192.168.1.2:8080', 'mock-gms:8080', 'gms.localhost', '[fe80::1]'])
    expect(await statusOf(gms, '/mock/services', host, bearer), host).toBe(200);
  for (const host of ['evil.example', 'rebound.evil.example:8080'])
    expect(await statusOf(gms, '/mock/services', host, bearer), host).toBe(403);
  await gms.close();
  const named = await openGms({
    host: '0.0.0.0',
    controlToken: 't',
    allowedHosts: ['chat.example.test'],
  });
  expect(await statusOf(named, '/mock/services', 'chat.example.test', bearer)).toBe(200);
  expect(await statusOf(named, '/demo/settings.json', 'evil.example')).toBe(403);
});

test('answering to every name it asks for a token, on loopback too', async () => {
  const gms = await openGms({ allowedHosts: ['*'] });
  expect(gms.controlToken).toMatch(/^[0-9a-f]{32}$/);
  const bearer = { authorization: `Bearer ${gms.controlToken}` };
  for (const host of ['rebound.evil.example', 'localhost']) {
    expect(await statusOf(gms, '/mock/services', host), host).toBe(401);
    expect(await statusOf(gms, '/mock/services', host, bearer), host).toBe(200);
    expect(await statusOf(gms, '/demo/settings.json', host), host).toBe(200);
  }
  await gms.close();
  const named = await openGms({ allowedHosts: ['.example.test'] });
  expect(named.controlToken).toBeUndefined();
  expect(await statusOf(named, '/mock/services', 'chat.example.test')).toBe(200);
});

test('names that are allowed while it runs without a token are valid for customers only', async () => {
  const gms = await openGms({ allowedHosts: ['chat.example.test'] });
  gms.reconfigure({ allowedHosts: ['chat.example.test', '*'] });
  expect(gms.controlToken).toBeUndefined();
  expect(await statusOf(gms, '/demo/settings.json', 'any.example')).toBe(200);
  expect(await statusOf(gms, '/mock/services', 'any.example')).toBe(403);
  expect(await statusOf(gms, '/mock/services', 'chat.example.test')).toBe(200);
});

test('with tls it serves https only, with a certificate that is valid for all its names', async () => {
  const gms = await openGms({ tls: true, allowedHosts: ['.example.test'] });
  expect(gms.url).toBe(`https://127.0.0.1:${gms.port}`);
  expect(gms.dataURL('vip')).toBe(`${gms.url}/genesys/2/chat/vip`);
  expect(await statusOf(gms, '/mock/health', 'localhost')).toBe(200);
  expect(await statusOf(gms, '/mock/health', 'chat.example.test')).toBe(200);
  expect(await statusOf(gms, '/mock/health', 'evil.example')).toBe(403);
  const plain = connect(gms.port, '127.0.0.1');
  plain.end('GET / HTTP/1.1\r\n\r\n');
  await once(plain, 'close');
});

test('with tls the handle over HTTP works with whatever carries its calls', async () => {
  const gms = await openGms({ tls: true });
  await expect(connectMockGms(gms.url)).rejects.toThrow('SELF_SIGNED_CERT');
  const trusting = async (input: string | URL | Request, init: RequestInit = {}) => {
    const asked = httpsRequest(String(input), {
      method: init.method ?? 'GET',
      headers: init.headers as Record<string, string>,
      ca: gms.certificate,
      agent: false,
    });
    const [response] = await once(asked.end(init.body), 'response');
    const chunks: Buffer[] = await response.toArray();
    return new Response(response.statusCode === 204 ? null : Buffer.concat(chunks), {
      status: response.statusCode,
    });
  };
  const remote = await connectMockGms(gms.url, { fetch: trusting as typeof fetch });
  await remote.service('support').configure({ alias: '1323' });
  expect((await gms.service('support').settings()).alias).toBe('1323');
});

test('a given certificate is served, and an invalid one is refused before anything listens', async () => {
  const given = makeCertificate(['localhost', '127.0.0.1']);
  const path = test.info().outputPath('cert.pem');
  await writeFile(path, given.cert);
  const gms = await openGms({ tls: { cert: path, key: given.key } });
  expect(gms.certificate).toBe(given.cert);
  expect(await statusOf(gms, '/mock/health', 'localhost')).toBe(200);
  await gms.close();
  await expect(openGms({ tls: { cert: '/nowhere.pem', key: given.key } })).rejects.toThrow(OptionError);
  await expect(openGms({ tls: { cert: path } as never })).rejects.toThrow(
    'option "tls" takes true, false, or a cert and a key',
  );
});

test('closing ends connections that never came to a request', async () => {
  for (const tls of [false, true]) {
    const gms = await openGms({ tls });
    const idle = connect(gms.port, '127.0.0.1');
    await once(idle, 'connect');
    const closed = once(idle, 'close');
    await Promise.all([gms.close(), closed]);
  }
});

test('options are applied while it runs, and what was set meanwhile stays', async () => {
  const gms = await openGms({
    defaults: { alias: '1' },
    services: { vip: { flexDisconnectTimeout: 60 }, old: {} },
  });
  const [vip, used] = [gms.service('vip'), gms.service('used')];
  await vip.configure({ retention: 5 });
  gms.reconfigure({
    allowedHosts: ['chat.example.test'],
    defaults: { alias: '2', retention: 100 },
    services: { vip: { apikey: 'k' }, fresh: {} },
  });
  expect(await vip.settings()).toMatchObject({
    alias: '2',
    apikey: 'k',
    flexDisconnectTimeout: 45,
    retention: 100,
  });
  expect(await used.settings()).toMatchObject({ alias: '2', retention: 100 });
  expect((await gms.services()).sort()).toEqual(['fresh', 'used', 'vip']);
  expect(await statusOf(gms, '/demo/settings.json', 'chat.example.test')).toBe(200);
  await vip.configure({ alias: '3' });
  gms.reconfigure({ defaults: { alias: '2', retention: 200 }, services: { vip: { apikey: 'k' } } });
  expect(await vip.settings()).toMatchObject({ alias: '3', retention: 200 });
  for (const services of [{ vip: { retention: -1 } }, { vip: { script: 'poet' } }])
    expect(() => gms.reconfigure({ services })).toThrow(SettingError);
  expect(() => gms.reconfigure({ services: { 'a b': {} } })).toThrow(RangeError);
  expect(await vip.settings()).toMatchObject({ alias: '3', apikey: 'k', retention: 200 });
  await vip.reset();
  expect(await vip.settings()).toMatchObject({ alias: '2', apikey: 'k', retention: 200 });
});

/** The status line of what a request gets, sent as it is. */
async function rawStatus(port: number, target: string, host: string, method = 'GET'): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
  const chunks: Buffer[] = await socket.toArray();
  return Buffer.concat(chunks).toString('latin1').split('\r\n', 1)[0] ?? '';
}

test('a target may be a whole URL, as clients with a proxy send it', async () => {
  const gms = await openGms();
  const host = `localhost:${gms.port}`;
  const status = (path: string, method?: string) =>
    rawStatus(gms.port, `http://${host}${path}`, host, method);
  expect(await status('/genesys/2/chat/support', 'POST')).toContain(' 400 ');
  expect(await status('/genesys/2/chat-ntf', 'POST')).toContain(' 400 ');
  expect(await status('/genesys/2/chat/support/x/file', 'POST')).toContain(' 400 ');
  expect(await status('/genesys/1', 'POST')).toContain(' 501 ');
  expect(await status('/mock/health')).toContain(' 200 ');
  expect(await status('/demo/demo.js')).toContain(' 200 ');
  expect(await status('')).toContain(' 302 ');
  for (const odd of ['*', 'x', '/%', '//', '/demo/%', '/mock/%', '/?%ff', 'http://localhost'])
    expect(await rawStatus(gms.port, odd, host, 'OPTIONS'), odd).toMatch(/ [234]\d\d /);
});

test('a target that is a whole URL does not get past the check of the host, nor does the header', async () => {
  const gms = await openGms();
  for (const path of ['/genesys/2/chat/support', '/mock/health', '/demo/demo.js']) {
    expect(await rawStatus(gms.port, `http://evil.example${path}`, 'localhost'), path).toContain(' 403 ');
    expect(await rawStatus(gms.port, `http://localhost${path}`, 'evil.example'), path).toContain(' 403 ');
    expect(await rawStatus(gms.port, `http://localhost@evil.example${path}`, 'localhost'), path).toContain(
      ' 403 ',
    );
  }
  await gms.close();
  const open = await openGms({ host: '0.0.0.0', controlToken: 't' });
  expect(await rawStatus(open.port, 'http://evil.example/mock/health', 'localhost')).toContain(' 403 ');
  expect(await rawStatus(open.port, '/mock/health', 'localhost')).toContain(' 200 ');
});

test('an option narrows the headers that pages of other origins may send, over each transport', async () => {
  const gms = await openGms({ allowedHeaders: ['X-Client-Id'] });
  const allowed = async (path: string) => {
    const response = await fetch(`${gms.url}/genesys${path}`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://shop.test', 'Access-Control-Request-Headers': 'x-client-id, traceparent' },
    });
    return response.headers.get('access-control-allow-headers');
  };
  for (const path of ['/2/chat/support', '/2/chat-ntf', '/cometd'])
    expect(await allowed(path), path).toBe('Content-Type, apikey, Authorization, x-client-id');
  gms.reconfigure({ allowedHeaders: ['traceparent'] });
  expect(await allowed('/cometd')).toBe('Content-Type, apikey, Authorization, traceparent');
  await gms.close();
  await expect(openGms({ allowedHeaders: ['a b'] })).rejects.toThrow(
    'option "allowedHeaders" takes a list of names of headers',
  );
});

test('a server that is bound to another address of this machine answers to it', () => {
  const policy = hostPolicy({
    host: '127.0.0.2',
    publicUrl: undefined,
    allowedHosts: [],
    controlToken: undefined,
  });
  for (const check of [policy.chat, policy.control])
    expect(['127.0.0.2:8080', '127.0.0.1', '127.0.0.3', 'evil.test'].map(check)).toEqual([
      true,
      true,
      false,
      false,
    ]);
});
