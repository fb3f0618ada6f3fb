import { expect, test } from '@playwright/test';
import { createTestWebChat } from '../testing.ts';

test('without a chat updateUserData keeps the data for the next, and resolves with all of it', async () => {
  const { service, gms } = createTestWebChat({ userData: { tier: 'gold' } });
  expect(await service.updateUserData({ shop: 'north' })).toEqual({ tier: 'gold', shop: 'north' });
  expect(await service.updateUserData('{"tier":"silver"}')).toEqual({ tier: 'silver', shop: 'north' });
  expect(gms.requests).toEqual([]);
  await service.startChat({ nickname: 'Ada' });
  const { fields } = gms.requests[0] ?? {};
  expect([fields?.get('userData[tier]'), fields?.get('userData[shop]')]).toEqual(['silver', 'north']);
});

test('what updateUserData resolves with is a copy', async () => {
  const { service } = createTestWebChat();
  const data = (await service.updateUserData({ a: 1 })) as Record<string, unknown>;
  data.b = 2;
  expect(await service.updateUserData({})).toEqual({ a: 1 });
});

test('in a chat updateUserData sends the data and resolves with the answer', async () => {
  const { service, gms } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  expect(await service.updateUserData({ order: { id: 7 } })).toMatchObject({
    statusCode: 0,
    chatId: 'chat-1',
  });
  expect(gms.requests.at(-1)?.url).toBe('http://gms.test/genesys/2/chat/test/chat-1/updateData');
  expect(gms.requests.at(-1)?.fields.get('userData[order][id]')).toBe('7');
});

test('updateUserData rejects with the AJAX response, or with the answer of a server that refuses', async () => {
  const { service, gms } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  gms.spoil('updateData', { status: 503 });
  await expect(service.updateUserData({ a: 1 })).rejects.toMatchObject({ status: 503 });
  gms.spoil('updateData', { answer: { statusCode: 1 } });
  await expect(service.updateUserData({ a: 1 })).rejects.toMatchObject({ statusCode: 1 });
});

for (const userData of ['{', '[]', [1], 7] as never[]) {
  test(`updateUserData rejects ${JSON.stringify(userData)}`, async () => {
    await expect(createTestWebChat().service.updateUserData(userData)).rejects.toBe(
      'malformed data object provided in userData property',
    );
  });
}

for (const [transport, options] of Object.entries({ polling: {}, cometd: { cometD: { enabled: true } } })) {
  test(`data that come while a chat is opened reach that chat, over ${transport}`, async () => {
    const { service, gms } = createTestWebChat(options);
    const opening = service.startChat({ nickname: 'Ada' });
    expect(await service.updateUserData({ order: '4711' })).toMatchObject({ statusCode: 0 });
    await opening;
    expect(gms.requests.at(-1)).toMatchObject({ operation: 'updateData' });
  });
}

test('data that come while no chat comes about are kept for the next', async () => {
  const { service, gms } = createTestWebChat();
  gms.spoil('start', { status: 503 });
  const opening = service.startChat({ nickname: 'Ada' });
  expect(await service.updateUserData({ order: '4711' })).toEqual({ order: '4711' });
  await expect(opening).rejects.toMatchObject({ status: 503 });
});

/** Whatever a page may attach, as JSON writes it down over CometD, and as a form does. */
const attached = {
  userData: {
    tags: ['a', 'b'],
    items: [{ id: 1 }, { id: 2 }],
    grid: [[1], [2, 3]],
    since: new Date(0),
    count: 7,
    gold: true,
    nothing: null,
    missing: undefined,
    endless: Number.POSITIVE_INFINITY,
    none: [],
    nobody: {},
  },
  overCometd: {
    tags: ['a', 'b'],
    items: [{ id: 1 }, { id: 2 }],
    grid: [[1], [2, 3]],
    since: '1970-01-01T00:00:00.000Z',
    count: 7,
    gold: true,
    nothing: null,
    endless: null,
    none: [],
    nobody: {},
  },
  overPolling: [
    ['tags][', 'a'],
    ['tags][', 'b'],
    ['items][0][id', '1'],
    ['items][1][id', '2'],
    ['grid][0][', '1'],
    ['grid][1][', '2'],
    ['grid][1][', '3'],
    ['since', '1970-01-01T00:00:00.000Z'],
    ['count', '7'],
    ['gold', 'true'],
    ['nothing', ''],
    ['endless', ''],
    ['none', ''],
    ['nobody', ''],
  ].map(([name, value]) => [`userData[${name}]`, value]),
};

test('nothing that is attached is lost in silence, over either transport, when a chat starts and later', async () => {
  const { userData, overCometd, overPolling } = attached;
  const pushed = createTestWebChat({ cometD: { enabled: true } });
  const polled = createTestWebChat();
  for (const { service } of [pushed, polled]) {
    await service.startChat({ nickname: 'Ada', userData });
    await service.updateUserData(userData);
  }
  for (const operation of ['start', 'updateData']) {
    const data = pushed.gms.requests.find((request) => request.operation === operation)?.data;
    expect(data?.userData).toMatchObject(overCometd);
    expect(data?.userData).not.toHaveProperty('missing');
    const fields = [
      ...(polled.gms.requests.find((request) => request.operation === operation)?.fields ?? []),
    ];
    expect(fields).toEqual(expect.arrayContaining(overPolling));
    expect(fields.filter(([name]) => name.startsWith('userData[tags]'))).toHaveLength(2);
  }
});

test('userData that is null counts as none', async () => {
  const { service } = createTestWebChat();
  expect(await service.startChat({ nickname: 'Ada', userData: null as never })).toMatchObject({
    statusCode: 0,
  });
});

test('data are kept for the next chat, too, when configure is called while they are sent', async () => {
  const { service, gms } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  const answer = gms.hold('updateData');
  const sent = service.updateUserData({ order: '7' });
  await service.configure({ ajaxTimeout: 5000 });
  answer();
  await sent;
  await service.endChat();
  await service.startChat({ nickname: 'Ada' });
  expect(gms.requests.at(-1)?.fields.get('userData[order]')).toBe('7');
});

for (const given of [new Map([['order', '7']]), new URLSearchParams({ order: '7' })])
  test(`userData that is a ${given.constructor.name} is refused, for JSON has nothing of it`, async () => {
    const { service, gms } = createTestWebChat();
    const userData = given as unknown as Record<string, unknown>;
    const malformed = 'malformed data object provided in userData property';
    await expect(service.startChat({ nickname: 'Ada', userData })).rejects.toBe(malformed);
    await expect(service.updateUserData(userData)).rejects.toBe(malformed);
    expect(gms.requests).toEqual([]);
  });
