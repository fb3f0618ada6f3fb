import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import type { FailedRequest, MockGmsOptions } from '../index.ts';
import { shownPath } from './failed-request.ts';

closeAfterEach();

/** A server whose failed requests are kept. */
async function watched(options: MockGmsOptions = {}) {
  const gms = await openGms(options);
  const failed: FailedRequest[] = [];
  const stop = gms.onFailedRequest((request) => failed.push(request));
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(`${gms.dataURL('support')}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return (await answer.json()) as { chatId: string; secureKey: string };
  };
  return { gms, failed, post, stop };
}

test('a request is told that failed with HTTP 200 or an HTTP error, with its number in the journal', async () => {
  const { gms, failed, post } = await watched();
  const { chatId } = await post('', { nickname: 'Jo' });
  expect(failed).toEqual([]);
  await post(`/${chatId}/send`, { secureKey: 'no key of this chat', message: 'something private' });
  await post(`/${chatId}/send`, { message: 'something private' });
  expect(failed).toMatchObject([
    { id: 2, operation: 'send', transport: 'polling', service: 'support', chatId, status: 200, code: 249 },
    {
      ...{ id: 3, operation: 'send', service: 'support', chatId, status: 400, code: 100 },
      why: 'Check the parameter secureKey',
    },
  ]);
  expect(JSON.stringify(failed)).not.toMatch(/private|no key/);
  const [, second] = await gms.service('support').journal.list();
  expect(second).toMatchObject({ number: 2, operation: 'send' });
});

test('a publication over CometD and a message of Bayeux are told once each, without the session', async () => {
  const { gms, failed } = await watched();
  const cometd = async (message: object, cookie = '') => {
    const answer = await fetch(`${gms.url}/genesys/cometd`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify([message]),
    });
    const [reply] = (await answer.json()) as [{ clientId: string }];
    return { reply, cookie: answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '' };
  };
  const opened = await cometd({
    ...{ channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] },
  });
  const { clientId } = opened.reply;
  const data = { operation: 'sendMessage', secureKey: 'no key', message: 'something private' };
  await gms.service('support').configure({});
  await cometd({ channel: '/service/chatV2/support', clientId, data }, opened.cookie);
  await gms.service('support').journal.waitFor({ operation: 'sendMessage' });
  await cometd({ channel: '/meta/connect', clientId: 'gone', connectionType: 'long-polling' }, opened.cookie);
  expect(failed).toMatchObject([
    { operation: 'sendMessage', transport: 'cometd-long-polling', service: 'support', code: 249 },
    { operation: '/meta/connect', status: 200, why: '402 Unknown client' },
  ]);
  expect(JSON.stringify(failed)).not.toMatch(new RegExp(`private|no key|${clientId}`));
});

test('a fault that made a request fail is named', async () => {
  const { gms, failed, post } = await watched();
  await gms
    .service('support')
    .faults.add({ operation: 'requestChat', effect: { kind: 'status', status: 500 } });
  await post('', { nickname: 'Jo' }).catch(() => undefined);
  expect(failed).toMatchObject([
    { operation: 'requestChat', status: 500, fault: 'status', why: 'fault status' },
  ]);
});

test('the control API is told by the name of its operation, and without what was sent', async () => {
  const { gms, failed } = await watched({ controlToken: 'mine' });
  const authorization = 'Bearer mine';
  await fetch(`${gms.url}/mock/services/support`, { headers: { authorization: 'Bearer secret' } });
  await fetch(`${gms.url}/mock/services/support`, { headers: { authorization } });
  await fetch(`${gms.url}/mock/services/support`, {
    method: 'PATCH',
    headers: { authorization, 'content-type': 'application/json' },
    body: '{"apikey":{"a":"secret"}}',
  });
  await fetch(`${gms.url}/mock/services/support/faults`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: '{"operation":"send","effect":{"kind":"status","status":99}}',
  });
  expect(failed).toMatchObject([
    { operation: 'unknown', transport: 'control', status: 401, why: 'Unauthorized' },
    { operation: 'getService', service: 'support', status: 404, why: 'noSuchService' },
    { operation: 'configureService', service: 'support', status: 400 },
    {
      operation: 'addFault',
      status: 400,
      why: 'fault, effect.status: must be a number from 200 to 599',
    },
  ]);
  expect(failed[2]?.why).toMatch(/^setting[ ,]/);
  expect(JSON.stringify(failed)).not.toContain('secret');
});

test('a name that a client made up is not reported', async () => {
  const { gms, failed } = await watched();
  await fetch(`${gms.url}/genesys/cometd`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ channel: '/my secret text', clientId: 'x' }]),
  });
  expect(failed).toMatchObject([{ operation: 'unknown' }]);
  expect(JSON.stringify(failed)).not.toContain('secret');
});

test('nothing is reported any more when nobody listens', async () => {
  const { failed, post, stop } = await watched();
  stop();
  await post('/unknown/send', {});
  expect(failed).toEqual([]);
});

test('a request at a wrong address is told once, with its method, its path and the nearest address; so is the page', async () => {
  const { gms, failed } = await watched();
  const ask = async (path: string) => {
    const answer = await fetch(`${gms.url}${path}`, { method: 'POST', body: 'secureKey=secret' });
    return ((await answer.json()) as { errors: [{ advice: string }] }).errors[0].advice;
  };
  for (const [path, shown, nearest] of [
    ['/2/chat/support?secureKey=secret', '/2/chat/support', 'the nearest address is /genesys/2/chat/support'],
    ['/genesys/2/chat?a=secret', '/genesys/2/chat', 'the nearest address is /genesys/2/chat/NAME'],
    ['/genesys/comet', '/genesys/comet', 'the nearest address is /genesys/cometd'],
    ['/%3Cb%3Esecret', '/…', 'the Chat API is at /genesys/2/chat/NAME, CometD at /genesys/cometd'],
    ['/mock/nothing', '/mock/nothing', '/docs shows those of the control API'],
  ] as const) {
    failed.length = 0;
    expect(await ask(path)).toBe(`There is no such operation; ${nearest}`);
    expect(failed).toMatchObject([{ operation: 'unknown', method: 'POST', path: shown, status: 404 }]);
    if (!path.startsWith('/mock')) expect(failed[0]?.why).toContain(`; ${nearest}`);
    expect(JSON.stringify(failed)).not.toContain('secret');
  }
});

test('a page of another origin may send to a wrong address, and reads what is wrong with it', async () => {
  const { gms, failed } = await watched();
  const origin = 'https://shop.test';
  const asked = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'apikey' };
  const preflight = await fetch(`${gms.url}/2/chat/support`, {
    method: 'OPTIONS',
    headers: { origin, ...asked },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('apikey');
  expect(failed).toEqual([]);
  const refused = await fetch(`${gms.url}/2/chat/support`, { method: 'POST', headers: { origin } });
  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([404, origin]);
  expect(await refused.text()).toContain('the nearest address is /genesys/2/chat/support');
});

test('a path is told up to what is not plain, and no further than 200 characters', () => {
  expect(shownPath('/a/b?c=d')).toBe('/a/b');
  expect(shownPath('/a b\u001b[31m')).toBe('/a…');
  expect(shownPath(`/${'x'.repeat(5000)}`)).toHaveLength(201);
});

test('a channel that is not that of a chat is told with the form that is', async () => {
  const { gms, failed } = await watched();
  const session = await openSession(`${gms.url}/genesys/cometd`);
  await session({ channel: '/service/chat/support', data: { operation: 'requestChat' } });
  expect(failed).toMatchObject([
    {
      operation: '/service/chat/support',
      why: '403 channel_denied; the channel of a chat is /service/chatV2/NAME',
    },
  ]);
});

/** Publishes in a Bayeux session of its own. */
async function openSession(url: string) {
  const headers = { 'content-type': 'application/json', cookie: '' };
  const send = (message: object) =>
    fetch(url, { method: 'POST', headers, body: JSON.stringify([{ id: '1', ...message }]) });
  const handshake = {
    channel: '/meta/handshake',
    version: '1.0',
    supportedConnectionTypes: ['long-polling'],
  };
  const answer = await send(handshake);
  headers.cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const [{ clientId }] = (await answer.json()) as [{ clientId: string }];
  return (message: object) => send({ ...message, clientId });
}
