import { expect, type Page } from '@playwright/test';
import type { RunningMockGms } from '../../mock-gms/index.ts';

const SERVICE = 'customer-support';

/** A page to take a picture of, and the server behind it. */
export interface Scene {
  readonly page: Page;
  readonly gms: RunningMockGms;
  readonly isPhone: boolean;
}

/** Opens the console, at a service. */
export async function openConsole({ page, gms }: Scene, more = ''): Promise<void> {
  await page.goto(`${gms.url}/console/#/${SERVICE}${more}`);
  await page.locator('.clock .now').waitFor();
}

/** Shows one of the columns where a screen has room for one. */
export async function showColumn({ page, isPhone }: Scene, name: string): Promise<void> {
  if (isPhone) await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).click();
}

/** A service with a chat that waits and one that has ended. */
export async function setUp({ gms }: Scene): Promise<void> {
  const service = gms.service(SERVICE);
  await service.configure({ script: 'none' });
  await gms.service('vip').configure({});
  for (const nickname of ['Noor', 'Mia'])
    await fetch(service.dataURL, {
      method: 'POST',
      body: new URLSearchParams({ nickname, subject: 'Invoice', 'userData[order]': 'AB-1234' }),
    });
  const [noor] = await service.chats();
  await noor?.end();
}

/** Jonny starts a chat in the frame and gets an answer from Ann; his next message meets a fault. */
export async function converse(scene: Scene): Promise<void> {
  const { page, gms } = scene;
  const service = gms.service(SERVICE);
  await setUp(scene);
  await openConsole(scene);
  await showColumn(scene, 'Chats');
  const customer = page.frameLocator('iframe');
  await customer.getByRole('textbox', { name: 'Your name' }).fill('Jonny');
  await customer.getByRole('textbox', { name: /Your question/ }).fill('Where is my parcel?');
  await customer.getByRole('button', { name: 'Start chat' }).click();
  const chat = (await service.chats()).at(-1);
  if (chat === undefined) throw new Error('no chat has started');
  await page.getByRole('listbox', { name: 'Chats' }).getByRole('option', { name: /Jonny/ }).click();
  await showColumn(scene, 'Conversation');
  await page.getByRole('button', { name: 'Join as agent' }).click();
  await page.getByRole('form', { name: 'Join' }).getByRole('button', { name: 'Join' }).click();
  const writing = page.getByRole('textbox', { name: 'Answer as Ann' });
  await writing.fill('Hello Jonny! Which order is it?');
  await writing.press('Enter');
  await showColumn(scene, 'Chats');
  const message = customer.getByRole('textbox', { name: 'Your message' });
  await message.fill('AB-1234, from Monday');
  await message.press('Enter');
  await chat.waitFor({ type: 'Message', text: 'AB-1234, from Monday' });
  await service.faults.add({ operation: 'refresh', effect: { kind: 'status', status: 503 } });
  await service.faults.add({ operation: 'send', effect: { kind: 'delay', ms: 2000 }, times: 3 });
  await service.journal.waitFor({ operation: 'refresh', status: 503 });
  await message.pressSequentially('Do you need ');
  await showColumn(scene, 'Conversation');
  await expect(page.getByText('is typing').first()).toBeVisible();
}

/** The customer's page alone, in a chat with the scripted agent. */
export async function showDemo({ page, gms }: Scene): Promise<void> {
  const service = gms.service(SERVICE);
  await service.configure({ script: 'greeter' });
  await page.goto(`${gms.url}/demo/?service=${SERVICE}`);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Jonny');
  await page.getByRole('textbox', { name: /Your question/ }).fill('Where is my parcel?');
  await page.getByRole('button', { name: 'Start chat' }).click();
  const chat = await service.waitForChat();
  await chat.waitFor((entry) => entry.type === 'Message' && 'from' in entry && entry.from.type === 'Agent');
  await page.getByRole('log').getByText(/Jonny/).first().waitFor();
  const line = page.locator('#traffic li', { hasText: 'startChat' });
  if (await line.isVisible()) await line.locator('summary').click();
}
