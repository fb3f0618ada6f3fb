import { expect } from '../fixtures.ts';
import { rowTest } from '../rows.ts';

rowTest('event/pollingStarted', 'a chat that starts is followed', async ({ widgets }) => {
  await widgets.open();
  expect(await widgets.heard('pollingStarted')).toEqual([]);
  await widgets.startChat();
  await widgets.event('pollingStarted');
});

rowTest('event/pollingStarted', 'startPoll after stopPoll', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  await widgets.command('stopPoll');
  await widgets.command('startPoll');

  await expect.poll(async () => (await widgets.heard('pollingStarted')).length).toBe(2);
});

rowTest('event/pollingStopped', 'stopPoll', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  await widgets.command('stopPoll');
  await widgets.event('pollingStopped');
});

rowTest('event/pollingStopped', 'the chat ends', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  await widgets.command('endChat');
  await widgets.event('pollingStopped');
  expect(await widgets.heard('pollingStopped')).toHaveLength(1);
});
