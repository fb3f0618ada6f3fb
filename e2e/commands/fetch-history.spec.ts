import type { ChatHandle, ServiceHandle } from '../../mock-gms/index.ts';
import type { WidgetsPage } from '../fixtures/widgets.ts';
import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

const noMore = { status: 'rejected', value: 'No more messages to fetch' };

/** Starts an asynchronous chat in which an agent says a number of things, and comes back to it later. */
async function returnTo(widgets: WidgetsPage, service: ServiceHandle, sayings: number): Promise<ChatHandle> {
  await widgets.open({}, { name: 'async' });
  await widgets.startChat();
  const chat = await service.waitForChat();
  await widgets.event('clientConnected');
  await widgets.leave();
  await widgets.page.context().clearCookies();
  const ann = await chat.join({ nickname: 'Ann' });
  for (let n = 1; n <= sayings; n += 1) await ann.say(`No. ${n}`);
  await widgets.open({}, { name: 'async' });
  await widgets.event('restored');
  return chat;
}

rowTest(
  '9.0/fetchHistory/resolved/retrieved',
  'older messages come page by page, newest first, until all are there',
  async ({ widgets, service }) => {
    // With both joins 50 messages: the page begins with the last 20 or so.
    await returnTo(widgets, service, 48);
    await widgets.message({ text: 'No. 48' });
    const shown = (await widgets.messages()).map(({ index }) => index);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(shown[0]).toBeGreaterThan(25);

    const { status, value } = await widgets.command('fetchHistory');
    expect(status).toBe('resolved');
    expect(value).toMatchObject({ statusCode: 0 });
    const page = await widgets.event('messageReceived', { oldMessages: true });
    const older = page.messages.map(({ index }: { index: number }) => index);
    expect(older[0]).toBe(shown[0] - 1);
    expect(older).toEqual([...older].sort((a, b) => b - a));

    expect((await widgets.command('fetchHistory')).status).toBe('resolved');
    await widgets.message({ index: 1 });
    const all = (await widgets.messages()).map(({ index }) => index).sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 50 }, (_, place) => place + 1));
    expect(await widgets.command('fetchHistory')).toEqual(noMore);
  },
);

rowTest(
  '9.0/fetchHistory/rejected/request-failed',
  'the connection breaks before there is an answer',
  async ({ widgets, service, line, transport }) => {
    await returnTo(widgets, service, 48);
    await widgets.open({}, { name: 'async', origin: line.origin });
    await widgets.event('restored');
    await widgets.message({ text: 'No. 48' });
    if (transport === 'polling') await widgets.command('stopPoll');

    const after = (await service.journal.list()).at(-1)?.number ?? 0;
    const { status, value } = await line.cutBeforeAnswer(
      service.journal.waitFor({ operation: 'refresh', after }),
      () => widgets.command('fetchHistory'),
    );
    expect(status).toBe('rejected');
    expect(value).toMatchObject({ readyState: 0, status: 0 });
  },
);

rowTest('9.0/fetchHistory/rejected/not-async', 'in a chat that is not asynchronous', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  expect(await widgets.command('fetchHistory')).toEqual({
    status: 'rejected',
    value: 'Fetching history messages applies only to Asynchronous chat',
  });
});

rowTest(
  '9.0/fetchHistory/rejected/no-more',
  'a short chat is there as a whole at once',
  async ({ widgets, service }) => {
    await returnTo(widgets, service, 3);
    await widgets.message({ text: 'No. 3' });
    expect(await widgets.command('fetchHistory')).toEqual(noMore);
  },
);

testEach(
  'an asynchronous chat outlives cookies and idle hours, and goes on',
  async ({ widgets, service }) => {
    await widgets.open({}, { name: 'async' });
    await widgets.startChat();
    const chat = await service.waitForChat();
    expect((await chat.state()).userData).toMatchObject({ GCTI_Chat_AsyncMode: 'true' });
    await widgets.event('clientConnected');
    await widgets.leave();
    await widgets.page.context().clearCookies();
    await service.clock.advance(8 * 3_600_000, { clients: 'absent' });
    await (await chat.join({ nickname: 'Ann' })).say('Good morning');

    await widgets.open({}, { name: 'async' });
    expect(await widgets.event('restored')).toEqual({ async: true });
    await widgets.message({ text: 'Good morning' });
    await widgets.command('sendMessage', { message: 'Good morning, Ann' });
    await chat.waitFor({ type: 'Message', text: 'Good morning, Ann' });
  },
);
