import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { expect, test } from '@playwright/test';
import { WebSocket, WebSocketServer } from 'ws';
import { makeCertificate } from '../server/certificate.ts';
import { Child } from './child.fixture.ts';

const ANSWER = '{"messages":[],"chatEnded":false,"statusCode":0}';

async function listening(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A recording of a server, and where clients go. */
async function recorded(target: string, { env = {}, flags = [] as readonly string[], name = 'chat' } = {}) {
  const out = test.info().outputPath(`${name}.har`);
  const child = Child.commandWith(env, 'record', target, '--port', '0', '--out', out, ...flags);
  await child.prints('Ctrl-C');
  const dataURL = /dataURL +(\S+)\/<service>/.exec(child.out)?.[1] ?? '';
  const file = async () => {
    child.kill('SIGINT');
    expect(await child.ended).toBe(0);
    return readFileSync(out, 'utf8');
  };
  return { child, dataURL, file };
}

async function start(dataURL: string, headers: Record<string, string> = {}) {
  const body = new URLSearchParams({ nickname: 'Jonathan' });
  const answered = await fetch(`${dataURL}/support`, { method: 'POST', body, headers }).catch(
    () => undefined,
  );
  return { status: answered?.status, text: (await answered?.text().catch(() => 'broken')) ?? '' };
}

test('a private certificate is refused with a line that says what to do, and is accepted where it is trusted', async () => {
  const { cert, key } = makeCertificate(['127.0.0.1']);
  const gms = createSecure({ cert, key }, (_, response) => void response.end(ANSWER));
  const target = `https://${await listening(gms)}/genesys`;
  const trusted = test.info().outputPath('ca.pem');
  writeFileSync(trusted, cert);

  const refused = await recorded(target);
  expect((await start(refused.dataURL)).status).toBeUndefined();
  await refused.child.prints('requestChat failed: DEPTH_ZERO_SELF_SIGNED_CERT (--insecure accepts');
  expect(JSON.parse(await refused.file()).log.entries[0].response.status).toBe(0);

  const env = { NODE_EXTRA_CA_CERTS: trusted };
  for (const how of [
    { name: 'trusted', env },
    { name: 'insecure', flags: ['--insecure'] },
  ]) {
    const accepted = await recorded(target, how);
    expect((await start(accepted.dataURL)).text).toBe(ANSWER);
    await accepted.file();
    expect(accepted.child.err).toBe('');
  }
  gms.close();
});

test('a server that asks for a password gets it, and the file does not', async () => {
  const right = `Basic ${Buffer.from('jonathan:sesame').toString('base64')}`;
  const gms = createServer((request, response) => {
    if (request.headers.authorization === right) return void response.end(ANSWER);
    response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="GMS"' }).end();
  });
  const { child, dataURL, file } = await recorded(`http://${await listening(gms)}/genesys`);
  expect((await start(dataURL)).status).toBe(401);
  await child.prints('requestChat 401');
  expect((await start(dataURL, { authorization: right })).text).toBe(ANSWER);
  const written = await file();
  for (const secret of ['sesame', right, right.slice(6)]) expect(written).not.toContain(secret);
  expect(
    JSON.parse(written).log.entries.map(({ response }: { response: { status: number } }) => response.status),
  ).toEqual([401, 200]);
  gms.close();
});

test('each request that the server breaks off is reported in one line, and the recording goes on', async () => {
  const held: ServerResponse[] = [];
  const gms = createServer((request: IncomingMessage, response) => {
    if (request.url?.includes('/broken')) {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('{"messages":[');
      return void setImmediate(() => response.destroy());
    }
    held.push(response);
  });
  const sockets = new WebSocketServer({ server: gms });
  const target = await listening(gms);
  const { child, dataURL, file } = await recorded(`http://${target}/genesys`);

  // In the middle of an answer.
  expect((await start(`${dataURL}/broken`)).text).toBe('broken');
  await child.prints('failed: the answer broke off');

  // While a request is held, and a WebSocket is open.
  const asked = start(dataURL);
  await expect.poll(() => held.length).toBe(1);
  const socket = new WebSocket(`${dataURL.replace('http', 'ws').replace('/2/chat', '')}/cometd`);
  await once(socket, 'open');
  const closed = once(socket, 'close');
  for (const each of sockets.clients) each.terminate();
  gms.closeAllConnections();
  gms.close();
  expect((await asked).status).toBeUndefined();
  expect((await closed)[0]).toBe(1006);
  await child.prints('requestChat failed: ECONNRESET');

  // And afterwards.
  expect((await start(dataURL)).status).toBeUndefined();
  await child.prints('requestChat failed: ECONNREFUSED');
  const { entries } = JSON.parse(await file()).log;
  expect(entries.map(({ response }: { response: { _error?: string } }) => response._error)).toEqual([
    ...['the answer broke off', 'ECONNRESET', 'ECONNREFUSED'],
  ]);
  expect(child.err).toBe('');
});

test('a server that never answers a request does not keep the recording from ending', async () => {
  const gms = createServer(() => {});
  const { child, dataURL, file } = await recorded(`http://${await listening(gms)}/genesys`);
  const came = once(gms, 'request');
  const asked = start(dataURL);
  await came;
  const written = JSON.parse(await file());
  expect(written.log.entries).toHaveLength(1);
  expect((await asked).status).toBeUndefined();
  expect(child.err).toBe('');
  gms.closeAllConnections();
  gms.close();
});
