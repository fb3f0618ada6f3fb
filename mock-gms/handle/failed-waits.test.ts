import { expect, test } from '@playwright/test';
import { closeAfterEach, openGms } from '../closing.fixture.ts';
import { type ChatHandle, connectMockGms, type ServiceHandle } from '../index.ts';
import { checkAnswer } from '../openapi/check-answer.ts';
import type { components } from '../openapi/generated/gms.ts';
import { closestEntries } from './closest-entries.ts';

closeAfterEach();

const SOON = { timeout: 30 };

async function handles(): Promise<Readonly<Record<string, ServiceHandle>>> {
  const gms = await openGms();
  const service = gms.service('support');
  return { 'in process': service, 'over HTTP': (await connectMockGms(gms.url)).service('support') };
}

const start = (service: ServiceHandle, fields: Record<string, string>) =>
  fetch(service.dataURL, { method: 'POST', body: new URLSearchParams(fields) });

const messageOf = (wait: Promise<unknown>) => wait.then(String, (error: Error) => error.message);

test('a wait for an entry that does not come says which entries were the closest', async () => {
  const services = Object.entries(await handles());
  const [[, service]] = services as [[string, ServiceHandle]];
  await start(service, { nickname: 'Jo', text: 'Hello there' });
  for (const [kind, each] of services) {
    const [chat] = await each.chats();
    const wanted = { type: 'Message', text: 'hello there' } as const;
    expect(await messageOf(chat?.waitFor(wanted, SOON) as Promise<unknown>), kind).toBe(
      `waited 30 ms for an entry of chat ${chat?.id} that matches {"type":"Message","text":"hello there"}. The closest were ` +
        'entry 3, Message "Hello there" of Jo; entry 2, ParticipantJoined of Jo; entry 1, ChatRequested',
    );
    expect(await messageOf(chat?.waitFor(() => false, SOON) as Promise<unknown>), kind).toContain(
      'that matches the condition. The last were entry 3, Message "Hello there" of Jo; ',
    );
  }
});

test('a wait finds an entry by who it is from, and the closest entries count the sender', async () => {
  const services = Object.entries(await handles());
  const [[, service]] = services as [[string, ServiceHandle]];
  await start(service, { nickname: 'Jo', text: 'Hello there' });
  await (await (await service.chats())[0]?.join({ nickname: 'Ann' }))?.say('Hello');
  for (const [kind, each] of services) {
    const chat = (await each.chats())[0] as ChatHandle;
    for (const from of [
      { nickname: 'Ann' },
      { participantId: 2 },
      { type: 'Agent' },
      { nickname: undefined },
    ])
      expect(
        await chat.waitFor({ type: 'Message', text: 'Hello', from: from as object }, SOON),
        kind,
      ).toMatchObject({
        from: { nickname: 'Ann' },
      });
    expect(
      await messageOf(chat.waitFor({ type: 'Message', from: { nickname: 'ann' }, text: 'Bye' }, SOON)),
      kind,
    ).toBe(
      `waited 30 ms for an entry of chat ${chat.id} that matches {"type":"Message","from":{"nickname":"ann"},"text":"Bye"}. ` +
        'The closest were entry 5, Message "Hello" of Ann; entry 3, Message "Hello there" of Jo; entry 4, ParticipantJoined of Ann',
    );
  }
});

test('what an error shows of entries is bounded', () => {
  const entry = (seq: number) => ({
    ...{ type: 'Message', seq, index: seq, at: 0, text: 'x'.repeat(5000), visibility: 'all' },
    from: { nickname: 'y'.repeat(5000), participantId: 1, type: 'Client' },
  });
  const log = Array.from({ length: 1000 }, (_, place) => entry(place + 1)) as never;
  expect(closestEntries(log, { text: 'z' }).length).toBeLessThan(1000);
});

test('a wait for a chat says that a start was refused meanwhile, and why', async () => {
  for (const [kind, service] of Object.entries(await handles())) {
    const wait = () => messageOf(service.waitForChat(SOON));
    await start(service, { nickname: 'Jo' });
    for (const _ of await service.chats()) await service.waitForChat();
    expect(await wait(), kind).toBe('waited 30 ms for a chat to start in service support');
    await start(service, {});
    expect(await wait(), kind).toMatch(
      /^waited 30 ms for a chat to start in service support\. A start was refused: HTTP 400, error 161, \w.+$/,
    );
    await start(service, { lastName: 'Doe' });
    expect(await wait(), kind).toMatch(
      /\. 2 starts were refused, the last one so: HTTP 400, error 10\d, \w.+$/,
    );
  }
});

test('a wait for an exchange over HTTP says the same as the one in process, also for programs', async () => {
  const gms = await openGms();
  const service = gms.service('support');
  await start(service, { nickname: 'Jo' });
  for (const { timeout, ...wait } of [
    { query: { operation: 'send' }, timeout: 20 },
    { query: { operation: 'requestChat', fields: { nickname: 'Mo' } }, timeout: 0 },
    { query: { operation: 'requestChat', chatId: 'latest' }, times: 2, timeout: 0 },
  ]) {
    const { query, ...often } = wait;
    const response = await fetch(`${gms.url}/mock/services/support/journal/wait`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...wait, timeout }),
    });
    const failure = (await response.json()) as components['schemas']['ControlFailure'];
    expect([response.status, failure.reason, checkAnswer('ControlFailure', failure)]).toEqual([
      408,
      'timeout',
      [],
    ]);
    expect(failure.errors[0]?.advice).toBe(
      await messageOf(service.journal.waitFor(query, { ...often, timeout })),
    );
    expect(failure.errors[0]?.advice).toContain('but it crossed the wire ');
    expect(failure.verification?.count).toBe('times' in wait ? 1 : 0);
  }
});

test('a wait for an exchange says what crossed the wire instead', async () => {
  for (const [kind, { journal, ...service }] of Object.entries(await handles())) {
    await start(service as ServiceHandle, { nickname: 'Jo' });
    const query = { operation: 'requestChat', fields: { nickname: 'Mo' } };
    const message = await messageOf(journal.waitFor(query, SOON));
    expect(message, kind).toContain('waited 30 ms for an exchange of service support that is {');
    expect(message, kind).toContain('The closest was exchange ');
    expect(message, kind).toContain('nickname: wanted Mo, was Jo');
    const twice = await messageOf(journal.waitFor({ operation: 'requestChat' }, { ...SOON, times: 9 }));
    expect(twice, kind).toContain('expected requestChat 9 times, but it crossed the wire ');
  }
});
