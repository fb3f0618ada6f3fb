import type { Page } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { barriers } from '../fixtures/barriers.ts';
import { expectCursorIn } from '../fixtures/cursor.ts';
import { expect, test } from '../fixtures.ts';

test.beforeEach(async ({ page, gms, service }) => {
  await service.configure({ script: 'greeter' });
  await page.goto(`${gms.url}/demo/?service=${service.name}`);
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible();
});

/** Moves with the Tab key until the element of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 30; stops += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : undefined;
      return (label ?? activeElement)?.textContent?.trim();
    });
    if (focused === name) return;
  }
  throw new Error(`Tab never reaches ${name}`);
}

test('the page has the name that the console and the banner give it, and leads to the console', async ({
  page,
}) => {
  await expect(page).toHaveTitle('mock-gms: customer’s page');
  await expect(page.getByRole('heading', { name: 'Customer’s page', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Console' })).toHaveAttribute('href', '../');
  await expect(page.locator('summary').getByRole('heading', { name: 'For developers' })).toBeVisible();
});

test('the first conversation needs a keyboard and nothing else', async ({ page }) => {
  const { keyboard } = page;
  const log = page.getByRole('log');

  await tabTo(page, 'Your name');
  await keyboard.type('Jonny');
  await keyboard.press('Enter');

  const message = page.getByRole('textbox', { name: 'Your message' });
  await expectCursorIn(message);
  await expect(log.getByText(/joined/i).first()).toBeVisible();
  await keyboard.type('Do you sell kites?');
  await keyboard.press('Enter');
  await expect(log.getByText('Do you sell kites?', { exact: true })).toBeVisible();
  await expect(message).toHaveValue('');
  await keyboard.type('goodbye');
  await keyboard.press('Enter');

  // The scripted agent ends the chat when told goodbye; another one is an Enter away.
  const again = page.getByRole('button', { name: 'Start a new chat' });
  await expectCursorIn(again);
  await keyboard.press('Enter');
  await expectCursorIn(message);
});

test('End chat is within reach of the keyboard too', async ({ page }) => {
  await tabTo(page, 'Your name');
  await page.keyboard.type('Jonny');
  await page.keyboard.press('Enter');
  await expectCursorIn(page.getByRole('textbox', { name: 'Your message' }));

  await page.getByRole('button', { name: 'End chat' }).focus();
  await page.keyboard.press('Enter');
  await expectCursorIn(page.getByRole('button', { name: 'Start a new chat' }));
});

test('neither the empty page nor a conversation has a known barrier', async ({ page }) => {
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('textbox', { name: 'Your name' }).fill('Jonny');
  await page.getByRole('button', { name: 'Start chat' }).click();
  await page.getByRole('textbox', { name: 'Your message' }).fill('Do you sell kites?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText('Do you sell kites?')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

for (const transport of ['polling', 'CometD']) {
  test(`a conversation over ${transport} goes on when the page is loaded again`, {
    tag: transport === 'polling' ? [] : ONLY_IN_WHOLE,
  }, async ({ page, service }) => {
    const wire = page.locator('#wire');
    if ((await wire.getAttribute('open')) === null) await wire.locator('> summary').click();
    await page.getByRole('link', { name: transport }).click();
    await expect(page.getByRole('link', { name: transport })).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('#configuration')).toContainText(
      transport === 'CometD' ? 'cometURL' : 'dataURL',
    );

    await page.getByRole('textbox', { name: 'Your name' }).fill('Jonny');
    await page.getByRole('button', { name: 'Start chat' }).click();
    await page.getByRole('textbox', { name: 'Your message' }).fill('Do you sell kites?');
    await page.keyboard.press('Enter');
    const log = page.getByRole('log');
    await expect(log.getByText('Do you sell kites?')).toBeVisible();

    await page.reload();
    await expect(log.getByText('Do you sell kites?')).toHaveCount(1);
    await expect(page.getByRole('textbox', { name: 'Your message' })).toBeVisible();
    const chat = await service.waitForChat();
    await (await chat.join({ nickname: 'Zoe' })).say('Yes, in red');
    await expect(log.getByText('Yes, in red')).toHaveCount(1);
    await page.getByRole('button', { name: 'End chat' }).click();
    await chat.waitFor({ type: 'ParticipantLeft' });
  });
}

test('the page of a service that asks for a key has it, shows it, and chats', async ({
  page,
  gms,
  service,
}) => {
  await service.configure({ apikey: "k'1", basic: { username: 'Jö', password: 'p' } });
  await page.goto(`${gms.url}/demo/?service=${service.name}`);
  await expect(page.locator('#configuration')).toContainText("apikey: 'k\\'1'");
  await page.getByRole('textbox', { name: 'Your name' }).fill('Jonny');
  await page.getByRole('button', { name: 'Start chat' }).click();
  await expect(page.getByRole('textbox', { name: 'Your message' })).toBeVisible();
});

test('an address with a name that no service can have says so', async ({ page, gms }) => {
  await page.goto(`${gms.url}/demo/?service=a%20b`);
  await expect(page.getByRole('alert')).toHaveText(
    /^"a b" is not a valid service name: 1–64 letters, digits/,
  );
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeHidden();
  await expect(page.locator('#presence')).toBeEmpty();
});

test('the page promises a scripted agent only where there is one', async ({ page, gms, service }) => {
  await expect(page.locator('#presence')).toHaveText('A scripted agent answers, a second after you start.');
  await service.configure({ script: 'none' });
  await page.goto(`${gms.url}/demo/?service=${service.name}`);
  await expect(page.locator('#presence')).toHaveText(
    'No scripted agent is set up: join in the console to answer.',
  );
});

for (const [name, field, tag = []] of [
  ['WebSocket', 'websocketEnabled: true'],
  ['CometD', 'websocketEnabled: false', ONLY_IN_WHOLE],
  ['8.5', "edition: '8.5'", ONLY_IN_WHOLE],
  ['asynchronous', 'async: { enabled: true }'],
] as const) {
  test(`a chat goes on as it was chosen: ${name}`, { tag }, async ({ page, service }) => {
    const wire = page.locator('#wire');
    if ((await wire.getAttribute('open')) === null) await wire.locator('> summary').click();
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('#configuration')).toContainText(field);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Jonny');
    await page.getByRole('button', { name: 'Start chat' }).click();
    await page.getByRole('textbox', { name: 'Your message' }).fill('Do you sell kites?');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('log').getByText('Do you sell kites?')).toBeVisible();
    const chat = await service.waitForChat();
    const { userData } = await chat.state();
    expect(userData.GCTI_Chat_AsyncMode === 'true').toBe(name === 'asynchronous');
    const transports = new Set((await service.journal.list()).map(({ transport }) => transport));
    expect(transports).toContain(
      name === 'WebSocket' ? 'cometd-websocket' : name === 'CometD' ? 'cometd-long-polling' : 'polling',
    );
    await page.reload();
    await expect(page.getByRole('log').getByText('Do you sell kites?')).toHaveCount(1);
  });
}

test('a command shows its code, and what came of it', async ({ page }) => {
  const wire = page.locator('#wire');
  if ((await wire.getAttribute('open')) === null) await wire.locator('> summary').click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Jonny');
  await page.getByRole('button', { name: 'Start chat' }).click();
  const line = page.locator('#traffic li', { hasText: 'startChat' });
  await expect(line).toContainText('resolved');
  await line.locator('summary').click();
  await expect(line.locator('pre')).toContainText("plugin.command('WebChatService.startChat', {");
  await expect(line.locator('pre')).toContainText('// resolved');
});
