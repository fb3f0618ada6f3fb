import { expect, test } from '@playwright/test';
import { version } from '../base/version.ts';
import { createTestWebChat } from '../testing.ts';
import type { ChatResponse } from '../transport/transport.ts';

const refused: Partial<ChatResponse> = {
  statusCode: 2,
  chatEnded: true,
  errors: [{ code: 240, advice: 'Not now' }],
};

test('startChat resolves with the answer of the server', async () => {
  const { service } = createTestWebChat();
  const answer = await service.startChat({ nickname: 'Ada' });
  expect(answer).toMatchObject({ statusCode: 0, chatId: 'chat-1', secureKey: '4ee15d7e1c343c8e' });
});

test('startChat rejects while a chat runs, and while one is being opened or ended', async () => {
  const { service } = createTestWebChat();
  const opening = service.startChat({ nickname: 'Ada' });
  await expect(service.startChat()).rejects.toBe('There is already an active chat session');
  await opening;
  await expect(service.startChat()).rejects.toBe('There is already an active chat session');
  const ending = service.endChat();
  await expect(service.startChat()).rejects.toBe('There is already an active chat session');
  await ending;
  await service.startChat({ nickname: 'Ada' });
});

test('startChat rejects with the AJAX response when the request fails, and another may follow', async () => {
  const { service, gms } = createTestWebChat();
  gms.spoil('start', { status: 503, body: { errors: [] } });
  await expect(service.startChat()).rejects.toEqual({
    readyState: 4,
    status: 503,
    statusText: 'error',
    responseText: '{"errors":[]}',
    responseJSON: { errors: [] },
  });
  await service.startChat({ nickname: 'Ada' });
});

/** A chat whose start is under way: its answer comes when it is let go. */
async function openingChat() {
  const world = createTestWebChat();
  const given = new AbortController();
  const answer = world.gms.hold('start');
  const opening = world.service.startChat({ nickname: 'Ada', signal: given.signal });
  await world.clock.advance(0);
  return { ...world, opening, given, answer, operations: () => world.gms.requests.map((it) => it.operation) };
}

const aborted = { readyState: 0, status: 0, statusText: 'abort' };

test('a chat that is given up while its answer is on its way rejects at once, and is ended once it is there', async () => {
  const { service, opening, given, answer, clock, operations } = await openingChat();
  const ended = new Promise((resolve) => service.on('ended', resolve));
  given.abort();
  await expect(opening).rejects.toMatchObject(aborted);
  expect(operations()).toEqual(['start']);
  answer();
  await ended;
  expect(operations()).toEqual(['start', 'disconnect']);
  await service.startChat({ nickname: 'Ada', signal: new AbortController().signal });
  expect(clock.pending).toBe(1);
});

test('what is no signal is refused before anything is asked of the server', async () => {
  const { service, gms, clock } = createTestWebChat();
  const signal = new AbortController() as unknown as AbortSignal;
  const problem = 'signal must be an AbortSignal';
  await expect(service.startChat({ nickname: 'Ada', signal })).rejects.toBe(problem);
  expect(gms.requests).toEqual([]);
  expect(service.state.get().phase).toBe('idle');
  await service.startChat({ nickname: 'Ada' });
  const before = [gms.requests.length, clock.pending];
  await expect(service.getFileLimits({ signal })).rejects.toBe(problem);
  await expect(service.sendFile({ files: [new File([''], 'a')], signal })).rejects.toBe(problem);
  await expect(service.downloadFile({ fileId: 'file-1', signal })).rejects.toBe(problem);
  expect([gms.requests.length, clock.pending]).toEqual(before);
});

test('a signal that is aborted once the chat has begun ends nothing', async () => {
  const { service } = createTestWebChat();
  const abort = new AbortController();
  await service.startChat({ nickname: 'Ada', signal: abort.signal });
  await Promise.resolve();
  abort.abort();
  expect(await service.verifySession()).toEqual({ sessionActive: true });
});

test('a chat that is given up before its request is made rejects at once, and none is made', async () => {
  const { service, gms, clock } = createTestWebChat();
  const given = new AbortController();
  const opening = service.startChat({ nickname: 'Ada', signal: given.signal });
  given.abort();
  await expect(opening).rejects.toMatchObject(aborted);
  await clock.advance(10_000);
  expect(gms.requests).toEqual([]);
  expect(clock.pending).toBe(0);
  expect(service.state.get().phase).toBe('idle');
});

test('where chats are started and given up in one turn, as React does, only the last one begins', async () => {
  const { service, gms, clock } = createTestWebChat();
  const effect = () => {
    const given = new AbortController();
    return { chat: service.startChat({ signal: given.signal }), cleanUp: () => given.abort() };
  };
  const first = effect();
  first.cleanUp();
  const second = effect();
  second.cleanUp();
  const last = effect();
  expect(service.state.get().phase).toBe('starting');
  for (const { chat } of [first, second]) await expect(chat).rejects.toMatchObject(aborted);
  expect(service.state.get().phase).toBe('starting');
  await expect(last.chat).resolves.toMatchObject({ statusCode: 0, chatEnded: false });
  expect(service.state.get().phase).toBe('active');
  await clock.advance(10_000);
  expect(gms.requests.filter(({ operation }) => operation === 'start')).toHaveLength(1);
});

test('a chat that is started after another was given up waits until that is ended, then opens', async () => {
  const { service, given, answer, operations, clock } = await openingChat();
  given.abort();
  const second = service.startChat({ nickname: 'Ada' });
  await clock.advance(0);
  expect(operations()).toEqual(['start']);
  answer();
  expect(await second).toMatchObject({ chatId: 'chat-2' });
  expect(operations()).toEqual(['start', 'disconnect', 'start']);
  expect(service.state.get().phase).toBe('active');
  await service.sendMessage({ message: 'still here' });
});

test('a chat that waits for one that was given up opens also where that cannot be ended, or never began', async () => {
  for (const operation of ['disconnect', 'start'] as const) {
    const { service, gms, given, answer } = await openingChat();
    gms.spoil(operation, { status: 503 });
    given.abort();
    const second = service.startChat({ nickname: 'Ada' });
    answer();
    await second;
    expect(service.state.get().phase).toBe('active');
  }
});

test('a chat that waits for one that was given up can be given up itself, and rejects at once', async () => {
  const { service, given, answer, operations, clock } = await openingChat();
  given.abort();
  const also = new AbortController();
  const second = service.startChat({ signal: also.signal });
  also.abort();
  await expect(second).rejects.toMatchObject(aborted);
  const third = service.startChat({ nickname: 'Ada' });
  answer();
  await expect(third).resolves.toMatchObject({ chatId: 'chat-2' });
  await clock.advance(0);
  expect(operations()).toEqual(['start', 'disconnect', 'start']);
});

test('where two chats wait for one that was given up, the first opens and the second is refused', async () => {
  const { service, given, answer } = await openingChat();
  given.abort();
  const second = service.startChat({ nickname: 'Ada' });
  const third = service.startChat({ nickname: 'Ada' });
  answer();
  await expect(third).rejects.toBe('There is already an active chat session');
  await expect(second).resolves.toMatchObject({ chatId: 'chat-2' });
});

test('data given while a chat waits for one that was given up goes to the chat that opens', async () => {
  const { service, gms, given, answer } = await openingChat();
  given.abort();
  const second = service.startChat({ nickname: 'Ada' });
  const data = service.updateUserData({ order: '4711' });
  answer();
  await Promise.all([second, data]);
  expect(gms.requests.at(-1)).toMatchObject({ operation: 'updateData' });
  expect(gms.requests.at(-1)?.url).toContain('/chat-2/');
});

test('startChat sends no request where its signal is already aborted, and a signal that is aborted later ends no open chat', async () => {
  const { service, gms } = createTestWebChat();
  await expect(service.startChat({ signal: AbortSignal.abort() })).rejects.toMatchObject({
    statusText: 'abort',
  });
  expect(gms.requests).toEqual([]);
  const given = new AbortController();
  await service.startChat({ signal: given.signal });
  given.abort();
  await service.sendMessage({ message: 'still here' });
});

test('startChat rejects with the answer when the server refuses', async () => {
  const { service, gms } = createTestWebChat();
  gms.spoil('start', { answer: refused });
  await expect(service.startChat()).rejects.toMatchObject(refused);
  await expect(service.endChat()).rejects.toBe('There is no active chat session');
});

for (const userData of ['{"broken":', '[]', '7', '', [1], 'null'] as never[]) {
  test(`startChat rejects the userData ${JSON.stringify(userData)} without a request`, async () => {
    const { service, gms } = createTestWebChat();
    await expect(service.startChat({ userData })).rejects.toBe(
      'malformed data object provided in userData property',
    );
    expect(gms.requests).toEqual([]);
  });
}

test('startChat rejects user data that cannot be written down', async () => {
  const { service } = createTestWebChat();
  const userData: Record<string, unknown> = {};
  userData.self = userData;
  await expect(service.startChat({ userData })).rejects.toBe(
    'malformed data object provided in userData property',
  );
});

test('edition 8.5 wraps the refusals of startChat and has its own words for user data', async () => {
  const { service } = createTestWebChat({ edition: '8.5' });
  await expect(service.startChat({ userData: '{' })).rejects.toEqual({
    type: 'error',
    text: 'malformed JSON provided in userData property',
  });
  await service.startChat({ nickname: 'Ada' });
  await expect(service.startChat()).rejects.toEqual({
    type: 'error',
    text: 'There is already an active chat session',
  });
});

test('startChat sends the fields in the order of Genesys Widgets, empty where nothing is given', async () => {
  const { service, gms } = createTestWebChat({ endpoint: 'east' });
  await service.startChat({
    firstname: 'Ada',
    lastname: 'Lovelace',
    email: 'ada@example.com',
    userData: { order: { id: 7 } },
  });
  const [start] = gms.requests;
  expect(start?.url).toBe('http://gms.test/genesys/2/chat/test/');
  expect([...(start?.fields ?? [])]).toEqual([
    ['alias', ''],
    ['secureKey', ''],
    ['userId', ''],
    ['nickname', ''],
    ['firstName', 'Ada'],
    ['lastName', 'Lovelace'],
    ['emailAddress', 'ada@example.com'],
    ['subject', ''],
    ['text', ''],
    ['userData[GCTI_LanguageCode]', 'en'],
    ['userData[order][id]', '7'],
    ['userData[_genesys_source]', 'web'],
    ['userData[_genesys_referrer]', ''],
    ['userData[_genesys_url]', ''],
    ['userData[_genesys_pageTitle]', ''],
    ['userData[_genesys_browser]', ''],
    ['userData[_genesys_OS]', ''],
    ['userData[_genesys_widgets]', version],
    ['endpoint', 'east'],
  ]);
});

test('user data: language, then configured, then given, then what is known of the page; given data stays for later chats', async () => {
  const { service, gms } = createTestWebChat({ language: 'de', userData: { tier: 'gold', shop: 'north' } });
  const given = { tier: 'silver', GCTI_LanguageCode: 'fr', _genesys_source: 'kiosk' };
  await service.startChat({ nickname: 'Ada', userData: JSON.stringify(given) });
  await service.endChat();
  await service.startChat({ nickname: 'Ada' });
  const starts = gms.requests.filter(({ operation }) => operation === 'start');
  expect(starts).toHaveLength(2);
  for (const { fields } of starts) {
    expect(fields.get('userData[GCTI_LanguageCode]')).toBe('fr');
    expect(fields.get('userData[tier]')).toBe('silver');
    expect(fields.get('userData[shop]')).toBe('north');
    expect(fields.get('userData[_genesys_source]')).toBe('web');
  }
});

test('startChat without an address to go to says what to do', async () => {
  const { service } = createTestWebChat({ dataURL: '' });
  await expect(service.startChat()).rejects.toContain('Set dataURL');
});

test('endChat resolves with the answer of the server, and everybody is gone', async () => {
  const { service, gms, deliver } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  gms.join();
  await deliver();
  const heard: unknown[] = [];
  for (const event of ['supervisorDisconnected', 'agentDisconnected', 'clientDisconnected'] as const) {
    service.on(event, (data) => heard.push([event, data]));
  }
  service.on('pollingStopped', () => heard.push('pollingStopped'));
  service.on('ended', () => heard.push('ended'));
  expect(await service.endChat()).toMatchObject({ statusCode: 0, chatEnded: true });
  const agents = { 2: expect.objectContaining({ name: 'Ann', connected: false }) };
  const left = (id: number, name: string, type: string) => ({
    message: expect.objectContaining({ type: 'ParticipantLeft', from: { id, name, type } }),
    agents,
    numAgentsConnected: 0,
  });
  expect(heard).toEqual([
    'pollingStopped',
    ['supervisorDisconnected', left(0, '', 'Supervisor')],
    ['agentDisconnected', left(2, 'Ann', 'Agent')],
    ['clientDisconnected', left(1, 'Ada', 'Client')],
    'ended',
  ]);
  expect((await service.getAgents()).agents[2]?.connected).toBe(false);
});

test('endChat without a chat rejects, in the words of either edition', async () => {
  await expect(createTestWebChat().service.endChat()).rejects.toBe('There is no active chat session');
  await expect(createTestWebChat({ edition: '8.5' }).service.endChat()).rejects.toEqual({
    type: 'error',
    text: 'There is no active chat session',
  });
});

test('endChat that fails rejects, but the chat is over', async () => {
  const { service, gms } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  gms.spoil('disconnect', { status: 500 });
  let ended = false;
  service.on('ended', () => {
    ended = true;
  });
  await expect(service.endChat()).rejects.toMatchObject({ status: 500 });
  expect(ended).toBe(true);
  await expect(service.endChat()).rejects.toBe('There is no active chat session');
});

test('endChat that the server refuses rejects with its answer and raises no error event', async () => {
  const { service, gms } = createTestWebChat();
  await service.startChat({ nickname: 'Ada' });
  gms.spoil('disconnect', { answer: { statusCode: 2, chatEnded: true } });
  const errors: unknown[] = [];
  service.on('error', (error) => errors.push(error));
  await expect(service.endChat()).rejects.toMatchObject({ statusCode: 2 });
  expect(errors).toEqual([]);
});
