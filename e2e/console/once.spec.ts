import type { Page } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { expectCursorIn } from '../fixtures/cursor.ts';
import { expect, test } from './console.ts';

/** Holds what the desk posts, until it is told whether that reaches the server. */
async function held(page: Page, path: RegExp): Promise<(what: 'pass' | 'fail') => void> {
  let release: (what: 'pass' | 'fail') => void = () => {};
  const released = new Promise<'pass' | 'fail'>((resolve) => {
    release = resolve;
  });
  await page.route(path, async (route) => {
    if ((await released) === 'pass') await route.continue();
    else await route.abort();
  });
  return (what) => release(what);
}

test.beforeEach(async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
});

test('a double click joins once', { tag: ONLY_IN_WHOLE }, async ({ desk, service }) => {
  const release = await held(desk.page, /\/participants$/);
  await desk.page.getByRole('button', { name: 'Join as agent' }).click();
  await desk.form('Join').getByRole('button', { name: 'Join' }).dblclick();
  release('pass');
  await expectCursorIn(desk.writing());
  const [chat] = await service.chats();
  expect((await chat?.state())?.participants.map(({ nickname }) => nickname)).toEqual(['Jonny', 'Ann']);
});

test('a text is said once, and what is typed before the answer is another text', async ({ desk }) => {
  await desk.join();
  const release = await held(desk.page, /\/messages$/);
  await desk.writing().fill('Hello');
  await desk.writing().press('Enter');
  await desk.writing().press('Enter');
  await desk.writing().pressSequentially('And then');
  await expect(desk.writing()).toHaveValue('And then');
  release('pass');
  await expect(desk.conversation.getByText('Hello', { exact: true })).toHaveCount(1);
  await expect(desk.writing()).toHaveValue('And then');
});

test('a text that is refused comes back before what was typed since', { tag: ONLY_IN_WHOLE }, async ({
  desk,
}) => {
  await desk.join();
  const release = await held(desk.page, /\/messages$/);
  await desk.writing().fill('Hello');
  await desk.writing().press('Enter');
  await expect(desk.writing()).toHaveValue('');
  await desk.writing().pressSequentially('And then');
  release('fail');
  await expect(desk.writing()).toHaveValue('Hello\nAnd then');
});

test('what the agent was writing when the customer ended the chat can still be read', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await desk.join();
  await desk.writing().fill('Half an answer');
  const [chat] = await service.chats();
  await chat?.end();
  await expect(desk.page.getByText('This chat has ended')).toBeVisible();
  await expect(desk.page.getByRole('textbox', { name: 'Not sent' })).toHaveValue('Half an answer');
});

test('a double click adds one fault, and makes one jump of the clock', async ({ desk, service }) => {
  const adds = await held(desk.page, /\/faults$/);
  await desk.page.getByRole('button', { name: 'Add a fault' }).click();
  await desk.form('Add a fault').getByRole('button', { name: 'Add', exact: true }).dblclick();
  adds('pass');
  await expect(desk.form('Add a fault')).toBeHidden();
  expect(await service.faults.list()).toHaveLength(1);
  const jumps = await held(desk.page, /\/clock$/);
  const asked: string[] = [];
  desk.page.on('request', (request) => {
    if (request.url().endsWith('/clock')) asked.push(request.url());
  });
  await desk.page.getByRole('button', { name: 'Jump…' }).click();
  await desk.form('Jump').getByRole('button', { name: 'Jump' }).dblclick();
  jumps('pass');
  await expect(desk.form('Jump')).toBeHidden();
  expect(asked).toHaveLength(1);
});

test('an answer half written is there again after a reload', { tag: ONLY_IN_WHOLE }, async ({ desk }) => {
  await desk.join();
  await desk.writing().fill('Half an answer');
  await desk.page.reload();
  await expect(desk.writing()).toHaveValue('Half an answer');
});
