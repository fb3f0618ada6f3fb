import { expect, test } from '@playwright/test';
import { CHAT, exchangeOf, IDS, startOf } from './exchange.fixture.ts';
import { Journal } from './journal.ts';
import { VerificationError } from './verification-error.ts';

const said = (message: string, details = {}) =>
  exchangeOf({ operation: 'send', form: `${IDS}&message=${message}`, ...details });

function journalOf(...exchanges: Parameters<Journal['record']>[0][]): Journal {
  const journal = new Journal();
  for (const exchange of exchanges) journal.record(exchange);
  return journal;
}

test('exchanges are numbered in the order of the answers, and shown without secrets', () => {
  const list = journalOf(startOf(), exchangeOf()).list();
  expect(list.map(({ number, operation, transport, took }) => [number, operation, transport, took])).toEqual([
    [1, 'requestChat', 'polling', 0],
    [2, 'refresh', 'polling', 0],
  ]);
  expect(JSON.stringify(list)).not.toContain(CHAT.secureKey);
});

for (const [query, numbers] of [
  [{}, [1, 2, 3, 4]],
  [{ operation: 'send' }, [2, 3]],
  [{ operation: 'sendMessage' }, [2, 3]],
  [{ chatId: 'other' }, [4]],
  [{ status: 503 }, [3]],
  [{ from: 1_000_000, until: 1_000_002 }, [2, 3]],
  [{ after: 2 }, [3, 4]],
  [{ spoilt: true }, [3]],
  [{ transport: 'cometd-websocket' }, [4]],
  [{ fields: { message: 'two' } }, [3]],
  [{ fields: { userData: { a: { b: 1 } } } }, [1]],
  [{ operation: 'send', fields: { message: 'three' } }, []],
] as const) {
  test(`exchanges are found by what is known of them: ${JSON.stringify(query)}`, () => {
    const journal = journalOf(
      startOf('nickname=Jo&userData[a][b]=1'),
      said('one'),
      said('two', { at: 1_000_001, status: 503, fault: 'status' }),
      exchangeOf({ chatId: 'other', transport: 'cometd-websocket', at: 1_000_002 }),
    );
    expect(journal.query(query).map(({ number }) => number)).toEqual(numbers);
  });
}

test('fields are found in every encoding', () => {
  const multipart =
    '--x\r\nContent-Disposition: form-data; name="message"\r\n\r\nhi\r\nthere\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nbytes\r\n--x--\r\n';
  const journal = journalOf(
    exchangeOf({ form: 'message=hi%20there' }),
    exchangeOf({ form: multipart }),
    exchangeOf({ form: '{"operation":"sendMessage","message":"hi there"}' }),
    exchangeOf({ form: '[{"channel":"/service/chatV2/x","data":{"message":"hi there","n":3}}]' }),
  );
  expect(journal.query({ fields: { message: 'hi there' } }).map(({ number }) => number)).toEqual([1, 3, 4]);
  expect(journal.query({ fields: { message: 'hi\r\nthere', file: 'a.txt' } })).toHaveLength(1);
  expect(journal.query({ fields: { n: '3' } })).toHaveLength(1);
});

test('the journal holds no more bytes than it may, and the oldest go', () => {
  const journal = new Journal({ bound: 100_000 });
  for (let number = 1; number <= 10_000; number++) journal.record(said('x'.repeat(1000)));
  const held = journal.list();
  expect(held.at(-1)?.number).toBe(10_000);
  expect(held.length).toBeGreaterThan(10);
  expect(held.length * 2000).toBeLessThan(100_000);
});

test('headers count for what they take', () => {
  const journal = new Journal({ bound: 100_000 });
  for (let count = 0; count < 100; count++)
    journal.record(exchangeOf({ request: { headers: { 'x-large': 'y'.repeat(10_000) }, body: '' } }));
  expect(journal.list().length).toBeLessThan(6);
});

test('waiting ends with the exchange that was waited for, also with one that is already held', async () => {
  const journal = journalOf(said('one'));
  expect(await journal.waitFor({ operation: 'send' })).toMatchObject({ number: 1 });
  const second = journal.waitFor({ operation: 'send' }, { times: 2 });
  const named = journal.waitFor({ fields: { message: 'three' } });
  journal.record(exchangeOf());
  journal.record(said('two'));
  expect(await second).toMatchObject({ number: 3 });
  journal.record(said('three'));
  expect((await named).number).toBe(4);
  expect(JSON.stringify(await named)).not.toContain(CHAT.secureKey);
});

test('waiting ends when it is aborted, when the journal closes, and when the query is invalid', async () => {
  const journal = new Journal();
  const controller = new AbortController();
  const waiting = journal.waitFor({}, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  await expect(journal.waitFor({}, { signal: controller.signal })).rejects.toThrow('enough');
  const broken = journal.waitFor({ fields: null as never });
  journal.record(exchangeOf());
  await expect(broken).rejects.toThrow(TypeError);
  const left = journal.waitFor({ operation: 'readReceipt' });
  journal.close();
  await expect(left).rejects.toThrow('the journal was closed');
});

test('expected exchanges are returned when they are there', () => {
  const journal = journalOf(startOf(), said('one'), said('two'));
  expect(journal.verify({ operation: 'send' })).toHaveLength(2);
  expect(journal.verify({ operation: 'send', fields: { message: 'two' }, times: 1 })).toMatchObject([
    { number: 3 },
  ]);
  expect(journal.verify({ operation: 'disconnect', times: 0 })).toEqual([]);
});

function errorOf(attempt: () => unknown): VerificationError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof VerificationError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('what was expected and is missing is compared with what came closest', () => {
  const journal = journalOf(startOf(), exchangeOf(), said('one'), said('hello'));
  const error = errorOf(() =>
    journal.verify({ operation: 'send', fields: { message: 'Hello', messageType: 'text' } }),
  );
  expect(error.message).toBe(
    [
      'expected send with {"message":"Hello","messageType":"text"} at least once, but it crossed the wire never. ' +
        `The closest was exchange 4, send of chat ${CHAT.chatId}, HTTP 200`,
      '  message: wanted Hello, was hello',
      '  messageType: wanted text, was not there',
      'In all: requestChat ×1, refresh ×1, send ×2',
    ].join('\n'),
  );
  expect(error.closest).toMatchObject({ number: 4 });
  expect(error.differences).toEqual([
    { field: 'message', wanted: 'Hello', actual: 'hello' },
    { field: 'messageType', wanted: 'text' },
  ]);
});

test('exchanges that came too often are listed, and missing ones are reported', () => {
  const journal = journalOf(said('one'), said('two'));
  expect(errorOf(() => journal.verify({ operation: 'send', times: 1 })).message).toBe(
    `expected send once, but it crossed the wire 2 times: exchange 1, send of chat ${CHAT.chatId}, HTTP 200; ` +
      `exchange 2, send of chat ${CHAT.chatId}, HTTP 200`,
  );
  expect(errorOf(() => new Journal().verify({ operation: 'send' })).message).toContain('nothing did');
});

test('a comparison reveals no key', () => {
  const error = errorOf(() => journalOf(exchangeOf()).verify({ fields: { secureKey: 'mine' } }));
  expect(error.message).toContain('secureKey: wanted (redacted), was another');
  expect(JSON.stringify([error.message, error.closest, error.differences])).not.toMatch(
    new RegExp(`mine|${CHAT.secureKey}`),
  );
});

test('the traffic of Bayeux sessions is shown in the services whose chats they carry', () => {
  const server = new Journal();
  const [own, other] = [new Journal({ bayeux: server }), new Journal({ bayeux: server })];
  const connect = (session: string) =>
    exchangeOf({ operation: '/meta/connect', session, transport: 'cometd-long-polling' });
  server.record(connect('abc'));
  server.record(connect('def'));
  own.record(exchangeOf({ session: 'abc', transport: 'cometd-long-polling' }));
  expect(own.metaTraffic().map(({ session }) => session)).toEqual(['abc']);
  expect(other.metaTraffic()).toEqual([]);
  expect(own.list()).toHaveLength(1);
});

test('an HTTP archive has what tools look for, and no secret', () => {
  const journal = journalOf(startOf(), said('hi', { took: 12, path: '/x/send?a=b' }));
  const { log } = journal.har({ operation: 'send' });
  expect(log).toMatchObject({ version: '1.2', creator: { name: 'mock-gms' } });
  expect(log.entries).toMatchObject([
    {
      startedDateTime: '1970-01-01T00:16:40.000Z',
      time: 12,
      request: {
        method: 'POST',
        url: 'http://localhost:8080/x/send?a=b',
        queryString: [{ name: 'a', value: 'b' }],
        postData: { mimeType: 'application/x-www-form-urlencoded' },
      },
      response: { status: 200, statusText: 'OK', content: { mimeType: 'application/json;charset=utf-8' } },
      timings: { wait: 12 },
    },
  ]);
  expect(JSON.stringify(log)).not.toContain(CHAT.secureKey);
});

test('an HTTP archive is made of everything, whatever the headers say and wherever the clock stands', () => {
  const headers = { host: 'a b:c', 'content-type': 'x' };
  const journal = journalOf(exchangeOf({ at: 1e300, path: '//', request: { headers, body: 'x' } }), {
    at: 0,
    operation: 'push',
    transport: 'cometd-websocket',
    method: 'PUSH',
    path: '/service/chatV2/x',
    status: 0,
    fault: 'drop',
    response: { body: '{}' },
  });
  expect(journal.har().log.entries.map(({ request: { url } }) => new URL(url).hostname)).toEqual([
    expect.any(String),
    'localhost',
  ]);
});
