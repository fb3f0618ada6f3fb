import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';
import { barriers } from '../fixtures/barriers.ts';
import { expect, test } from './console.ts';

test('the API pages show an operation, with everything from this server', async ({ desk, gms }) => {
  // The viewer reads the whole contract before it shows anything.
  test.slow();
  const { page } = desk;
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== gms.url)
      elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${gms.url}/docs`);
  await expect(page).toHaveURL(`${gms.url}/docs/`);
  await page.locator('[id^="link-post-"][id$="-chatId-/script"]').click({ timeout: 40_000 });
  await expect(page.getByText('While it is paused it goes on listening').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'openapi.yaml' })).toBeVisible();
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
  const contract = await page.request.get(`${gms.url}/openapi.yaml`);
  expect(contract.headers()['content-type']).toContain('yaml');
  expect(await contract.text()).toMatch(/^openapi: 3/);
});

for (const [screen, width] of [
  ['a laptop', 1440],
  ['a phone', 390],
] as const) {
  test(`the API pages have no known barrier on ${screen}, lead back, and fit`, {
    tag: ONLY_IN_WHOLE,
  }, async ({ desk, gms }) => {
    test.slow();
    const { page } = desk;
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${gms.url}/docs/`);
    const license = page.getByText('License: MIT');
    await expect(license).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText('How sure it is').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'mock-gms API' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Console' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    // A line that begins left of the page cannot be scrolled to.
    expect((await license.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });
}
