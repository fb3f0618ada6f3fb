import { BASE } from '../../ask.ts';
import type { Chance } from '../../chance.ts';
import { BAD_BYTES, breakText } from '../hostile/texts.ts';
import type { Delivery, Input } from '../input.ts';
import type { Source, Talk } from './source.ts';

const TARGETS = [
  `${BASE}/2/chat/@@service@@`,
  `${BASE}/2/chat/@@service@@/@@chatId@@/refresh`,
  `${BASE}/2/chat-ntf`,
  `${BASE}/cometd`,
  `${BASE}/1/service/x`,
  `${BASE}/2/chat`,
  BASE,
  '/mock/health',
  '/mock/services',
  '/demo/',
  '/',
];

const DEMO_PATHS = [
  '/demo/../../etc/passwd',
  '/demo/..%2f..%2fpackage.json',
  '/demo/%2e%2e/%2e%2e/package.json',
  '/demo/%00',
  '/demo/%',
  '/demo/%ff',
  '/demo//etc/passwd',
  '/demo/demo.js%00.html',
  '/demo/gms-webchat.js?x=%',
  '/demo/\\..\\x',
  '/demo',
  '/demo/x/'.repeat(200),
  '/%2e%2e/demo/',
  '//demo/',
  '/demo/demo.js',
  '/demo/gms-webchat.js',
];

const BODY = 'secureKey=@@secureKey@@';
const FORM = 'Content-Type: application/x-www-form-urlencoded\r\n';

/** Heads and bodies that break HTTP, or stretch it. `%` stands for a path. */
const STRANGE: ReadonlyArray<readonly [label: string, head: string, body: string]> = [
  ['no host', 'GET % HTTP/1.1\r\n', ''],
  ['two hosts', 'GET % HTTP/1.1\r\nHost: a\r\nHost: localhost\r\n', ''],
  ['another host', 'GET % HTTP/1.1\r\nHost: evil.example:1:2\r\n', ''],
  ['host of bytes', 'GET % HTTP/1.1\r\nHost: [::\xff\r\n', ''],
  ['HTTP/1.0', 'POST % HTTP/1.0\r\nHost: localhost\r\n', ''],
  ['HTTP/0.9', 'GET %\r\n', ''],
  ['HTTP/2 preface', 'PRI * HTTP/2.0\r\n', 'SM\r\n\r\n'],
  ['HTTP/9.9', 'GET % HTTP/9.9\r\nHost: localhost\r\n', ''],
  ['absolute form', 'POST http://localhost% HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n', ''],
  [
    'strange absolute form',
    'POST http://[::1%25]:99999999% HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n',
    '',
  ],
  ['asterisk form', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n', ''],
  ['authority form', 'CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n', ''],
  ['empty target', 'GET  HTTP/1.1\r\nHost: localhost\r\n', ''],
  ['target of bytes', 'GET /\xff\xfe% HTTP/1.1\r\nHost: localhost\r\n', ''],
  ['too short', `POST % HTTP/1.1\r\nHost: localhost\r\n${FORM}Content-Length: 3\r\n`, BODY],
  ['too long', `POST % HTTP/1.1\r\nHost: localhost\r\n${FORM}Content-Length: 3000\r\n`, BODY],
  [
    'two lengths',
    `POST % HTTP/1.1\r\nHost: localhost\r\n${FORM}Content-Length: 5\r\nContent-Length: 6\r\n`,
    BODY,
  ],
  ['negative length', 'POST % HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n', ''],
  ['huge length', 'POST % HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n', BODY],
  [
    'length and chunks',
    'POST % HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n',
    '0\r\n\r\n',
  ],
  [
    'broken chunks',
    `POST % HTTP/1.1\r\nHost: localhost\r\n${FORM}Transfer-Encoding: chunked\r\n`,
    'zz\r\nabc\r\n0\r\n\r\n',
  ],
  [
    'endless chunk',
    `POST % HTTP/1.1\r\nHost: localhost\r\n${FORM}Transfer-Encoding: chunked\r\n`,
    'fffffff\r\nabc',
  ],
  [
    'chunk extensions',
    `POST % HTTP/1.1\r\nHost: localhost\r\n${FORM}Transfer-Encoding: chunked\r\n`,
    `3;${'a'.repeat(20_000)}\r\nabc\r\n0\r\n\r\n`,
  ],
  [
    'trailers',
    `POST % HTTP/1.1\r\nHost: localhost\r\n${FORM}Transfer-Encoding: chunked\r\nTrailer: x\r\n`,
    '3\r\nabc\r\n0\r\n__proto__: x\r\n\r\n',
  ],
  [
    'unknown encoding',
    'POST % HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n',
    '0\r\n\r\n',
  ],
  // Node puts its 100 into the middle of another answer where requests are pipelined, so this stands alone.
  [
    'expectation',
    `POST % HTTP/1.1\r\nHost: localhost\r\n${FORM}Expect: 100-continue\r\nContent-Length: 3\r\n`,
    'a=b',
  ],
  [
    'wrong expectation',
    `POST % HTTP/1.1\r\nHost: localhost\r\n${FORM}Expect: the-unexpected\r\nContent-Length: 3\r\n`,
    'a=b',
  ],
  ['a long header', `GET % HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n`, ''],
  ['many headers', `GET % HTTP/1.1\r\nHost: localhost\r\n${'X-A: b\r\n'.repeat(1900)}`, ''],
  ['a long target', `GET %${'/x'.repeat(9_000)} HTTP/1.1\r\nHost: localhost\r\n`, ''],
  ['a folded header', 'GET % HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n', ''],
  ['a header without a name', 'GET % HTTP/1.1\r\nHost: localhost\r\n: x\r\n', ''],
  [
    'inherited headers',
    'POST % HTTP/1.1\r\nHost: localhost\r\n__proto__: x\r\nconstructor: y\r\nContent-Length: 0\r\n',
    '',
  ],
  [
    'a cookie without end',
    `POST % HTTP/1.1\r\nHost: localhost\r\nCookie: ${'BAYEUX_BROWSER=;'.repeat(500)}\r\nContent-Length: 0\r\n`,
    '',
  ],
  [
    'preflight',
    'OPTIONS % HTTP/1.1\r\nHost: localhost\r\nOrigin: https://a\xff\r\nAccess-Control-Request-Method: \xff\r\n',
    '',
  ],
  [
    'preflight of much',
    `OPTIONS % HTTP/1.1\r\nHost: localhost\r\nOrigin: x\r\nAccess-Control-Request-Headers: ${'a,'.repeat(3_000)}\r\n`,
    '',
  ],
  ['upgrade to nothing', 'GET % HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n', ''],
  [
    'upgrade without a key',
    'GET % HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n',
    '',
  ],
  [
    'upgrade with a bad key',
    'GET % HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n',
    '',
  ],
  [
    'upgrade of another version',
    'GET % HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 99\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n',
    '',
  ],
  [
    'upgrade by POST',
    'POST % HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n',
    '',
  ],
  [
    'upgrade, then bytes',
    'GET % HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n',
    '\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff',
  ],
  [
    'upgrade with extensions',
    'GET % HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Extensions: permessage-deflate; x=__proto__, ;;\r\nSec-WebSocket-Protocol: ,,\xff\r\n',
    '',
  ],
  ['no HTTP', '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\r\n', '\0'.repeat(50)],
  ['blank lines', '\r\n\r\n\r\nGET % HTTP/1.1\r\nHost: localhost\r\n', ''],
  ['bare line feeds', 'GET % HTTP/1.1\nHost: localhost\n', ''],
];

/** HTTP itself: each on a connection of its own, which is closed on our side once it is sent. */
export const httpSource: Source = {
  name: 'http',
  weight: 2,
  converse({ chance, zone }): Talk {
    const [label, lines, body] = chance.pick(STRANGE);
    const whole = lines.replaceAll('%', () => chance.pick(TARGETS));
    const isBroken = chance.oneIn(3);
    const input: Input = {
      source: `http: ${label}${isBroken ? ', broken' : ''}`,
      carrier: 'http',
      head: isBroken ? breakText(whole, chance, [...BAD_BYTES, '\r\n', '\r', '\n', ':', ' ']) : whole,
      body,
      framing: 'as-is',
      // A fault of a wild service may answer with any status.
      demand: zone === 'wild' ? 'nothing' : 'end',
      meant: [],
    };
    return { inputs: [input], delivery: splitOrWhole(chance) };
  },
};

/** The customer's page, by paths that want to leave its folder. */
export const demoSource: Source = {
  name: 'demo',
  weight: 1,
  converse({ chance, most }): Talk {
    const inputs = Array.from({ length: 1 + chance.below(most) }, (): Input => {
      const path = chance.pick(DEMO_PATHS);
      return {
        source: `demo: ${path.slice(0, 60)}`,
        carrier: 'http',
        head: `${chance.pick(['GET', 'GET', 'HEAD', 'POST'])} ${path} HTTP/1.1\r\nHost: localhost\r\n`,
        body: '',
        framing: 'length',
        demand: 'answer',
        meant: [],
      };
    });
    return { inputs, delivery: splitOrWhole(chance) };
  },
};

function splitOrWhole(chance: Chance): Delivery {
  return chance.oneIn(3) ? { kind: 'split', at: [chance.fraction()] } : { kind: 'whole' };
}
