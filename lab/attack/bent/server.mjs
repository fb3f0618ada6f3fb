// A server that is bent on purpose: what a campaign must see. The first argument says how.
import { createServer } from 'node:http';

const [how = 'sound'] = process.argv.slice(2);
const kept = [];
let isWell = true;

/** Enough of everything that a world is made of. */
const FINE = '{"file-id":"1"}';
const COOKIE = 'BAYEUX_BROWSER=bent';

/** One request in so many is treated badly: those with this byte in their body. */
const isMarked = (body) => body.includes('userData');

const ways = {
  sound: (_body, response) => response.end(FINE),
  exits: (body, response) => (isMarked(body) ? process.exit(7) : response.end(FINE)),
  throws: (body, response) => {
    if (isMarked(body)) throw new TypeError('bent');
    response.end(FINE);
  },
  'never answers': (body, response) => isMarked(body) || response.end(FINE),
  'answers 500': (body, response) => {
    if (isMarked(body)) response.statusCode = 500;
    response.end(FINE);
  },
  'is unwell from then on': (body, response) => {
    if (isMarked(body)) isWell = false;
    if (!isWell) response.statusCode = 500;
    response.end(FINE);
  },
  'refuses everybody': (_body, response) => response.writeHead(403).end('{}'),
  'closes without an answer': (body, response) => (isMarked(body) ? response.destroy() : response.end(FINE)),
  'answers twice': (body, response) => {
    const { socket } = response;
    const again = () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    if (isMarked(body)) response.once('finish', again);
    response.end(FINE);
  },
  leaks: (body, response) => {
    kept.push(body, Buffer.alloc(20_000, 1));
    response.end(FINE);
  },
  'blocks its loop': (body, response) => {
    // Once is enough.
    if (isMarked(body) && kept.push(body) === 1) {
      const { user, system } = process.cpuUsage();
      for (let now = process.cpuUsage(); now.user + now.system - user - system < 2_000_000; )
        now = process.cpuUsage();
    }
    response.end(FINE);
  },
};

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('latin1').on('data', (chunk) => {
    body += chunk;
  });
  request.on('error', () => {});
  request.on('end', () => {
    if (request.url === '/mock/services' && request.method === 'GET') return response.end('[]');
    if (request.url === '/mock/health') return response.writeHead(isWell ? 200 : 500).end('{}');
    response.setHeader('Set-Cookie', COOKIE);
    ways[how](body, response);
  });
});
server.on('clientError', (_error, socket) => socket.destroy());
server.on('upgrade', (_request, socket) => {
  socket.on('error', () => {});
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
