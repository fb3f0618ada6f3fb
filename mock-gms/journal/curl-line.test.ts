import { expect, test } from '@playwright/test';
import { curlLine } from './curl-line.ts';
import type { Exchange } from './exchange.ts';

const place = { basePath: '/genesys' };

function exchange(more: Partial<Exchange>): Exchange {
  return {
    number: 1,
    at: 0,
    took: 0,
    operation: 'send',
    transport: 'polling',
    method: 'POST',
    path: '/genesys/2/chat/support/c1/send',
    status: 200,
    request: {
      headers: { host: 'localhost:8080', 'content-type': 'application/x-www-form-urlencoded', accept: '*/*' },
      body: "message=It's",
    },
    response: { body: '' },
    ...more,
  };
}

test('a request becomes a line that a shell takes word for word', () => {
  expect(curlLine(exchange({}), place)).toBe(
    [
      "curl -X POST 'http://localhost:8080/genesys/2/chat/support/c1/send'",
      "-H 'content-type: application/x-www-form-urlencoded'",
      "-H 'accept: */*'",
      "--data-raw 'message=It'\\''s'",
    ].join(' \\\n  '),
  );
});

test('where the address of clients is known, the line uses it', () => {
  const line = curlLine(exchange({}), { ...place, publicUrl: 'https://chat.example.test' });
  expect(line).toContain("'https://chat.example.test/genesys/2/chat/");
});

test('a publication over long-polling is posted in a list, where CometD listens', () => {
  const request = { headers: { host: 'h' }, body: '{"operation":"send"}' };
  const line = curlLine(
    exchange({
      transport: 'cometd-long-polling',
      method: 'PUBLISH',
      session: 's1',
      path: '/service/chatV2/support',
      request,
    }),
    place,
  );
  expect(line).toContain("curl -X POST 'http://h/genesys/cometd'");
  expect(line).toContain(
    `'[{"channel":"/service/chatV2/support","clientId":"s1","data":{"operation":"send"}}]'`,
  );
});

test('an upload has its keys in the line, and a name in place of the file, which the journal does not keep', () => {
  const headers = { host: 'h', 'content-type': 'multipart/form-data; boundary=x' };
  const body = [
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a \\ b.txt"',
    'Content-Type: text/plain\r\n\r\n(3 bytes)',
    '--x\r\nContent-Disposition: form-data; name="secureKey"\r\n\r\nk1',
    '--x\r\nContent-Disposition: form-data; name="message"\r\n\r\n@home',
    '--x--\r\n',
  ].join('\r\n');
  expect(
    curlLine(exchange({ request: { headers, body } }), place)
      ?.split(' \\\n  ')
      .slice(1),
  ).toEqual([
    `-F 'file=@FILE;filename="a \\\\ b.txt"'`,
    "--form-string 'secureKey=k1'",
    "--form-string 'message=@home'",
  ]);
  expect(curlLine(exchange({ request: { headers, body: '' } }), place)).toContain('-F file=@FILE');
});

test('curl takes the address as it is, and a HEAD without a body', () => {
  expect(curlLine(exchange({ path: '/genesys/2/chat/a[1-9]/{b}' }), place)).toContain('--globoff');
  expect(curlLine(exchange({ method: 'HEAD' }), place)).toContain('curl --head ');
});

test('a push and what went over WebSocket have no line', () => {
  expect(curlLine(exchange({ request: undefined, operation: 'push' }), place)).toBeUndefined();
  expect(curlLine(exchange({ transport: 'cometd-websocket' }), place)).toBeUndefined();
});
