import type { ClientScript } from 'gms-contracts';
import { expect, test } from 'mock-gms/playwright';

test.use({ gmsOptions: { frozen: true } });

test('the agent is heard', async ({ page, gms }) => {
  await page.goto(gms.dataURL);
  const agent = await (await gms.waitForChat()).join({ nickname: 'Ann' });
  await agent.say('Hello');
  await expect(page.getByText('Hello')).toBeVisible();
  // @ts-expect-error a page of Playwright has no such method
  page.goSomewhere();
});

export const script: ClientScript = {
  async start({ page }) {
    // @ts-expect-error where Playwright is installed, its types are known
    (await page()).goSomewhere();
  },
};
