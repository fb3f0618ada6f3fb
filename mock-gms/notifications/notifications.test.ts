import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import { isStarted } from '../chat-server/chat-server-options.ts';
import { Desk } from '../desk/desk.ts';
import { Service } from '../services/service.ts';
import { MemoryStore } from '../store/memory.ts';
import { runNotifications } from './notifications.ts';
import type { Post, PostResult } from './post-json.ts';
import { postJson } from './post-json.ts';

const REGISTERED = {
  GCTI_Chat_AsyncMode: 'true',
  GCTI_Chat_PushSubscribe: 'true',
  GCTI_GMS_NodeGroup: 'web',
  GCTI_GMS_PushDeviceId: 'd1',
  GCTI_GMS_PushDeviceType: 'customhttp',
};

const URL_OF_TESTER = 'http://127.0.0.1:9/push';

/** A chat whose pushes come to the test: each is answered by the next result, and then with 200. */
async function pushedChat(userData: Record<string, string> = {}, results: Array<PostResult | Error> = []) {
  const service = new Service('support', new MemoryStore());
  const posted: Array<{ url: string; body: Record<string, unknown> }> = [];
  const post: Post = async (url, body) => {
    posted.push({ url, body: JSON.parse(body) as Record<string, unknown> });
    const result = results.shift() ?? { status: 200 };
    if (result instanceof Error) throw result;
    return result;
  };
  runNotifications(service, post);
  await service.configure({ customHttpPushUrl: URL_OF_TESTER, customHttpPushMessage: 'News' });
  service.clock.freeze();
  const request = { nickname: 'Jo', request: {}, userData: { ...REGISTERED, ...userData } };
  const outcome = await service.chats.request(request);
  if (!isStarted(outcome)) throw new Error('no chat');
  const { running } = outcome;
  const desk = new Desk(service);
  const agent = await desk.join(running.chat.id, { nickname: 'Ann' });
  return {
    service,
    running,
    desk,
    posted,
    say: (text: string) => desk.act(running.chat.id, agent, { type: 'send', text }),
    agent,
    pass: (seconds: number) => service.clock.advance(seconds * 1000, { clients: 'absent' }),
  };
}

test('a message is pushed when the customer is away, and then once', async () => {
  const { say, pass, posted } = await pushedChat();
  await say('Hello?');
  await pass(9.999);
  expect(posted).toEqual([]);
  await pass(0.001);
  expect(posted).toEqual([{ url: URL_OF_TESTER, body: { deviceId: 'd1', message: 'News' } }]);
  await pass(3600);
  expect(posted).toHaveLength(1);
  await say('Still here');
  await pass(0);
  expect(posted).toHaveLength(2);
});

test('what the customer came back for in time is not pushed, nor what a connection brings', async () => {
  const { service, running, say, pass, posted } = await pushedChat();
  await say('seen by a poll');
  service.chats.touch(running);
  await pass(60);
  expect(posted).toEqual([]);
  service.chats.touch(running);
  const detach = service.chats.attach(running);
  await say('seen over a connection');
  await pass(60);
  detach();
  await pass(60);
  expect(posted).toEqual([]);
});

test('clients in contact over a jump of the clock are not away', async () => {
  const { service, say, posted } = await pushedChat();
  await service.clock.advance(3_600_000);
  await say('Hello');
  await service.clock.advance(9_000);
  expect(posted).toEqual([]);
});

test('the payload says what the news is, without a key', async () => {
  const { say, pass, posted, running } = await pushedChat({ GCTI_GMS_PushIncludePayload: 'true' });
  await say('Your order is here');
  await pass(10);
  const { id, keys } = running.chat;
  expect(posted[0]?.body.payload).toMatchObject({
    chatId: id,
    userId: keys.userId,
    messages: [{ type: 'Message', text: 'Your order is here', from: { nickname: 'Ann' } }],
  });
  expect(JSON.stringify(posted)).not.toContain(keys.secureKey);
});

test('URLs and the end of the session are news; typing, notices, whispers and what the customer does are not', async () => {
  const { service, desk, agent, running, pass, posted } = await pushedChat({
    GCTI_GMS_PushIncludePayload: 'true',
  });
  const { id } = running.chat;
  await desk.act(id, agent, { type: 'startTyping' });
  await desk.act(id, agent, { type: 'customNotice', text: 'x' });
  await desk.act(id, agent, { type: 'send', text: 'psst', visibility: 'agents' });
  await service.chats.execute(running, { type: 'send', by: 1, text: 'mine' });
  await desk.act(id, agent, { type: 'pushUrl', url: 'https://a.example' });
  await desk.end(id, agent);
  await pass(10);
  const messages = posted.map(({ body }) => (body.payload as { messages: object[] }).messages[0]);
  expect(messages).toMatchObject([
    { type: 'PushUrl', text: 'https://a.example' },
    { type: 'ParticipantLeft', eventAttributes: { GCTI_SYSTEM: { 'quit-reason-code': '4' } } },
  ]);
});

test('the customer’s own end is pushed to who asked for it, at once, with the reason that only a push tells', async () => {
  const asked = { GCTI_GMS_PushIncludePayload: 'true', GCTI_GMS_NotifyRequestor: 'true' };
  for (const [userData, command, code] of [
    [asked, 'disconnect', '0'],
    [asked, 'expire', '3'],
    [{}, 'disconnect', undefined],
  ] as const) {
    const { service, running, posted } = await pushedChat(userData);
    await service.chats.execute(
      running,
      command === 'disconnect' ? { type: 'disconnect', by: 1 } : { type: 'expire' },
    );
    await service.clock.advance(0);
    if (code === undefined) expect(posted).toEqual([]);
    else expect(JSON.stringify(posted)).toContain(`"quit-reason-code":"${code}"`);
  }
});

test('a customer who was given up is told that once, and nothing of what agents do without them', async () => {
  const { service, running, posted, say, pass } = await pushedChat({
    GCTI_Chat_AsyncMode: 'false',
    GCTI_GMS_NotifyRequestor: 'true',
  });
  await say('Hello?');
  await service.chats.execute(running, { type: 'expire' });
  await say('Are you there?');
  await service.chats.execute(running, { type: 'endByServer' });
  await pass(30);
  expect(running.chat.ended).toMatchObject({ by: 'server' });
  expect(posted).toHaveLength(2);
});

const RESEND = { GCTI_GMS_PushResend: 'true' };

test('a push that fails is tried again after the delay, so often, and each attempt stands in the journal', async () => {
  const failed = { status: 503 };
  const { service, say, pass, posted } = await pushedChat(RESEND, [
    failed,
    { status: 0, error: 'ECONNREFUSED' },
    failed,
  ]);
  await service.configure({ pushResendAttempts: 2 });
  await say('Hello?');
  await pass(10);
  expect(posted).toHaveLength(1);
  await pass(14.999);
  expect(posted).toHaveLength(1);
  await pass(0.001);
  expect(posted).toHaveLength(2);
  await pass(15);
  expect(posted).toHaveLength(3);
  await pass(3600);
  expect(posted).toHaveLength(3);
  const noted = service.journal.list().map(({ operation, status, response }) => {
    const { attempt, error } = JSON.parse(response.body) as { attempt: number; error?: string };
    return [operation, status, attempt, error];
  });
  expect(noted).toEqual([
    ['customHttpPush', 503, 1, undefined],
    ['customHttpPush', 0, 2, 'ECONNREFUSED'],
    ['customHttpPush', 503, 3, undefined],
  ]);
  expect(await service.journal.findings()).toEqual([]);
});

test('a push that cannot even be posted counts as one that failed, and is reported', async () => {
  const { service, say, pass, posted } = await pushedChat(RESEND, [new TypeError('not even that')]);
  const seen = await warningsOf(async () => {
    await say('Hello?');
    await pass(10);
  });
  expect(seen).toEqual(['not even that']);
  await pass(15);
  expect(posted).toHaveLength(2);
  expect(service.journal.list().map(({ status }) => status)).toEqual([0, 200]);
});

test('a customer who is back is not pushed to again, and who asks for no resend gets none', async () => {
  const back = await pushedChat(RESEND, [{ status: 500 }]);
  await back.say('Hello?');
  await back.pass(10);
  back.service.chats.touch(back.running);
  await back.pass(60);
  expect(back.posted).toHaveLength(1);
  const once = await pushedChat({}, [{ status: 500 }]);
  await once.say('Hello?');
  await once.pass(60);
  expect(once.posted).toHaveLength(1);
});

test('nothing is pushed without a registration, without a URL, or for a chat that is gone', async () => {
  const unregistered = await pushedChat({ GCTI_Chat_PushSubscribe: 'false' });
  await unregistered.say('x');
  await unregistered.pass(60);
  expect(unregistered.posted).toEqual([]);
  const without = await pushedChat();
  await without.service.configure({ customHttpPushUrl: null });
  await without.say('x');
  await without.pass(60);
  expect(without.posted).toEqual([]);
  const cleared = await pushedChat();
  await cleared.say('x');
  await cleared.service.chats.clear();
  await cleared.pass(60);
  expect(cleared.posted).toEqual([]);
});

test('a chat holds back a bounded number of news, the latest', async () => {
  const { say, pass, posted } = await pushedChat({ GCTI_GMS_PushIncludePayload: 'true' });
  for (let i = 0; i < 150; i++) await say(`message ${i}`);
  await pass(10);
  expect(posted).toHaveLength(100);
  expect(JSON.stringify(posted[0])).toContain('message 50');
});

test('push keys can come later, with user data, and a chat that has them outlives the polling limit', async () => {
  const { GCTI_Chat_PushSubscribe: _, ...later } = REGISTERED;
  const { service, running, say, pass, posted } = await pushedChat({ GCTI_Chat_PushSubscribe: '' });
  await service.chats.execute(running, {
    type: 'updateData',
    by: 1,
    userData: { ...later, GCTI_Chat_PushSubscribe: 'true', GCTI_Chat_AsyncMode: 'false' },
  });
  await pass(60);
  expect(running.chat.ended).toBeUndefined();
  await say('Hello?');
  await pass(0);
  expect(posted).toHaveLength(1);
});

/** A server that stands for the tester's, on this machine. */
async function receiver(
  answer: (request: IncomingMessage) => { status: number; location?: string } | undefined,
) {
  const received: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`);
      const { status, location } = answer(request) ?? {};
      if (status === undefined) return;
      response.writeHead(status, location === undefined ? {} : { location }).end('thanks');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, received, close };
}

test('over HTTP a push is a POST of JSON, and a redirect leads nowhere', async () => {
  const other = await receiver(() => ({ status: 200 }));
  const tester = await receiver(({ url }) =>
    url === '/moved' ? { status: 307, location: other.url } : { status: 201 },
  );
  const { signal } = new AbortController();
  expect(await postJson(`${tester.url}/push?a=b`, '{"deviceId":"ü"}', signal)).toEqual({ status: 201 });
  expect(await postJson(`${tester.url}/moved`, '{}', signal)).toEqual({ status: 307 });
  expect(tester.received[0]).toBe('POST /push?a=b application/json;charset=utf-8 {"deviceId":"ü"}');
  expect(other.received).toEqual([]);
  tester.close();
  other.close();
});

test('a URL where nobody answers is a failure with a reason, and closing ends what is under way', async () => {
  const silent = await receiver(() => undefined);
  const closing = new AbortController();
  const posting = postJson(silent.url, '{}', closing.signal);
  closing.abort();
  expect(await posting).toMatchObject({ status: 0 });
  silent.close();
  expect(await postJson('http://127.0.0.1:1/', '{}', new AbortController().signal)).toMatchObject({
    status: 0,
  });
});
