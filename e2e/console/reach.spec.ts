import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { barriers } from '../fixtures/barriers.ts';
import { expectCursorIn } from '../fixtures/cursor.ts';
import { expect, startByRequest, test } from './console.ts';

test('the empty page has no known barrier', { tag: ONLY_IN_WHOLE }, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await expect(desk.customer.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  expect(await barriers(desk.page)).toEqual([]);
});

test('a conversation with its forms has no known barrier', async ({ desk, service }) => {
  // In Firefox the whole page is looked at for ten seconds.
  test.slow();
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny', 'Where is my parcel?');
  await desk.join();
  await desk.say('On its way');
  // What is looked at must not move away under the pointer.
  await desk.page.getByRole('button', { name: 'Pause' }).click();
  await desk.wire
    .getByRole('option', { name: /send 200/ })
    .first()
    .click();
  await desk.page.getByRole('button', { name: 'Add a fault' }).click();
  await desk.act('Transfer', 'Transfer');
  await expect(desk.page.getByRole('tabpanel')).toContainText('statusCode');
  expect(await barriers(desk.page)).toEqual([]);
});

test('a phone in the dark finds no known barrier, and each view fits', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
  browserName,
}) => {
  await service.configure({ script: 'none' });
  await desk.page.setViewportSize({ width: 390, height: 844 });
  // A released Firefox cannot be told which colours to prefer.
  if (browserName === 'chromium') await desk.page.emulateMedia({ colorScheme: 'dark' });
  await desk.open(service);
  await desk.start('Jonny');
  const views = desk.page.getByRole('navigation', { name: 'Views' });
  for (const view of ['Chats', 'Conversation', 'Wire']) {
    await views.getByRole('button', { name: view }).click();
    await expect(views.getByRole('button', { name: view })).toHaveAttribute('aria-current', 'page');
    expect(await barriers(desk.page), view).toEqual([]);
    const { scrollWidth, clientWidth } = await desk.page.evaluate(() => document.documentElement);
    expect(scrollWidth, `${view} fits`).toBe(clientWidth);
  }
});

test('a phone in the dark finds no known barrier in the drawer, and it fits', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
  browserName,
}) => {
  // Every setting is looked at, one by one.
  test.slow();
  await service.configure({ script: 'none' });
  await desk.page.setViewportSize({ width: 390, height: 844 });
  if (browserName === 'chromium') await desk.page.emulateMedia({ colorScheme: 'dark' });
  await desk.open(service);
  await desk.page.getByRole('button', { name: 'Set up' }).click();
  for (const part of ['Scripts', 'Settings', 'Snapshot']) {
    await desk.page.getByRole('tab', { name: part }).click();
    expect(await barriers(desk.page), part).toEqual([]);
    const panel = desk.page.getByRole('tabpanel');
    expect(await panel.evaluate((one) => one.scrollWidth - one.clientWidth), `${part} fits`).toBe(0);
  }
});

test('a conversation needs a keyboard and nothing else', async ({ desk, service }) => {
  const { page } = desk;
  const { keyboard } = page;
  await service.configure({ script: 'none' });
  for (const nickname of ['Mia', 'Jonny']) await startByRequest(service.dataURL, { nickname });
  await desk.open(service);
  await expect(desk.chats.getByRole('option')).toHaveCount(2);
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Jonny' })).toBeVisible();
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { name: 'Mia' })).toBeVisible();
  await keyboard.press('j');
  await expectCursorIn(desk.form('Join').getByLabel('Name'));
  await keyboard.press('Enter');
  await expectCursorIn(desk.writing());
  await keyboard.type('Hello');
  await keyboard.press('Enter');
  await expect(desk.conversation.getByText('Hello')).toBeVisible();
  await expect(page.locator('[aria-live=polite]')).toContainText('Ann: Hello');

  await page.getByRole('heading', { name: 'Mia' }).click();
  await keyboard.press('f');
  await expectCursorIn(page.getByRole('searchbox'));
  await keyboard.type('requestChat');
  await expect(desk.wire.getByRole('option')).toHaveCount(1);
  await desk.wire.focus();
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: 'Exchange 1' })).toBeVisible();
  await page.getByRole('heading', { name: 'Mia' }).click();
  await keyboard.press('e');
  await expectCursorIn(desk.form('End the chat').getByRole('combobox'));
  await keyboard.press('Escape');
  await expect(desk.form('End the chat')).toHaveCount(0);
  await page.getByRole('heading', { name: 'Mia' }).click();
  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeHidden();
});

test('what was begun in one chat is there again, and a form that was open is not', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  for (const nickname of ['Mia', 'Jonny']) await startByRequest(service.dataURL, { nickname });
  await desk.open(service);
  await desk.chats.getByRole('option', { name: /Mia/ }).click();
  await desk.join();
  await desk.writing().fill('Half of a');
  await desk.act('Transfer', 'Transfer');
  await desk.chats.getByRole('option', { name: /Jonny/ }).click();
  await expect(desk.form('Transfer')).toHaveCount(0);
  await expect(desk.writing()).toHaveCount(0);
  await desk.chats.getByRole('option', { name: /Mia/ }).click();
  await expect(desk.writing()).toHaveValue('Half of a');
});

test('the focus stays on the list when chats come', { tag: ONLY_IN_WHOLE }, async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  const start = (nickname: string) => startByRequest(service.dataURL, { nickname });
  await start('Mia');
  await desk.open(service);
  await desk.chats.focus();
  await desk.page.keyboard.press('ArrowDown');
  await start('Jonny');
  await expect(desk.chats.getByRole('option')).toHaveCount(2);
  await expectCursorIn(desk.chats);
  await expect(desk.chats.getByRole('option', { selected: true })).toContainText('Mia');
});

test('an address shows a colleague the same chat, exchange and filter', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny', 'Where is my parcel?');
  await desk.page.getByRole('searchbox').fill('send');
  await desk.wire.getByRole('option', { name: /send 200/ }).click();
  await expect(desk.page.getByRole('tabpanel')).toBeVisible();
  const address = desk.page.url();
  await desk.page.goto('about:blank');
  await desk.page.goto(address);
  await expect(desk.page.getByRole('heading', { name: 'Jonny' })).toBeVisible();
  await expect(desk.page.getByRole('searchbox')).toHaveValue('send');
  await expect(desk.page.getByRole('tabpanel')).toContainText('statusCode');
  await expect(desk.wire.getByRole('option', { selected: true })).toHaveCount(1);
});
