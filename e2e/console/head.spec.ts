import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { barriers } from '../fixtures/barriers.ts';
import { expectCursorIn } from '../fixtures/cursor.ts';
import { savedDuring } from '../fixtures/download.ts';
import { expect, fillNumber, startByRequest, test } from './console.ts';

test.beforeEach(async ({ service }) => {
  await service.configure({ script: 'none' });
});

test('the customer’s page opens beside the console, in a tab of its own', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
  context,
}) => {
  await desk.open(service);
  const link = desk.page.getByRole('link', { name: 'Customer’s page' });
  await expect(link).toHaveAttribute('rel', 'noopener');
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await expect(opened.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  expect(new URL(opened.url()).search).toBe(`?service=${service.name}`);
  await expect(desk.page.getByRole('button', { name: 'Set up' })).toBeVisible();
  await opened.close();
});

test('on a phone a link to a chat shows the chat, and everything of the head is within reach', async ({
  desk,
  service,
}) => {
  const { page } = desk;
  await page.setViewportSize({ width: 390, height: 844 });
  await startByRequest(service.dataURL, { nickname: 'Jonny' });
  const [chat] = await service.chats();
  await desk.open(service, `/${chat?.id}`);
  await expect(page.getByRole('heading', { name: /Jonny/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Conversation' })).toHaveAttribute('aria-current', 'page');
  for (const name of ['Customer’s page', 'API']) await expect(page.getByRole('link', { name })).toBeVisible();
  for (const name of ['+1 s', '+1 min', 'Freeze', 'Jump…', 'Set up', 'Keyboard'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Jump…' }).click();
  expect(await barriers(page)).toEqual([]);
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
});

test('a jump takes every unit, fractions too, and says what cannot be', async ({ desk, service }) => {
  const { page } = desk;
  await desk.open(service);
  await service.clock.freeze();
  const clock = page.getByRole('region', { name: `Clock of ${service.name}` });
  await expect(clock).toContainText('frozen');
  const form = desk.form('Jump');
  let before = await service.clock.now();
  for (const [count, unit, milliseconds] of [
    ['1.5', 'seconds', 1500],
    ['0', 'minutes', 0],
    ['2', 'hours', 7_200_000],
    ['1', 'days', 86_400_000],
  ] as const) {
    await clock.getByRole('button', { name: 'Jump…' }).click();
    await fillNumber(form.getByLabel('By'), count);
    await form.getByLabel('Unit').selectOption(unit);
    await form.getByRole('button', { name: 'Jump' }).click();
    await expect(form).toHaveCount(0);
    await expectCursorIn(clock.getByRole('button', { name: 'Jump…' }));
    expect((await service.clock.now()) - before, unit).toBe(milliseconds);
    before = await service.clock.now();
  }
  await clock.getByRole('button', { name: '+1 s' }).click();
  await expect.poll(async () => (await service.clock.now()) - before).toBe(1000);

  await clock.getByRole('button', { name: 'Jump…' }).click();
  for (const wrong of ['', '-1']) {
    await fillNumber(form.getByLabel('By'), wrong);
    await form.getByRole('button', { name: 'Jump' }).click();
    await expect(form.locator('input:invalid')).toHaveCount(1);
  }
  await fillNumber(form.getByLabel('By'), '9999999');
  await form.getByLabel('Unit').selectOption('days');
  await form.getByRole('button', { name: 'Jump' }).click();
  await expect(page.getByRole('alert')).toContainText('9999');
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
});

test('clients that send nothing during a jump are given up, others are not', { tag: ONLY_IN_WHOLE }, async ({
  desk,
  service,
}) => {
  const { page } = desk;
  await desk.open(service);
  await service.clock.freeze();
  await startByRequest(service.dataURL, { nickname: 'Jonny' });
  const [chat] = await service.chats();
  const form = desk.form('Jump');
  const jump = async () => {
    await page.getByRole('button', { name: 'Jump…' }).click();
    await fillNumber(form.getByLabel('By'), '2');
    await form.getByLabel('Unit').selectOption('minutes');
  };
  await jump();
  await form.getByRole('button', { name: 'Jump' }).click();
  await expect(form).toHaveCount(0);
  expect((await chat?.state())?.customer.present).toBe(true);
  await jump();
  await form.getByLabel('clients send nothing during the jump').check();
  await form.getByRole('button', { name: 'Jump' }).click();
  await expect(form).toHaveCount(0);
  expect((await chat?.state())?.customer.present).toBe(false);
});

test('the archive of a chat is named after service and chat, as the server names it', {
  tag: ONLY_IN_WHOLE,
}, async ({ desk, service }) => {
  await startByRequest(service.dataURL, { nickname: 'Jonny' });
  const [chat] = await service.chats();
  await desk.open(service, `/${chat?.id}`);
  const { name } = await savedDuring(desk.page, () =>
    desk.page.getByRole('button', { name: 'HAR', exact: true }).click(),
  );
  expect(name).toBe(`${service.name}-${chat?.id}.har`);
});

for (const [address, tag = []] of [
  ['console/#/a%20b', ONLY_IN_WHOLE],
  ['console/?service=a%20b', ONLY_IN_WHOLE],
  ['?service=a%20b'],
  ['console/#/a%20b/0001?drawer=settings'],
] as const)
  test(`an address with a name that no service can have says so, and leads to one that there is: ${address}`, {
    tag,
  }, async ({ page, gms, service }) => {
    await page.goto(`${gms.url}/${address}`);
    await expect(page.getByRole('alert')).toContainText(
      '“a b” is not a valid service name: 1–64 letters, digits',
    );
    const services = page.getByRole('navigation', { name: 'Services' });
    await expect(services.getByRole('button', { name: 'a b' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Freeze' })).toHaveCount(0);
    await expect(page.locator('iframe')).toHaveCount(0);
    expect(await barriers(page)).toEqual([]);
    await services.getByRole('button', { name: service.name }).click();
    await expect(page.getByRole('button', { name: 'Freeze' })).toBeVisible();
    await page.goto(`${gms.url}/${address}`);
    await page.getByRole('button', { name: 'Show another service' }).click();
    await expect(page.getByRole('button', { name: 'Freeze' })).toBeVisible();
  });
