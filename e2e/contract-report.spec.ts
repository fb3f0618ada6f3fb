import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { htmlReport } from '../contracts/server/report/html/html-report.ts';
import { exampleReport } from '../contracts/server/report/report.fixture.ts';
import { expect, test } from './fixtures.ts';

/** The report as somebody opens it who was sent the file. */
async function open(page: Page, hash = ''): Promise<void> {
  const file = test.info().outputPath('report.html');
  writeFileSync(file, htmlReport(exampleReport()));
  await page.goto(`${pathToFileURL(file)}${hash}`);
}

test('a report from a hostile server is read from a disk, and nothing in it runs', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('support at http://gms.example/genesys');
  await expect(page).toHaveTitle('support at http://gms.example/genesys: Chat API report');
  await expect(page.getByText('✗ departs from the Chat API')).toBeVisible();
  expect(await page.locator('img, script').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('cases are found by text, outcome, level and transport', async ({ page }) => {
  await open(page);
  const shown = page.locator('.case:visible');
  await expect(shown).toHaveCount(0);
  await expect(page.getByText('6 of 6')).toBeVisible();
  await page.getByLabel('Outcome').selectOption('fail');
  await expect(shown).toHaveCount(1);
  await expect(page.getByText('1 of 6')).toBeVisible();
  await page.getByLabel('Outcome').selectOption('');
  await page.getByLabel('Text').fill('errors-0');
  await expect(shown).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Transport' }).selectOption('cometd-websocket');
  await expect(shown).toHaveCount(0);
});

test('a link to a case opens it, filtered away or not', async ({ page }) => {
  await open(page, '#send-01-polling');
  await expect(page.locator('#send-01-polling')).toHaveAttribute('open', '');
  await page.getByLabel('Level').selectOption('MAY');
  await page.getByRole('link', { name: 'start-01' }).click();
  await expect(page.locator('#start-01-polling')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the report can be read by everybody, ${colorScheme}`, async ({ page, browserName }) => {
    test.skip(
      browserName === 'firefox' && colorScheme === 'dark',
      'a released Firefox cannot be told a scheme',
    );
    if (browserName !== 'firefox') await page.emulateMedia({ colorScheme });
    await open(page);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(source);
    const violations = await page.evaluate(async () => {
      const axe = Reflect.get(window, 'axe') as {
        run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
      return (await axe.run()).violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html }) => html).slice(0, 3),
      ]);
    });
    expect(violations).toEqual([]);
  });
}

test('a narrow screen scrolls down only', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await open(page);
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(room ?? 0);
});
