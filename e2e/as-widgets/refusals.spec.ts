import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

const refusal = { kind: 'error', code: 249, advice: 'no' } as const;

testEach(
  'what the server refuses while the chat goes on is told by the command alone',
  async ({ widgets, service }) => {
    await service.faults.add({ operation: 'requestChat', effect: refusal });
    for (const operation of ['send', 'startTyping', 'customNotice', 'updateData', 'refresh'] as const)
      await service.faults.add({ operation, effect: refusal });
    await widgets.open();
    const refused = { status: 'rejected', value: { statusCode: 2 } };
    expect(await widgets.command('startChat', { nickname: 'Ada' })).toMatchObject(refused);
    await widgets.startChat();
    await widgets.event('clientConnected');
    expect(await widgets.command('sendMessage', { message: 'Hi' })).toMatchObject(refused);
    expect(await widgets.command('sendCustomNotice', { message: 'Hi' })).toMatchObject(refused);
    expect(await widgets.command('updateUserData', { a: '1' })).toMatchObject(refused);
    expect(await widgets.command('sendTyping', { message: 'H' })).toMatchObject({ status: 'resolved' });
    await widgets.command('sendMessage', { message: 'Still here' });
    await widgets.message({ text: 'Still here' });
    expect(await widgets.heard('error')).toEqual([]);
  },
  ['polling'],
);

testEach('a start that is refused with the end of the chat is an error', async ({ widgets, service }) => {
  await service.faults.add({ operation: 'requestChat', effect: { ...refusal, chatEnded: true } });
  await widgets.open();
  expect(await widgets.command('startChat', { nickname: 'Ada' })).toMatchObject({ status: 'rejected' });
  expect(await widgets.event('error')).toMatchObject({ statusCode: 2, chatEnded: true });
});
