import { startMockGms } from '../../mock-gms/index.ts';
import { Console, expect, startByRequest, test } from './console.ts';

test('the page goes on when the server was started again, and says so', async ({ desk: { page } }) => {
  const first = await startMockGms({ port: 0 });
  const { port } = first;
  const desk = new Console(page, first.url);
  await first.service('support').configure({ script: 'none' });
  await desk.open({ name: 'support' });
  await desk.start('Jonny');
  await expect(page.getByRole('heading', { name: 'Jonny' })).toBeVisible();
  await first.close();
  await expect(page.getByRole('alert')).toContainText('The server does not answer');
  // What was there can be read while the server is away.
  await expect(page.getByRole('heading', { name: 'Jonny' })).toBeVisible();
  await expect(desk.wire.getByRole('option', { name: /requestChat/ })).toBeVisible();
  const second = await startMockGms({ port });
  await expect(page.getByRole('alert')).toContainText('The server was started again');
  await startByRequest(second.dataURL('support'), { nickname: 'Mia' });
  await expect(desk.chats.getByRole('option', { name: /Mia/ })).toBeVisible();
  await second.close();
});

test('the token comes in the fragment, stays in the tab, and is in no address that is asked for', async ({
  desk: { page },
}) => {
  const gms = await startMockGms({ port: 0, controlToken: 'secret-1' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${gms.url}/console/#token=secret-1`);
  await expect(page.getByText('No chats yet')).toBeVisible();
  await expect(page).not.toHaveURL(/secret-1/);
  await page.reload();
  await expect(page.getByText('No chats yet')).toBeVisible();
  await expect(page.getByLabel(/control token/)).toHaveCount(0);
  expect(asked.filter((url) => url.includes('secret-1') && !url.includes('#token'))).toEqual([]);
  expect(asked.every((url) => new URL(url).origin === new URL(gms.url).origin)).toBe(true);

  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await page.getByLabel(/control token/).fill('secret-1');
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(page.getByLabel(/control token/)).toHaveCount(0);
  await gms.close();
});
