import { expect, test } from '../fixtures.ts';

test('event/pollingStarted — a chat that starts is followed', async ({ widgets }) => {
  await widgets.open();
  expect(await widgets.heard('pollingStarted')).toEqual([]);
  await widgets.startChat();
  await widgets.event('pollingStarted');
});

test('event/pollingStarted — startPoll after stopPoll', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  await widgets.command('stopPoll');
  await widgets.command('startPoll');

  await expect.poll(async () => (await widgets.heard('pollingStarted')).length).toBe(2);
});

test('event/pollingStopped — stopPoll', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  await widgets.command('stopPoll');
  await widgets.event('pollingStopped');
});

test('event/pollingStopped — the chat ends', async ({ widgets }) => {
  await widgets.open();
  await widgets.startChat();
  await widgets.command('endChat');
  await widgets.event('pollingStopped');
  expect(await widgets.heard('pollingStopped')).toHaveLength(1);
});
