// The yardstick for pushes over WebSocket: bare ws. A POST to /push/<n> sends the connection that came to /<n> a frame
// that takes as many bytes as mock-gms's (given as the argument).
import './self-report.mjs';
import http from 'node:http';
import { WebSocketServer } from 'ws';
import { paddedPush } from './padded-push.mjs';
import { readBody } from './read-body.mjs';

const bytes = Number(process.argv[2]);
const CHANNEL = '/service/chatV2/bench';
const connections = new Map();

const server = http.createServer((request, response) => {
  readBody(request, (body) => {
    const text = new URLSearchParams(body.toString()).get('message');
    const frame = JSON.stringify([{ channel: CHANNEL, data: paddedPush(CHANNEL, text, bytes) }]);
    connections.get(request.url.slice('/push'.length))?.send(frame);
    const answer = '{"statusCode":0}';
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': answer.length });
    response.end(answer);
  });
});
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (connection, { url }) => {
  connections.set(url, connection);
  connection.on('close', () => connections.delete(url));
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
