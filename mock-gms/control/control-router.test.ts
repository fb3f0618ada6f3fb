import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { checkAnswer } from '../openapi/check-answer.ts';
import { bodyValidators } from '../openapi/generated/bodies.js';

closeAfterEach();

async function controlled(options = {}) {
  const gms = await openGms(options);
  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${gms.url}/mock${path}`, {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text === '' ? undefined : JSON.parse(text);
    if (response.status >= 400) expect(checkAnswer('ChatFailure', answer)).toEqual([]);
    return { status: response.status, answer, headers: response.headers };
  };
  return { gms, call };
}

test('a whole conversation can be held over the control API', async () => {
  const { gms, call } = await controlled();
  const form = new URLSearchParams({ nickname: 'Jo', 'userData[tier]': 'gold' });
  const response = await fetch(gms.dataURL('support'), { method: 'POST', body: form });
  const started = (await response.json()) as { chatId: string; secureKey: string };
  const chat = `/services/support/chats/${started.chatId}`;
  const { status, answer } = await call('POST', `${chat}/participants`, { nickname: 'Ann' });
  expect([status, answer]).toEqual([201, { participantId: 2 }]);
  const ann = `${chat}/participants/2`;
  expect((await call('POST', `${ann}/typing`, { typing: true, preview: 'Hel' })).status).toBe(204);
  expect((await call('POST', `${ann}/messages`, { text: 'Hello', messageType: 'text' })).status).toBe(204);
  expect((await call('POST', `${ann}/pushUrl`, { url: 'https://www.example.com/' })).status).toBe(204);
  expect((await call('POST', `${ann}/customNotice`, { text: 'note' })).status).toBe(204);
  expect((await call('PATCH', ann, { nickname: 'Anna' })).status).toBe(204);
  expect((await call('DELETE', `${ann}?then=stay`)).status).toBe(400);
  expect((await call('DELETE', `${ann}?reason=4&then=keepAlive`)).status).toBe(204);
  const detail = (await call('GET', chat)).answer;
  expect(checkAnswer('ChatDetail', detail)).toEqual([]);
  expect(detail).toMatchObject({ userData: { tier: 'gold' }, ended: false });
  expect(detail.log.map(({ type }: { type: string }) => type)).toEqual([
    'ChatRequested',
    'ParticipantJoined',
    'ParticipantJoined',
    'TypingStarted',
    'Message',
    'PushUrl',
    'CustomNotice',
    'NicknameUpdated',
    'ParticipantLeft',
  ]);
  expect(JSON.stringify(detail)).not.toContain(started.secureKey);
  expect((await call('POST', `${chat}/end`)).status).toBe(204);
  expect((await call('GET', '/services/support/chats')).answer).toMatchObject([
    { id: started.chatId, ended: true },
  ]);
  const exchanges = (await call('GET', '/services/support/journal')).answer;
  expect(checkAnswer('ExchangeList', exchanges)).toEqual([]);
});

test('the chat that started last can be named without its id', async () => {
  const { gms, call } = await controlled();
  const start = (nickname: string) =>
    fetch(gms.dataURL('support'), { method: 'POST', body: new URLSearchParams({ nickname }) });
  await start('Jo');
  await start('Mo');
  const latest = '/services/support/chats/latest';
  expect((await call('GET', latest)).answer.participants).toMatchObject([{ nickname: 'Mo' }]);
  expect((await call('POST', `${latest}/participants`, { nickname: 'Ann' })).status).toBe(201);
  expect((await call('POST', `${latest}/participants/2/messages`, { text: 'Hello' })).status).toBe(204);
  expect((await call('GET', latest)).answer.log.at(-1)).toMatchObject({ type: 'Message', text: 'Hello' });
  await call('PATCH', '/services/empty', {});
  expect((await call('GET', '/services/empty/chats/latest')).status).toBe(404);
  const inJournal = (await call('GET', '/services/support/journal?chatId=latest&operation=requestChat'))
    .answer;
  expect(inJournal).toMatchObject([{ request: { body: 'nickname=Mo' } }]);
  const queried = await call('POST', '/services/support/journal/query', { chatId: 'latest' });
  expect(queried.answer).toEqual(inJournal);
});

test('settings, faults and the clock are set and shown', async () => {
  const { call } = await controlled();
  expect((await call('GET', '/health')).answer).toMatchObject({ status: 'up' });
  expect((await call('GET', '/services')).answer).toEqual([]);
  const configured = await call('PATCH', '/services/support', { flexDisconnectTimeout: 60 });
  expect(configured.answer).toMatchObject({
    name: 'support',
    chats: 0,
    settings: { flexDisconnectTimeout: 60 },
  });
  expect(checkAnswer('ServiceList', (await call('GET', '/services')).answer)).toEqual([]);
  expect(
    (await call('PATCH', '/services/support', { flexDisconnectTimeout: null })).answer.settings
      .flexDisconnectTimeout,
  ).toBe(45);
  const fault = { operation: 'send', effect: { kind: 'status', status: 500 } };
  expect((await call('POST', '/services/support/faults', fault)).status).toBe(201);
  expect((await call('GET', '/services/support/faults')).answer).toEqual([
    { ...fault, id: 1, seen: 0, spoilt: 0 },
  ]);
  expect((await call('DELETE', '/services/support/faults')).status).toBe(204);
  const { now } = (await call('POST', '/services/support/clock', { action: 'freeze' })).answer;
  expect(
    (await call('POST', '/services/support/clock', { action: 'advance', ms: 1000 })).answer,
  ).toMatchObject({
    now: now + 1000,
    frozen: true,
  });
  expect((await call('POST', '/services/support/clock', { action: 'resume' })).answer.frozen).toBe(false);
});

for (const [method, path, body, status, advice] of [
  ['GET', '/services/nowhere', undefined, 404, 'there is no service nowhere'],
  ['GET', '/services/support/chats/0000', undefined, 404, 'there is no chat 0000'],
  [
    'PATCH',
    '/services/support',
    { flexDisconectTimeout: 1 },
    400,
    'unknown setting "flexDisconectTimeout" (did you mean flexDisconnectTimeout?)',
  ],
  ['PATCH', '/services/support', '{broken', 400, ''],
  ['PATCH', '/services/a%20b', {}, 400, '"a b" is not a valid service name'],
  ['POST', '/services/support/faults', { operation: 'send' }, 400, 'effect: is required'],
  [
    'POST',
    '/services/support/clock',
    { action: 'advance', ms: -1 },
    400,
    'a clock moves forward only: got -1 ms; a reset of its service takes it back to real time',
  ],
  [
    'POST',
    '/services/support/clock',
    { action: 'advance' },
    400,
    'milliseconds were expected, a number such as 5000, not undefined',
  ],
  ['GET', '/services/support/journal/findings?status=abc', undefined, 400, 'status is a number, not abc'],
  [
    'POST',
    '/services/support/chats/0000/participants/x/messages',
    { text: 'x' },
    400,
    'participantId is a number from 1, not x',
  ],
  ['PUT', '/services/support', {}, 405, 'This method is not taken here'],
  ['GET', '/nothing', undefined, 404, 'There is no such operation; /docs shows those of the control API'],
] as const) {
  test(`an invalid call is refused with the reason: ${method} ${path} ${JSON.stringify(body) ?? ''}`, async () => {
    const { gms, call } = await controlled();
    gms.service('support');
    const refused = await call(method, path, body);
    expect(refused.status).toBe(status);
    expect(refused.answer.errors[0].advice).toContain(advice);
  });
}

/** A chat of the service has the participants 1, the customer, and 2, an agent. */
const MISSPELT = {
  'POST /scripts/check': { yaml: 'steps: []', nmae: 'x' },
  'POST /services/support/scripts': { yaml: 'steps: []', nmae: 'x' },
  'PATCH /services/support': { aliass: 'x' },
  'POST /services/support/chats/latest/script': { action: 'pause', scrpt: 'x' },
  'POST /services/support/chats/latest/participants': { nickname: 'Ann', tpye: 'Supervisor' },
  'PATCH /services/support/chats/latest/participants/2': { nickname: 'Ann', nickame: 'x' },
  'POST /services/support/chats/latest/participants/2/messages': { text: 'x', visibilty: 'agents' },
  'POST /services/support/chats/latest/participants/2/typing': { typing: true, prview: 'x' },
  'POST /services/support/chats/latest/participants/2/pushUrl': { url: 'http://localhost/', ulr: 'x' },
  'POST /services/support/chats/latest/participants/2/customNotice': { text: 'x', userdata: {} },
  'POST /services/support/chats/latest/participants/2/acts': { type: 'send', text: 'x', visibilty: 'agents' },
  'POST /services/support/chats/latest/announcements': { text: 'x', eventAttribute: {} },
  'POST /services/support/chats/latest/end': { By: 2 },
  'POST /services/support/journal/query': { opration: 'send' },
  'POST /services/support/journal/wait': { query: {}, timeuot: 1 },
  'POST /services/support/journal/verify': { opration: 'send', times: 0 },
  'POST /services/support/faults': { operation: 'send', effect: { kind: 'reset', wen: 'after' } },
  'POST /services/support/clock': { action: 'advance', ms: 1000, client: 'absent' },
  'POST /services/support/clock/alarms': { at: 1, att: 1 },
  'GET /services/support/journal?opration=send': undefined,
  'GET /services/support/journal/summaries?opration=send': undefined,
  'GET /services/support/journal/findings?chatid=x': undefined,
  'GET /services/support/journal/har?chatid=x': undefined,
  'GET /services/support/chats/latest?aftr=1': undefined,
  'GET /services/support/chats/latest/as-test?runner=node&nmae=x': undefined,
  'GET /events?sevice=x': undefined,
  'DELETE /services/support/chats/latest/participants/2?thne=close': undefined,
} as const;

const WRONG_VALUES = {
  'GET /events?type=exchanges':
    'type: must be one of chatStarted, entry, chatEnded, presence, clock, alarm, reset, gone, serviceAdded, settings, faults, exchange (did you mean exchange?)',
  'GET /events?type=entry&type=Exchange':
    'type: must be one of chatStarted, entry, chatEnded, presence, clock, alarm, reset, gone, serviceAdded, settings, faults, exchange (did you mean exchange?)',
  'GET /events?type[a]=entry': 'type[a]: is not known; known are service, chatId, type',
  'GET /events?service=a%20b': '"a b" is not a valid service name',
  'GET /services/support/journal?transport=http':
    'transport: must be one of polling, cometd-long-polling, cometd-websocket',
  'GET /services/support/journal/findings?transport=http':
    'transport: must be one of polling, cometd-long-polling, cometd-websocket',
  'GET /services/support/journal?spoilt=yes': 'spoilt is true or false, not yes',
  'GET /services/support/journal?status=abc': 'status is a number, not abc',
  'GET /services/support/journal?status=200&status=404': 'status is given once',
  'GET /services/support/journal?operation=sned':
    'operation: there is no operation "sned" (did you mean send?)',
  'GET /services/support/chats/latest?after=x': 'after is the seq of an entry, given once',
  'GET /services/support/chats/latest/as-test?runner=jest': 'runner: must be one of playwright, node',
  'GET /services/support/chats/latest/as-test': 'runner: must be one of playwright, node',
  'DELETE /services/support/chats/latest/participants/2?then=stay':
    'then: must be one of closeIfNoAgent, close, keepAlive',
  'DELETE /services/support/chats/latest/participants/2?reason=1':
    'reason: must be one of 0, 3, 4, 5, 6, 7, 8',
  'DELETE /services/support/chats/latest/participants/2?reason=3&reason=4': 'reason is given once',
} as const;

test('every value in a query that there is not is refused, with those that there are', async () => {
  const { gms, call } = await controlled();
  await fetch(gms.dataURL('support'), { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  await call('POST', '/services/support/chats/latest/participants', {});
  for (const [line, advice] of Object.entries(WRONG_VALUES)) {
    const [method = '', path = ''] = line.split(' ');
    const { status, answer } = await call(method, path);
    expect([line, status, answer.errors?.[0].advice]).toEqual([line, 400, expect.stringContaining(advice)]);
  }
});

test('every call refuses what it does not know, with what was meant, and has done nothing', async () => {
  const { gms, call } = await controlled();
  await fetch(gms.dataURL('support'), { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  await call('POST', '/services/support/chats/latest/participants', {});
  const before = (await call('GET', '/services/support/chats/latest')).answer.log;
  for (const [line, body] of Object.entries(MISSPELT)) {
    const [method = '', path = ''] = line.split(' ');
    const { status, answer } = await call(method, path, body);
    expect([status, answer.errors[0].advice], line).toEqual([400, expect.stringContaining('(did you mean ')]);
  }
  expect((await call('GET', '/services/support/chats/latest')).answer.log).toEqual(before);
  const checked = Object.keys(MISSPELT).filter((line) => !line.includes('?')).length;
  // A snapshot has nothing that can be left out, so that a slip in it is something that is missing.
  expect(checked).toBe(Object.keys(bodyValidators).length - ['restoreSnapshot'].length);
});

test('a name that a client makes up is shortened in the answer', async () => {
  const { gms, call } = await controlled();
  gms.service('support');
  const { answer } = await call('POST', '/services/support/clock', {
    action: 'freeze',
    ['x'.repeat(5000)]: 1,
  });
  expect(answer.errors[0].advice).toBe(`${'x'.repeat(64)}…: is not known; known are action, ms, clients`);
});

test('a form, which any page could send, is not taken', async () => {
  const { call } = await controlled();
  const refused = await call('PATCH', '/services/support', 'a=b', { 'Content-Type': 'text/plain' });
  expect(refused.status).toBe(415);
  expect(
    (await call('GET', '/services', undefined, { Origin: 'https://evil.example' })).headers.get(
      'access-control-allow-origin',
    ),
  ).toBeNull();
});

test('with a token set, nothing but the health is answered without it', async () => {
  const { call } = await controlled({ controlToken: 's3cret' });
  expect((await call('GET', '/health')).status).toBe(200);
  for (const path of ['/server', '/services', '/services/support/events', '/nothing']) {
    expect((await call('GET', path)).status, path).toBe(401);
    expect((await call('GET', path, undefined, { Authorization: 'Bearer wrong!' })).status, path).toBe(401);
  }
  expect((await call('GET', '/services', undefined, { Authorization: 'Bearer s3cret' })).status).toBe(200);
});

test('pages of allowed origins may use it, others can neither read nor change anything', async () => {
  const { gms, call } = await controlled({
    controlOrigins: ['https://tool.example.test'],
    controlToken: 't',
  });
  gms.service('support');
  const from = (origin: string) => ({ Origin: origin, Authorization: 'Bearer t' });
  const allowed = await call('POST', '/services/support/reset', undefined, from('https://tool.example.test'));
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://tool.example.test');
  const preflight = await call('OPTIONS', '/services/support', undefined, {
    Origin: 'https://tool.example.test',
    'Access-Control-Request-Method': 'PATCH',
  });
  expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
    204,
    'GET, POST, PUT, PATCH, DELETE',
  ]);
  expect((await call('POST', '/services/support/reset', undefined, from(gms.url))).status).toBe(204);
  for (const origin of ['https://evil.example', 'null', `${gms.url}.evil.example`]) {
    const refused = await call('POST', '/services/support/reset', undefined, from(origin));
    expect(refused.status, origin).toBe(403);
    const read = await call('GET', '/services', undefined, from(origin));
    expect(read.headers.get('access-control-allow-origin'), origin).toBeNull();
  }
  const image = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', Authorization: 'Bearer t' };
  expect((await call('GET', '/services/made-up/events', undefined, image)).status).toBe(403);
  expect(await gms.services()).toEqual(['support']);
});

test('keys are shown to those who ask for them, and a snapshot restores them in a service of another name', async () => {
  const { gms, call } = await controlled();
  const start = await fetch(gms.dataURL('a'), {
    method: 'POST',
    body: new URLSearchParams({ nickname: 'Jo' }),
  });
  const { chatId, ...started } = (await start.json()) as Record<string, string>;
  const keys = await call('GET', `/services/a/chats/${chatId}/keys`);
  expect(checkAnswer('ChatKeys', keys.answer)).toEqual([]);
  expect(started).toMatchObject(keys.answer);
  const { answer: snapshot } = await call('GET', '/services/a/snapshot');
  expect(checkAnswer('ServiceSnapshot', snapshot)).toEqual([]);
  const twice = await call('PUT', '/services/b/snapshot', snapshot);
  expect([twice.status, twice.answer.reason]).toEqual([409, 'snapshot']);
  expect(twice.answer.errors[0].advice).toBe(`chat ${chatId} is in the service a already`);
  expect((await call('DELETE', '/services/a')).status).toBe(204);
  expect((await call('PUT', '/services/b/snapshot', snapshot)).status).toBe(204);
  expect((await call('GET', `/services/b/chats/${chatId}/keys`)).answer).toEqual(keys.answer);
  expect((await call('GET', '/services/a')).status).toBe(404);
});

test('a path with a broken escape is refused as everything else is', async () => {
  const { call } = await controlled();
  for (const path of ['/services/%E0%A4%A', '/services/%zz/chats', '/services/a/chats/%ff/keys'])
    expect((await call('GET', path)).status, path).toBe(400);
});

test('a body may be compressed, up to what it may have when it is not', async () => {
  const { gms, call } = await controlled();
  const post = (body: Buffer, encoding: string) =>
    fetch(`${gms.url}/mock/services/support/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': encoding },
      body,
    });
  const fault = JSON.stringify({ operation: 'send', effect: { kind: 'reset' } });
  expect((await post(gzipSync(fault), 'gzip')).status).toBe(201);
  // Half a gigabyte, in 64 members as gzip allows them.
  const member = gzipSync(Buffer.alloc(8 * 1024 * 1024, ' '));
  const bomb = Buffer.concat(Array.from({ length: 64 }, () => member));
  expect(bomb.length).toBeLessThan(1024 * 1024);
  const before = process.memoryUsage().rss;
  expect((await post(bomb, 'gzip')).status).toBe(413);
  expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
  const unknown = await post(Buffer.from(fault), 'x-unknown');
  expect([unknown.status, unknown.headers.get('accept-encoding')]).toEqual([
    415,
    'gzip, deflate, br, identity',
  ]);
  expect((await post(Buffer.from('no gzip'), 'gzip')).status).toBe(400);
  expect((await call('GET', '/health')).status).toBe(200);
});
