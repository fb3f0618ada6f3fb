import type { Page } from '@playwright/test';
import type { FaultEffect, ServiceHandle } from '../../mock-gms/index.ts';
import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { barriers } from '../fixtures/barriers.ts';
import { expect, test } from '../fixtures.ts';

/** Begins a chat at the page, and leaves it. */
async function leaveChat(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Jonny');
  await page.getByRole('textbox', { name: /Your question/ }).fill('Do you sell kites?');
  await page.getByRole('button', { name: 'Start chat' }).click();
  await expect(page.getByRole('log').getByText('Do you sell kites?')).toBeVisible();
  await page.goto('about:blank');
}

const FAILURES: Record<string, FaultEffect> = {
  'status 503': { kind: 'status', status: 503 },
  'status 404': { kind: 'status', status: 404 },
  'an answer that is no JSON': { kind: 'malformed' },
  'a connection that is cut': { kind: 'resetMidBody' },
};

/** What `npm test` tries of them: the others look the same to a customer. */
const TRIED = 'a connection that is cut';

const addressOf = (gms: { readonly url: string }, { name }: ServiceHandle, transport = 'polling') =>
  `${gms.url}/demo/?service=${name}&transport=${transport}`;

for (const [what, effect] of Object.entries(FAILURES)) {
  test(`a chat that cannot be taken up because of ${what} is not lost: one may try again`, {
    tag: what === TRIED ? [] : ONLY_IN_WHOLE,
  }, async ({ page, gms, service }) => {
    const address = addressOf(gms, service);
    await leaveChat(page, address);
    await service.faults.add({ operation: 'refresh', times: 1, effect });
    await page.goto(address);
    await expect(page.getByRole('alert')).toContainText('Your chat could not be continued');
    await expect(page.locator('#presence')).not.toContainText('Waiting');
    await expect(page.getByRole('textbox', { name: 'Your message' })).toBeHidden();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('log').getByText('Do you sell kites?')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your message' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
    await expect(page.getByRole('alert')).toBeEmpty();
  });
}

test('after a chat that cannot be taken up, another can be started at once', { tag: ONLY_IN_WHOLE }, async ({
  page,
  gms,
  service,
}) => {
  const address = addressOf(gms, service);
  await leaveChat(page, address);
  await service.faults.add({ operation: 'refresh', times: 1, effect: { kind: 'status', status: 503 } });
  await page.goto(address);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Mia');
  await page.getByRole('button', { name: 'Start a new chat' }).click();
  await expect(page.getByRole('log').getByText('You are in')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  await page.getByRole('textbox', { name: 'Your message' }).fill('Hello');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText('Hello')).toBeVisible();
});

test('a chat over CometD that cannot be taken up is not lost either', async ({ page, gms, service }) => {
  const address = addressOf(gms, service, 'cometd');
  await leaveChat(page, address);
  await service.faults.add({
    operation: 'requestNotifications',
    times: 1,
    effect: { kind: 'status', status: 503 },
  });
  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText('Your chat could not be continued');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('log').getByText('Do you sell kites?')).toBeVisible();
});

for (const transport of ['polling', 'cometd']) {
  test(`a chat over ${transport} that ended while the page was away is said to be over`, {
    tag: transport === 'cometd' ? [] : ONLY_IN_WHOLE,
  }, async ({ page, gms, service }) => {
    const address = addressOf(gms, service, transport);
    await leaveChat(page, address);
    await (await service.waitForChat()).end();
    await page.goto(address);
    await expect(page.getByRole('alert')).toContainText('Your chat is over');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Start a new chat' })).toBeVisible();
  });

  test(`a chat over ${transport} of another service is not taken up, and a new one starts`, {
    tag: transport === 'polling' ? [] : ONLY_IN_WHOLE,
  }, async ({ page, gms, service }) => {
    await leaveChat(page, addressOf(gms, service, transport));
    const other = gms.service(`${service.name}-other`);
    await other.configure({});
    await page.goto(addressOf(gms, other, transport));
    await expect(page.getByRole('alert')).toContainText('Your chat');
    await expect(page.locator('#presence')).not.toContainText('Waiting');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Mia');
    await page.getByRole('button', { name: 'Start a new chat' }).click();
    await expect(page.getByRole('log').getByText('You are in')).toBeVisible();
  });
}

test('a chat that is continued while the chat server is offline says so', { tag: ONLY_IN_WHOLE }, async ({
  page,
  gms,
  service,
}) => {
  const address = addressOf(gms, service);
  await leaveChat(page, address);
  await service.faults.add({ operation: 'refresh', offline: 2 });
  await page.goto(address);
  await expect(page.getByRole('alert')).toContainText('The chat server is offline');
  await expect(page.getByRole('log').getByText('Do you sell kites?')).toBeVisible();
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('the page does not offer another chat before it knows what happened to the last one', async ({
  page,
  gms,
  service,
}) => {
  const address = addressOf(gms, service);
  await leaveChat(page, address);
  await service.clock.freeze();
  await service.faults.add({ operation: 'refresh', times: 1, effect: { kind: 'delay', ms: 1500 } });
  await page.goto(address);
  await expect(page.locator('#presence')).toHaveText('One moment…');
  await expect(page.getByRole('button', { name: 'Start chat' })).toBeHidden();
  // The delay counts from when the request has come.
  await expect.poll(async () => (await service.faults.list())[0]?.spoilt).toBe(1);
  await service.clock.advance(1500);
  await expect(page.getByRole('log').getByText('Do you sell kites?')).toBeVisible();
});
