import { expect, test } from '@playwright/test';
import { resolutions } from '../../client/documented/documented.ts';
import { oneRowPerCommand } from './sample.ts';

const patterns = oneRowPerCommand();
const isTaken = (title: string) => patterns.some((pattern) => pattern.test(title));

test('each command has one row, and the transports take turns', () => {
  const commands = new Set(resolutions.map(({ command }) => command));
  expect(patterns).toHaveLength(commands.size);
  for (const transport of ['polling', 'cometd-long-polling', 'cometd-websocket'])
    expect(patterns.filter(({ source }) => source.includes(`[${transport}`)).length).toBeGreaterThan(3);
});

test('a title is taken by its row and its transport', () => {
  const title = '9.0/startChat/resolved/session-started — the server confirms the session';
  expect(isTaken(`webkit commands/start-chat.spec.ts ${title} [polling] @polling`)).toBe(true);
  expect(isTaken(`webkit commands/start-chat.spec.ts ${title} [cometd-websocket]`)).toBe(false);
  expect(isTaken(`webkit commands/start-chat.spec.ts 9.0/startChat/rejected/ajax-exception [polling]`)).toBe(
    false,
  );
});
