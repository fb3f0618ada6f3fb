import { expect, test } from '@playwright/test';
import type { Result } from '../bus/deferred.ts';
import { events } from '../chat/events.ts';
import { createTestWebChat } from '../testing.ts';
import { putOff, type Raised } from './order.ts';

/** A chat, and everything in the order in which a page hears it: events, callbacks and what follows an await. */
function pageOf(options: Parameters<typeof createTestWebChat>[0] = {}) {
  const chat = createTestWebChat(options);
  const heard: string[] = [];
  for (const event of Object.keys(events) as (keyof typeof events)[])
    if (event !== 'ready') chat.service.on(event, () => heard.push(event));
  /** Gives a command, and returns what was heard from then until after its await. */
  async function hear(give: () => Result<unknown>): Promise<string[]> {
    heard.length = 0;
    const result = give();
    result.done(() => heard.push('<done>')).fail(() => heard.push('<fail>'));
    await result.catch(() => {});
    heard.push('<await>');
    return [...heard];
  }
  return { ...chat, hear };
}

const farewell = ['supervisorDisconnected', 'agentDisconnected', 'clientDisconnected', 'ended'];

test('over polling a start is done, then it is told, and polled', async () => {
  const { service, hear } = pageOf();
  expect(await hear(() => service.startChat({ nickname: 'Ada' }))).toEqual([
    '<done>',
    'started',
    'ajaxResponse',
    'pollingStarted',
    '<await>',
  ]);
});

test('over CometD a start is done before the first message is told', async () => {
  const { service, hear } = pageOf({ cometD: { enabled: true } });
  expect(await hear(() => service.startChat({ nickname: 'Ada' }))).toEqual([
    '<done>',
    'started',
    'clientConnected',
    'messageReceived',
    '<await>',
  ]);
});

test('a start that fails says so, and then is an error', async () => {
  const { service, gms, hear } = pageOf();
  gms.spoil('start', { status: 500 });
  expect(await hear(() => service.startChat())).toEqual(['<fail>', 'error', '<await>']);
});

for (const [transport, options] of [
  ['polling', {}],
  ['CometD', { cometD: { enabled: true } }],
] as const) {
  test(`over ${transport} endChat calls .done before the events of the end, and await goes on after them`, async () => {
    const { service, hear } = pageOf(options);
    await service.startChat({ nickname: 'Ada' });
    const overPolling = transport === 'polling';
    expect(await hear(() => service.endChat())).toEqual([
      ...(overPolling ? ['pollingStopped'] : []),
      '<done>',
      ...farewell,
      ...(overPolling ? ['ajaxResponse'] : []),
      '<await>',
    ]);
  });

  test(`over ${transport} an endChat that fails calls .fail first, and error comes ${transport === 'polling' ? 'before' : 'after'} the events of the end`, async () => {
    const { service, gms, hear } = pageOf(options);
    await service.startChat({ nickname: 'Ada' });
    gms.spoil('disconnect', { status: 500 });
    const heard = await hear(() => service.endChat());
    expect(heard.filter((name) => name !== 'pollingStopped')).toEqual([
      '<fail>',
      ...(transport === 'polling' ? ['error', ...farewell] : [...farewell, 'error']),
      '<await>',
    ]);
  });

  test(`over ${transport} typing is published ahead of its request`, async () => {
    const { service, hear } = pageOf(options);
    await service.startChat({ nickname: 'Ada' });
    const typing = await hear(() => service.sendTyping({ message: 'H' }));
    expect(typing.slice(0, 2)).toEqual(['clientTypingStarted', '<done>']);
    const sending = await hear(() => service.sendMessage({ message: 'Hi' }));
    expect(sending[0]).toBe('clientTypingStopped');
    expect(sending[1]).not.toBe('clientTypingStopped');
  });
}

test('a message that brings the end of the chat is settled first, and what was said last comes before the end', async () => {
  const { service, gms, hear } = pageOf();
  await service.startChat({ nickname: 'Ada' });
  gms.join().say('Bye');
  gms.spoil('send', { answer: { statusCode: 2, chatEnded: true, errors: [{ code: 249, advice: '' }] } });
  expect(await hear(() => service.sendMessage({ message: 'Hi' }))).toEqual([
    '<fail>',
    'clientConnected',
    'agentConnected',
    'agentTypingStopped',
    'messageReceived',
    'ended',
    'error',
    'ajaxResponse',
    'pollingStopped',
    '<await>',
  ]);
});

test('a request that nobody answers fails, and then the chat is disconnected', async () => {
  const { service, gms, hear } = pageOf();
  await service.startChat({ nickname: 'Ada' });
  gms.spoil('send', 'connection lost');
  expect(await hear(() => service.sendMessage({ message: 'Hi' }))).toEqual([
    '<fail>',
    'disconnected',
    '<await>',
  ]);
});

test('a refresh tells messages first, and that the connection is good again after them', async () => {
  const { service, gms, hear, deliver } = pageOf();
  await service.startChat({ nickname: 'Ada' });
  gms.spoil('refresh', 'connection lost');
  await deliver().catch(() => {});
  const bus = service.bus.registerPlugin('WebChatService');
  expect(await hear(() => bus.command('WebChatService.poll'))).toEqual([
    'clientConnected',
    'messageReceived',
    'reconnected',
    'ajaxResponse',
    '<done>',
    '<await>',
  ]);
});

test('a refresh that finds the chat server back says so, and reconnected, ahead of the messages', async () => {
  const { service, gms, hear, deliver } = pageOf();
  await service.startChat({ nickname: 'Ada' });
  gms.spoil('refresh', { answer: { statusCode: 1 } });
  await deliver();
  const bus = service.bus.registerPlugin('WebChatService');
  expect(await hear(() => bus.command('WebChatService.poll'))).toEqual([
    'chatServerBackOnline',
    'reconnected',
    'clientConnected',
    'messageReceived',
    'ajaxResponse',
    '<done>',
    '<await>',
  ]);
});

test('polling and sleep are told after the command that changed them, and waking before the message that wakes', async () => {
  const { service, hear } = pageOf({ sleepEnabled: true });
  await service.startChat({ nickname: 'Ada' });
  expect(await hear(() => service.stopPoll())).toEqual(['<done>', 'pollingStopped', '<await>']);
  expect(await hear(() => service.startPoll())).toEqual(['<done>', 'pollingStarted', '<await>']);
  expect(await hear(() => service.sleep())).toEqual(['<done>', 'sleeping', '<await>']);
  expect(await hear(() => service.wake())).toEqual(['<done>', 'waking', '<await>']);
  await service.sleep();
  expect((await hear(() => service.sendMessage({ message: 'Hi' }))).slice(0, 1)).toEqual(['waking']);
});

test('the answer to a file that was sent is told before the command is done, a refusal after it; what nobody answers is an error that names the file', async () => {
  const { service, gms, hear } = pageOf();
  const files = new File(['a plan'], 'plan.pdf');
  await service.startChat({ nickname: 'Ada' });
  expect(await hear(() => service.sendFile({ files }))).toEqual(['ajaxResponse', '<done>', '<await>']);
  gms.spoil('file', { answer: { statusCode: 2 } });
  expect(await hear(() => service.sendFile({ files }))).toEqual(['<fail>', 'ajaxResponse', '<await>']);
  const errors: unknown[] = [];
  service.on('error', (error) => errors.push(error));
  gms.spoil('file', 'connection lost');
  expect(await hear(() => service.sendFile({ files }))).toEqual(['<fail>', 'error', '<await>']);
  expect(errors).toMatchObject([
    { status: 0, errorReason: 'FileUploadError', file: files, filename: 'plan.pdf' },
  ]);
  gms.spoil('file', { status: 500 });
  expect(await hear(() => service.sendFile({ files }))).toEqual(['<fail>', '<await>']);
  gms.spoil('limits', { status: 503 });
  expect(await hear(() => service.getFileLimits())).toEqual(['<fail>', 'error', '<await>']);
});

test('what is raised after a command has settled is taken at once', () => {
  const taken: Raised[] = [];
  const { raise, settled } = putOff((raised) => taken.push(raised));
  raise({ ended: true });
  expect(taken).toEqual([]);
  settled();
  raise({ pollingStopped: true });
  expect(taken).toEqual([{ ended: true }, { pollingStopped: true }]);
});

test('a window that is emptied in `.done` of startChat keeps the first message, over CometD as well', async () => {
  for (const options of [{}, { cometD: { enabled: true } }]) {
    const { service, deliver } = createTestWebChat(options);
    const shown: string[] = [];
    service.on('messageReceived', ({ messages }) => shown.push(...messages.map(({ type }) => type)));
    await service.startChat({ nickname: 'Ada' }).done(() => {
      shown.length = 0;
    });
    if (!('cometD' in options)) await deliver();
    expect(shown).toEqual(['ParticipantJoined']);
  }
});
