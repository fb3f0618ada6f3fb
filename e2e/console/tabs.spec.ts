import type { Page } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { Console, expect, startByRequest, test } from './console.ts';

/** Tells a page that nobody sees it, or that somebody does: a browser without a screen hides no tab by itself. */
function setHidden(page: Page, isHidden: boolean): Promise<void> {
  return page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}

test('seven tabs of one browser work, though it has six connections: those that are hidden let go of theirs', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service, context, gms }) => {
  test.slow();
  await service.configure({ script: 'none' });
  await desk.open(service);
  await expect(desk.customer.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  for (let tab = 2; tab <= 7; tab += 1) {
    const before = context.pages().at(-1);
    if (before !== undefined) await setHidden(before, true);
    const next = new Console(await context.newPage(), gms.url);
    await next.open(service);
    await expect(next.customer.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  }
  const start = (nickname: string) => startByRequest(service.dataURL, { nickname });
  await start('Mia');
  const last = new Console(context.pages().at(-1) ?? desk.page, gms.url);
  await expect(last.chats.getByRole('option', { name: /Mia/ })).toBeVisible();
  await setHidden(last.page, true);
  await setHidden(desk.page, false);
  await desk.page.bringToFront();
  await expect(desk.chats.getByRole('option', { name: /Mia/ })).toBeVisible();
  await expect(desk.page.getByRole('alert')).toHaveCount(0);
});

test('a page that gets no answer says what may be in the way, and takes it back', async ({
  desk,
  service,
}) => {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await desk.page.route('**/mock/services', async (route) => {
    await held;
    await route.continue();
  });
  await desk.open(service);
  await expect(desk.page.getByRole('alert')).toContainText('A browser keeps six connections to a server');
  goOn();
  await expect(desk.page.getByRole('alert')).toHaveCount(0);
  await expect(desk.customer.getByRole('textbox', { name: 'Your name' })).toBeVisible();
});
