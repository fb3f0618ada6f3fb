import { expect, sendByRequest, startByRequest, test } from './console.ts';

test('polls without news are one row, which the keyboard unfolds', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  const quiet = desk.wire.getByRole('option', { name: /refresh × \d+, no news/ }).first();
  await expect(quiet).toBeVisible();
  await desk.page.getByRole('searchbox').fill('refresh');
  await desk.wire.focus();
  await desk.page.keyboard.press('Home');
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.press('Enter');
  await expect(desk.wire.getByRole('option', { name: /refresh 200/ }).first()).toBeVisible();
});

test('the view is paused while the wire goes on', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await expect(desk.wire.getByRole('option', { name: /requestChat 200/ })).toBeVisible();
  await desk.page.getByRole('button', { name: 'Pause', exact: true }).click();
  await desk.customerSays('Hello?');
  await expect(desk.conversation.getByText('Hello?')).toBeVisible();
  await expect(desk.wire.getByRole('option', { name: /send 200/ })).toHaveCount(0);
  await expect(desk.page.getByRole('button', { name: 'Go on' })).toHaveAttribute('aria-pressed', 'true');
  await desk.page.getByRole('button', { name: 'Go on' }).click();
  await expect(desk.wire.getByRole('option', { name: /send 200/ })).toBeVisible();
});

test('the wire of a chat is saved as an HTTP archive', async ({ desk, service }) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await expect(desk.wire.getByRole('option', { name: /requestChat 200/ })).toBeVisible();
  const saved = desk.page.waitForResponse(/journal\/har\?chatId=/);
  await desk.page.getByRole('button', { name: 'HAR' }).click();
  expect((await saved).status()).toBe(200);
});

test('an entry leads to the exchange that carried it, and the exchange marks the entry', async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  await desk.start('Jonny');
  await desk.join();
  await desk.say('On its way');
  await expect(desk.customer.getByRole('log').getByText('On its way')).toBeVisible();
  const entry = desk.conversation.locator('.said', { hasText: 'On its way' });
  await entry.getByRole('button', { name: /show what carried it/ }).click();
  await expect(entry).toHaveAttribute('data-carried', 'true');
  await expect(desk.page.getByRole('tabpanel')).toContainText('On its way');
  await expect(desk.wire.getByRole('option', { selected: true })).toContainText('refresh');
});

test('over CometD pushes are drawn, and a connection that is held is drawn as held', async ({
  desk,
  service,
  context,
  gms,
}) => {
  await service.configure({ script: 'none' });
  await desk.open(service);
  const customer = await context.newPage();
  await customer.goto(`${gms.url}/demo/?service=${service.name}&transport=cometd`);
  await customer.getByRole('textbox', { name: 'Your name' }).fill('Mia');
  await customer.getByRole('button', { name: 'Start chat' }).click();
  await expect(customer.getByRole('textbox', { name: 'Your message' })).toBeVisible();
  await desk.page.bringToFront();
  await desk.join();
  await desk.say('Hello Mia');
  await expect(desk.wire.getByRole('option', { name: /push · entry/ }).first()).toBeVisible();
  await expect(desk.wire.getByRole('option', { name: /a connection is held/ })).toBeVisible();
  await expect(desk.page.getByRole('heading', { name: /Mia/ })).toContainText('push');
});

test('what a customer says in another chat is counted in the list and in the title', async ({
  desk,
  service,
}) => {
  await service.configure({ script: 'none' });
  await startByRequest(service.dataURL, { nickname: 'Jonny' });
  const mia = await startByRequest(service.dataURL, { nickname: 'Mia' });
  await desk.open(service);
  await desk.chats.getByRole('option', { name: /Jonny/ }).click();
  await sendByRequest(service.dataURL, mia, { message: 'Anyone?' });
  await expect(desk.chats.getByRole('option', { name: /Mia.*1 new.*Anyone\?/s })).toBeVisible();
  await expect(desk.page).toHaveTitle('(1) mock-gms console');
  const icon = desk.page.locator('link[rel=icon]');
  await expect(icon).toHaveAttribute('href', /^data:image/);
  await desk.chats.getByRole('option', { name: /Mia/ }).click();
  await expect(desk.page).toHaveTitle('mock-gms console');
  await expect(icon).not.toHaveAttribute('href', /^data:/);
  await desk.page.goBack();
  await expect(desk.page.getByRole('heading', { name: /Jonny/ })).toBeVisible();
  await desk.page.reload();
  await expect(desk.chats.getByRole('option', { name: /Mia.*Anyone\?/s })).toBeVisible();
});
