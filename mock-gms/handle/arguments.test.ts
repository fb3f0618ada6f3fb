import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { connectMockGms, FaultError, type ServiceHandle, SettingError, SnapshotError } from '../index.ts';
import { SETTINGS } from '../services/settings.ts';

closeAfterEach();

/** The handle of a service with one chat, in process and over HTTP. */
async function handles(): Promise<readonly ServiceHandle[]> {
  const gms = await openGms();
  const service = gms.service('support');
  await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  return [service, (await connectMockGms(gms.url)).service('support')];
}

// biome-ignore lint/suspicious/noExplicitAny: what code without types may give
const any = (value: unknown): any => value;

const deep = JSON.parse(`${'{"a":'.repeat(101)}1${'}'.repeat(101)}`);

const OF_PARTICIPANT = {
  'say()': [any([]), 'text: is required'],
  "say({ text: 'x' })": [[{ text: 'x' }], 'text: must be a text'],
  'say(5)': [[5], 'text: must be a text'],
  "say('x', { mesageType: 'y' })": [
    ['x', { mesageType: 'y' }],
    'mesageType: is not known (did you mean messageType?)',
  ],
  "say('x', { visibility: 'nobody' })": [
    ['x', { visibility: 'nobody' }],
    'visibility: must be one of all, agents',
  ],
  "say('x', { eventAttributes: deep })": [
    ['x', { eventAttributes: deep }],
    'the options: must be at most 100 levels deep',
  ],
  "say('x', { eventAttributes: { a: 10n } })": [
    ['x', { eventAttributes: { a: 10n } }],
    'the options: must be what JSON can hold',
  ],
  "say('x', { eventAttributes: new Date() })": [
    ['x', { eventAttributes: new Date() }],
    'eventAttributes: must be a map of values by key',
  ],
  "setUserData(new String('x'))": [[new String('x')], 'userData: must be a map of values by key'],
  'startTyping(5)': [[5], 'text: must be a text'],
  'pushUrl()': [[], 'url: is required'],
  "pushUrl('')": [[''], 'url: must not be empty'],
  'customNotice(5)': [[5], 'text: must be a text'],
  "customNotice('x', { messageType: 'y' })": [
    ['x', { messageType: 'y' }],
    'messageType: is not known; known are type, text, eventAttributes, userData, visibility',
  ],
  'rename()': [[], 'nickname: is required'],
  'setUserData(5)': [[5], 'userData: must be a map of values by key'],
  'setUserData()': [[], 'userData: is required'],
  "transfer({ tpye: 'Agent' })": [[{ tpye: 'Agent' }], 'tpye: is not known (did you mean type?)'],
  'transfer({ silent: true })': [[{ silent: true }], 'silent: nobody takes a chat over silently'],
  "transfer({ type: 'Robot' })": [[{ type: 'Robot' }], 'type: must be one of Agent, Supervisor, External'],
  "remove('2')": [['2'], 'participantId: must be a whole number'],
  'remove(1, 1)': [[1, 1], 'reason: must be one of 0, 3, 4, 5, 6, 7, 8'],
  "leave({ than: 'close' })": [[{ than: 'close' }], 'than: is not known (did you mean then?)'],
  "leave({ then: 'stay' })": [[{ then: 'stay' }], 'then: must be one of closeIfNoAgent, close, keepAlive'],
  'sendFile()': [[], "a file such as { name: 'terms.txt', data: 'Be kind.' } was expected, not undefined"],
  "sendFile({ data: 'x' })": [[{ data: 'x' }], 'name: is required'],
  "sendFile({ name: 'a', data: 5 })": [
    [{ name: 'a', data: 5 }],
    'data: must be a text or the bytes of a Uint8Array',
  ],
  "sendFile({ name: 'a', data: 'x', type: 'text/plain; charset=utf-8' })": [
    [{ name: 'a', data: 'x', type: 'text/plain; charset=utf-8' }],
    'type: must be a media type without parameters, such as text/plain',
  ],
  "say('x', { type: 'Agent' })": [['x', { type: 'Agent' }], 'type: is not a detail that can be given'],
  "sendFile({ name: 'a', data: 'x', tpye: 'y' })": [
    [{ name: 'a', data: 'x', tpye: 'y' }],
    'tpye: is not known (did you mean type?)',
  ],
} as const;

const methodOf = (call: string) => call.split('(', 1)[0] as string;

test('a participant is asked for nothing that the control API would refuse, in process and over HTTP', async () => {
  for (const service of await handles()) {
    const [chat] = await service.chats();
    const agent = any(await chat?.join());
    const before = await chat?.log();
    for (const [call, [given, message]] of Object.entries(OF_PARTICIPANT))
      await expect(agent[methodOf(call)](...given), call).rejects.toThrow(new RangeError(message));
    expect(await chat?.log()).toEqual(before);
    await agent.leave({ then: 'keepAlive' });
  }
});

const OF_SERVICE: Readonly<
  Record<string, [ask: (service: ServiceHandle) => Promise<unknown>, error: Error]>
> = {
  'clock.advance with an unknown option': [
    ({ clock }) => clock.advance(10, any({ client: 'absent' })),
    new RangeError('client: is not known (did you mean clients?)'),
  ],
  'clock.advance with an unknown value': [
    ({ clock }) => clock.advance(10, any({ clients: 'gone' })),
    new RangeError('clients: must be one of present, absent'),
  ],
  'faults.add with an unknown part': [
    ({ faults }) => faults.add(any({ operation: 'send', effect: { kind: 'reset' }, time: 2 })),
    new FaultError(
      'time',
      'is not a part of a fault (did you mean times?); there are operation, transport, after, times, effect, sequence, offline, rate, probability, seed',
    ),
  ],
  'faults.add with an unknown part of its effect': [
    ({ faults }) => faults.add(any({ operation: 'send', effect: { kind: 'status', status: 503, bdy: 'x' } })),
    new FaultError('effect.bdy', 'is not known (did you mean body?)'),
  ],
  'faults.add with an unknown part of a step': [
    ({ faults }) =>
      faults.add(any({ operation: 'send', sequence: ['pass', { kind: 'reset', wen: 'after' }] })),
    new FaultError('sequence.1.wen', 'is not known (did you mean when?)'),
  ],
  'faults.add with an unknown part of its rate': [
    ({ faults }) => faults.add(any({ operation: 'send', rate: { max: 1, per: 1, times: 1 } })),
    new FaultError('rate.times', 'is not known; known are max, per'),
  ],
  'configure with an unknown part of credentials': [
    (service) => service.configure(any({ basic: { username: 'a', password: 'b', pasword: 'c' } })),
    new SettingError('basic', 'setting "basic" takes an object with the texts username and password'),
  ],
  'journal.list with an unknown condition': [
    ({ journal }) => journal.list(any({ opration: 'send' })),
    new RangeError('opration: is not known (did you mean operation?)'),
  ],
  'journal.verify with an unknown condition': [
    ({ journal }) => journal.verify(any({ opration: 'send', times: 0 })),
    new RangeError('opration: is not known (did you mean operation?)'),
  ],
  'journal.waitFor with an unknown condition': [
    ({ journal }) => journal.waitFor(any({ opration: 'send' }), { timeout: 50 }),
    new RangeError('query.opration: is not known (did you mean operation?)'),
  ],
  'journal.waitFor with an unknown option': [
    ({ journal }) => journal.waitFor({ operation: 'send' }, any({ timeuot: 50 })),
    new RangeError('timeuot: is not known (did you mean timeout?)'),
  ],
  'journal.findings with an unknown condition': [
    ({ journal }) => journal.findings(any({ chatid: 'x' })),
    new RangeError('chatid: is not known (did you mean chatId?)'),
  ],
  'journal.har with fields': [
    ({ journal }) => journal.har(any({ fields: { message: 'x' } })),
    new RangeError('fields: only list, waitFor and verify compare the fields of requests'),
  ],
  'configure with a number that is none': [
    (service) => service.configure(any({ inactivityAlert: Number.NaN })),
    new SettingError(
      'inactivityAlert',
      'setting "inactivityAlert" takes a whole number of seconds from 0 to 31536000, not NaN',
    ),
  ],
  'chat.waitFor a member that no entry has': [
    async (service) => (await service.chats())[0]?.waitFor(any({ tetx: 'Hello' })),
    new RangeError(
      'tetx: is not known (did you mean text?); a function, such as (entry) => entry.seq === 3, can look at more',
    ),
  ],
  'chat.waitFor a type that no entry has': [
    async (service) => (await service.chats())[0]?.waitFor(any({ type: 'Mesage' })),
    new RangeError(
      'type: must be one of ParticipantJoined, ParticipantLeft, Message, TypingStarted, TypingStopped, PushUrl, NicknameUpdated, FileUploaded, FileDeleted, CustomNotice, Notice, IdleAlert, IdleClose, ChatRequested, UserDataUpdated, TranscriptRead, FileDownloaded, ChatEnded (did you mean Message?)',
    ),
  ],
  'chat.waitFor a member that no sender has': [
    async (service) => (await service.chats())[0]?.waitFor(any({ from: { nicknam: 'Jo' } })),
    new RangeError(
      'from.nicknam: is not known (did you mean nickname?); a function, such as (entry) => entry.seq === 3, can look at more',
    ),
  ],
  'chat.waitFor a sender that is a text': [
    async (service) => (await service.chats())[0]?.waitFor(any({ from: 'Jo' })),
    new RangeError("from: a participant such as { nickname: 'Jo' } was expected, not 'Jo'"),
  ],
  'chat.waitFor a sender with a text for a number': [
    async (service) => (await service.chats())[0]?.waitFor(any({ from: { participantId: '1' } })),
    new RangeError("from.participantId: a number was expected, not '1'"),
  ],
  'chat.waitFor a sender of a type that there is not': [
    async (service) => (await service.chats())[0]?.waitFor(any({ from: { type: 'Customer' } })),
    new RangeError('from.type: must be one of Client, Agent, Supervisor, External'),
  ],
  'chat.waitFor a regular expression': [
    async (service) => (await service.chats())[0]?.waitFor(any({ text: /Hello/ })),
    new RangeError(
      'text: a text was expected, not /Hello/; a function, such as (entry) => /hello/.test(entry.text), can look at more',
    ),
  ],
  'chat.waitFor nothing': [
    async (service) => (await service.chats())[0]?.waitFor(any(undefined)),
    new RangeError("a match such as { text: 'Hello' }, or a function, was expected, not undefined"),
  ],
  'follow without a listener': [
    (service) => service.follow(any(undefined)),
    new RangeError('a function that takes events was expected, not undefined'),
  ],
  'waitForChat with a number': [
    (service) => service.waitForChat(any(200)),
    new RangeError('options such as { timeout: 10000 } were expected, not 200'),
  ],
  'toTest without a runner': [
    async (service) => (await service.chats())[0]?.toTest(any(undefined)),
    new RangeError('options with runner and name were expected, not undefined'),
  ],
  'toScript with an unknown option': [
    async (service) => (await service.chats())[0]?.toScript(any({ nam: 'x' })),
    new RangeError('nam: is not known (did you mean name?)'),
  ],
  'journal.verify without what is expected': [
    ({ journal }) => journal.verify(any(undefined)),
    new RangeError('the options: must be a map of values by key'),
  ],
  'journal.verify of a regular expression': [
    ({ journal }) => journal.verify({ operation: 'send', fields: { message: any(/x/) }, times: 0 }),
    new RangeError('message: must be what JSON can hold, not a RegExp'),
  ],
  'journal.verify with the number beside the query': [
    ({ journal }) => any(journal).verify({ operation: 'send' }, { times: 5 }),
    new RangeError("verify takes one map, such as { operation: 'send', times: 2 }"),
  ],
  'journal.waitFor a function': [
    ({ journal }) => journal.waitFor(any(() => true)),
    new RangeError("a query such as { operation: 'send' } was expected, not a function"),
  ],
  'chat.waitFor an async function': [
    async (service) => (await service.chats())[0]?.waitFor(any(async () => false)),
    new RangeError('the function of waitFor must return true or false, not a promise'),
  ],
  'chat.end by somebody': [
    async (service) => any((await service.chats())[0]).end({ by: 2 }),
    new RangeError("end takes nothing: an agent ends a chat by leave({ then: 'close' })"),
  ],
  'configure with a key that no header carries': [
    (service) => service.configure({ apikey: ' k ' }),
    new SettingError(
      'apikey',
      'setting "apikey" takes a text that a header can carry: printable ASCII, without a space at either end',
    ),
  ],
  'journal.verify of an operation that there is not': [
    ({ journal }) => journal.verify({ operation: 'requestchat', times: 0 }),
    new RangeError('operation: there is no operation "requestchat" (did you mean requestChat?)'),
  ],
  'journal.list of an operation that there is not': [
    ({ journal }) => journal.list({ operation: 'hello' }),
    new RangeError(
      'operation: there is no operation "hello"; there are requestChat, requestNotifications, send, refresh, startTyping, stopTyping, disconnect, pushUrl, updateNickname, updateData, customNotice, readReceipt, fileLimits, fileUpload, fileDownload, fileDelete, /meta/handshake, /meta/connect, /meta/subscribe, /meta/unsubscribe, /meta/disconnect, push, customHttpPush, unknown and channels of Bayeux',
    ),
  ],
  'setUserData with a number within a list': [
    async (service) => (await (await service.chats())[0]?.join())?.setUserData({ a: { b: [any(1)] } }),
    new RangeError('userData.a.b.0: must be a text or a map of values by key or a list'),
  ],
  'restore of an unknown setting': [
    async (service) => {
      const snapshot = await service.snapshot();
      return service.restore({ ...snapshot, settings: any({ ...snapshot.settings, aliass: 'x' }) });
    },
    new SettingError(
      'aliass',
      `unknown setting "aliass" (did you mean alias?); known are ${Object.keys(SETTINGS).join(', ')}`,
    ),
  ],
  'restore of a clock that stands nowhere': [
    async (service) =>
      service.restore({ ...(await service.snapshot()), clock: any({ now: -1, frozen: true }) }),
    new SnapshotError('its clock stands at an invalid time'),
  ],
  'restore of a clock that stands or not': [
    async (service) =>
      service.restore({ ...(await service.snapshot()), clock: any({ now: 1, frozen: 'no' }) }),
    new SnapshotError('clock.frozen: must be true or false'),
  ],
  'faults.add with an id that no fault has': [
    ({ faults }) => faults.add(any({ operation: 'send', effect: { kind: 'reset' }, id: '7' })),
    new FaultError('id', 'must be a whole number'),
  ],
  'configure without a change': [
    (service) => service.configure(any(null)),
    new RangeError('the options: must be a map of values by key'),
  ],
  'configure with a list': [
    (service) => service.configure(any([])),
    new RangeError('the options: must be a map of values by key'),
  ],
  'chat.join with a number': [
    async (service) => (await service.chats())[0]?.join(any(5)),
    new RangeError('the options: must be a map of values by key'),
  ],
  'clock.advance without options': [
    (service) => service.clock.advance(1, any(null)),
    new RangeError('the options: must be a map of values by key'),
  ],
  'faults.add with a number': [
    ({ faults }) => faults.add(any(5)),
    new FaultError('fault', 'must be an object such as { operation, effect }'),
  ],
  'faults.add with null': [
    ({ faults }) => faults.add(any(null)),
    new FaultError('fault', 'must be an object such as { operation, effect }'),
  ],
  'restore with a number': [
    (service) => service.restore(any(5)),
    new SnapshotError(
      'this is not a snapshot of mock-gms, which has version 1, settings, clock, faults and chats',
    ),
  ],
  'journal.list with a number': [
    ({ journal }) => journal.list(any(5)),
    new RangeError('the options: must be a map of values by key'),
  ],
  'journal.verify with null': [
    ({ journal }) => journal.verify(any(null)),
    new RangeError('the options: must be a map of values by key'),
  ],
  'play without a script': [
    (service) => service.play(any(null)),
    new RangeError(
      "a script such as { name: 'hello', run: async (conversation) => {} } was expected, not null",
    ),
  ],
  'addScript without a script': [
    (service) => service.addScript(any(undefined)),
    new RangeError('a script was expected, as the text of a YAML file or as an object'),
  ],
  'addScript with a number': [
    (service) => service.addScript(any(5)),
    new RangeError('script: must be a map of values by key'),
  ],
  'waitForChat with an unknown option': [
    (service) => service.waitForChat(any({ timeuot: 50 })),
    new RangeError('timeuot: is not known (did you mean timeout?)'),
  ],
  'chat.join with an unknown option': [
    async (service) => (await service.chats())[0]?.join(any({ nickname: 'Ann', tpye: 'Supervisor' })),
    new RangeError('tpye: is not known (did you mean type?)'),
  ],
  'chat.announce with an unknown detail': [
    async (service) => (await service.chats())[0]?.announce('x', any({ eventAttribute: {} })),
    new RangeError('eventAttribute: is not known (did you mean eventAttributes?)'),
  ],
  'chat.announce without a text': [
    async (service) => (await service.chats())[0]?.announce(any(undefined)),
    new RangeError('text: is required'),
  ],
  'chat.script.restart with a number': [
    async (service) => (await service.chats())[0]?.script.restart(any(5)),
    new RangeError('script: must be a text'),
  ],
};

test('a service is asked for nothing that the control API would refuse, in process and over HTTP', async () => {
  for (const service of await handles())
    for (const [call, [ask, error]] of Object.entries(OF_SERVICE)) {
      const refused = await ask(service).catch((thrown: unknown) => thrown);
      expect(refused, call).toBeInstanceOf(error.constructor);
      expect((refused as Error).message, call).toBe(error.message);
    }
});

test('an id that an address cannot hold is of nothing, in process and over HTTP', async () => {
  for (const service of await handles()) {
    const [chat] = await service.chats();
    const agent = await chat?.join();
    for (const id of ['', '.', '..', '/', '%2e', '../files']) {
      await expect(service.chat(id), id).rejects.toMatchObject({ name: 'DeskError', code: 'noSuchChat' });
      await expect(chat?.file(id), id).rejects.toMatchObject({ name: 'DeskError', code: 'noSuchFile' });
      await expect(agent?.deleteFile(id), id).rejects.toMatchObject({
        name: 'DeskError',
        code: 'noSuchFile',
      });
    }
    await agent?.leave({ then: 'keepAlive' });
  }
});

test('what JSON leaves out is left out, and bytes arrive as they are, in process and over HTTP', async () => {
  for (const service of await handles()) {
    const [chat] = await service.chats();
    const agent = await chat?.join(any(Object.create({ nickname: 'Ann' })));
    await agent?.say('x', { eventAttributes: any({ kept: 1, left: () => 1 }) });
    expect((await chat?.transcript())?.slice(-2)).toMatchObject([
      { from: { nickname: 'Agent' } },
      { text: 'x' },
    ]);
    expect((await chat?.transcript())?.at(-1)?.eventAttributes).toEqual({ kept: 1 });
    for (const [data, bytes] of [
      [new Uint16Array([1, 0x1234]), '01003412'],
      [new DataView(Uint8Array.of(9, 8, 7).buffer, 1), '0807'],
    ] as const) {
      const { id } = (await agent?.sendFile({ name: 'a.txt', data: any(data) })) ?? { id: '' };
      expect(Buffer.from((await chat?.file(id)) ?? []).toString('hex')).toBe(bytes);
    }
    await service.snapshot();
  }
});

test('a snapshot can be restored that has what was as deep as it may be, in process and over HTTP', async () => {
  const attributes = JSON.parse(`${'{"a":'.repeat(98)}1${'}'.repeat(98)}`);
  for (const service of await handles()) {
    const agent = await (await service.chats())[0]?.join();
    await agent?.say('x', { eventAttributes: attributes });
    await service.restore(await service.snapshot());
  }
});

test('the chat that started last is meant by latest, in process and over HTTP', async () => {
  for (const service of await handles()) {
    await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Mo' }) });
    const { id } = (await service.chats()).at(-1) ?? {};
    const latest = await service.chat('latest');
    expect(latest.id).toBe(id);
    expect(await latest.waitFor({ from: { nickname: 'Mo' } })).toMatchObject({ index: 1 });
    const { journal } = service;
    expect(await journal.list({ chatId: 'latest' })).toMatchObject([{ chatId: id }]);
    expect(await journal.summaries({ chatId: 'latest' })).toMatchObject([{ chatId: id }]);
    expect(await journal.waitFor({ chatId: 'latest' })).toMatchObject({ chatId: id });
    expect(await journal.verify({ chatId: 'latest', times: 1 })).toHaveLength(1);
    expect((await journal.har({ chatId: 'latest' })).log.entries).toHaveLength(1);
  }
});

test('a script in code says nothing malformed either', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  let refuse: (error: unknown) => void = () => undefined;
  const refused = new Promise((resolve) => {
    refuse = resolve;
  });
  await service.play({
    name: 'malformed',
    async run(conversation) {
      await conversation.join({ nickname: 'Echo' });
      await conversation.say(any(5)).catch(refuse);
    },
  });
  await fetch(service.dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  expect(await refused).toEqual(new RangeError('text: must be a text'));
});
