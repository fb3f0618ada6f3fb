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
  'before a chat, when one could not start, in one, and after its end',
  async ({ widgets, service }) => {
    const settled = [];
    await widgets.open();
    settled.push(await widgets.command('resetPollExceptions'));
    await service.faults.add({ operation: 'requestChat', effect: { kind: 'error', code: 240 } });
    await widgets.command('startChat', { nickname: 'Jonny' });
    settled.push(await widgets.command('resetPollExceptions'));
    await widgets.startChat();
    settled.push(await widgets.command('resetPollExceptions', { anything: true }));
    await widgets.command('endChat');
    settled.push(await widgets.command('resetPollExceptions'));

    expect(settled).toEqual([nothing, nothing, nothing, nothing]);
  },
);

testEach(
  'resetPollExceptions gives the chat server its chances back',
  async ({ widgets, service }) => {
    await widgets.open({ pollExceptionLimit: 1 });
    await widgets.startChat();
    await widgets.event('clientConnected');
    await widgets.command('stopPoll');
    const pollsOffline = async () => {
      await service.faults.add({ operation: 'refresh', offline: 1 });
      await widgets.asService('poll');
      polled += 1;
      await service.journal.waitFor({ operation: 'refresh', spoilt: true }, { times: polled });
    };
    let polled = 0;
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
