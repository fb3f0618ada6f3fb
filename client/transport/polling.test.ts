import { expect, test } from '@playwright/test';
import { applyConfiguration, defaults } from '../base/settings.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { FailedRequest } from './failed-request.ts';
import { createPollingTransport } from './polling.ts';

const ids = { chatId: 'c1', alias: '117', secureKey: 'key', userId: 'user' };
const ok = () => Response.json({ statusCode: 0, chatEnded: false, messages: [] });

/** A transport whose requests are kept and answered by `answer`. */
function setUp(
  configuration: Record<string, unknown>,
  answer: (signal: AbortSignal) => Promise<Response> | Response = ok,
) {
  const clock = createManualClock();
  const settings = applyConfiguration(configuration, defaults);
  const requests: { url: string; init: RequestInit }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init = {}) => {
    requests.push({ url: String(url), init });
    return answer(init.signal as AbortSignal);
  };
  return { clock, requests, transport: createPollingTransport({ fetch, clock, settings: () => settings }) };
}

async function failureOf(request: Promise<unknown>) {
  const error = await request.then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(FailedRequest);
  return (error as FailedRequest).reason;
}

test('a chat starts at the dataURL with a slash, without if told so; operations have paths of their own', async () => {
  const { transport, requests } = setUp({ dataURL: 'http://gms/2/chat/support/' });
  await transport.start({});
  await transport.perform('send', ids, { message: 'Hi there' });
  const bare = setUp({ dataURL: 'http://gms/2/chat/support', enableUrlTrailingSlash: false });
  await bare.transport.start({});
  expect([...requests, ...bare.requests].map(({ url }) => url)).toEqual([
    'http://gms/2/chat/support/',
    'http://gms/2/chat/support/c1/send',
    'http://gms/2/chat/support',
  ]);
});

test('a chatId goes into paths encoded, whatever the server has made of it', async () => {
  const { transport, requests } = setUp({ dataURL: 'http://gms' });
  await transport.perform('send', { ...ids, chatId: '../a b?c#d/ü%' }, { message: 'Hi' });
  expect(requests[0]?.url).toBe('http://gms/..%2Fa%20b%3Fc%23d%2F%C3%BC%25/send');
});

test('a serverURL is used as it stands, and only where there is no dataURL', async () => {
  const { transport, requests } = setUp({ serverURL: 'http://proxy/chat' });
  await transport.start({});
  await transport.perform('refresh', ids, {});
  const both = setUp({ serverURL: 'http://proxy/chat', dataURL: 'http://gms/2/chat/support' });
  await both.transport.start({});
  expect([...requests, ...both.requests].map(({ url }) => url)).toEqual([
    'http://proxy/chat',
    'http://proxy/chat/c1/refresh',
    'http://gms/2/chat/support/',
  ]);
});

test('requests are urlencoded posts without a charset, the keys of the session first', async () => {
  const { transport, requests } = setUp({ dataURL: 'http://gms' });
  await transport.perform('send', ids, { message: 'Hi there' });
  expect(requests[0]?.init).toMatchObject({
    method: 'POST',
    body: 'alias=117&secureKey=key&userId=user&message=Hi+there',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    credentials: 'same-origin',
  });
  expect(requests[0]?.init.headers).not.toHaveProperty('apikey');
});

test('the apikey travels as a header and credentials go along when asked for', async () => {
  const { transport, requests } = setUp({
    dataURL: 'http://gms',
    apikey: 42,
    xhrFields: { withCredentials: true },
  });
  await transport.start({});
  expect(requests[0]?.init).toMatchObject({ headers: { apikey: '42' }, credentials: 'include' });
});

test('an HTTP error fails with status, text and body', async () => {
  const { transport } = setUp({ dataURL: 'http://gms' }, () =>
    Response.json({ errors: [] }, { status: 401, statusText: 'Unauthorized' }),
  );
  expect(await failureOf(transport.start({}))).toEqual({
    readyState: 4,
    status: 401,
    statusText: 'Unauthorized',
    responseText: '{"errors":[]}',
    responseJSON: { errors: [] },
  });
});

for (const body of ['<html></html>', '"text"', '{}', '']) {
  test(`a good status with the body ${JSON.stringify(body)} fails: it is no response object`, async () => {
    const { transport } = setUp({ dataURL: 'http://gms' }, () => new Response(body));
    expect(await failureOf(transport.start({}))).toMatchObject({
      status: 200,
      statusText: 'parsererror',
      responseText: body,
    });
  });
}

test('responseJSON is there only where the body was JSON', async () => {
  for (const [body, isThere] of [
    ['<html>', false],
    ['{"a":1}', true],
  ] as const) {
    const { transport } = setUp({ dataURL: 'http://gms' }, () => new Response(body, { status: 500 }));
    expect('responseJSON' in ((await failureOf(transport.start({}))) as object)).toBe(isThere);
  }
});

test('a broken connection fails with status 0', async () => {
  const { transport } = setUp({ dataURL: 'http://gms' }, () =>
    Promise.reject(new TypeError('Failed to fetch')),
  );
  expect(await failureOf(transport.start({}))).toEqual({
    readyState: 0,
    status: 0,
    statusText: 'error',
    responseText: '',
  });
});

const silent = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

test('a request without an answer is given up after ajaxTimeout', async () => {
  const { transport, clock } = setUp({ dataURL: 'http://gms', ajaxTimeout: 500 }, silent);
  const failure = failureOf(transport.start({}));
  await clock.advance(500);
  expect(await failure).toMatchObject({ readyState: 0, status: 0, statusText: 'timeout' });
});

test('a request that was answered is not given up later', async () => {
  const { transport, clock, requests } = setUp({ dataURL: 'http://gms' });
  await transport.start({});
  await clock.advance(10_000);
  expect(requests[0]?.init.signal?.aborted).toBe(false);
});

test('with ajaxTimeout 0 a request may take forever', async () => {
  const { transport, clock } = setUp({ dataURL: 'http://gms', ajaxTimeout: 0 }, silent);
  let settled = false;
  void transport.start({}).finally(() => {
    settled = true;
  });
  await clock.advance(3_600_000);
  expect(settled).toBe(false);
});
