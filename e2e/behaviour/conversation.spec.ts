import { expect, test } from '../fixtures.ts';

/** What the documents let a page leave alone: how often it asks is the client's own affair here. */
const unhurried = { pollRateMin: undefined, pollRateMax: undefined };

test('a page written after the documents holds a whole conversation', async ({ widgets, service, page }) => {
  await widgets.open(unhurried, { name: 'conversation' });
  await page.getByRole('button', { name: 'Start chat' }).click();
  const chat = await service.waitForChat();
  await expect(page.locator('#state')).toHaveText('open');
  await expect(page).toHaveTitle(`Chat ${chat.id}`);

  const agent = await chat.join({ nickname: 'Ann' });
  await agent.startTyping();
  await expect(page.locator('#typing')).toHaveText('Ann is typing');
  await agent.say('Hello Jonny');
  await expect(page.locator('#conversation li')).toHaveText(['Ann: Hello Jonny']);
  await expect(page.locator('#typing')).toBeEmpty();

  await page.getByLabel('Message').fill('Do you sell kites?');
  await chat.waitFor({ type: 'TypingStarted', text: 'Do you sell kites?' });
  await page.getByRole('button', { name: 'Send' }).click();
  await chat.waitFor({ type: 'Message', text: 'Do you sell kites?' });
  await expect(page.locator('#conversation li')).toHaveText([
    'Ann: Hello Jonny',
    'Jonny: Do you sell kites?',
  ]);
  await expect(page.getByLabel('Message')).toHaveValue('');

  await page.getByRole('button', { name: 'Ask' }).click();
  await expect(page.locator('#transcript')).toHaveText('Hello Jonny, Do you sell kites?');
  await expect(page.locator('#agents')).toHaveText('Ann is here');
  await expect(page.locator('#stats')).toHaveText('from the first message to the last');

  await page.getByRole('button', { name: 'End chat' }).click();
  await expect(page.locator('#state')).toHaveText('closed');
  await expect(page).toHaveTitle('Thank you');
  expect((await chat.state()).ended).toBeDefined();
});

test('page, script and chat server can each be of an origin of their own', async ({
  widgets,
  service,
  gms,
  page,
}) => {
  // The same server under another name is another origin to the browser.
  const script = `${gms.url.replace('127.0.0.1', 'localhost')}/demo/gms-webchat.js`;
  await widgets.open(unhurried, { name: 'conversation', script });
  await page.getByRole('button', { name: 'Start chat' }).click();
  const chat = await service.waitForChat();
  await (await chat.join({ nickname: 'Ann' })).say('Hello Jonny');
  await expect(page.locator('#conversation li')).toHaveText(['Ann: Hello Jonny']);

  const origins = [page.url(), script, service.dataURL].map((url) => new URL(url).origin);
  expect(new Set(origins).size).toBe(3);
});
