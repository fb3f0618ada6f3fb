import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { WebSocket, WebSocketServer } from 'ws';
import { Recording } from './recording.ts';

const FILE = '/gms-chat/2/chat/support/0008TaFN3SE300RT/file/00D95A7B1C3E0F22/download';

/** A server that says where its files are, and a page of its own. */
async function gmsWithAddresses() {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { port } = server.address() as AddressInfo;
    const own = `http://127.0.0.1:${port}`;
    const told = JSON.stringify({
      statusCode: 0,
      chatId: '0008TaFN3SE300RT',
      file: own + FILE,
      page: `${own}/help`,
    });
    const isFile = request.method === 'GET';
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(told),
      ...(isFile && { 'Content-Disposition': 'attachment; filename="a.json"' }),
      'X-Encoding': String(request.headers['accept-encoding']),
    });
    response.end(told);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    const { port } = server.address() as AddressInfo;
    socket.send(JSON.stringify([{ channel: '/x', data: { file: `http://127.0.0.1:${port}${FILE}` } }]));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      sockets.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

test('a page that follows an address of the Chat API that the server told stays with the recorder', async () => {
  const gms = await gmsWithAddresses();
  const out = test.info().outputPath('chat.har');
  const recording = await Recording.begin({ target: `${gms.url}/gms-chat`, out });
  const { url } = recording.relay;
  const ours = url + FILE.replace('/gms-chat', '/genesys');
  const started = await fetch(recording.dataURL('support'), { method: 'POST' });
  const { file, page } = (await started.json()) as { file: string; page: string };
  expect([file, page, started.headers.get('x-encoding')]).toEqual([ours, `${gms.url}/help`, 'identity']);
  // A file is somebody's, whatever is in it.
  expect(await (await fetch(file)).text()).toContain(`"file":"${gms.url}${FILE}"`);
  const socket = new WebSocket(`${url.replace('http', 'ws')}/genesys/cometd`);
  const [frame] = await once(socket, 'message');
  expect(JSON.parse(String(frame))).toMatchObject([{ data: { file: ours } }]);
  await recording.end();
  gms.close();
  // What the server said is in the file, under the name that stands for it, and so is the request for it.
  const text = readFileSync(out, 'utf8');
  const { entries } = JSON.parse(text).log;
  const [asked, download] = entries;
  expect(JSON.parse(asked.response.content.text).file).toBe(download.request.url.replace('https:', 'http:'));
  expect(text).not.toContain(new URL(gms.url).host);
  expect(text).not.toContain(new URL(url).host);
});
