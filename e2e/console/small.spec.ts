import type { Locator } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { barriers } from '../fixtures/barriers.ts';
import { type Console, expect, startByRequest, test } from './console.ts';

const PHONE = { width: 360, height: 640 };
const LAPTOP = { width: 1280, height: 600 };
const SCREENS = [PHONE, { width: 375, height: 667 }, LAPTOP];

/** `npm test` tries the screen that has the least room for what is tried. */
const tagOf = (screen: object, tightest: readonly object[]) =>
  tightest.includes(screen) ? [] : ONLY_IN_WHOLE;

/** Whether a press on its middle would meet it. */
const isHit = (control: Locator) =>
  control.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const met = document.elementFromPoint(left + width / 2, top + height / 2);
    return met !== null && element.contains(met);
  });

/** Turns the wheel over a place of the pane until the control is there. */
async function wheelTo({ page }: Console, over: Locator, control: Locator): Promise<void> {
  await over.hover();
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 60);
      return isHit(control);
    })
    .toBe(true);
}

async function openConversation(desk: Console, screen: { width: number }): Promise<void> {
  if (screen.width < 900) {
    const views = desk.page.getByRole('navigation', { name: 'Views' });
    await views.getByRole('button', { name: 'Conversation' }).click();
  }
  await expect(desk.page.getByRole('button', { name: 'Join as agent' })).toBeVisible();
}

for (const screen of SCREENS) {
  const size = `${screen.width}×${screen.height}`;

  test(`at ${size} everything of a chat is within reach of wheel, keyboard and press`, {
    tag: tagOf(screen, [PHONE]),
  }, async ({ desk, service }) => {
    test.slow();
    const { page } = desk;
    await service.configure({ script: 'none' });
    await page.setViewportSize(screen);
    const { chatId } = await startByRequest(service.dataURL, { nickname: 'Jonny', 'userData[order]': '12' });
    await desk.open(service, `/${chatId}`);
    await openConversation(desk, screen);

    await page.getByRole('button', { name: 'Join as agent' }).click();
    const join = desk.form('Join').getByRole('button', { name: 'Join' });
    await wheelTo(desk, desk.form('Join').getByRole('heading'), join);
    await page.getByRole('heading', { name: 'Jonny' }).scrollIntoViewIfNeeded();
    await wheelTo(desk, page.getByRole('heading', { name: 'Jonny' }), join);
    await page.getByRole('heading', { name: 'Jonny' }).scrollIntoViewIfNeeded();
    await desk.form('Join').getByLabel('Name').focus();
    for (let stops = 0; stops < 3; stops += 1) await page.keyboard.press('Tab');
    await expect(join).toBeFocused();
    expect(await isHit(join)).toBe(true);
    await join.click();
    await expect(desk.writing()).toBeFocused();
    expect(await isHit(desk.writing())).toBe(true);

    const toolbar = page.getByRole('toolbar');
    for (const [button, form] of [
      ['File', 'Send a file'],
      ['Data', 'Attach data'],
      ['Transfer', 'Transfer'],
      ['Leave', 'Leave'],
      ['End', 'End the chat'],
    ] as const) {
      await desk.act(button, form);
      for (const control of await desk.form(form).getByRole('button').all()) {
        await control.scrollIntoViewIfNeeded();
        expect(await isHit(control), `${form}: ${await control.textContent()}`).toBe(true);
      }
      await desk.form(form).getByRole('button', { name: 'Cancel' }).click();
      for (const act of await toolbar.getByRole('button').all()) {
        await act.scrollIntoViewIfNeeded();
        expect(await isHit(act), `after ${form}: ${await act.textContent()}`).toBe(true);
      }
    }
    expect(await barriers(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });
}

for (const width of [360, 375])
  test(`on a phone ${width} wide the head has two rows, whatever the clock shows`, {
    tag: ONLY_IN_WHOLE,
  }, async ({ desk, service }) => {
    const { page } = desk;
    await page.setViewportSize({ width, height: 640 });
    await service.configure({ script: 'none' });
    await desk.open(service);
    const head = page.getByRole('banner');
    const isFlat = async () => expect((await head.boundingBox())?.height ?? 0).toBeLessThan(90);
    await expect(page.getByRole('button', { name: 'Jump…' })).toBeVisible();
    await isFlat();
    await service.clock.advance(30 * 3_600_000);
    await expect(page.getByText(/ahead$/)).toBeVisible();
    await isFlat();
    await service.clock.freeze();
    await expect(page.getByText('frozen')).toBeVisible();
    await isFlat();
  });

for (const screen of [...SCREENS, { width: 1440, height: 900 }])
  test(`at ${screen.width}×${screen.height} a jump is asked for over the page, and moves nothing`, {
    tag: ONLY_IN_WHOLE,
  }, async ({ desk, service }) => {
    const { page } = desk;
    await page.setViewportSize(screen);
    await service.configure({ script: 'none' });
    await desk.open(service);
    const jump = page.getByRole('button', { name: 'Jump…' });
    await expect(jump).toBeVisible();
    const top = async () => (await page.getByRole('main').boundingBox())?.y;
    const before = await top();
    await jump.click();
    await expect(desk.form('Jump')).toBeVisible();
    expect(await top()).toBe(before);
    await expect(desk.form('Jump')).toBeInViewport({ ratio: 1 });
    for (const control of await desk.form('Jump').locator('input, select, button').all())
      expect(await isHit(control)).toBe(true);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('main').click({ position: { x: 5, y: 200 } });
    await expect(desk.form('Jump')).toHaveCount(0);
  });

for (const screen of [...SCREENS, { width: 1366, height: 768 }])
  test(`at ${screen.width}×${screen.height} the customer goes on writing while a refusal is shown`, {
    tag: tagOf(screen, [LAPTOP]),
  }, async ({ desk, service }) => {
    const { page, customer } = desk;
    await page.setViewportSize(screen);
    await service.configure({ script: 'none', uploadFileTypes: 'png:jpg:pdf:docx:xlsx:pptx' });
    await desk.open(service);
    await desk.start('Jonny');
    if (screen.width < 900) await page.getByRole('button', { name: 'Chats', exact: true }).click();
    const chat = await service.waitForChat();
    await chat.join({ nickname: 'Ann' });
    await expect(customer.locator('#presence')).toContainText('Ann');
    const message = customer.getByRole('textbox', { name: 'Your message' });
    const choosing = page.waitForEvent('filechooser');
    await customer.getByRole('button', { name: 'Send a file' }).click();
    const name = 'the-setup-of-everything-that-we-have-ever-sold.exe';
    await (await choosing).setFiles({ name, mimeType: 'application/x-msdownload', buffer: Buffer.from('x') });
    await expect(customer.getByRole('alert')).toContainText('was not sent');
    await message.scrollIntoViewIfNeeded();
    await expect(message).toBeInViewport({ ratio: 1 });
    await expect(customer.getByRole('button', { name: 'Send', exact: true })).toBeInViewport({ ratio: 1 });
    expect(await isHit(message)).toBe(true);
  });

for (const screen of SCREENS)
  test(`at ${screen.width}×${screen.height} a fault can be added, and an exchange be read`, {
    tag: ONLY_IN_WHOLE,
  }, async ({ desk, service }) => {
    const { page } = desk;
    await page.setViewportSize(screen);
    await service.configure({ script: 'none' });
    await startByRequest(service.dataURL, { nickname: 'Jonny' });
    const [chat] = await service.chats();
    await desk.open(service, `/${chat?.id}?view=wire`);
    await desk.wire.getByRole('option', { name: /requestChat 200/ }).click();
    await page.getByRole('button', { name: 'Add a fault' }).click();
    const controls = [
      ...(await desk.form('Add a fault').getByRole('button').all()),
      ...(await page
        .getByRole('region', { name: /^Exchange/ })
        .getByRole('tab')
        .all()),
      page.getByRole('button', { name: 'Close the exchange' }),
      desk.wire.getByRole('option', { name: /requestChat 200/ }),
    ];
    for (const control of controls) {
      await control.scrollIntoViewIfNeeded();
      expect(await isHit(control), `${await control.textContent()}`).toBe(true);
    }
    await page.getByRole('button', { name: 'Keyboard' }).click();
    const close = page.getByRole('dialog', { name: 'Keyboard' }).getByRole('button', { name: 'Close' });
    await close.scrollIntoViewIfNeeded();
    expect(await isHit(close)).toBe(true);
  });
