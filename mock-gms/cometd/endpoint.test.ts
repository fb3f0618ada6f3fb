import { expect, test } from '../mock.fixture.ts';
import { RawClient } from './bayeux-client.fixture.ts';

const typesOf = (responses: ReadonlyArray<{ messages?: ReadonlyArray<{ type: string }> }>) =>
  responses.flatMap(({ messages = [] }) => messages.map(({ type }) => type));

test('a chat is started without a subscription: the first push has the ids, the acknowledgement has no data', async ({
  client,
}) => {
  const jo = client();
  const handshake = await jo.handshake();
  expect(handshake).toMatchObject({ successful: true, supportedConnectionTypes: ['long-polling'] });
  expect(handshake.advice).toEqual({ reconnect: 'retry', interval: 0, timeout: 30_000 });
  expect(jo.cookie).toMatch(/^BAYEUX_BROWSER=[0-9a-z]{16}$/);
  const [acknowledgement] = await jo.publish({
    operation: 'requestChat',
    nickname: 'Jo',
    chatId: '',
    secureKey: '',
  });
  expect(acknowledgement).toEqual({ id: 'p', channel: jo.channel, successful: true });
  const [push] = await jo.pushes(() => true);
  expect(push).toMatchObject({ statusCode: 0, chatEnded: false, nextPosition: 2 });
  expect(push?.messages).toMatchObject([{ index: 1, type: 'ParticipantJoined', from: { nickname: 'Jo' } }]);
  expect(push?.secureKey).toMatch(/^[A-Za-z0-9+/]{102}==$/);
});

test('everything that the customer does comes back to them, their own typing included, and so does the agent', async ({
  service,
  client,
}) => {
  const jo = client();
  const { secureKey } = await jo.startChat();
  const say = (data: object) => jo.publish({ secureKey, ...data });
  await say({ operation: 'startTyping', message: 'He' });
  await say({ operation: 'stopTyping' });
  await say({ operation: 'sendMessage', message: 'Hello', messageType: 'text', eventAttributes: { a: 1 } });
  await say({ operation: 'pushUrl', pushUrl: 'https://www.example.com/' });
  await say({ operation: 'updateNickname', nickname: 'Joanna' });
  await say({ operation: 'updateData', userData: { tier: 'gold' } });
  await say({ operation: 'customNotice', message: 'note' });
  await say({ operation: 'readReceipt', transcriptPosition: 3 });
  const chat = await service.waitForChat();
  const ann = await chat.join({ nickname: 'Ann' });
  await ann.startTyping();
  await ann.say('Hi Joanna');
  const pushes = await jo.pushes(({ messages }) => messages.some(({ text }) => text === 'Hi Joanna'));
  expect(typesOf(pushes)).toEqual([
    'TypingStarted',
    'TypingStopped',
    'Message',
    'PushUrl',
    'NicknameUpdated',
    'CustomNotice',
    'Notice',
    'ParticipantJoined',
    'TypingStarted',
    'Message',
  ]);
  expect(pushes.every((push) => push.secureKey === secureKey)).toBe(true);
  expect(pushes.flatMap(({ messages }) => messages)[2]).toMatchObject({
    messageType: 'text',
    eventAttributes: { a: 1 },
  });
  expect(await chat.state()).toMatchObject({ userData: { tier: 'gold' }, readPosition: 3 });
});

test('a disconnect is pushed with chatEnded, and the Bayeux session carries the next chat', async ({
  client,
}) => {
  const jo = client();
  const { secureKey, chatId } = await jo.startChat();
  await jo.publish({ operation: 'disconnect', secureKey });
  const [ended] = await jo.pushes(({ chatEnded }) => chatEnded === true);
  expect(ended).toMatchObject({ chatEnded: true, messages: [{ type: 'ParticipantLeft' }] });
  await jo.publish({ operation: 'requestChat', nickname: 'Jo' });
  const [next] = await jo.pushes(() => true);
  expect(next?.chatId).not.toBe(chatId);
  expect(next?.secureKey).not.toBe(secureKey);
});

test('requestNotifications: 0 and absent give everything, n gives from n on, beyond the end an empty push', async ({
  client,
}) => {
  const jo = client();
  const { secureKey } = await jo.startChat();
  for (const message of ['a', 'b', 'c']) await jo.publish({ operation: 'sendMessage', secureKey, message });
  await jo.pushes(({ messages }) => messages.some(({ text }) => text === 'c'));
  const read = async (operation: string, transcriptPosition?: unknown) => {
    await jo.publish({ operation, secureKey, transcriptPosition });
    const [push] = await jo.pushes(() => true);
    return push?.messages.map(({ index }) => index);
  };
  expect(await read('requestNotifications')).toEqual([1, 2, 3, 4]);
  expect(await read('requestNotifications', 0)).toEqual([1, 2, 3, 4]);
  expect(await read('requestNotifications', 3)).toEqual([3, 4]);
  expect(await read('requestNotifications', '3')).toEqual([3, 4]);
  expect(await read('requestNotifications', 5)).toEqual([]);
  expect(await read('requestNotifications', 99)).toEqual([]);
  expect(await read('refresh', -1)).toEqual([4]);
  expect(await read('refresh', 2)).toEqual([2, 3, 4]);
});

test('after a new handshake the key alone is enough to follow the chat, over another Bayeux session', async ({
  service,
  client,
}) => {
  const { secureKey } = await client().startChat();
  const again = client();
  await again.handshake();
  await again.publish({
    operation: 'requestNotifications',
    secureKey,
    chatId: '',
    userId: '',
    transcriptPosition: 1,
  });
  await again.pushes(() => true);
  await (await (await service.waitForChat()).join({ nickname: 'Ann' })).say('Welcome back');
  const pushes = await again.pushes(({ messages }) => messages.some(({ text }) => text === 'Welcome back'));
  expect(typesOf(pushes)).toEqual(['ParticipantJoined', 'Message']);
});

test('subscribe and publish in one batch, one bare object, and suffixes of the path are all taken', async ({
  client,
}) => {
  const jo = client();
  await jo.handshake();
  const subscribe = { channel: '/meta/subscribe', id: 's', clientId: jo.clientId, subscription: jo.channel };
  const replies = await jo.post([subscribe, jo.publication({ operation: 'requestChat', nickname: 'Jo' })], {
    path: '/',
  });
  expect(replies).toMatchObject([{ successful: true }, { successful: true }]);
  const [{ secureKey = '' } = {}] = await jo.pushes(() => true);
  expect(
    await jo.post(jo.publication({ operation: 'sendMessage', message: 'bare', secureKey })),
  ).toMatchObject([{ successful: true }]);
  const [push] = await jo.pushes(() => true);
  expect(push?.messages[0]?.text).toBe('bare');
});

test('one chat is followed over polling and over CometD at once, with one history', async ({
  service,
  client,
}) => {
  const jo = client();
  const { secureKey, chatId } = await jo.startChat();
  const poll = async (operation: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ secureKey, ...fields });
    return (await fetch(`${service.dataURL}/${chatId}/${operation}`, { method: 'POST', body })).json();
  };
  await poll('send', { message: 'over polling' });
  await jo.publish({ operation: 'sendMessage', secureKey, message: 'over CometD' });
  const pushed = await jo.pushes(({ messages }) => messages.some(({ text }) => text === 'over CometD'));
  const polled = (await poll('refresh', { transcriptPosition: '2' })) as { messages: unknown[] };
  expect(pushed.flatMap(({ messages }) => messages)).toEqual(polled.messages);
});

test('a client without a session, or without its cookie, is told so in the words that clients look for', async ({
  client,
}) => {
  const stranger = client();
  stranger.clientId = 'c1d2e3f4g5h6i7j8k9l0m1n2o3';
  expect(await stranger.publish({ operation: 'sendMessage', message: 'x', secureKey: 'k' })).toEqual([
    { channel: stranger.channel, id: 'p', error: '402::Unknown client', successful: false },
  ]);
  expect(await stranger.connect()).toEqual([
    {
      channel: '/meta/connect',
      id: 'c',
      error: '402::Unknown client',
      successful: false,
      advice: { reconnect: 'handshake', interval: 0 },
    },
  ]);
  const jo = client();
  await jo.startChat();
  jo.cookie = '';
  expect(await jo.connect()).toMatchObject([{ error: '402::Unknown client' }]);
});

test('what goes wrong with an operation is pushed as a failure, and the acknowledgement stays successful', async ({
  client,
}) => {
  const jo = client();
  const { secureKey } = await jo.startChat();
  const failureOf = async (data: object) => {
    expect(await jo.publish(data)).toMatchObject([{ successful: true }]);
    const [push] = await jo.pushes(({ statusCode }) => statusCode !== 0);
    return [push?.statusCode, push?.errors?.[0]?.code];
  };
  expect(await failureOf({ operation: 'requestChat' })).toEqual([2, 161]);
  expect(await failureOf({ operation: 'sendMessage', message: 'x', secureKey: 'wrong' })).toEqual([2, 249]);
  expect(await failureOf({ operation: 'sendMessage', secureKey })).toEqual([2, 100]);
  expect(await failureOf({ operation: 'dance', secureKey })).toEqual([2, 100]);
  expect(await failureOf({ operation: 'requestNotifications', secureKey, transcriptPosition: 'x' })).toEqual([
    2, 100,
  ]);
  expect(await failureOf({ operation: 'requestNotifications', secureKey: 'gone' })).toEqual([2, 249]);
});

test('credentials can be sent along with the start, plain or encoded', async ({ service, client }) => {
  await service.configure({ basic: { username: 'user', password: 'pass' } });
  const start = async (auth?: object) => {
    const jo = client();
    const push = await jo.startChat({ nickname: 'Jo', ...(auth !== undefined && { auth }) });
    return push.statusCode === 0 ? 0 : push.errors[0]?.code;
  };
  expect(await start()).toBe(401);
  expect(await start({ username: 'user', password: 'wrong' })).toBe(403);
  expect(await start({ username: 'user', password: 'pass' })).toBe(0);
  expect(await start({ encoded: Buffer.from('user:pass').toString('base64') })).toBe(0);
});

test('a client that is connected is in contact, and one whose Bayeux session ends is not', async ({
  service,
  client,
}) => {
  const jo = client();
  const { secureKey } = await jo.startChat();
  const chat = await service.waitForChat();
  await service.clock.freeze();
  await service.clock.advance(100_000, { clients: 'absent' });
  expect((await chat.state()).ended).toBeUndefined();
  // Both at once, as Widgets do it: the chat ends although its session does.
  await jo.post([
    jo.publication({ operation: 'sendMessage', secureKey, message: 'last' }),
    { channel: '/meta/disconnect', clientId: jo.clientId, id: 'd' },
  ]);
  await chat.waitFor({ type: 'Message', text: 'last' });
  await service.clock.advance(45_000, { clients: 'absent' });
  expect((await chat.state()).ended).toMatchObject({ by: 'absence' });
});

test('taking up a chat that has ended is refused, or reads it once more where that is set', async ({
  service,
  client,
}) => {
  const jo = client();
  const { secureKey, chatId, alias } = await jo.startChat();
  await jo.publish({ operation: 'disconnect', secureKey });
  await jo.pushes(({ chatEnded }) => chatEnded === true);
  const read = async (operation: string) => {
    await jo.publish({ operation, secureKey, transcriptPosition: 1 });
    return (await jo.pushes(() => true)).at(-1);
  };
  for (const operation of ['requestNotifications', 'refresh']) {
    const refused = await read(operation);
    expect(refused, operation).toEqual({
      messages: [],
      chatEnded: true,
      statusCode: 2,
      alias,
      chatId,
      errors: [{ code: 249, advice: expect.stringContaining('referenceId[') }],
    });
  }
  await service.configure({ afterEnd: 'transcript' });
  for (const operation of ['requestNotifications', 'refresh']) {
    const told = await read(operation);
    expect(told, operation).toMatchObject({ statusCode: 0, chatEnded: true, secureKey });
    expect(typesOf(told === undefined ? [] : [told])).toEqual(['ParticipantJoined', 'ParticipantLeft']);
  }
});

test('a chat whose customer is gone is refused over CometD, and what agents say there is pushed to nobody', async ({
  service,
  client,
}) => {
  const jo = client();
  const { secureKey } = await jo.startChat();
  const chat = await service.waitForChat();
  const ann = await chat.join({ nickname: 'Ann' });
  await jo.send([{ channel: '/meta/disconnect', clientId: jo.clientId, id: 'd' }]);
  await service.clock.advance(45_000, { clients: 'absent' });
  const again = client();
  await again.handshake();
  await again.publish({ operation: 'requestNotifications', secureKey });
  const [refused] = await again.pushes(() => true);
  expect(refused).toMatchObject({ statusCode: 2, chatEnded: true, messages: [] });
  expect((await chat.state()).attachments).toBe(0);
  await ann.say('Still there?');
  await again.publish({ operation: 'refresh', secureKey });
  const [next] = await again.pushes(() => true);
  expect(next).toMatchObject({ statusCode: 2, messages: [] });
});

test('faults spoil pushes, and the journal keeps what was published and what was pushed', async ({
  service,
  client,
}) => {
  const jo = client();
  const { secureKey } = await jo.startChat();
  await service.faults.add({
    operation: 'push',
    sequence: [{ kind: 'drop' }, { kind: 'duplicate' }, { kind: 'reorder' }],
  });
  for (const message of ['dropped', 'twice', 'late', 'early']) {
    await jo.publish({ operation: 'sendMessage', secureKey, message });
  }
  const pushes = await jo.pushes(({ messages }) => messages.some(({ text }) => text === 'late'));
  expect(pushes.flatMap(({ messages }) => messages.map(({ text }) => text))).toEqual([
    'twice',
    'twice',
    'early',
    'late',
  ]);
  const exchanges = await service.journal.list();
  expect(exchanges.filter(({ operation }) => operation === 'sendMessage')).toHaveLength(4);
  expect(exchanges.filter(({ operation }) => operation === 'push').map(({ status }) => status)).toEqual([
    200, 0, 200, 200, 200, 200,
  ]);
  expect(JSON.stringify(exchanges)).not.toContain(secureKey);
});

test('pages of other origins are let in with their credentials, on every answer', async ({ client }) => {
  const headers = { Origin: 'http://shop.example:3000' };
  const preflight = await client().send('', { method: 'OPTIONS', headers, body: null });
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
    204,
    'Content-Type, apikey, Authorization',
  ]);
  for (const body of ['[{"channel":"/meta/handshake"}]', 'broken', '[]']) {
    const answer = await client().send(body, { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe(headers.Origin);
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
  }
  const crossSite = await client().send('[{"channel":"/meta/handshake"}]', { headers });
  expect(crossSite.headers.get('set-cookie')).toMatch(
    /; Path=\/; HttpOnly; SameSite=None; Secure; Partitioned$/,
  );
  const sameSite = await client().send('[{"channel":"/meta/handshake"}]', {
    headers: { Origin: 'http://127.0.0.1:1' },
  });
  expect(sameSite.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('faults befall publications as they befall requests: refused, lost after they were carried out, or cut off', async ({
  service,
  client,
}) => {
  const jo = client();
  const { secureKey } = await jo.startChat();
  const chat = await service.waitForChat();
  const say = (message: string) =>
    jo.send([jo.publication({ operation: 'sendMessage', secureKey, message })]);
  await service.faults.add({ operation: 'send', effect: { kind: 'status', status: 503 } });
  expect((await say('never')).status).toBe(503);
  await service.faults.add({ operation: 'send', effect: { kind: 'reset', when: 'after' } });
  await expect(say('carried out')).rejects.toThrow('fetch failed');
  await chat.waitFor({ type: 'Message', text: 'carried out' });
  await service.faults.add({ operation: 'send', effect: { kind: 'error', code: 240, statusCode: 1 } });
  expect((await say('refused')).status).toBe(200);
  const pushes = await jo.pushes(({ statusCode }) => statusCode === 1);
  expect(pushes.at(-1)?.errors?.[0]?.code).toBe(240);
  await service.faults.add({ operation: 'send', effect: { kind: 'unknownClient' } });
  expect(await (await say('lost')).json()).toMatchObject([
    { successful: false, error: '402::Unknown client' },
  ]);
  expect((await chat.transcript()).flatMap(({ text = [] }) => text)).toEqual(['carried out']);
});

test('faults of a service meet the meta messages of clients that name it in the path', async ({
  gms,
  service,
}) => {
  const jo = new RawClient(`${gms.url}/genesys/cometd/support`, 'support');
  await jo.handshake();
  await service.faults.add({
    operation: '/meta/connect',
    sequence: [{ kind: 'status', status: 502 }, { kind: 'loseCookie' }],
  });
  expect((await jo.send([jo.connection(0)])).status).toBe(502);
  expect(await jo.connect({ timeout: 0 })).toMatchObject([{ successful: true }]);
  expect(await jo.connect({ timeout: 0 })).toMatchObject([{ error: '402::Unknown client' }]);
});

test('a publication may have fields that are named like the parts of a problem', async ({ client }) => {
  const jo = client();
  await jo.startChat({ nickname: 'Jo', problem: 'none', parameter: 'none' });
});
