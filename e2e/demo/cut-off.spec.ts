import { expect, test } from '../fixtures.ts';

test('a customer who is cut off is told nothing of the other side, until the connection is back', async ({
  page,
  gms,
  service,
}) => {
  await service.configure({ script: 'none' });
  await page.goto(`${gms.url}/demo/?service=${service.name}`);
  await page.getByRole('textbox', { name: 'Your name' }).fill('Jonny');
  await page.getByRole('button', { name: 'Start chat' }).click();
  const agent = await (await service.waitForChat()).join({ nickname: 'Ada' });
  await expect(page.locator('#presence')).toHaveText('You are talking with Ada.');
  await agent.startTyping();
  await expect(page.getByText('Ada is typing')).toBeVisible();

  const cut = await service.faults.add({ operation: 'refresh', effect: { kind: 'reset' }, times: 0 });
  await expect(page.getByRole('alert')).toContainText('The connection is lost');
  await expect(page.locator('#presence')).toHaveText('Not connected.');
  await expect(page.getByText('Ada is typing')).toHaveCount(0);

  await service.faults.remove(cut.id);
  await expect(page.locator('#presence')).toHaveText('You are talking with Ada.');
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('without JavaScript the page says what it needs, and promises nothing', async ({
  browser,
  browserName,
  gms,
}) => {
  test.skip(browserName === 'firefox', 'nothing switches JavaScript off in a released Firefox');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${gms.url}/demo/`);
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('#presence')).toBeHidden();
  await context.close();
});
