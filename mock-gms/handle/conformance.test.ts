import { test as base, expect } from '@playwright/test';
import {
  connectMockGms,
  DeskError,
  FaultError,
  type MockGms,
  type Script,
  ScriptError,
  type ServiceEvent,
  type ServiceHandle,
  SettingError,
  SnapshotError,
  startMockGms,
  VerificationError,
} from '../index.ts';

/** One list of tests for the handle of a server in this process and for that of one elsewhere. */
const HANDLES = ['in process', 'over HTTP'] as const;

const test = base.extend<{ gms: (kind: (typeof HANDLES)[number]) => Promise<MockGms> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
  gms: async ({}, use) => {
    const running = await startMockGms({ port: 0, controlToken: 's3cret' });
    await use((kind) =>
      kind === 'in process' ? Promise.resolve(running) : connectMockGms(running.url, { token: 's3cret' }),
    );
    await running.close();
  },
});

async function post(url: string, fields: Record<string, string>) {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  return (await response.json()) as { chatId: string; secureKey: string; messages: Array<{ type: string }> };
}

async function customerOf(service: ServiceHandle, nickname = 'Jo') {
  const { chatId, secureKey } = await post(service.dataURL, { nickname });
  const call = (operation: string, fields: Record<string, string> = {}) =>
    post(`${service.dataURL}/${chatId}/${operation}`, { secureKey, ...fields });
  return { chatId, secureKey, call, say: (message: string) => call('send', { message }) };
}

for (const kind of HANDLES) {
  test(`${kind}: a service comes into being with its handle, is found by name, and goes when removed`, async ({
    gms: get,
  }) => {
    const gms = await get(kind);
    const service = gms.service('support');
    expect(await service.chats()).toEqual([]);
    expect(await gms.services()).toEqual(['support']);
    await service.remove();
    await service.remove();
    expect(await gms.services()).toEqual([]);
    expect(await service.faults.list()).toEqual([]);
    expect(await gms.services()).toEqual(['support']);
    expect(() => gms.service('a b')).toThrow(RangeError);
  });

  test(`${kind}: a text in place of a number is refused, with what was expected`, async ({ gms: get }) => {
    const service = (await get(kind)).service('support');
    const text = '5' as never;
    for (const [call, message] of [
      [service.clock.advance(text), "milliseconds were expected, a number such as 5000, not '5'"],
      [service.clock.advance(Number.NaN), 'milliseconds were expected, a number such as 5000, not NaN'],
      [
        service.clock.advance(-1),
        'a clock moves forward only: got -1 ms; a reset of its service takes it back to real time',
      ],
      [service.faults.remove(text), "the id of a fault was expected, a number such as 1, not '5'"],
      [service.journal.exchange(text), "the number of an exchange was expected, such as 1, not '5'"],
      [service.journal.waitFor({}, { times: text }), "times: a number was expected, such as 2, not '5'"],
    ] as const)
      await expect(call).rejects.toThrow(new RangeError(message));
  });

  test(`${kind}: settings are changed and shown, and a mistake names the setting`, async ({ gms: get }) => {
    const service = (await get(kind)).service('support');
    expect(await service.configure({ flexDisconnectTimeout: 60 })).toMatchObject({
      flexDisconnectTimeout: 60,
    });
    expect((await service.settings()).flexDisconnectTimeout).toBe(60);
    const refused = await service.configure({ inactivityAlert: -1 }).catch((error) => error);
    expect(refused).toBeInstanceOf(SettingError);
    expect(refused.setting).toBe('inactivityAlert');
  });

  test(`${kind}: chats are handed out once each, in their order, those to come too`, async ({ gms: get }) => {
    const service = (await get(kind)).service('support');
    const first = await customerOf(service);
    const waiting = [service.waitForChat(), service.waitForChat()];
    const second = await customerOf(service);
    const ids = (await Promise.all(waiting)).map(({ id }) => id);
    expect(ids.sort()).toEqual([first.chatId, second.chatId].sort());
    await expect(service.waitForChat({ timeout: 20 })).rejects.toThrow(
      'waited 20 ms for a chat to start in service support',
    );
  });

  test(`${kind}: a chat is read from every side`, async ({ gms: get }) => {
    const service = (await get(kind)).service('support');
    const { chatId, secureKey, call, say } = await customerOf(service);
    const chat = await service.chat(chatId);
    const agent = await chat.join({ nickname: 'Ann' });
    expect(agent.participantId).toBe(2);
    const waited = chat.waitFor({ type: 'Message', text: 'hi' });
    await say('hi');
    expect(await waited).toMatchObject({ type: 'Message', index: 3, from: { nickname: 'Jo' } });
    expect(await chat.waitFor(({ type }) => type === 'Message')).toEqual(await waited);
    await call('startTyping', { message: 'And' });
    await agent.setUserData({ tier: 'gold' });
    await agent.say('among us', { visibility: 'agents' });
    expect((await chat.transcript()).map(({ type }) => type)).toEqual([
      'ParticipantJoined',
      'ParticipantJoined',
      'Message',
    ]);
    expect((await chat.log()).map(({ type }) => type)).toEqual([
      'ChatRequested',
      'ParticipantJoined',
      'ParticipantJoined',
      'Message',
      'TypingStarted',
      'UserDataUpdated',
      'Message',
    ]);
    expect(JSON.stringify(await chat.log())).not.toContain(secureKey);
    expect(await chat.state()).toMatchObject({
      id: chatId,
      keys: { secureKey },
      participants: [{ nickname: 'Jo' }, { nickname: 'Ann', present: true }],
      userData: { tier: 'gold' },
      typingPreview: 'And',
      attachments: 0,
    });
    await expect(chat.waitFor({ text: 'never' }, { timeout: 20 })).rejects.toThrow(
      'that matches {"text":"never"}',
    );
  });

  test(`${kind}: everything that staff can do is done, and the customer sees what they should`, async ({
    gms: get,
  }) => {
    const service = (await get(kind)).service('support');
    const { chatId, call } = await customerOf(service);
    const chat = await service.chat(chatId);
    await chat.announce('You are next.');
    const ann = await chat.join({ nickname: 'Ann' });
    await ann.startTyping('Hel');
    await ann.stopTyping();
    await ann.say('Hello', { messageType: 'text' });
    await ann.pushUrl('https://www.example.com/');
    await ann.customNotice('note', { eventAttributes: { purpose: 'test' } });
    await ann.rename('Anna');
    const bob = await ann.transfer({ nickname: 'Bob' });
    expect((await chat.state()).customer).toMatchObject({ participantId: 1, nickname: 'Jo', present: true });
    const lisa = await chat.join({ nickname: 'Lisa', type: 'Supervisor', silent: true });
    await lisa.bargeIn();
    await lisa.leave();
    await bob.remove(1);
    const { messages } = await call('refresh', { transcriptPosition: '1' });
    expect(messages.map(({ type }) => type)).toEqual([
      'ParticipantJoined',
      'ParticipantJoined',
      'Message',
      'ParticipantJoined',
      'Message',
      'PushUrl',
      'CustomNotice',
      'NicknameUpdated',
      'ParticipantJoined',
      'ParticipantLeft',
      'ParticipantJoined',
      'ParticipantLeft',
      'ParticipantLeft',
      'ParticipantLeft',
    ]);
    expect((await chat.state()).ended).toMatchObject({ by: expect.any(String) });
  });

  test(`${kind}: what may not be is refused with the same error and code`, async ({ gms: get }) => {
    const service = (await get(kind)).service('support');
    const { chatId } = await customerOf(service);
    const chat = await service.chat(chatId);
    const agent = await chat.join();
    await agent.endChat();
    const late = await agent.say('too late').catch((error) => error);
    expect(late).toBeInstanceOf(DeskError);
    expect(late).toMatchObject({ code: 'chatEnded', message: `chat ${chatId}: the chat has ended` });
    await expect(service.chat('0000')).rejects.toMatchObject({ name: 'DeskError', code: 'noSuchChat' });
    await expect(service.clock.advance(-1)).rejects.toThrow(RangeError);
    await expect(
      service.faults.add({ operation: 'sing' as never, effect: { kind: 'reset' } }),
    ).rejects.toThrow(FaultError);
    await expect(
      service.restore({ ...(await service.snapshot()), chats: [{ id: chatId, log: [] }] }),
    ).rejects.toThrow();
  });

  test(`${kind}: the clock is frozen, moved and let go, and what falls due happens on the way`, async ({
    gms: get,
  }) => {
    const service = (await get(kind)).service('support');
    await service.clock.freeze();
    const begun = await service.clock.now();
    const { chatId } = await customerOf(service);
    const chat = await service.chat(chatId);
    await service.clock.advance(45_000, { clients: 'absent' });
    expect(await service.clock.now()).toBe(begun + 45_000);
    expect((await chat.state()).ended).toEqual({ at: begun + 45_000, by: 'absence' });
    await service.clock.resume();
    expect(await service.clock.now()).toBeGreaterThanOrEqual(begun + 45_000);
  });

  test(`${kind}: a customer who is gone is not present, agents go on without them, and the last leave ends the chat`, async ({
    gms: get,
  }) => {
    const service = (await get(kind)).service('support');
    const { chatId, call } = await customerOf(service);
    const chat = await service.chat(chatId);
    const ann = await chat.join({ nickname: 'Ann' });
    await service.clock.advance(45_000, { clients: 'absent' });
    const { customer, ended } = await chat.state();
    expect([customer.present, ended]).toEqual([false, undefined]);
    await ann.say('Still there?');
    expect(await call('refresh')).toMatchObject({ statusCode: 2, chatEnded: true, messages: [] });
    await ann.leave();
    expect((await chat.state()).ended).toMatchObject({ by: 'absence' });
    expect(await call('refresh')).toMatchObject({ statusCode: 2, chatEnded: true, messages: [] });
  });

  test(`${kind}: a leave says whether the chat goes on, and why it happened`, async ({ gms: get }) => {
    const service = (await get(kind)).service('support');
    const { chatId } = await customerOf(service);
    const chat = await service.chat(chatId);
    await (await chat.join()).leave({ then: 'keepAlive', reason: 8 });
    expect((await chat.log()).at(-1)).toMatchObject({ type: 'ParticipantLeft', reason: 8 });
    await chat.join();
    await (await chat.join()).leave({ then: 'close' });
    expect((await chat.state()).ended).toMatchObject({ by: 'agent' });
  });

  test(`${kind}: faults are set, counted, and those without effect are told`, async ({ gms: get }) => {
    const service = (await get(kind)).service('support');
    await service.faults.add({ operation: 'send', effect: { kind: 'status', status: 503 } });
    await service.faults.add({ operation: 'disconnect', effect: { kind: 'reset' } });
    const { chatId, secureKey } = await customerOf(service);
    const send = () =>
      fetch(`${service.dataURL}/${chatId}/send`, {
        method: 'POST',
        body: new URLSearchParams({ secureKey, message: 'x' }),
      });
    expect((await send()).status).toBe(503);
    expect((await send()).status).toBe(200);
    expect((await service.faults.list()).map(({ seen, spoilt }) => [seen, spoilt])).toEqual([
      [2, 1],
      [0, 0],
    ]);
    expect((await service.faults.unexercised()).map(({ operation }) => operation)).toEqual(['disconnect']);
    await service.faults.clear();
    expect(await service.faults.list()).toEqual([]);
  });

  test(`${kind}: the journal is queried, waited for, verified, judged and exported`, async ({ gms: get }) => {
    const service = (await get(kind)).service('support');
    const waiting = service.journal.waitFor({ operation: 'send', fields: { message: 'two' } });
    const { chatId, secureKey, say } = await customerOf(service);
    await say('one');
    await say('two');
    expect(await waiting).toMatchObject({ operation: 'send', chatId, status: 200 });
    expect((await service.journal.list({ operation: 'send', chatId })).map(({ number }) => number)).toEqual([
      2, 3,
    ]);
    expect(await service.journal.verify({ operation: 'send', times: 2 })).toHaveLength(2);
    const wrong = await service.journal
      .verify({ operation: 'send', fields: { message: 'three' } })
      .catch((e) => e);
    expect(wrong).toBeInstanceOf(VerificationError);
    expect(wrong.message).toContain('message: wanted');
    expect(wrong.closest).toMatchObject({ operation: 'send' });
    expect(JSON.stringify(await service.journal.list())).not.toContain(secureKey);
    expect((await service.journal.har({ operation: 'send' })).log.entries).toHaveLength(2);
    await post(`${service.dataURL}/${chatId}/send`, { secureKey });
    expect((await service.journal.findings()).map(({ code }) => code)).toContain('missing-parameter');
    expect(await service.journal.exchange(4)).toMatchObject({
      number: 4,
      operation: 'send',
      contract: { summary: expect.any(String) },
      findings: expect.arrayContaining([expect.objectContaining({ code: 'missing-parameter' })]),
    });
    expect((await service.journal.exchange(1))?.findings).toEqual([]);
    expect(JSON.stringify(await service.journal.exchange(2))).not.toContain(secureKey);
    for (const number of [99, 0, -1, 1.5, Number.NaN])
      expect(await service.journal.exchange(number)).toBeUndefined();
    await expect(service.journal.waitFor({ operation: 'disconnect' }, { timeout: 20 })).rejects.toThrow(
      'waited 20 ms for an exchange of service support',
    );
    await service.journal.clear();
    expect(await service.journal.list()).toEqual([]);
  });

  test(`${kind}: followers of a service are told what happens, in order, to the end`, async ({
    gms: get,
  }) => {
    const service = (await get(kind)).service('support');
    const told: ServiceEvent['type'][] = [];
    let gone: () => void = () => {};
    const ended = new Promise<void>((resolve) => {
      gone = resolve;
    });
    await service.follow((event) => {
      if (event.type !== 'missed') told.push(event.type);
      if (event.type === 'gone') gone();
    });
    const unheard: string[] = [];
    const stop = await service.follow(({ type }) => unheard.push(type));
    stop();
    const { call } = await customerOf(service);
    await call('startTyping', { message: 'Hel' });
    await call('disconnect');
    await service.clock.freeze();
    await service.remove();
    await ended;
    expect(told).toEqual([
      ...['entry', 'entry', 'chatStarted'],
      ...['presence', 'entry'],
      ...['entry', 'entry', 'chatEnded'],
      ...['clock', 'clock', 'gone'],
    ]);
    expect(unheard).toEqual([]);
  });

  test(`${kind}: a snapshot brings back chats, settings, faults and time; a reset takes everything`, async ({
    gms: get,
  }) => {
    const service = (await get(kind)).service('support');
    await service.configure({ alias: '1323' });
    await service.faults.add({ operation: 'pushUrl', effect: { kind: 'reset' } });
    await service.clock.freeze();
    const { chatId, call, say } = await customerOf(service);
    await say('before');
    const snapshot = await service.snapshot();
    expect(snapshot).toMatchObject({ version: 1, name: 'support', chats: [{ id: chatId }] });
    await say('after');
    await service.clock.advance(1000);
    await service.reset();
    expect(await service.chats()).toEqual([]);
    expect((await service.settings()).alias).toBe('117');
    expect(await service.journal.list()).toEqual([]);
    await service.restore(snapshot);
    expect(await service.clock.now()).toBe(snapshot.clock.now);
    const { messages } = await call('refresh', { transcriptPosition: '1' });
    expect(messages.map(({ type }) => type)).toEqual(['ParticipantJoined', 'Message']);
    expect((await service.settings()).alias).toBe('1323');
    expect(await service.faults.list()).toHaveLength(1);
    expect((await say('again')).messages).toEqual([]);
    const broken = { ...snapshot, chats: [{ id: chatId, log: snapshot.chats[0]!.log.slice(1) }] };
    await expect(service.restore(broken)).rejects.toThrow(SnapshotError);
    expect((await service.chats()).map(({ id }) => id)).toEqual([chatId]);
  });

  test(`${kind}: a script in code plays at the caller's side, and keeps the time of the service`, async ({
    gms: get,
  }) => {
    const service = (await get(kind)).service('support');
    await service.clock.freeze();
    const echo: Script = {
      name: 'echo',
      async run(conversation) {
        await conversation.wait(1000);
        await conversation.join({ nickname: 'Echo' });
        for (let text = await conversation.hear(); text !== undefined; text = await conversation.hear()) {
          await conversation.say(`${text}, ${conversation.customer}`, { typing: 500 });
        }
      },
    };
    const playing = await service.play(echo);
    const { chatId, say, call } = await customerOf(service);
    const chat = await service.chat(chatId);
    const begun = await service.clock.now();
    await say('one');
    await service.clock.advance(10_000);
    await say('two');
    await service.clock.advance(10_000);
    const heard = (await chat.log()).flatMap((entry) =>
      'index' in entry && entry.from.participantId === 2
        ? [[entry.type, entry.at - begun, entry.text ?? '']]
        : [],
    );
    expect(heard).toEqual([
      ['ParticipantJoined', 1000, ''],
      ['TypingStarted', 1000, ''],
      ['TypingStopped', 1500, ''],
      ['Message', 1500, 'one, Jo'],
      ['TypingStarted', 10_000, ''],
      ['TypingStopped', 10_500, ''],
      ['Message', 10_500, 'two, Jo'],
    ]);
    playing.stop();
    const other = await customerOf(service, 'Mo');
    await service.clock.advance(10_000);
    expect((await (await service.chat(other.chatId)).log()).map(({ type }) => type)).toEqual([
      'ChatRequested',
      'ParticipantJoined',
    ]);
    await call('disconnect');
    await service.clock.advance(1000);
  });

  test(`${kind}: a script in code stands down when a person joins`, async ({ gms: get }) => {
    const service = (await get(kind)).service('support');
    let over: (reason: unknown) => void = () => {};
    const ended = new Promise((resolve) => {
      over = resolve;
    });
    await service.play({
      name: 'patient',
      async run(conversation) {
        await conversation.join({ nickname: 'Robot', bot: true });
        over(await conversation.hear());
      },
    });
    const { chatId } = await customerOf(service);
    const chat = await service.chat(chatId);
    await chat.waitFor(
      ({ type, ...entry }) => type === 'ParticipantJoined' && 'index' in entry && entry.index === 2,
    );
    await chat.join({ nickname: 'Ann' });
    expect(await ended).toBeUndefined();
    await chat.waitFor({ type: 'ParticipantLeft' });
  });
}

for (const kind of HANDLES) {
  test(`${kind}: a script in YAML, or as an object, is added and plays; a mistake is named by its line`, async ({
    gms: get,
  }) => {
    const service = (await get(kind)).service('support');
    await service.clock.freeze();
    expect(
      await service.addScript('steps: [{ join: Ada }, { say: "Hello {{nickname}}" }]', 'hello.yaml'),
    ).toBe('hello');
    expect(await service.addScript({ steps: [{ join: 'Bob' }] }, 'bob')).toBe('bob');
    await service.configure({ script: 'hello' });
    const { chatId } = await customerOf(service);
    await service.clock.advance(60_000);
    expect((await (await service.chat(chatId)).transcript()).at(-1)).toMatchObject({ text: 'Hello Jo' });
    const wrong = await service.addScript('steps:\n  - jion: Ada\n', 'wrong.yaml').catch((error) => error);
    expect(wrong).toBeInstanceOf(ScriptError);
    expect(wrong).toMatchObject({
      where: 'wrong.yaml:2',
      message: expect.stringMatching(/^wrong\.yaml:2: /),
    });
  });
}

for (const kind of HANDLES) {
  test(`${kind}: agents send files, read them and take them back; where pushes go is shown`, async ({
    gms: get,
  }) => {
    const service = (await get(kind)).service('support');
    const { chatId, call } = await customerOf(service);
    await call('updateData', {
      'userData[push_notification_deviceid]': 'd1',
      'userData[push_notification_type]': 'fcm',
    });
    const chat = await service.chat(chatId);
    const agent = await chat.join({ nickname: 'Ann' });
    const data = new TextEncoder().encode('häßlich');
    const sent = await agent.sendFile({ name: 'a "b" ü.txt', type: 'text/plain', data });
    expect(sent).toMatchObject({ name: 'a "b" ü.txt', size: data.length });
    expect(await chat.files()).toMatchObject([{ id: sent.id, name: sent.name }]);
    expect([...(await chat.file(sent.id))]).toEqual([...data]);
    await agent.deleteFile(sent.id);
    expect((await chat.files())[0]?.deleted).toBeTruthy();
    for (const name of ['', '..', 'a/b.txt', 'a\\b.txt', 'a\r\nb', 'a\nb', 'a\0b', ' a ', '字"%41'])
      expect((await agent.sendFile({ name, data })).name).toBe(name);
    expect((await chat.state()).pushRegistration).toMatchObject({ deviceId: 'd1', type: 'fcm' });
  });
}

for (const kind of HANDLES) {
  test(`${kind}: a chat is saved as a script that plays it again, and as a test for each runner`, async ({
    gms: get,
  }) => {
    const service = (await get(kind)).service('support');
    await service.clock.freeze();
    const { chatId, say } = await customerOf(service);
    const chat = await service.chat(chatId);
    const ann = await chat.join({ nickname: 'Ann' });
    await ann.sendFile({ name: 'a.bin', data: new Uint8Array([255]) });
    await say('hi');
    await service.clock.advance(1500);
    await ann.say('{{nickname}}');
    await service.clock.advance(255_000);
    const saved = await chat.toScript({ name: 'again' });
    expect(saved.text).toContain('- wait: 1.5s\n  - say: "{{braces}}nickname}}"\n');
    expect(saved.text).toContain('base64: /w==');
    expect(saved.fileName).toBe('again.yaml');
    expect(saved.leftOut).toMatchObject([{ type: 'IdleAlert' }]);
    expect(await service.addScript(saved.text)).toBe('again');
    await service.configure({ script: 'again' });
    const second = await customerOf(service);
    await service.clock.advance(0);
    await second.say('hi');
    await service.clock.advance(1500);
    const played = await service.chat(second.chatId);
    expect(await played.toScript({ name: 'again' })).toMatchObject({
      text: expect.stringContaining('{{braces}}nickname}}'),
    });
    expect((await chat.toTest({ runner: 'playwright', name: 'a "title"' })).text).toContain(
      'test("a \\"title\\"", async ({ gms }) => {',
    );
    const { text, leftOut } = await chat.toTest({ runner: 'node' });
    expect(text).toContain('await gms.clock.advance(1_500);');
    expect(leftOut).toEqual([]);
    const unknown = await chat.toTest({ runner: 'jest' as never }).catch((error) => error);
    expect(unknown).toBeInstanceOf(RangeError);
    expect(unknown.message).toBe('runner: must be one of playwright, node');
  });
}

for (const kind of HANDLES) {
  test(`${kind}: a script in code plays several members, takes files back, and ends as the server`, async ({
    gms: get,
  }) => {
    const service = (await get(kind)).service('support');
    await service.clock.freeze();
    await service.play({
      name: 'several',
      async run(conversation) {
        const supervisor = conversation.as('supervisor');
        await conversation.join({ nickname: 'Ann' });
        await supervisor.join({ nickname: 'Sue', type: 'Supervisor', silent: true });
        await supervisor.say(`${supervisor.agent} to ${conversation.agent}`);
        await conversation.sendFile({ name: 'a.txt', data: 'a' });
        await supervisor.deleteFile(1);
        await conversation.remove('supervisor');
        await conversation.announce('Closing', { eventAttributes: { a: 1 } });
        await conversation.endByServer();
      },
    });
    const { chatId } = await customerOf(service);
    const chat = await service.chat(chatId);
    expect(await chat.waitFor({ type: 'ChatEnded' })).toMatchObject({ by: 'server' });
    expect(
      (await chat.log()).flatMap((entry) => ('index' in entry ? [entry.text ?? entry.type] : [])),
    ).toEqual([
      'ParticipantJoined',
      'ParticipantJoined',
      'ParticipantJoined',
      'Sue to Ann',
      expect.stringMatching(/^[0-9A-F]{16}$/),
      'FileDeleted',
      'ParticipantLeft',
      'ParticipantJoined',
      'Closing',
      'ParticipantLeft',
      'ParticipantLeft',
    ]);
  });
}
