import { expect, test } from '../fixtures.ts';

/** What the tests take for granted of a page, in whichever browser. */
const EMPTY = '<!doctype html><title>Shop</title>';

test('values cross in both directions as they are', async ({ page, pages }) => {
  await page.goto(pages.serve(EMPTY));
  const given = { a: [undefined, null, Number.NaN], b: new Date(5), c: /ki+te/i, d: { e: 'f' } };
  expect(await page.evaluate((value) => value, given)).toEqual(given);
  expect(await page.evaluate(() => {})).toBeUndefined();
  expect(await page.evaluate(() => ({ done: () => 1, at: Number.POSITIVE_INFINITY }))).toMatchObject({
    at: Number.POSITIVE_INFINITY,
  });
});

test('what a page throws or rejects with is what the call rejects with', async ({ page, pages }) => {
  await page.goto(pages.serve(EMPTY));
  const thrown = page.evaluate(() => {
    throw new TypeError('no kite');
  });
  await expect(thrown).rejects.toThrow('no kite');
  await expect(page.evaluate(() => Promise.reject(new Error('no wind')))).rejects.toThrow('no wind');
});

test('errors that a page does not catch are told, from its first script on', async ({ page, pages }) => {
  const messages: string[] = [];
  page.on('pageerror', ({ message }) => messages.push(message));
  const scripts = ["Promise.reject(new Error('rejected'))", "throw new Error('thrown')"];
  await page.goto(pages.serve(EMPTY + scripts.map((script) => `<script>${script}</script>`).join('')));
  await expect
    .poll(async () => {
      await page.evaluate(() => {});
      return [...messages].sort();
    })
    .toEqual(['rejected', 'thrown']);
});

test('calls in two pages, and in one, do not hold one another up', async ({ page, context, pages }) => {
  const url = pages.serve(EMPTY);
  const other = await context.newPage();
  for (const each of [page, other]) await each.goto(url);
  const waiting = page.evaluate(() => new Promise((go) => Object.assign(window, { go })));
  expect(await other.evaluate(() => document.visibilityState)).toBe('visible');
  await page.evaluate(() => Reflect.get(window, 'go')('gone'));
  expect(await waiting).toBe('gone');
});

test('a call ends with its page', async ({ page, context, pages }) => {
  const url = pages.serve(EMPTY);
  await page.goto(url);
  const other = await context.newPage();
  await other.goto(url);
  const forever = () => new Promise(() => {});
  const calls = [page.evaluate(forever), other.evaluate(forever)].map((call) =>
    call.then(
      () => 'settled',
      () => 'rejected',
    ),
  );
  await page.goto(pages.serve(EMPTY));
  await other.close();
  expect(await Promise.all(calls)).toEqual(['rejected', 'rejected']);
  expect(other.isClosed()).toBe(true);
  const another = await context.newPage();
  await another.goto(url);
  expect(await another.title()).toBe('Shop');
});

test('the time of a page goes on in the next one, as far as it was moved', async ({ page, pages }) => {
  await page.clock.install({ time: 1_000_000 });
  await page.goto(pages.serve(EMPTY));
  const now = () => page.evaluate(() => Date.now());
  expect(await now()).toBeGreaterThanOrEqual(1_000_000);
  await page.clock.fastForward(3_600_000);
  await page.goto(pages.serve(EMPTY));
  expect(await now()).toBeGreaterThanOrEqual(4_600_000);
  expect(await now()).toBeLessThan(4_700_000);

  await page.evaluate(() => setTimeout(() => Object.assign(window, { rang: true }), 60_000));
  await page.clock.runFor(60_000);
  expect(await page.evaluate(() => Reflect.get(window, 'rang'))).toBe(true);
});
