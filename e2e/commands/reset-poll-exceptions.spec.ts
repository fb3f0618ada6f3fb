import { inEachTheSame, inEveryState } from '../fixtures/every-state.ts';
import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

const nothing = { status: 'resolved', value: undefined };

rowTest('9.0/resetPollExceptions/resolved/always', 'a chat is under way', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  expect(await widgets.command('resetPollExceptions')).toEqual(nothing);
});

rowTest(
  '9.0/resetPollExceptions/rejected/never',
  'it resolves in every state of the service',
  async ({ widgets, line, service, transport }) => {
    const settled = await inEveryState({ widgets, line, service, transport }, () =>
      widgets.command('resetPollExceptions', { anything: true }),
    );
    expect(settled).toEqual(inEachTheSame(nothing));
  },
);

testEach(
  'resetPollExceptions gives the chat server its chances back',
  async ({ widgets, service }) => {
    await widgets.open({ pollExceptionLimit: 1 });
    await widgets.startChat();
    await widgets.event('clientConnected');
    await widgets.command('stopPoll');
    let polled = 0;
    const pollsOffline = async () => {
      await service.faults.add({ operation: 'refresh', offline: 1 });
      await widgets.asService('poll');
      polled += 1;
      await service.journal.waitFor({ operation: 'refresh', spoilt: true }, { times: polled });
    };
    await pollsOffline();
    await widgets.command('resetPollExceptions');
    await pollsOffline();
    await widgets.command('getStats');
    expect(await widgets.heard('chatServerWentOffline')).toEqual([]);

    // The second in a row is one too many.
    await pollsOffline();
    await widgets.event('chatServerWentOffline');
  },
  ['polling'],
);
